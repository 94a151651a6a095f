export {
  addDays,
  addMonths,
  calendarDate,
  dateFrom,
  daysBetween,
  earliest,
  fullYearsBetween,
  isAfter,
  isBefore,
  isWithin,
  latest,
  partsOf,
  weekday,
} from './calendar-date.ts'
export type { Weekday } from './calendar-date.ts'
export { formatDate, formatDocumentDate, formatInstant, formatLongDate, remainingInWords } from './format-date.ts'
export { holidayCalendar } from './holiday-calendar.ts'
export type { HolidayCalendar } from './holiday-calendar.ts'
export { dateOf, fixedClock, instant, startOf, systemClock, today } from './instant.ts'
export type { Clock } from './instant.ts'
export { fromLunarDate, lunarDateOf, lunarNewYear } from './lunar.ts'
export type { LunarDate } from './lunar.ts'
export { parseDate } from './parse-date.ts'
export type { DateFailure, ParsedDate } from './parse-date.ts'
export { PERIOD_KINDS, nextPeriod, periodLabel, periodOf, previousPeriod, samePeriodLastYear } from './period.ts'
export type { PeriodKind } from './period.ts'
export { CalendarDate, Holiday, Instant, Period } from './schemas.ts'
export { vietnamHolidays } from './vietnam-holidays.ts'
export { addWorkingDays, deadline, remaining, workingDaysBetween } from './working-days.ts'
export type { DayUnit, Remaining, TimeLimit } from './working-days.ts'
