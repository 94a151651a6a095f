import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, dateOf2026 } from './dates.arbitraries.ts'
import {
  addDays,
  addWorkingDays,
  calendarDate,
  deadline,
  holidayCalendar,
  remaining,
  vietnamHolidays,
  workingDaysBetween,
} from './index.ts'
import type { TimeLimit } from './index.ts'

const calendar = holidayCalendar(vietnamHolidays(2026))
const limitFrom = (from: string, days: number, unit: TimeLimit['unit'], direction: TimeLimit['direction'] = 'after') =>
  deadline({ from: calendarDate(from), days, unit, direction }, calendar)
const count = fc.integer({ min: 1, max: 80 })
const limit = fc.record({
  from: dateOf2026,
  days: fc.integer({ min: 0, max: 80 }),
  unit: fc.constantFrom<TimeLimit['unit']>('calendar', 'working'),
  direction: fc.constantFrom<TimeLimit['direction']>('after', 'before'),
})

describe('examples', () => {
  test('working days skip weekends and Tết', () => {
    expect(addWorkingDays(calendarDate('2026-02-13'), 1, calendar)).toBe('2026-02-23')
    expect(addWorkingDays(calendarDate('2026-02-23'), -1, calendar)).toBe('2026-02-13')
    expect(addWorkingDays(calendarDate('2026-11-21'), 0, calendar)).toBe('2026-11-23')
    expect(() => addWorkingDays(calendarDate('2026-11-21'), 1.5, calendar)).toThrow(RangeError)
  })

  test('the first day is not counted, and an end on a day off moves on, or back for "before"', () => {
    expect(limitFrom('2026-11-02', 5, 'working')).toBe('2026-11-09')
    expect(limitFrom('2026-11-02', 5, 'calendar')).toBe('2026-11-09')
    expect(limitFrom('2026-11-02', 4, 'calendar')).toBe('2026-11-06')
    expect(limitFrom('2026-02-10', 7, 'calendar')).toBe('2026-02-23')
    expect(limitFrom('2026-11-09', 1, 'calendar', 'before')).toBe('2026-11-06')
    expect(limitFrom('2026-11-09', 5, 'working', 'before')).toBe('2026-11-02')
    expect(limitFrom('2026-11-08', 0, 'working')).toBe('2026-11-09')
    expect(limitFrom('2026-11-08', 0, 'working', 'before')).toBe('2026-11-06')
    expect(() => limitFrom('2026-11-02', -1, 'calendar')).toThrow(RangeError)
  })

  test('what remains is counted in working days', () => {
    const due = calendarDate('2026-11-20')
    const on = (today: string) => remaining(calendarDate(today), due, calendar)
    expect(on('2026-11-13')).toEqual({ days: 5, overdue: false, dueToday: false })
    expect(on('2026-11-20')).toEqual({ days: 0, overdue: false, dueToday: true })
    expect(on('2026-11-21')).toEqual({ days: 0, overdue: true, dueToday: false })
    expect(on('2026-11-25')).toEqual({ days: 3, overdue: true, dueToday: false })
  })
})

describe('properties, on any calendar', () => {
  test('adding and counting are inverse, forwards and backwards', () => {
    fc.assert(
      fc.property(dateOf2026, count, anyCalendar, (date, days, anyDays) => {
        const [later, earlier] = [addWorkingDays(date, days, anyDays), addWorkingDays(date, -days, anyDays)]
        expect(workingDaysBetween(date, later, anyDays)).toBe(days)
        expect(workingDaysBetween(date, earlier, anyDays)).toBe(-days)
        const start = addWorkingDays(date, 0, anyDays)
        expect(addWorkingDays(addWorkingDays(start, days, anyDays), -days, anyDays)).toBe(start)
        expect(addWorkingDays(addWorkingDays(start, -days, anyDays), days, anyDays)).toBe(start)
      }),
    )
  })

  test('a working-day count is the sum of its parts', () => {
    fc.assert(
      fc.property(dateOf2026, count, count, anyCalendar, (date, first, second, anyDays) => {
        const inSteps = addWorkingDays(addWorkingDays(date, first, anyDays), second, anyDays)
        expect(inSteps).toBe(addWorkingDays(date, first + second, anyDays))
      }),
    )
  })

  test('a deadline is never on a day off and never on the wrong side of its start', () => {
    fc.assert(
      fc.property(limit, anyCalendar, (timeLimit, anyDays) => {
        const end = deadline(timeLimit, anyDays)
        expect(anyDays.isWorkingDay(end)).toBe(true)
        const nearest = addDays(timeLimit.from, timeLimit.direction === 'after' ? timeLimit.days : -timeLimit.days)
        expect(timeLimit.direction === 'after' ? end >= nearest : end <= nearest).toBe(true)
      }),
    )
  })

  test('a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(limit, count, anyCalendar, (timeLimit, more, anyDays) => {
        const end = deadline(timeLimit, anyDays)
        expect(deadline({ ...timeLimit, from: addDays(timeLimit.from, more) }, anyDays) >= end).toBe(true)
        const longer = deadline({ ...timeLimit, days: timeLimit.days + more }, anyDays)
        expect(timeLimit.direction === 'after' ? longer >= end : longer <= end).toBe(true)
      }),
    )
  })

  test('before its due date nothing is overdue, after it everything is', () => {
    fc.assert(
      fc.property(dateOf2026, dateOf2026, anyCalendar, (today, due, anyDays) => {
        const left = remaining(today, due, anyDays)
        expect(left.overdue).toBe(today > due)
        expect(left.dueToday).toBe(today === due)
        expect(left.days).toBeGreaterThanOrEqual(0)
        expect(left.days > 0 || today >= due || !anyDays.isWorkingDay(due)).toBe(true)
      }),
    )
  })
})
