import { dayNumber, fromDayNumber, partsOf } from './calendar-date.ts'
import type { CalendarDate } from './schemas.ts'
import { newMoon, newMoonNear, sunLongitude } from './moon-and-sun.ts'

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  year: number
  month: number
  /** The month repeats the number of the one before it (tháng nhuận). */
  leap: boolean
  day: number
}

interface LunarMonth {
  year: number
  month: number
  leap: boolean
  /** Day numbers of its first day and of the first day after it. */
  from: number
  to: number
}

/** Hours ahead of UTC: Vietnam reckons its lunar days by its own clock, an hour behind Beijing. */
const VIETNAM = 7
/** The Julian day at which 1 January 1970 begins in universal time. */
const EPOCH = 2_440_587.5

/** The lunar date of a calendar date, by the clock of Vietnam (UTC+7) unless another offset in hours is given. */
export function lunarDateOf(date: CalendarDate, offset = VIETNAM): LunarDate {
  const day = dayNumber(date)
  const { year } = partsOf(date)
  const found = [year, year + 1]
    .flatMap((endingIn) => monthsToSolstice(endingIn, offset))
    .find((month) => month.from <= day && day < month.to)
  if (!found) throw new RangeError(`No lunar month holds ${date}`)
  return { year: found.year, month: found.month, leap: found.leap, day: day - found.from + 1 }
}

/** The calendar date of a lunar date by the clock of Vietnam, or null if that lunar year has no such day. */
export function fromLunarDate(lunar: LunarDate, offset = VIETNAM): CalendarDate | null {
  const found = [lunar.year, lunar.year + 1]
    .flatMap((endingIn) => monthsToSolstice(endingIn, offset))
    .find(({ year, month, leap }) => year === lunar.year && month === lunar.month && leap === lunar.leap)
  if (!found || lunar.day < 1 || lunar.day > found.to - found.from) return null
  return fromDayNumber(found.from + lunar.day - 1)
}

/** The first day of a lunar year (mùng 1 Tết). */
export function lunarNewYear(year: number): CalendarDate {
  const date = fromLunarDate({ year, month: 1, leap: false, day: 1 })
  if (!date) throw new RangeError(`No lunar year begins in ${year}`)
  return date
}

/**
 * The months from the one that holds the winter solstice of the year before (always month 11) up to
 * the next such month: 12, or 13 with the leap month the first in which the sun enters no new sign.
 */
function monthsToSolstice(year: number, offset: number): LunarMonth[] {
  const first = solsticeMoon(year - 1, offset)
  const count = solsticeMoon(year, offset) - first
  const starts = Array.from({ length: count + 1 }, (_, index) => moonDay(first + index, offset))
  const leapAt = count === 13 ? firstWithoutSign(starts, offset) : Number.POSITIVE_INFINITY
  return Array.from({ length: count }, (_, index) => {
    const ordinal = index - (index >= leapAt ? 1 : 0)
    return {
      year: ordinal < 2 ? year - 1 : year,
      month: ((ordinal + 10) % 12) + 1,
      leap: index === leapAt,
      from: starts[index]!,
      to: starts[index + 1]!,
    }
  })
}

function firstWithoutSign(starts: number[], offset: number): number {
  return starts.findIndex(
    (start, index) =>
      index > 0 && index < starts.length - 1 && signAt(start, offset) === signAt(starts[index + 1]!, offset),
  )
}

/** The number of the new moon whose month holds the December solstice of a year. */
function solsticeMoon(year: number, offset: number): number {
  const lastDay = Date.UTC(year, 11, 31) / 86_400_000
  let k = newMoonNear(lastDay + EPOCH) + 1
  while (moonDay(k, offset) > lastDay) k -= 1
  // The ninth sign, Capricorn, begins at the solstice: a month that begins in it comes too late.
  return signAt(moonDay(k, offset), offset) >= 9 ? k - 1 : k
}

/** The day, at the offset, on which new moon number `k` falls. */
function moonDay(k: number, offset: number): number {
  return Math.floor(newMoon(k) - EPOCH + offset / 24)
}

/** The sign of the sun, 0 to 11 from the March equinox, at the beginning of a day at the offset. */
function signAt(day: number, offset: number): number {
  return Math.floor(sunLongitude(day + EPOCH - offset / 24) / 30)
}
