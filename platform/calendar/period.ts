import { roman } from '#platform/text'
import type { Locale } from '#platform/text'
import { addDays, addMonths, calendarDate, partsOf } from './calendar-date.ts'
import type { CalendarDate, Period } from './schemas.ts'
import { MONTH_NAMES } from './month-names.ts'

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** The period of a kind in which a date lies. */
export function periodOf(kind: PeriodKind, date: CalendarDate): Period {
  const { year, month } = partsOf(date)
  const first = month - ((month - 1) % MONTHS[kind])
  const from = calendarDate(`${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
  // The year 9999 has no day after its last.
  const to =
    year === 9999 && first + MONTHS[kind] > 12 ? calendarDate('9999-12-31') : addDays(addMonths(from, MONTHS[kind]), -1)
  return { kind, from, to }
}

/** The period of the same kind that ends the day before. */
export function previousPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.from, -1))
}

/** The period of the same kind that begins the day after. */
export function nextPeriod(period: Period): Period {
  return periodOf(period.kind, addDays(period.to, 1))
}

/** The same period of the year before, which reports compare with (cùng kỳ năm trước). */
export function samePeriodLastYear(period: Period): Period {
  return periodOf(period.kind, addMonths(period.from, -12))
}

/** The name of a period in a sentence: "6 tháng đầu năm 2026", "quý II năm 2026". */
export function periodLabel(period: Period, locale: Locale = 'vi'): string {
  const { year, month } = partsOf(period.from)
  const ordinal = Math.ceil(month / MONTHS[period.kind])
  return LABELS[locale][period.kind](year, ordinal)
}

const LABELS: Record<Locale, Record<PeriodKind, (year: number, ordinal: number) => string>> = {
  vi: {
    month: (year, ordinal) => `tháng ${ordinal} năm ${year}`,
    quarter: (year, ordinal) => `quý ${roman(ordinal)} năm ${year}`,
    'half-year': (year, ordinal) => `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (year) => `năm ${year}`,
  },
  en: {
    month: (year, ordinal) => `${MONTH_NAMES[ordinal - 1]} ${year}`,
    quarter: (year, ordinal) => `quarter ${ordinal} of ${year}`,
    'half-year': (year, ordinal) => `the ${ordinal === 1 ? 'first' : 'second'} half of ${year}`,
    year: (year) => `${year}`,
  },
}
