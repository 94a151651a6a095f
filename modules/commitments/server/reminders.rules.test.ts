import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addWorkingDays, calendarDate, holidayCalendar } from '#platform/calendar'
import { type AutomaticRule, reminderDue, type ReminderLimits } from './reminders.rules.ts'

const calendar = holidayCalendar([])
const runsTo = calendarDate('2026-07-22')
const before = (days: number) => ({ days, unit: 'working', direction: 'before' }) as const
const limits: ReminderLimits = [
  ['first', before(15)],
  ['second', before(7)],
  ['third', before(3)],
]
const on = (day: string, ...sent: AutomaticRule[]) =>
  reminderDue(runsTo, calendarDate(day), new Set(sent), limits, calendar)

test.each([
  ['2026-06-30', [], undefined],
  ['2026-07-01', [], 'first'],
  ['2026-07-02', ['first'], undefined],
  ['2026-07-13', ['first'], 'second'],
  ['2026-07-17', ['first', 'second'], 'third'],
  ['2026-07-22', ['first', 'second', 'third'], undefined],
  ['2026-07-23', ['first', 'second', 'third'], 'overdue'],
  ['2026-09-01', ['first', 'second', 'third', 'overdue'], undefined],
] as const)('on %s, after %j: %s', (day, sent, rule) => {
  expect(on(day, ...sent)).toBe(rule)
})

test('who was not there for a month gets one reminder, the latest, and not three', () => {
  expect(on('2026-07-20')).toBe('third')
  expect(on('2026-08-03')).toBe('overdue')
})

test('a council without rules still reminds of what is late', () => {
  expect(reminderDue(runsTo, addDays(runsTo, 1), new Set(), [], calendar)).toBe('overdue')
  expect(reminderDue(runsTo, runsTo, new Set(), [], calendar)).toBeUndefined()
})

test('run every day, each rule speaks at most once, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 80 }), { maxLength: 60 }), (visits) => {
      const sent = new Set<AutomaticRule>()
      const heard: AutomaticRule[] = []
      for (const offset of visits.toSorted((one, other) => one - other)) {
        const rule = reminderDue(runsTo, addDays(addWorkingDays(runsTo, -20, calendar), offset), sent, limits, calendar)
        if (rule) {
          heard.push(rule)
          sent.add(rule)
        }
      }
      const order: AutomaticRule[] = ['first', 'second', 'third', 'overdue']
      expect(heard).toEqual(order.filter((rule) => heard.includes(rule)))
    }),
  )
})
