import { type CalendarDate, type DateFailure, formatDate, parseDate } from '#platform/calendar'
import { clean, fold, parseNumber } from '#platform/text'
import type { Reason, Rule, TextParams } from './problem.ts'

/** What a cell of a workbook can hold. */
export type CellValue = string | number | boolean | Date

export type ReadCell<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly params?: TextParams }

/** How a column's cells are read, written and explained. */
export interface CellKind<Value> {
  read(cell: CellValue): ReadCell<Value>
  /** The cell that reads back as this value. */
  write(value: Value): string | number | Date
  readonly rule: Rule
  readonly ruleParams: TextParams
  /** The value of an empty cell where that means something. */
  readonly blank?: Value
  /** Finds what the texts of a column refer to, all at once; `'several'` when a text fits more than one. */
  readonly find?: (texts: readonly string[]) => Promise<ReadonlyMap<string, Value | 'several'>>
}

const ok = <Value>(value: Value): ReadCell<Value> => ({ ok: true, value })
const no = (reason: Reason, params: TextParams = {}) => ({ ok: false, reason, params }) as const

/** What a cell says as text: days as they are written here, numbers without grouping. */
export function textOf(cell: CellValue): string {
  if (cell instanceof Date) {
    const parsed = parseDate(cell)
    return parsed.ok ? formatDate(parsed.date) : ''
  }
  return clean(String(cell))
}

/** Text on one line, cleaned; numbers are taken as they stand. */
export function text({ longest = 2000 }: { readonly longest?: number } = {}): CellKind<string> {
  return {
    rule: 'text',
    ruleParams: { longest },
    read(cell) {
      const value = textOf(cell)
      return Array.from(value).length > longest ? no('too-long', { longest }) : ok(value)
    },
    write: (value) => value,
  }
}

/** A whole number from `least` (0) to `most`, as a number or as text. */
export function int({ least = 0, most }: { readonly least?: number; readonly most?: number } = {}): CellKind<number> {
  return {
    rule: most === undefined ? 'int' : 'int-between',
    ruleParams: { least, ...(most !== undefined && { most }) },
    read(cell) {
      if (cell instanceof Date || typeof cell === 'boolean') return no('not-a-number')
      const parsed = typeof cell === 'number' ? { ok: true as const, value: cell } : parseNumber(cell)
      if (!parsed.ok) return no(parsed.reason === 'ambiguous' ? 'ambiguous-number' : 'not-a-number')
      if (!Number.isSafeInteger(parsed.value)) return no('not-whole')
      if (parsed.value < least) return no('too-small', { least })
      if (most !== undefined && parsed.value > most) return no('too-great', { most })
      return ok(parsed.value)
    },
    write: (value) => value,
  }
}

const DATE_REASONS: Readonly<Record<DateFailure, Reason>> = {
  empty: 'required',
  unreadable: 'not-a-date',
  'year-only': 'date-year-only',
  'two-digit-year': 'date-two-digit-year',
  'no-such-day': 'date-no-such-day',
  'out-of-range': 'date-out-of-range',
}

/** A day: as Excel holds it, as its serial number, or as people type it. */
export function date(): CellKind<CalendarDate> {
  return {
    rule: 'date',
    ruleParams: {},
    read(cell) {
      if (typeof cell === 'boolean') return no('not-a-date')
      const parsed = parseDate(cell)
      return parsed.ok ? ok(parsed.date) : no(DATE_REASONS[parsed.reason])
    },
    write: (value) => new Date(`${value}T00:00:00Z`),
  }
}

const YES = new Set(['x', 'co', 'yes', 'y', 'true', 'dung', '1', 'v', '✓', '✔', '☑', '☒', '✗'])
const NO = new Set(['', 'khong', 'ko', 'k', 'no', 'n', 'false', 'sai', '0', '-', '–', '☐'])

/** A mark for yes ("x", "có", 1 and the like), an empty cell or "không" for no. */
export function yesNo(): CellKind<boolean> {
  return {
    rule: 'yes-no',
    ruleParams: {},
    blank: false,
    read(cell) {
      const mark = fold(textOf(cell))
      if (YES.has(mark)) return ok(true)
      return NO.has(mark) ? ok(false) : no('not-yes-no')
    },
    write: (value) => (value ? 'x' : ''),
  }
}

/** One of a few values by its label (accents, case and spacing don't matter); further labels are read but not written. */
export function choice<const Value extends string>(
  labels: Readonly<Record<Value, string | readonly [string, ...string[]]>>,
): CellKind<Value> {
  const entries = Object.entries<string | readonly [string, ...string[]]>(labels) as [
    Value,
    string | readonly string[],
  ][]
  const all = entries.map(([value, given]) => ({ value, labels: typeof given === 'string' ? [given] : given }))
  const byLabel = new Map(all.flatMap((each) => each.labels.map((label) => [fold(label), each.value] as const)))
  const firstLabel = new Map(all.map((each) => [each.value, each.labels[0] ?? each.value] as const))
  const choices = [...firstLabel.values()].join('; ')
  return {
    rule: 'choice',
    ruleParams: { choices },
    read(cell) {
      const value = byLabel.get(fold(textOf(cell)))
      return value === undefined ? no('not-a-choice', { choices }) : ok(value)
    },
    write: (value) => firstLabel.get(value) ?? value,
  }
}

/** Something of a register by its name; `find` looks all names of the column up at once and answers by the names given. */
export function reference<Value extends string>(options: {
  readonly find: (names: readonly string[]) => Promise<ReadonlyMap<string, Value | 'several'>>
  readonly show: (value: Value) => string
}): CellKind<Value> {
  return {
    rule: 'reference',
    ruleParams: {},
    // The name stands in for the value until `find` has answered for the whole column.
    read: (cell) => ok(textOf(cell) as Value),
    write: options.show,
    find: options.find,
  }
}
