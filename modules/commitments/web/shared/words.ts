import type { CommitmentRow } from '#commitments'
import { type CalendarDate, formatDate, type Remaining } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { LEDGER_WORDS } from './screen-words.ts'

/** The words of the screens, and of the contract's codes: `label('states.answered')`. */
export function useCommitmentWords() {
  const t = useWords(LEDGER_WORDS)
  const text = useText()
  const locale = useLocale()
  return {
    t,
    label: (path: string, values?: Readonly<Record<string, string | number>>) =>
      text(`${LEDGER_WORDS}:${path}`, values),
    locale,
    day: (date: CalendarDate) => formatDate(date, locale),
    count: (number: number) => formatCount(number, locale),
  }
}
export type CommitmentWords = ReturnType<typeof useCommitmentWords>

/** What is left of the time, as the server counted it; nothing where nothing is due. */
export function remainingOf({ clock }: Pick<CommitmentRow, 'clock'>): Remaining | undefined {
  if (clock.days === null) return undefined
  return { days: clock.days, overdue: clock.state === 'overdue', dueToday: clock.state === 'due-today' }
}
