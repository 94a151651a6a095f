import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { holdsOn, overlap, type Span, within } from './spans.rules.ts'

const DAYS = Array.from({ length: 40 }, (_, days) =>
  calendarDate(new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
)

const aSpan: fc.Arbitrary<Span> = fc.tuple(fc.nat(30), fc.option(fc.nat(30))).map(([start, length]) => ({
  startsOn: DAYS[start % 20]!,
  endedOn: length === null ? null : DAYS[(start % 20) + (length % 15)]!,
}))

describe('spans of days', () => {
  it('the day of the change belongs to the successor', () => {
    const before: Span = { startsOn: DAYS[0]!, endedOn: DAYS[10]! }
    const after: Span = { startsOn: DAYS[10]!, endedOn: null }
    expect(overlap(before, after)).toBe(false)
    expect([holdsOn(before, DAYS[10]!), holdsOn(after, DAYS[10]!)]).toEqual([false, true])
  })

  it('overlap exactly when both hold on some day, whichever is asked first', () => {
    fc.assert(
      fc.property(aSpan, aSpan, (a, b) => {
        expect(overlap(a, b)).toBe(DAYS.some((day) => holdsOn(a, day) && holdsOn(b, day)))
        expect(overlap(b, a)).toBe(overlap(a, b))
      }),
    )
  })

  it('a span within another holds on none but its days', () => {
    fc.assert(
      fc.property(aSpan, aSpan, (inner, outer) => {
        fc.pre(within(inner, outer))
        expect(DAYS.filter((day) => holdsOn(inner, day) && !holdsOn(outer, day))).toEqual([])
      }),
    )
  })
})
