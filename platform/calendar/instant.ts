import { calendarDate, isDay } from './calendar-date.ts'
import type { CalendarDate, Instant } from './schemas.ts'

/** Where rules get the time from; it is passed in and never read. */
export interface Clock {
  now(): Instant
}

/** The zone of the product. It has kept UTC+7 without summer time since 1975, before its first record. */
const HANOI_OFFSET = 7 * 3_600_000

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantAt(Date.now()) }

/** A clock that stands still, for tests and for the sample province. */
export function fixedClock(iso: string): Clock {
  const standing = instant(iso)
  return { now: () => standing }
}

/** An instant from an ISO text written in code; throws if it is none. */
export function instant(iso: string): Instant {
  const [, day, hour, minute, second] = MOMENT.exec(iso) ?? []
  const real = day !== undefined && isDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60
  if (!real) throw new Error(`${iso} is no moment in UTC by ISO 8601.`)
  return iso as Instant
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z$/

/** The calendar date in Vietnam at an instant. */
export function dateOf(moment: Instant): CalendarDate {
  return calendarDate(hanoiTime(moment).slice(0, 10))
}

/** The calendar date in Vietnam now. */
export function today(clock: Clock): CalendarDate {
  return dateOf(clock.now())
}

/** The instant at which a calendar date begins in Vietnam. */
export function startOf(date: CalendarDate): Instant {
  return instantAt(Date.parse(`${date}T00:00:00Z`) - HANOI_OFFSET)
}

/** Date and time on a wall clock in Vietnam, 'YYYY-MM-DDTHH:MM:SS.sssZ' with a Z that means nothing. */
export function hanoiTime(moment: Instant): string {
  return new Date(Date.parse(moment) + HANOI_OFFSET).toISOString()
}

function instantAt(milliseconds: number): Instant {
  return instant(new Date(milliseconds).toISOString())
}
