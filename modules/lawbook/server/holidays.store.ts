import { sql } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { HolidayId, HolidayRow } from '#lawbook'

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

/** Whoever sets a day waits for who does the same, and then sees what they set. */
export async function lockDay(tx: Tx, date: CalendarDate): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lawbook day ${date}`}, 0))`.execute(tx)
}

export async function insertHoliday(tx: Tx, row: Omit<HolidayRow, 'version'>): Promise<void> {
  await tx.insertInto('lawbook.holiday').values(row).execute()
}

export async function updateHoliday(tx: Tx, row: Omit<HolidayRow, 'version'>): Promise<void> {
  const { id, kind, name, basis, provisional } = row
  await tx
    .updateTable('lawbook.holiday')
    .set((set) => ({ kind, name, basis, provisional, version: set('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteHoliday(tx: Tx, id: HolidayId): Promise<void> {
  await tx.deleteFrom('lawbook.holiday').where('id', '=', id).execute()
}

/** Keeps what a day was, for when the change that is made now is taken back. */
export async function keepChange(tx: Tx, date: CalendarDate, before: HolidayRow | undefined): Promise<void> {
  await tx
    .insertInto('lawbook.holiday_change')
    .values({ date, before: before ? JSON.stringify(before) : null })
    .execute()
}

/** Takes the last change of a day out of those kept; undefined where there is none. */
export async function takeLastChange(
  tx: Tx,
  date: CalendarDate,
): Promise<{ readonly before: HolidayRow | null } | undefined> {
  const { rows } = await sql<{ before: HolidayRow | null }>`
    delete from lawbook.holiday_change
     where (date, position) = (select date, max(position) from lawbook.holiday_change where date = ${date} group by date)
    returning before
  `.execute(tx)
  return rows[0]
}

/** Puts a day back to what it was; its version goes on, so that a screen that saw either is told. */
export async function restoreHoliday(tx: Tx, row: HolidayRow, version: number): Promise<void> {
  const restored = { ...row, version }
  await tx
    .insertInto('lawbook.holiday')
    .values(restored)
    .onConflict((conflict) => conflict.column('date').doUpdateSet(restored))
    .execute()
}
