import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDate } from './dates.arbitraries.ts'
import { Instant, addDays, dateOf, fixedClock, formatInstant, instant, startOf, systemClock, today } from './index.ts'

test('the day changes at midnight in Vietnam, 17:00 UTC', () => {
  expect(today(fixedClock('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24')
  expect(today(fixedClock('2026-11-24T17:00:00Z'))).toBe('2026-11-25')
  expect(startOf(dateOf(instant('2026-11-24T17:00:00Z')))).toBe('2026-11-24T17:00:00.000Z')
})

test('an instant is UTC and ends in Z', () => {
  expect(Instant.safeParse('2026-11-24T14:05:00+07:00').success).toBe(false)
  expect(Instant.safeParse('2026-11-24').success).toBe(false)
  expect(() => fixedClock('today')).toThrow('ISO')
})

test('the machine clock gives the present', () => {
  const before = Date.now()
  const now = Date.parse(systemClock.now())
  expect(now).toBeGreaterThanOrEqual(before)
  expect(now).toBeLessThanOrEqual(Date.now())
})

test('an instant is printed by the clock of Vietnam', () => {
  expect(formatInstant(instant('2026-11-24T17:05:00Z'))).toBe('00:05, 25/11/2026')
  expect(formatInstant(instant('2026-11-24T07:05:59Z'), 'en')).toBe('14:05, 24 Nov 2026')
})

test('each instant of a day has its date, and agrees with the zone of the platform', () => {
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 86_399_999 }), (date, milliseconds) => {
      fc.pre(date > '1976-01-01')
      const moment = instant(new Date(Date.parse(startOf(date)) + milliseconds).toISOString())
      expect(dateOf(moment)).toBe(date)
      expect(zone.format(new Date(moment))).toBe(date)
      expect(Date.parse(startOf(addDays(date, 1))) > Date.parse(moment)).toBe(true)
    }),
  )
})
