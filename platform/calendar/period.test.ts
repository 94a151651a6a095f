import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDate } from './dates.arbitraries.ts'
import {
  PERIOD_KINDS,
  Period,
  addDays,
  calendarDate,
  isWithin,
  nextPeriod,
  periodLabel,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
} from './index.ts'

const date = calendarDate('2026-05-15')

test('periods have ends and names', () => {
  expect(periodOf('half-year', date)).toEqual({ kind: 'half-year', from: '2026-01-01', to: '2026-06-30' })
  expect(PERIOD_KINDS.map((kind) => periodLabel(periodOf(kind, date)))).toEqual([
    'tháng 5 năm 2026',
    'quý II năm 2026',
    '6 tháng đầu năm 2026',
    'năm 2026',
  ])
  expect(PERIOD_KINDS.map((kind) => periodLabel(periodOf(kind, date), 'en'))).toEqual([
    'May 2026',
    'quarter 2 of 2026',
    'the first half of 2026',
    '2026',
  ])
  expect(periodLabel(previousPeriod(periodOf('half-year', date)))).toBe('6 tháng cuối năm 2025')
  expect(samePeriodLastYear(periodOf('quarter', date))).toEqual(periodOf('quarter', calendarDate('2025-04-01')))
  expect(periodOf('year', calendarDate('9999-06-01')).to).toBe('9999-12-31')
})

test('the schema takes whole periods only', () => {
  expect(Period.safeParse({ kind: 'month', from: '2026-02-01', to: '2026-02-28' }).success).toBe(true)
  expect(Period.safeParse({ kind: 'month', from: '2026-02-01', to: '2026-03-01' }).success).toBe(false)
  expect(Period.safeParse({ kind: 'month', from: '2026-02-30', to: '2026-02-28' }).success).toBe(false)
})

test('periods of a kind follow each other without gap and hold their days', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERIOD_KINDS), anyDate, (kind, day) => {
      const period = periodOf(kind, day)
      expect(isWithin(day, period)).toBe(true)
      expect(periodOf(kind, period.to)).toEqual(period)
      expect(previousPeriod(nextPeriod(period))).toEqual(period)
      expect(nextPeriod(period).from).toBe(addDays(period.to, 1))
      expect(Period.parse(period)).toEqual(period)
    }),
  )
})
