import fc from 'fast-check'
import { addDays, calendarDate, holidayCalendar } from './index.ts'
import type { Holiday } from './index.ts'

/** Dates of the years the product keeps records of, and some beyond. */
export const anyDate = fc.integer({ min: 0, max: 200 * 365 }).map((days) => addDays(calendarDate('1900-01-01'), days))

/** Dates of one year, so that generated holidays are met. */
export const dateOf2026 = fc.integer({ min: 0, max: 364 }).map((days) => addDays(calendarDate('2026-01-01'), days))

/** Calendars with many days off on weekdays and days worked on weekends. */
export const anyCalendar = fc
  .array(fc.record({ date: dateOf2026, kind: fc.constantFrom<Holiday['kind']>('off', 'working') }), { maxLength: 60 })
  .map((rows) => holidayCalendar(rows.map((row) => ({ ...row, name: 'Sinh ngẫu nhiên', provisional: false }))))
