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
