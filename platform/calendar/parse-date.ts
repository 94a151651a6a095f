import { clean } from '#platform/text'
import { addDays, calendarDate, dateFrom, partsOf } from './calendar-date.ts'
import type { CalendarDate } from './schemas.ts'

/** Why a date could not be read. */
export type DateFailure = 'empty' | 'unreadable' | 'year-only' | 'two-digit-year' | 'no-such-day' | 'out-of-range'

/** A date read from what a person typed or a spreadsheet held, or why it could not be read. */
export type ParsedDate = { ok: true; date: CalendarDate } | { ok: false; reason: DateFailure }

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2100
/** Day 0 of spreadsheets; right from 1 March 1900 on, because they believe in a 29 February 1900. */
const SPREADSHEET_EPOCH = calendarDate('1899-12-30')
const FIRST_RIGHT_SERIAL = 61

const TIME = String.raw`(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?)?`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})${TIME}$`, 'u')
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${TIME}$`, 'u')
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})$/iu
const NUMBER = /^\d{1,7}(?:\.\d+)?$/u

/** Reads a date as people type it, day first ("5/2/2026", "05-02-2026", "ngày 5 tháng 2 năm 2026", "2026-02-05"), or as spreadsheets hold it (serial 46000, or a Date at midnight UTC); years 1900 to 2100. */
export function parseDate(cell: string | number | Date): ParsedDate {
  if (cell instanceof Date) return fromSpreadsheetDate(cell)
  if (typeof cell === 'number') return fromSerial(cell)
  const typed = clean(cell)
  if (typed === '') return failed('empty')
  if (NUMBER.test(typed)) return fromSerial(Number(typed))
  return fromText(typed)
}

function fromText(typed: string): ParsedDate {
  const yearFirst = YEAR_FIRST.exec(typed)
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = DAY_FIRST.exec(typed) ?? IN_WORDS.exec(typed)
  if (!dayFirst) return failed('unreadable')
  // "5/2/58" of a birth and "5/2/26" of a letter: the century is the writer's to say.
  if (dayFirst[3]?.length === 2) return failed('two-digit-year')
  return fromParts(dayFirst[3], dayFirst[2], dayFirst[1])
}

function fromParts(year?: string, month?: string, day?: string): ParsedDate {
  const date = dateFrom(Number(year), Number(month), Number(day))
  return date === null ? failed('no-such-day') : inRange(date)
}

function fromSerial(serial: number): ParsedDate {
  if (!Number.isFinite(serial)) return failed('unreadable')
  // A bare year is far more often typed than a day of the summer of 1905 is meant.
  if (Number.isInteger(serial) && serial >= EARLIEST_YEAR && serial <= LATEST_YEAR) {
    return failed('year-only')
  }
  if (serial < FIRST_RIGHT_SERIAL || serial > 1_000_000) return failed('out-of-range')
  return inRange(addDays(SPREADSHEET_EPOCH, Math.floor(serial)))
}

function fromSpreadsheetDate(value: Date): ParsedDate {
  if (Number.isNaN(value.getTime())) return failed('unreadable')
  const [year, month, day] = [value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()]
  const date = dateFrom(year, month, day)
  return date === null ? failed('out-of-range') : inRange(date)
}

function inRange(date: CalendarDate): ParsedDate {
  const { year } = partsOf(date)
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? failed('out-of-range') : { ok: true, date }
}

function failed(reason: DateFailure): ParsedDate {
  return { ok: false, reason }
}
