import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type ParameterKey, seatsFor } from '#lawbook'
import { inForceAtLevel } from '#lawbook/server'
import type { Unit } from '#councils'

/** The number of delegates that a population has, where the lawbook knows the scale; null where it doesn't. */
export async function seatsByLaw(
  tx: Tx,
  unit: Pick<Unit, 'level'>,
  key: ParameterKey | null,
  population: number,
): Promise<number | null> {
  if (key === null) return null
  const found = await inForceAtLevel(tx, unit.level, key, today(tx.clock))
  if (!found.found) return null
  if ('steps' in found.value) return seatsFor(found.value, population)
  return 'count' in found.value ? found.value.count : null
}
