import type { Locale } from './locale.ts'

const GROUP = { vi: '.', en: ',' } as const
const DECIMAL = { vi: ',', en: '.' } as const

/** A whole number with its groups of three: 7709 → "7.709" (en "7,709"); a fraction is a programming error. */
export function formatCount(count: number | bigint, locale: Locale = 'vi'): string {
  return whole(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/gu, GROUP[locale])
}

/** A count as documents print it, with a leading zero from 1 to 9: 7 → "07", 7709 → "7.709". */
export function formatDocumentCount(count: number | bigint): string {
  return count >= 1 && count <= 9 ? `0${formatCount(count)}` : formatCount(count)
}

/** A decimal number rounded half-up at the decimals it is written with: 30.25, 1 → "30,3" (en "30.3"). */
export function formatDecimal(value: number, decimals: number, locale: Locale = 'vi'): string {
  const { units, scale } = exactDecimal(value)
  return printScaled(
    scale <= decimals ? units * 10n ** BigInt(decimals - scale) : divideHalfUp(units, 10n ** BigInt(scale - decimals)),
    decimals,
    locale,
  )
}

/** A share of a whole in per cent, before it is printed. */
export interface PercentParts {
  /** Per cent times ten to the power of `decimals`. */
  scaled: bigint
  decimals: number
}

/** Per cent of numerator in denominator by integer arithmetic, rounded half-up (away from zero); null if the denominator is 0. */
export function percentParts(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals = 2,
): PercentParts | null {
  const base = whole(denominator)
  if (base === 0n) return null
  const scaled = divideHalfUp(whole(numerator) * 100n * 10n ** BigInt(decimals), base)
  return { scaled, decimals }
}

/** Per cent without its sign, as tables print it: 41 of 427 → "9,60"; null if the denominator is 0. */
export function formatPercent(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals = 2,
  locale: Locale = 'vi',
): string | null {
  const parts = percentParts(numerator, denominator, decimals)
  return parts && printScaled(parts.scaled, parts.decimals, locale)
}

/** An amount in whole đồng: 1600000000 → "1.600.000.000 đồng" (en "1,600,000,000 VND"). */
export function formatMoney(amount: number | bigint, locale: Locale = 'vi'): string {
  return `${formatCount(amount, locale)} ${locale === 'vi' ? 'đồng' : 'VND'}`
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A number from 1 to 3999 in Roman capitals, as khóa and parts of a document are numbered: 19 → "XIX". */
export function roman(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 3999) {
    throw new RangeError(`Roman numerals count from 1 to 3999, not ${count}`)
  }
  let rest = count
  let written = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters
      rest -= value
    }
  }
  return written
}

/** Refuses fractions and integers that a number cannot hold exactly. */
function whole(count: number | bigint): bigint {
  if (typeof count === 'number' && !Number.isSafeInteger(count)) {
    throw new RangeError(`${count} is not a whole number that can be printed exactly`)
  }
  return BigInt(count)
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const [top, bottom] = [absolute(numerator), absolute(denominator)]
  const quotient = (2n * top + bottom) / (2n * bottom)
  return negative ? -quotient : quotient
}

function printScaled(scaled: bigint, decimals: number, locale: Locale): string {
  const sign = scaled < 0n ? '-' : ''
  const digits = absolute(scaled)
    .toString()
    .padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const count = formatCount(BigInt(digits.slice(0, cut)), locale)
  return sign + (decimals === 0 ? count : count + DECIMAL[locale] + digits.slice(cut))
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** The decimal a reader sees: 1.005 is taken as 1,005 and not as the binary fraction just below it. */
function exactDecimal(value: number): { units: bigint; scale: number } {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value))
  if (!parts) throw new RangeError(`${value} is not a number that can be printed`)
  const [, sign = '', integer = '', fraction = '', exponent = '0'] = parts
  const units = BigInt(sign + integer + fraction)
  const scale = fraction.length - Number(exponent)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}
