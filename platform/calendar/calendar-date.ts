import type { CalendarDate } from './schemas.ts'

/** Monday is 1, Sunday is 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY = 86_400_000

/** A calendar date from an ISO text written in code; throws if there is no such day. */
export function calendarDate(iso: string): CalendarDate {
  if (!isDay(iso)) throw new Error(`${iso} is no day of the calendar.`)
  return iso
}

/** Is this text a day that exists? */
export function isDay(iso: string): iso is CalendarDate {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  // The calendar repeats every 400 years; Date takes years below 100 for those of the last century.
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** The date of a year, a month (1 to 12) and a day, or null if there is no such day. */
export function dateFrom(year: number, month: number, day: number): CalendarDate | null {
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(iso) ? iso : null
}

/** Year, month (1 to 12) and day of a date. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

/** The date a number of days later, or earlier if negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day a number of months later, or the last day of that month if it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const lastDay = daysInMonth(toYear, toMonth)
  return calendarDate(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, lastDay), 2)}`)
}

/** Days from one date to another; negative if the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Full years from one date to another, as age and time in office are counted; born on 29 February, a year is full on 1 March. */
export function fullYearsBetween(from: CalendarDate, to: CalendarDate): number {
  const years = partsOf(to).year - partsOf(from).year
  return to.slice(4) < from.slice(4) ? years - 1 : years
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekday(date: CalendarDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/** Whether a date is earlier than another. */
export function isBefore(date: CalendarDate, other: CalendarDate): boolean {
  return date < other
}

/** Whether a date is later than another. */
export function isAfter(date: CalendarDate, other: CalendarDate): boolean {
  return date > other
}

/** Whether a date lies in a span, both ends included; an end of null is open. */
export function isWithin(date: CalendarDate, span: { from: CalendarDate | null; to: CalendarDate | null }): boolean {
  return (span.from === null || date >= span.from) && (span.to === null || date <= span.to)
}

/** The earliest of several dates. */
export function earliest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((found, date) => (date < found ? date : found), first)
}

/** The latest of several dates. */
export function latest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((found, date) => (date > found ? date : found), first)
}

/** Days since 1 January 1970. */
export function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

/** The date a number of days after 1 January 1970. */
export function fromDayNumber(days: number): CalendarDate {
  return calendarDate(new Date(days * DAY).toISOString().slice(0, 10))
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
