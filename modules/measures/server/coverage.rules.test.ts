import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDate, periodOf } from '#platform/calendar'
import { covers } from './coverage.rules.ts'

const day = calendarDate
const H1 = { from: day('2026-01-01'), to: day('2026-06-30') }

test('two quarters report a half-year, in whatever order they came', () => {
  const first = periodOf('quarter', day('2026-02-01'))
  const second = periodOf('quarter', day('2026-05-01'))
  expect(covers([second, first], H1)).toBe(true)
  expect(covers([second], H1)).toBe(false)
})

test('a year reports its half; nobody reports nothing', () => {
  expect(covers([periodOf('year', day('2026-02-01'))], H1)).toBe(true)
  expect(covers([], H1)).toBe(false)
})

test('months cover a span exactly when none of them is missing', () => {
  const months = Array.from({ length: 6 }, (_, month) => periodOf('month', day(`2026-0${month + 1}-15`)))
  fc.assert(
    fc.property(fc.shuffledSubarray(months), (signed) => {
      expect(covers(signed, H1)).toBe(signed.length === months.length)
    }),
  )
})

test('a day without a signature is found wherever it lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 180 }), (at) => {
      const hole = addDays(H1.from, at)
      const parts = [
        ...(at > 0 ? [{ from: H1.from, to: addDays(hole, -1) }] : []),
        ...(at < 180 ? [{ from: addDays(hole, 1), to: H1.to }] : []),
      ]
      expect(covers(parts, H1)).toBe(false)
      expect(covers([...parts, { from: hole, to: hole }], H1)).toBe(true)
    }),
  )
})
