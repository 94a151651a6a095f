import { type CalendarDate, instant } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** The sample's acts happen on days that have passed: what the transaction takes for now is that day's morning. */
export async function onDay(tx: Tx, day: CalendarDate, work: () => Promise<void>): Promise<void> {
  const settable: { clock: Tx['clock'] } = tx
  const present = tx.clock
  const then = instant(`${day}T02:00:00.000Z`)
  settable.clock = { now: () => then }
  try {
    await work()
  } finally {
    settable.clock = present
  }
}
