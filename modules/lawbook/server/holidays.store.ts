import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { HolidayId, HolidayRow } from '#lawbook'

/** The constraint that a second row of the same day runs into. */
export const ONE_A_DAY = 'holiday_is_one_a_day'

const COLUMNS = ['id', 'date', 'kind', 'name', 'basis', 'provisional', 'version'] as const

/** The days of a year that differ from their weekday. */
export async function listHolidays(tx: Tx, year: number): Promise<HolidayRow[]> {
  const rows = await tx
    .selectFrom('lawbook.holiday')
    .select(COLUMNS)
    .where('date', '>=', `${year}-01-01`)
    .where('date', '<=', `${year}-12-31`)
    .orderBy('date')
    .execute()
  return rows as HolidayRow[]
}

export async function findHoliday(tx: Tx, date: CalendarDate): Promise<HolidayRow | undefined> {
  const row = await tx.selectFrom('lawbook.holiday').select(COLUMNS).where('date', '=', date).executeTakeFirst()
  return row as HolidayRow | undefined
}

export async function insertHoliday(tx: Tx, row: Omit<HolidayRow, 'version'>): Promise<void> {
  await tx.insertInto('lawbook.holiday').values(row).execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateHoliday(tx: Tx, row: HolidayRow): Promise<boolean> {
  const { id, kind, name, basis, provisional, version } = row
  const changed = await tx
    .updateTable('lawbook.holiday')
    .set((set) => ({ kind, name, basis, provisional, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Answers whether the version seen was still the one that stands. */
export async function deleteHoliday(tx: Tx, id: HolidayId, seen: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('lawbook.holiday')
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
