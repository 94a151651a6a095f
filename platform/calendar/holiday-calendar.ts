import { z } from 'zod'
import { CalendarDate, weekday } from './calendar-date.ts'

/** A day that differs from its weekday: off on a weekday, or working on a weekend in exchange. */
export const Holiday = z.object({
  date: CalendarDate,
  kind: z.enum(['off', 'working']),
  name: z.string().min(1, 'Nhập tên ngày nghỉ hoặc lý do làm bù'),
  /** Computed ahead of the yearly decision, which may move it. */
  provisional: z.boolean().default(false),
})
export type Holiday = z.infer<typeof Holiday>

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
