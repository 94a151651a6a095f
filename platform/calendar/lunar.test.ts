import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDate } from './dates.arbitraries.ts'
import { addDays, calendarDate, fromLunarDate, lunarDateOf, lunarNewYear } from './index.ts'

const BEIJING = 8

describe('known days', () => {
  test.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
    [2031, '2031-01-23'],
  ])('the lunar year %d begins on %s', (year, date) => {
    expect(lunarNewYear(year)).toBe(date)
  })

  test.each([
    [1985, '1985-02-20'],
    [2007, '2007-02-18'],
    [2030, '2030-02-03'],
  ])('by the clock of Beijing the year %d begins later, on %s', (year, date) => {
    expect(fromLunarDate({ year, month: 1, leap: false, day: 1 }, BEIJING)).toBe(date)
  })

  test.each([
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('the Hùng Kings are remembered in %d on %s', (year, date) => {
    expect(fromLunarDate({ year, month: 3, leap: false, day: 10 })).toBe(date)
  })

  test('leap months repeat a number', () => {
    expect(lunarDateOf(calendarDate('2025-07-25'))).toEqual({ year: 2025, month: 6, leap: true, day: 1 })
    expect(lunarDateOf(calendarDate('2023-03-22'))).toEqual({ year: 2023, month: 2, leap: true, day: 1 })
    expect(fromLunarDate({ year: 2026, month: 6, leap: true, day: 1 })).toBeNull()
    expect(fromLunarDate({ year: 2026, month: 1, leap: false, day: 31 })).toBeNull()
  })
})

test('every day of twelve years agrees with the Chinese calendar of Intl, by the clock of Beijing', () => {
  // Intl misplaces new moons a few minutes from midnight (January 1999, August 2012): the years between have none.
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (let date = calendarDate('2000-01-01'); date < '2012-01-01'; date = addDays(date, 1)) {
    const parts = new Map<string, string>(chinese.formatToParts(new Date(date)).map((part) => [part.type, part.value]))
    const { year, month, leap, day } = lunarDateOf(date, BEIJING)
    expect([`${year}`, `${month}${leap ? 'bis' : ''}`, `${day}`]).toEqual(
      ['relatedYear', 'month', 'day'].map((type) => parts.get(type)),
    )
  }
})

test('there and back again, and days follow each other', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const lunar = lunarDateOf(date)
      expect(fromLunarDate(lunar)).toBe(date)
      const next = lunarDateOf(addDays(date, 1))
      expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29)).toBe(true)
      expect(lunar.day).toBeLessThanOrEqual(30)
    }),
  )
})
