import { clean } from './clean.ts'

/** A number read from what a person typed, or why it could not be read. */
export type ParsedNumber =
  | { ok: true; value: number }
  | { ok: false; reason: 'empty' | 'not-a-number' | 'ambiguous' | 'too-large' }

const SPACED_GROUPS = /^\d{1,3}(?: \d{3})+(?=$|[.,])/u
const DOTTED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u
const COMMAED = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/u
const PLAIN = /^\d+(?:[.,]\d+)?$/u
/** "1,650" is 1,65 to a Vietnamese reader and 1650 to an English spreadsheet. */
const EITHER = /^[1-9]\d{0,2},\d{3}$/u

/** Reads a number as Vietnamese people type it: "1.650" is 1650, "30,3" is 30.3; English groups and decimals are read when they can mean nothing else. */
export function parseNumber(text: string): ParsedNumber {
  const typed = clean(text).replace(/^[-−–] ?/u, '-')
  if (typed === '') return { ok: false, reason: 'empty' }
  const negative = typed.startsWith('-')
  const digits = withoutSpaces(negative ? typed.slice(1) : typed)
  if (EITHER.test(digits)) return { ok: false, reason: 'ambiguous' }
  const decimal = asDecimal(digits)
  if (decimal === null) return { ok: false, reason: 'not-a-number' }
  if (Number(decimal) > Number.MAX_SAFE_INTEGER) return { ok: false, reason: 'too-large' }
  return { ok: true, value: Number(decimal) * (negative && Number(decimal) !== 0 ? -1 : 1) }
}

function withoutSpaces(digits: string): string {
  return digits.replace(SPACED_GROUPS, (groups) => groups.replaceAll(' ', ''))
}

function asDecimal(digits: string): string | null {
  if (DOTTED.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (COMMAED.test(digits)) return digits.replaceAll(',', '')
  return PLAIN.test(digits) ? digits.replace(',', '.') : null
}
