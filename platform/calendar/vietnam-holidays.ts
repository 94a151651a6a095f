import { addDays, calendarDate, weekday } from './calendar-date.ts'
import type { CalendarDate } from './schemas.ts'
import type { Holiday } from './schemas.ts'
import { fromLunarDate, lunarNewYear } from './lunar.ts'

/**
 * The statutory holidays of a year in order of date (Labour Code 2019, article 112), with the working
 * day given for each that falls on a weekend (article 111.3). All that the yearly decision may move are provisional.
 */
export function vietnamHolidays(year: number): Holiday[] {
  const holidays = statutoryDays(year)
  return withDaysInLieu(holidays).toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function statutoryDays(year: number): Holiday[] {
  return [
    off(dayOf(year, '01-01'), 'Tết Dương lịch'),
    ...tet(year),
    off(hungKings(year), 'Giỗ Tổ Hùng Vương'),
    off(dayOf(year, '04-30'), 'Ngày Chiến thắng'),
    off(dayOf(year, '05-01'), 'Ngày Quốc tế lao động'),
    off(dayOf(year, '09-02'), 'Quốc khánh'),
    off(besideNationalDay(year), 'Quốc khánh (ngày liền kề)', true),
  ]
}

/** Five days; decisions of recent years take the last day of the old year and four of the new one. */
function tet(year: number): Holiday[] {
  const newYear = lunarNewYear(year)
  return [-1, 0, 1, 2, 3].map((days) => off(addDays(newYear, days), 'Tết Nguyên đán', true))
}

function hungKings(year: number): CalendarDate {
  const date = fromLunarDate({ year, month: 3, leap: false, day: 10 })
  if (!date) throw new RangeError(`The lunar year ${year} has no day 10 of month 3`)
  return date
}

/** The day after if that joins the holiday to a weekend (a Monday or Thursday 2/9), otherwise the day before, as decided in 2021 to 2026. */
function besideNationalDay(year: number): CalendarDate {
  const nationalDay = dayOf(year, '09-02')
  const after = weekday(nationalDay) === 1 || weekday(nationalDay) === 4
  return addDays(nationalDay, after ? 1 : -1)
}

function withDaysInLieu(holidays: Holiday[]): Holiday[] {
  const taken = new Set(holidays.map(({ date }) => date))
  const inLieu = holidays
    .filter(({ date }) => isWeekend(date))
    .map(({ date, name }) => {
      let next = addDays(date, 1)
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
      taken.add(next)
      return off(next, `Nghỉ bù ${name}`, true)
    })
  return [...holidays, ...inLieu]
}

function isWeekend(date: CalendarDate): boolean {
  return weekday(date) >= 6
}

function dayOf(year: number, monthAndDay: string): CalendarDate {
  return calendarDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
}

function off(date: CalendarDate, name: string, provisional = false): Holiday {
  return { date, kind: 'off', name, provisional }
}
