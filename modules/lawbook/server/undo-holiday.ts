import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type HolidayRow, refuse, type UndoHoliday } from '#lawbook'
import { asLibraryKeeper } from './as-library-keeper.ts'
import { deleteHoliday, findHoliday, lockDay, restoreHoliday, takeLastChange } from './holidays.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Takes back the last change of a day: it is again what it was, computed days too. Deadlines computed meanwhile keep what
 * they were computed with. Refusals: nothing was changed; changed meanwhile.
 */
export async function undoHoliday(
  tx: Tx,
  actor: Actor,
  date: CalendarDate,
  input: UndoHoliday,
): Promise<HolidayRow | null> {
  await lockDay(tx, date)
  const now = await findHoliday(tx, date)
  if ((now?.version ?? 0) !== input.version) throw versionConflict(input, now ?? null)
  const restored = await asLibraryKeeper(tx, async (beyond) => {
    const change = await takeLastChange(beyond, date)
    if (!change) throw refuse('lawbook/nothing-to-undo')
    const { before } = change
    if (before) await restoreHoliday(beyond, before, Math.max(before.version, input.version) + 1)
    else if (now) await deleteHoliday(beyond, now.id)
    return before
  })

  const id = now?.id ?? restored?.id
  if (id) {
    const subject = { kind: 'lawbook/holiday', id }
    await record(tx, actor, {
      kind: 'lawbook.holiday-undone',
      subject,
      before: { date, kind: now?.kind ?? 'ordinary' },
      after: { date, kind: restored?.kind ?? 'ordinary' },
    })
    await emit(tx, 'lawbook.holiday-set', { subject, payload: { date } })
  }
  return (await findHoliday(tx, date)) ?? null
}
