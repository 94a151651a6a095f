import { z } from 'zod'
import { calendarDate } from './calendar-date.ts'
import type { CalendarDate } from './calendar-date.ts'

/** A moment, as an ISO text in UTC ending in Z. */
export const Instant = z.iso.datetime('Thời điểm không đúng dạng ISO 8601 (UTC)').brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

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
  return Instant.parse(iso)
}

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
