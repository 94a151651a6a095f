import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { SHORT_TEXT_MAX } from './bilingual.ts'

export const HolidayId = z.uuid().brand<'HolidayId'>()
export type HolidayId = z.infer<typeof HolidayId>

/** The years whose holidays stand in the table from the start; a later year is entered by the administrator. */
export const HOLIDAY_YEARS = { first: 2021, last: 2031 } as const

/** A day of the national table: off on a weekday, or worked on a weekend in exchange. */
export const HolidayRow = z.object({
  id: HolidayId,
  date: CalendarDate,
  kind: z.enum(['off', 'working']),
  name: z.string(),
  /** The notice or decision that fixed it; null while it is computed. */
  basis: z.string().nullable(),
  provisional: z.boolean(),
  version: z.int(),
})
export type HolidayRow = z.infer<typeof HolidayRow>

/** Sets one day as the yearly decision says. `ordinary` takes its row away: the weekday alone decides again. */
export const EditHoliday = z.object({
  kind: z.enum(['off', 'working', 'ordinary']),
  name: z.string().trim().min(1, 'Nhập tên ngày nghỉ hoặc lý do làm bù').max(SHORT_TEXT_MAX),
  basis: z.string().trim().min(1, 'Nhập số, ngày của thông báo hoặc quyết định').max(SHORT_TEXT_MAX),
  /** The version seen on the screen; 0 where the day had no row. */
  version: z.int().min(0),
})
export type EditHoliday = z.infer<typeof EditHoliday>

/** Takes back the last change of a day; the version is the one seen, 0 where the day has no row. */
export const UndoHoliday = z.object({ version: z.int().min(0) })
export type UndoHoliday = z.infer<typeof UndoHoliday>
