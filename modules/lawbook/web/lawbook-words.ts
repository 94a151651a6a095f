import { type ParameterKind, type ParameterValue, valueInWords, type ValueWords } from '#lawbook'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { useLocale, useText, useWords } from '#platform/ui'
import i18next from 'i18next'
import { SCREEN_WORDS } from './screen-words.ts'

export type LawbookWords = ReturnType<typeof useLawbookWords>

/** The words of these screens, of the contract's codes (`label('areas.voters')`), and values as sentences. */
export function useLawbookWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  const day = (date: CalendarDate) => formatDate(date, locale)
  return {
    t,
    locale,
    label: (path: string) => text(`${SCREEN_WORDS}:${path}`),
    day,
    /** "20 ngày kể từ ngày nhận được"; the words of the kind are the contract's. */
    value: (kind: ParameterKind, value: ParameterValue) =>
      valueInWords(kind, value, i18next.getResourceBundle(locale, SCREEN_WORDS) as ValueWords, locale),
    span: (from: CalendarDate, to: CalendarDate | null) =>
      to === null ? t('parameter.from', { from: day(from) }) : t('parameter.fromTo', { from: day(from), to: day(to) }),
  }
}
