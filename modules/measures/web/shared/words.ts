import type { Bilingual, MeasureValue } from '#measures'
import { type CalendarDate, formatDate, type Period, periodLabel } from '#platform/calendar'
import { formatCount, formatPercent } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { SCREEN_WORDS } from './screen-words.ts'

/** The words of the screens and of the contract's codes: `label('values.counted')`. */
export function useMeasureWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  return {
    t,
    label: (path: string, values?: Readonly<Record<string, string | number>>) =>
      text(`${SCREEN_WORDS}:${path}`, values),
    locale,
    /** A text of the API in the language of the screen. */
    said: (words: Bilingual) => words[locale],
    day: (date: CalendarDate) => formatDate(date, locale),
    period: (period: Period) => periodLabel(period, locale),
    count: (number: number) => formatCount(number, locale),
    /** "12/40 (30 %)" where the measure is a share, else the count. */
    amount: (value: number, of?: number | null) =>
      of === undefined || of === null
        ? formatCount(value, locale)
        : `${formatCount(value, locale)}/${formatCount(of, locale)} (${formatPercent(value, of, 1, locale)})`,
  }
}
export type MeasureWords = ReturnType<typeof useMeasureWords>

/** The denominator of a counted share. */
export function wholeOf(value: MeasureValue): number | undefined {
  return value.state === 'counted' ? value.of : undefined
}
