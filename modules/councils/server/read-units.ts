import { today, type CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Unit, UnitId } from '#councils'
import { listUnits } from './units.store.ts'

/** The provinces, or the units within one, that exist on the day. */
export function readUnits(tx: Tx, parent: UnitId | null, on: CalendarDate = today(tx.clock)): Promise<Unit[]> {
  return listUnits(tx, parent, on)
}
