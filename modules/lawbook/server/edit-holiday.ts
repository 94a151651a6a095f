import { type Actor, newId } from '#platform/access'
import { record } from '#audit/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { EditHoliday, HolidayId, HolidayRow } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { deleteHoliday, findHoliday, insertHoliday, keepChange, lockDay, updateHoliday } from './holidays.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Sets a day as the yearly decision says: off, worked in exchange, or ordinary again. Deadlines computed before keep what
 * they were computed with. Answers the day's row, null where the weekday alone decides. Refusal: changed meanwhile.
 */
export async function editHoliday(
  tx: Tx,
  actor: Actor,
  date: CalendarDate,
  input: EditHoliday,
): Promise<HolidayRow | null> {
  await lockDay(tx, date)
  const before = await findHoliday(tx, date)
  if ((before?.version ?? 0) !== input.version) throw versionConflict(input, before ?? null)
  if (!before && input.kind === 'ordinary') return null
  const id = before?.id ?? newId<HolidayId>()
  await asLibraryKeeper(tx, async (beyond) => {
    await keepChange(beyond, date, before)
    await write(beyond, id, date, before, input)
  })

  const subject = { kind: 'lawbook/holiday', id }
  await record(tx, actor, {
    kind: 'lawbook.holiday-set',
    subject,
    ...(before && { before: { date, kind: before.kind, provisional: before.provisional } }),
    after: { date, kind: input.kind },
    fields: ['name', 'basis'],
  })
  await emit(tx, 'lawbook.holiday-set', { subject, payload: { date } })
  return (await findHoliday(tx, date)) ?? null
}

async function write(
  tx: Tx,
  id: HolidayId,
  date: CalendarDate,
  before: HolidayRow | undefined,
  { kind, name, basis }: EditHoliday,
): Promise<void> {
  if (kind === 'ordinary') return deleteHoliday(tx, id)
  const row = { id, date, kind, name, basis, provisional: false }
  return before ? updateHoliday(tx, row) : insertHoliday(tx, row)
}
