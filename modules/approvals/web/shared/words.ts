import { type CalendarDate, formatDate, formatInstant, type Instant } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { SCREEN_WORDS } from './screen-words.ts'

/** The words of the screens, and of the contract's codes: `label('states.signed')`. */
export function useApprovalWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  return {
    t,
    locale,
    label: (path: string, values?: Readonly<Record<string, string | number>>) =>
      text(`${SCREEN_WORDS}:${path}`, values),
    role: (role: string) => text(`identity:roles.${role}`),
    day: (date: CalendarDate) => formatDate(date, locale),
    moment: (at: Instant) => formatInstant(at, locale),
    count: (number: number) => formatCount(number, locale),
    /** A name in both languages, as the module that hands the kind in gives it. */
    named: (name: { readonly vi: string; readonly en: string }) => name[locale],
  }
}
export type ApprovalWords = ReturnType<typeof useApprovalWords>
