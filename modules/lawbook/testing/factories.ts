import { type CouncilId, newId, system } from '#platform/access'
import { type CalendarDate, calendarDate } from '#platform/calendar'
import type { Database, Tx } from '#platform/db'
import type { OwnParameter, OwnParameterId } from '#lawbook'
import { loadLibrary } from '../server/load-library.ts'
import { insertOwnParameter } from '../server/own-parameters.store.ts'

/** Loads the library as a start of the server does; tests whose rules read the lawbook begin with it. */
export function theLibrary(database: Database): Promise<void> {
  return database.transaction(system('a test sets the stage'), loadLibrary)
}

/** What an own value is unless told: the petition is answered within twenty days from the start of 2026. */
export function anOwnParameter(council: CouncilId, changes: Partial<OwnParameter> = {}): OwnParameter {
  return {
    id: newId<OwnParameterId>(),
    councilId: council,
    key: 'petition.answer',
    value: {
      days: 20,
      unit: 'calendar',
      direction: 'after',
      anchor: { vi: 'ngày nhận được kiến nghị', en: 'receipt of the petition' },
    },
    from: calendarDate('2026-01-01') satisfies CalendarDate,
    to: null,
    regulation: 'Quy chế làm việc mẫu',
    article: null,
    version: 1,
    ...changes,
  }
}

/** Writes an own value straight into a council's register. */
export async function withOwnParameter(tx: Tx, council: CouncilId, changes: Partial<OwnParameter> = {}) {
  const own = anOwnParameter(council, changes)
  await insertOwnParameter(tx, own)
  return own
}
