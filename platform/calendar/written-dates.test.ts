import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDate } from './dates.arbitraries.ts'
import {
  calendarDate,
  dateFrom,
  daysBetween,
  formatDate,
  formatDocumentDate,
  formatLongDate,
  parseDate,
  remainingInWords,
} from './index.ts'

describe('formats', () => {
  const [november, february] = [calendarDate('2026-11-24'), calendarDate('2026-02-05')]

  test('dates in both languages', () => {
    expect(formatDate(november)).toBe('24/11/2026')
    expect(formatDate(february)).toBe('05/02/2026')
    expect(formatDate(february, 'en')).toBe('5 Feb 2026')
    expect(formatLongDate(november)).toBe('thứ Ba, 24/11/2026')
    expect(formatLongDate(november, 'en')).toBe('Tuesday, 24 November 2026')
    expect(formatLongDate(calendarDate('2026-11-29'))).toBe('Chủ nhật, 29/11/2026')
  })

  test('documents write zeros before days below 10 and months 1 and 2', () => {
    expect(formatDocumentDate(february)).toBe('ngày 05 tháng 02 năm 2026')
    expect(formatDocumentDate(calendarDate('2026-03-10'))).toBe('ngày 10 tháng 3 năm 2026')
    expect(formatDocumentDate(november)).toBe('ngày 24 tháng 11 năm 2026')
    expect(formatDocumentDate(february, 'en')).toBe('5 February 2026')
  })

  test.each([
    [5, false, false, 'còn 5 ngày làm việc', '5 working days left'],
    [1, false, false, 'còn 1 ngày làm việc', '1 working day left'],
    [0, false, true, 'hôm nay đến hạn', 'due today'],
    [0, false, false, 'còn dưới 1 ngày làm việc', 'less than 1 working day left'],
    [3, true, false, 'quá hạn 3 ngày làm việc', 'overdue by 3 working days'],
    [0, true, false, 'quá hạn dưới 1 ngày làm việc', 'overdue by less than 1 working day'],
  ])('%d working days, overdue %s, today %s: %s', (days, overdue, dueToday, vi, en) => {
    expect(remainingInWords({ days, overdue, dueToday })).toBe(vi)
    expect(remainingInWords({ days, overdue, dueToday }, 'en')).toBe(en)
  })
})

describe('parseDate', () => {
  test.each([
    ['5/2/2026', '2026-02-05'],
    ['05-02-2026', '2026-02-05'],
    [' 5 / 2 / 2026 ', '2026-02-05'],
    ['5.2.2026', '2026-02-05'],
    ['2026-02-05', '2026-02-05'],
    ['ngày 05 tháng 02 năm 2026', '2026-02-05'],
    ['5/2/2026 14:30', '2026-02-05'],
    ['46000', '2025-12-09'],
    [46000, '2025-12-09'],
    [46000.75, '2025-12-09'],
    [61, '1900-03-01'],
    [new Date('2026-02-05T00:00:00Z'), '2026-02-05'],
    ['29/2/2024', '2024-02-29'],
  ])('%j is %s', (cell, date) => {
    expect(parseDate(cell)).toEqual({ ok: true, date })
  })

  test.each([
    ['', 'empty'],
    [' \u200b', 'empty'],
    ['hôm qua', 'unreadable'],
    ['2026-02-05T17:00:00Z', 'unreadable'],
    ['2/2026', 'unreadable'],
    ['2026', 'year-only'],
    [1958, 'year-only'],
    ['5/2/26', 'two-digit-year'],
    ['2/24/2026', 'no-such-day'],
    ['29/2/2023', 'no-such-day'],
    ['0/1/2026', 'no-such-day'],
    ['1/1/1026', 'out-of-range'],
    ['1/1/2206', 'out-of-range'],
    [60, 'out-of-range'],
    [-5, 'out-of-range'],
    [Number.NaN, 'unreadable'],
    [999999, 'out-of-range'],
    [new Date(Number.NaN), 'unreadable'],
    [new Date('+020260-01-01T00:00:00Z'), 'out-of-range'],
  ])('%j is refused: %s', (cell, reason) => {
    expect(parseDate(cell)).toEqual({ ok: false, reason })
  })

  test('reads back every form it prints, and spreadsheet serials', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const serial = daysBetween(calendarDate('1899-12-30'), date)
        fc.pre(serial > 2100)
        for (const cell of [formatDate(date), formatDocumentDate(date), date, serial, `${serial}`, new Date(date)]) {
          expect(parseDate(cell)).toEqual({ ok: true, date })
        }
      }),
    )
  })

  test('never throws and never invents a day', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-. ')) }),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.date({ noInvalidDate: false }),
    )
    fc.assert(
      fc.property(cell, (value) => {
        const parsed = parseDate(value)
        if (!parsed.ok) return
        const [year, month, day] = parsed.date.split('-').map(Number)
        expect(dateFrom(year!, month!, day!)).toBe(parsed.date)
      }),
    )
  })
})
