import { abilities, type Actor, type CouncilId } from '#platform/access'
import { partsOf, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import type { BasisFilter, HolidayYear } from '#lawbook'
import { listBases } from './bases.store.ts'
import { listHolidays } from './holidays.store.ts'
import { editLibrary } from './lawbook.policy.ts'

interface Paged {
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of legal bases by number. */
export async function readBases(tx: Tx, actor: Actor, council: CouncilId, filter: BasisFilter & Paged) {
  const cursor = readCursor(filter.after, 2)
  const after = cursor && ([String(cursor[0]), String(cursor[1])] as const)
  const rows = await listBases(tx, { filter, limit: filter.limit, after })
  return {
    ...toPage(rows, filter.limit, ({ number, id }) => cursorOf([number, id])),
    abilities: abilities(actor, { councilId: council }, { add: editLibrary }),
  }
}

/** The days of a year that differ from their weekday; this year unless told. */
export async function readHolidays(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  asked: number | undefined,
): Promise<HolidayYear> {
  const year = asked ?? partsOf(today(tx.clock)).year
  return {
    year,
    days: await listHolidays(tx, year),
    abilities: abilities(actor, { councilId: council }, { edit: editLibrary }),
  }
}
