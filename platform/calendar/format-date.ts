import type { Locale } from '#platform/text'
import { partsOf, weekday } from './calendar-date.ts'
import { MONTH_NAMES } from './month-names.ts'
import type { CalendarDate } from './schemas.ts'
import { dateOf, hanoiTime } from './instant.ts'
import type { Instant } from './schemas.ts'
import type { Remaining } from './working-days.ts'

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
/** A date in figures: "24/11/2026" (en "24 Nov 2026"). */
export function formatDate(date: CalendarDate, locale: Locale = 'vi'): string {
  const { year, month, day } = partsOf(date)
  if (locale === 'en') return `${day} ${monthName(month).slice(0, 3)} ${year}`
  return `${pad(day)}/${pad(month)}/${year}`
}

/** A date with its weekday: "thứ Ba, 24/11/2026" (en "Tuesday, 24 November 2026"). */
export function formatLongDate(date: CalendarDate, locale: Locale = 'vi'): string {
  const name = WEEKDAYS[locale][weekday(date) - 1]
  return locale === 'vi' ? `${name}, ${formatDate(date)}` : `${name}, ${formatDocumentDate(date, 'en')}`
}

/** A date as documents write it, days below 10 and months 1 and 2 with a leading zero (Decree 30/2020): "ngày 05 tháng 02 năm 2026" (en "5 February 2026"). */
export function formatDocumentDate(date: CalendarDate, locale: Locale = 'vi'): string {
  const { year, month, day } = partsOf(date)
  if (locale === 'en') return `${day} ${monthName(month)} ${year}`
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}

/** An instant by the clock of Vietnam, to the minute: "14:05, 24/11/2026" (en "14:05, 24 Nov 2026"). */
export function formatInstant(moment: Instant, locale: Locale = 'vi'): string {
  return `${hanoiTime(moment).slice(11, 16)}, ${formatDate(dateOf(moment), locale)}`
}

/** What is left in words: "còn 5 ngày làm việc", "hôm nay đến hạn", "quá hạn 3 ngày làm việc"; with no working day between, "dưới 1 ngày". */
export function remainingInWords(left: Remaining, locale: Locale = 'vi'): string {
  const words = WORDS[locale]
  if (left.dueToday) return words.dueToday
  return left.overdue ? words.overdue(left.days) : words.left(left.days)
}

const WORDS = {
  vi: {
    dueToday: 'hôm nay đến hạn',
    left: (days: number) => `còn ${days === 0 ? 'dưới 1' : days} ngày làm việc`,
    overdue: (days: number) => `quá hạn ${days === 0 ? 'dưới 1' : days} ngày làm việc`,
  },
  en: {
    dueToday: 'due today',
    left: (days: number) => `${workingDays(days)} left`,
    overdue: (days: number) => `overdue by ${workingDays(days)}`,
  },
} as const

function workingDays(days: number): string {
  if (days === 0) return 'less than 1 working day'
  return days === 1 ? '1 working day' : `${days} working days`
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? ''
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
