import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addWorkingDays, calendarDate, holidayCalendar, vietnamHolidays } from '#platform/calendar'
import { CLOCK_STATES } from '#commitments'
import { clockOf, spanOf, type Today } from './clock.rules.ts'

const calendar = holidayCalendar([...vietnamHolidays(2026), ...vietnamHolidays(2027)])
const today = calendarDate('2026-04-24')
const day: Today = { today, soonUntil: addWorkingDays(today, 7, calendar), calendar }

test.each([
  ['2026-04-23', 'overdue', 1],
  ['2026-04-24', 'due-today', 0],
  ['2026-04-28', 'due-soon', 1],
  ['2026-06-30', 'in-time', 44],
] as const)('a clock that runs to %s is %s, %i working days', (runsTo, state, days) => {
  expect(clockOf(calendarDate(runsTo), day)).toEqual({ state, runsTo, days })
})

test('holidays are no working days: of the six weekdays to 4/5, 27/4, 30/4 and 1/5 are off', () => {
  expect(clockOf(calendarDate('2026-05-04'), day).days).toBe(3)
})

test('nothing awaited: the clock is stopped', () => {
  expect(clockOf(null, day)).toEqual({ state: 'stopped', runsTo: null, days: null })
})

test('every day belongs to one state, and that is the one whose span holds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (offset) => {
      const runsTo = addDays(today, offset)
      const holding = CLOCK_STATES.filter((state) => {
        const span = spanOf(state, day)
        if (span === 'none') return false
        return (span.after === null || runsTo > span.after) && (span.until === null || runsTo <= span.until)
      })
      expect(holding).toEqual([clockOf(runsTo, day).state])
    }),
  )
})
