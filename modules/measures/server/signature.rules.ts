import { type CalendarDate, formatDate } from '#platform/calendar'
import { refuse, type Span } from '#measures'

/** Nobody signs before the period begins, nor on a day to come; refuses 'measures/signed-too-early'. */
export function checkSignature(span: Span, signedOn: CalendarDate, today: CalendarDate): void {
  if (signedOn < span.from || signedOn > today) {
    throw refuse('measures/signed-too-early', { day: formatDate(signedOn) })
  }
}

/** What has not begun can't be complete; refuses 'measures/period-not-begun'. */
export function checkBegun(span: Span, today: CalendarDate): void {
  if (span.from > today) throw refuse('measures/period-not-begun', { day: formatDate(span.from) })
}
