import { type CalendarDate, formatDate, type Period, periodLabel } from '#platform/calendar'
import { formatCount } from '#platform/text'
import { useLocale, useText, useWords } from '#platform/ui'
import { definitionOf, type ReportRow } from '#reports'
import { SCREEN_WORDS } from './screen-words.ts'

/** The words of the screens and of the contract's codes: `label('states.draft')`. */
export function useReportWords() {
  const t = useWords(SCREEN_WORDS)
  const text = useText()
  const locale = useLocale()
  return {
    t,
    label: (path: string, values?: Readonly<Record<string, string | number>>) =>
      text(`${SCREEN_WORDS}:${path}`, values),
    locale,
    day: (date: CalendarDate) => formatDate(date, locale),
    period: (period: Period) => periodLabel(period, locale),
    count: (number: number) => formatCount(number, locale),
    /** "Báo cáo kết quả công tác tiếp xúc cử tri trước kỳ họp thứ 2". */
    nameOf: ({ kind, occasion }: Pick<ReportRow, 'kind' | 'occasion'>) =>
      `${definitionOf(kind).name[locale]} ${occasion}`,
    periodOf: ({ periodKind: kind, from, to }: Pick<ReportRow, 'periodKind' | 'from' | 'to'>) =>
      periodLabel({ kind, from, to }, locale),
  }
}
