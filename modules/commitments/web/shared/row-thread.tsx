import { type CommitmentRow, THREAD_STEPS } from '#commitments'
import { systemClock, today, type CalendarDate } from '#platform/calendar'
import { Thread } from '#platform/ui'
import { remainingOf } from './words.ts'

export interface RowThreadProps {
  readonly row: CommitmentRow
  /** The server's day where it was told; else the day of this device. */
  readonly on?: CalendarDate
  readonly compact?: boolean
}

/** The thread of one commitment: how far it has come, and the gap to its due date. */
export function RowThread({ row, on = today(systemClock), compact = false }: RowThreadProps) {
  const done = Object.fromEntries(
    THREAD_STEPS.flatMap((step) => {
      const day = row.thread[step]
      return day === null ? [] : [[step, { on: day, by: byOf(row, step) }]]
    }),
  )
  return (
    <Thread
      done={done}
      due={row.due ?? undefined}
      today={on}
      // After an answer with a roadmap the clock runs to another day than the one that the thread shows.
      remaining={row.clock.runsTo === row.due ? remainingOf(row) : undefined}
      compact={compact}
    />
  )
}

/** Who took a step, where the row says it: the agency receives and answers. */
function byOf({ agency }: CommitmentRow, step: string): string | undefined {
  return step === 'acknowledged' || step === 'answered' ? agency.name : undefined
}
