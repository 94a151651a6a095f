import { weekday } from './calendar-date.ts'
import type { CalendarDate, Holiday } from './schemas.ts'

/** Which days are worked. */
export interface HolidayCalendar {
  isWorkingDay(date: CalendarDate): boolean
  /** The row of a date, if it has one. */
  holidayOn(date: CalendarDate): Holiday | null
}

/** A calendar of days worked: Monday to Friday, except as the rows say; of two rows for one date the later one counts. */
export function holidayCalendar(rows: readonly Holiday[]): HolidayCalendar {
  const byDate = new Map(rows.map((row) => [row.date, row]))
  return {
    isWorkingDay: (date) => {
      const row = byDate.get(date)
      return row ? row.kind === 'working' : weekday(date) <= 5
    },
    holidayOn: (date) => byDate.get(date) ?? null,
  }
}
