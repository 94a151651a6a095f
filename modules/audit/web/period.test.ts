import { CalendarDate } from '#platform/calendar'
import { expect, test } from 'vitest'
import { daysOf, isPeriod, PERIODS } from './period.ts'

const today = CalendarDate.parse('2026-03-01')
const nothing = { from: undefined, to: undefined }

test.each([
  ['today', '2026-03-01'],
  ['week', '2026-02-23'],
  ['month', '2026-01-31'],
  ['year', '2026-01-01'],
] as const)('%s counts today as its last day', (period, from) => {
  expect(daysOf(period, today, nothing)).toEqual({ from, to: undefined })
})

test('days of one’s own are those of the address; a made-up one is none', () => {
  const chosen = { from: '2025-12-01', to: '2025-12-31' }
  expect(daysOf('between', today, chosen)).toEqual(chosen)
  expect(daysOf('between', today, { from: 'hôm qua', to: '2025-02-30' })).toEqual(nothing)
})

test('without a period everything is asked for, whatever days stand in the address', () => {
  expect(daysOf(undefined, today, { from: '2025-12-01', to: undefined })).toEqual(nothing)
})

test('only the named periods are periods', () => {
  expect(PERIODS.every(isPeriod)).toBe(true)
  expect(isPeriod('decade')).toBe(false)
  expect(isPeriod(undefined)).toBe(false)
})
