import type { CalendarDate } from '#platform/calendar'

/**
 * Time in office, as the law counts it: from the day it starts, until the day from which it is over.
 * So the day on which a successor takes over belongs to the successor, and nothing is ever computed as "the day before".
 */
export interface Span {
  readonly startsOn: CalendarDate
  readonly endedOn: CalendarDate | null
}

/** Whether the span holds on a day. */
export function holdsOn(span: Span, day: CalendarDate): boolean {
  return span.startsOn <= day && (span.endedOn === null || day < span.endedOn)
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  const later = a.startsOn > b.startsOn ? a.startsOn : b.startsOn
  return holdsOn(a, later) && holdsOn(b, later)
}

/** Whether the inner span lies in the outer one; an open end is within an open end only. */
export function within(inner: Span, outer: Span): boolean {
  if (inner.startsOn < outer.startsOn) return false
  return outer.endedOn === null || (inner.endedOn !== null && inner.endedOn <= outer.endedOn)
}
