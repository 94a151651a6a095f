import type { CommitmentRow, LetterView } from '#commitments'
import { type CalendarDate, formatDate, type Remaining } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { LEDGER_WORDS } from './screen-words.ts'

/** The words of the screens, and of the contract's codes: `label('states.answered')`. */
export function useCommitmentWords() {
  const t = useWords(LEDGER_WORDS)
  const text = useText()
  const locale = useLocale()
  const day = (date: CalendarDate) => formatDate(date, locale)
  return {
    t,
    label: (path: string, values?: Readonly<Record<string, string | number>>) =>
      text(`${LEDGER_WORDS}:${path}`, values),
    locale,
    day,
    /** "số 101/TTHĐND ngày 06/10/2026, người ký: …", after the word for the letter. */
    lettered: ({ number, date, signer }: Pick<LetterView, 'number' | 'date' | 'signer'>) => {
      const numbered = t('answers.numbered', { number, date: day(date) })
      return signer === null ? numbered : `${numbered}, ${t('answers.signedBy', { name: signer })}`
    },
    count: (number: number) => formatCount(number, locale),
  }
}
export type CommitmentWords = ReturnType<typeof useCommitmentWords>

/** What is left of the time, as the server counted it; nothing where nothing is due. */
export function remainingOf({ clock }: Pick<CommitmentRow, 'clock'>): Remaining | undefined {
  if (clock.days === null) return undefined
  return { days: clock.days, overdue: clock.state === 'overdue', dueToday: clock.state === 'due-today' }
}
