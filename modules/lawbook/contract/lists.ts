import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { HolidayRow } from './holiday.ts'
import { PARAMETER_STATUSES } from './parameter.ts'
import { ParameterAreaSchema } from './parameter-key.ts'

const Search = z.string().trim().max(200, 'Từ khóa dài nhất 200 ký tự')

/**
 * What the list of parameters may be narrowed to; `unconfirmed` are those whose value nobody has read in its text, `none`
 * those without a value in force on the day.
 */
export const ParameterFilter = z.object({
  /** The day for which values are shown; today unless told. */
  on: CalendarDate.optional(),
  area: ParameterAreaSchema.optional(),
  status: z.enum([...PARAMETER_STATUSES, 'unconfirmed', 'none']).optional(),
  /** Words of the name, the key, the rule or the basis, with or without accents. */
  q: Search.optional(),
})
export type ParameterFilter = z.infer<typeof ParameterFilter>

/** What the list of legal bases may be narrowed to. */
export const BasisFilter = z.object({
  /** Words of number, title or issuer, with or without accents. */
  q: Search.optional(),
  /** Only those in force on this day, and those whose dates nobody has read. */
  on: CalendarDate.optional(),
})
export type BasisFilter = z.infer<typeof BasisFilter>

/** The days of a year that differ from their weekday. */
export const HolidayYear = z.object({
  year: z.int(),
  days: z.array(HolidayRow),
  abilities: z.object({ edit: z.boolean() }),
})
export type HolidayYear = z.infer<typeof HolidayYear>

/** The years for which holidays can be shown and edited. */
export const HOLIDAY_YEAR_FIRST = 2000
export const HOLIDAY_YEAR_LAST = 2100
export const HolidayYearQuery = z.object({
  year: z.coerce.number().int().min(HOLIDAY_YEAR_FIRST).max(HOLIDAY_YEAR_LAST).optional(),
})
