import type { Level } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type InForce, isConfirmed, type NoneInForce, type ParameterKey, type ValueOf } from '#lawbook'
import { mostSpecific, statusOn } from './in-force.rules.ts'
import { findParameters } from './parameters.store.ts'

/** The value of a key that holds for every council of a level on a day: what a council that isn't there yet begins with. */
export async function inForceAtLevel<Key extends ParameterKey>(
  tx: Tx,
  level: Level,
  key: Key,
  on: CalendarDate,
): Promise<InForce<Key> | NoneInForce> {
  const found = mostSpecific([], await findParameters(tx, [key]), level, on)
  if (found === undefined || found.source === 'own') return { found: false, key, on }
  const { value, from, to, article, basis } = found.value
  const status = statusOn(found.value, on)
  return {
    found: true,
    key,
    source: found.source,
    value: value as ValueOf<Key>,
    from,
    to,
    article,
    basis: basis?.number ?? null,
    status,
    verified: isConfirmed(status),
  }
}
