import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDate } from './dates.arbitraries.ts'
import {
  CalendarDate,
  addDays,
  addMonths,
  calendarDate,
  dateFrom,
  daysBetween,
  earliest,
  fullYearsBetween,
  isAfter,
  isBefore,
  isWithin,
  latest,
  partsOf,
  weekday,
} from './index.ts'

describe('CalendarDate', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '2999-12-31'])('%s is a date', (iso) => {
    expect(CalendarDate.safeParse(iso).success).toBe(true)
  })

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '3000-01-01',
    '9999-12-31',
    '',
    ' 2026-01-01',
  ])('%j is none', (iso) => {
    expect(CalendarDate.safeParse(iso).success).toBe(false)
  })
})

test('days and months are added', () => {
  expect(addDays(calendarDate('2024-02-28'), 2)).toBe('2024-03-01')
  expect(addDays(calendarDate('1970-01-01'), -1)).toBe('1969-12-31')
  expect(addMonths(calendarDate('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(calendarDate('2023-12-31'), 2)).toBe('2024-02-29')
  expect(addMonths(calendarDate('2026-03-15'), -15)).toBe('2024-12-15')
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(weekday(calendarDate('2026-11-24'))).toBe(2)
  expect(weekday(calendarDate('2026-11-29'))).toBe(7)
  expect(weekday(calendarDate('1945-09-02'))).toBe(7)
})

test('full years are counted as age is', () => {
  expect(fullYearsBetween(calendarDate('1990-05-20'), calendarDate('2026-05-19'))).toBe(35)
  expect(fullYearsBetween(calendarDate('1990-05-20'), calendarDate('2026-05-20'))).toBe(36)
  expect(fullYearsBetween(calendarDate('2004-02-29'), calendarDate('2026-02-28'))).toBe(21)
})

test('spans include their ends and may be open', () => {
  const [from, to] = [calendarDate('2026-01-01'), calendarDate('2026-06-30')]
  expect([from, to].every((date) => isWithin(date, { from, to }))).toBe(true)
  expect(isWithin(addDays(to, 1), { from, to })).toBe(false)
  expect(isWithin(addDays(to, 1), { from, to: null })).toBe(true)
  expect(isWithin(addDays(from, -1), { from: null, to })).toBe(true)
})

test('arithmetic and order agree', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const other = addDays(date, days)
      expect(daysBetween(date, other)).toBe(days)
      expect(isBefore(date, other)).toBe(days > 0)
      expect(isAfter(date, other)).toBe(days < 0)
      expect(earliest(date, other)).toBe(days > 0 ? date : other)
      expect(latest(date, other)).toBe(days > 0 ? other : date)
      expect(Math.abs((weekday(other) - weekday(date) - days) % 7)).toBe(0)
    }),
  )
})

test('a date is its parts, and months keep the day or end the month', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const { year, month, day } = partsOf(date)
      expect(dateFrom(year, month, day)).toBe(date)
      const moved = partsOf(addMonths(date, months))
      expect(moved.year * 12 + moved.month).toBe(year * 12 + month + months)
      const endsMonth = partsOf(addDays(addMonths(date, months), 1)).day === 1
      expect(moved.day === day || (moved.day < day && endsMonth)).toBe(true)
    }),
  )
})
