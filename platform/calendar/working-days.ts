import { addDays } from './calendar-date.ts'
import type { CalendarDate } from './schemas.ts'
import type { HolidayCalendar } from './holiday-calendar.ts'

/** What a legal time limit is counted in. */
export type DayUnit = 'calendar' | 'working'

/** A time limit: so many days after a date, or before it. */
export interface TimeLimit {
  from: CalendarDate
  days: number
  unit: DayUnit
  direction: 'after' | 'before'
}

/** What is left until a due date, in working days; past it, what has gone by. */
export interface Remaining {
  days: number
  overdue: boolean
  dueToday: boolean
}

/** The n-th working day after a date, before it if n is negative; 0 gives the date itself or the next working day. */
export function addWorkingDays(date: CalendarDate, count: number, calendar: HolidayCalendar): CalendarDate {
  if (!Number.isInteger(count)) throw new RangeError(`Days are counted whole, not ${count}`)
  const step = count < 0 ? -1 : 1
  let reached = count === 0 ? toWorkingDay(date, step, calendar) : date
  for (let left = Math.abs(count); left > 0; left -= 1) {
    reached = toWorkingDay(addDays(reached, step), step, calendar)
  }
  return reached
}

/** The last day of a time limit: the first day is not counted, and an end on a day off moves to the next working day, counted backwards to the one before (Civil Code 2015, articles 147.2 and 148.5). */
export function deadline(limit: TimeLimit, calendar: HolidayCalendar): CalendarDate {
  if (!Number.isInteger(limit.days) || limit.days < 0) {
    throw new RangeError(`A time limit has a whole number of days from 0, not ${limit.days}`)
  }
  const step = limit.direction === 'before' ? -1 : 1
  const end =
    limit.unit === 'calendar' || limit.days === 0
      ? addDays(limit.from, step * limit.days)
      : addWorkingDays(limit.from, step * limit.days, calendar)
  return toWorkingDay(end, step, calendar)
}

/** Working days after one date up to and including another; backwards, the same count before it, negative. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: HolidayCalendar): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let date = from; date !== to;) {
    date = addDays(date, step)
    if (calendar.isWorkingDay(date)) count += step
  }
  return count
}

/** How a due date stands on a day. */
export function remaining(today: CalendarDate, due: CalendarDate, calendar: HolidayCalendar): Remaining {
  const overdue = today > due
  const days = overdue ? workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar)
  return { days, overdue, dueToday: today === due }
}

function toWorkingDay(date: CalendarDate, step: 1 | -1, calendar: HolidayCalendar): CalendarDate {
  let reached = date
  while (!calendar.isWorkingDay(reached)) reached = addDays(reached, step)
  return reached
}
