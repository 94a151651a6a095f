import { describe, expect, test } from 'vitest'
import { Holiday, addDays, calendarDate, holidayCalendar, lunarNewYear, vietnamHolidays } from './index.ts'

const datesOf = (year: number) => vietnamHolidays(year).map(({ date }) => date)

describe('vietnamHolidays', () => {
  test('2026, as decided', () => {
    expect(datesOf(2026)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-26',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-09-01',
      '2026-09-02',
    ])
  })

  test('2023: three holidays in a row move their weekend days behind the last', () => {
    expect(datesOf(2023).filter((date) => date >= '2023-04-01' && date <= '2023-05-31')).toEqual([
      '2023-04-29',
      '2023-04-30',
      '2023-05-01',
      '2023-05-02',
      '2023-05-03',
    ])
  })

  test.each([
    [2021, '2021-09-03'],
    [2022, '2022-09-01'],
    [2023, '2023-09-01'],
    [2024, '2024-09-03'],
    [2025, '2025-09-01'],
  ])('the day beside the National Day of %d is %s', (year, date) => {
    expect(datesOf(year)).toContain(date)
  })

  test('every year has eleven statutory days on distinct dates, each weekend day made good', () => {
    const weekdaysOnly = holidayCalendar([])
    for (let year = 1990; year <= 2100; year += 1) {
      const rows = vietnamHolidays(year)
      expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length)
      expect(rows.filter(({ date }) => weekdaysOnly.isWorkingDay(date))).toHaveLength(11)
      expect(rows.map((row) => Holiday.parse(row))).toEqual(rows)
    }
  })

  test('what the yearly decision may move is provisional', () => {
    const settled = vietnamHolidays(2026).filter(({ provisional }) => !provisional)
    expect(settled.map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-04-26',
      '2026-04-30',
      '2026-05-01',
      '2026-09-02',
    ])
    expect(vietnamHolidays(2027).find(({ date }) => date === lunarNewYear(2027))?.provisional).toBe(true)
  })
})

describe('holidayCalendar', () => {
  test('rows of the office overrule computed ones', () => {
    const monday = calendarDate('2026-08-31')
    const saturday = calendarDate('2026-08-22')
    const calendar = holidayCalendar([
      ...vietnamHolidays(2026),
      { date: monday, kind: 'off', name: 'Hoán đổi ngày nghỉ Quốc khánh', provisional: false },
      { date: saturday, kind: 'working', name: 'Làm bù ngày 31/8', provisional: false },
      { date: calendarDate('2026-09-01'), kind: 'working', name: 'Không nghỉ', provisional: false },
    ])
    expect(calendar.isWorkingDay(monday)).toBe(false)
    expect(calendar.isWorkingDay(saturday)).toBe(true)
    expect(calendar.isWorkingDay(addDays(saturday, 1))).toBe(false)
    expect(calendar.isWorkingDay(calendarDate('2026-09-01'))).toBe(true)
    expect(calendar.holidayOn(saturday)?.name).toBe('Làm bù ngày 31/8')
    expect(calendar.holidayOn(addDays(saturday, 1))).toBeNull()
  })
})
