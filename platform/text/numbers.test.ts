import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countInWords,
  formatCount,
  formatDecimal,
  formatDocumentCount,
  formatMoney,
  formatPercent,
  moneyInWords,
  parseNumber,
  percentParts,
  roman,
} from './index.ts'

const spoken = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n })

describe('formats', () => {
  test('counts', () => {
    expect(formatCount(7709)).toBe('7.709')
    expect(formatCount(-1234567n)).toBe('-1.234.567')
    expect(formatCount(7709, 'en')).toBe('7,709')
    expect(() => formatCount(1.5)).toThrow(RangeError)
    expect([0, 7, 10, 7709].map((count) => formatDocumentCount(count))).toEqual(['0', '07', '10', '7.709'])
  })

  test('money', () => {
    expect(formatMoney(1600000000)).toBe('1.600.000.000 đồng')
    expect(formatMoney(15000000n, 'en')).toBe('15,000,000 VND')
  })

  test('per cent is rounded half-up from whole numbers', () => {
    expect(formatPercent(41, 427)).toBe('9,60')
    expect(formatPercent(104, 427)).toBe('24,36')
    expect(formatPercent(1, 8, 1)).toBe('12,5')
    expect(formatPercent(1, 200, 0)).toBe('1')
    expect(formatPercent(-1, 200, 0)).toBe('-1')
    expect(formatPercent(3, 2, 1, 'en')).toBe('150.0')
    expect(formatPercent(1, 0)).toBeNull()
    expect(percentParts(41, 427)).toEqual({ scaled: 960n, decimals: 2 })
  })

  test('per cent is within half a unit of the truth, and a tie goes up', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), fc.integer({ min: 0, max: 6 }), (part, all, decimals) => {
        const { scaled } = percentParts(part, all, decimals)!
        const twiceTheError = 2n * (scaled * BigInt(all) - BigInt(part) * 100n * 10n ** BigInt(decimals))
        expect(twiceTheError > -BigInt(all) && twiceTheError <= BigInt(all)).toBe(true)
      }),
    )
  })

  test('decimals are rounded as they are written', () => {
    expect(formatDecimal(1.005, 2)).toBe('1,01')
    expect(formatDecimal(30.25, 1)).toBe('30,3')
    expect(formatDecimal(-0.04, 1)).toBe('0,0')
    expect(formatDecimal(1e-7, 2)).toBe('0,00')
    expect(formatDecimal(1234.5, 2, 'en')).toBe('1,234.50')
    expect(() => formatDecimal(Number.NaN, 1)).toThrow(RangeError)
  })

  test('roman numerals', () => {
    expect([1, 4, 9, 14, 19, 40, 1945, 3999].map(roman)).toEqual([
      'I',
      'IV',
      'IX',
      'XIV',
      'XIX',
      'XL',
      'MCMXLV',
      'MMMCMXCIX',
    ])
    expect(() => roman(0)).toThrow(RangeError)
    expect(new Set(Array.from({ length: 3999 }, (_, index) => roman(index + 1))).size).toBe(3999)
  })
})

describe('words', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [1005, 'một nghìn không trăm linh năm'],
    [1_000_000_005, 'một tỷ không trăm linh năm'],
    [1_200_000_000_000, 'một nghìn hai trăm tỷ'],
  ])('%d is read %s', (count, words) => {
    expect(countInWords(count)).toBe(words)
  })

  test('money is spelt with its groups apart', () => {
    expect(moneyInWords(17539700000n)).toBe('Mười bảy tỷ, năm trăm ba mươi chín triệu, bảy trăm nghìn đồng')
    expect(moneyInWords(1600000000)).toBe('Một tỷ, sáu trăm triệu đồng')
    expect(moneyInWords(0)).toBe('Không đồng')
    expect(() => moneyInWords(-1)).toThrow(RangeError)
    expect(() => moneyInWords(10n ** 18n)).toThrow(RangeError)
  })

  test('what is read aloud is heard as the same number', () => {
    fc.assert(
      fc.property(fc.oneof(spoken, fc.bigInt({ min: 0n, max: 9999n })), (count) => {
        expect(heard(countInWords(count))).toBe(count)
        expect(heard(moneyInWords(count).toLowerCase().replaceAll(',', '').replace(' đồng', ''))).toBe(count)
      }),
    )
  })
})

describe('parseNumber', () => {
  test.each([
    ['1.650', 1650],
    ['30,3', 30.3],
    ['7709', 7709],
    ['1 650 000', 1650000],
    ['1.234.567,89', 1234567.89],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    [' - 5 ', -5],
    ['−1.000', -1000],
    ['007', 7],
    ['-0', 0],
    ['1\u00a0000', 1000],
  ])('%s is %d', (typed, value) => {
    expect(parseNumber(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1,650', 'ambiguous'],
    ['-12,500', 'ambiguous'],
    ['1.65.0', 'not-a-number'],
    ['12 người', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['--1', 'not-a-number'],
    ['1 65', 'not-a-number'],
    ['99999999999999999', 'too-large'],
  ])('%j is %s', (typed, reason) => {
    expect(parseNumber(typed)).toEqual({ ok: false, reason })
  })

  test('reads back what is printed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (count) => {
        expect(parseNumber(formatCount(count))).toEqual({ ok: true, value: count })
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        expect(parseNumber(formatDecimal(hundredths / 100, 2))).toEqual({ ok: true, value: hundredths / 100 })
      }),
    )
  })
})

/** Listens to Vietnamese number words; written from how they are understood, not from how they are made. */
function heard(words: string): bigint {
  const values: Record<string, bigint> = {
    không: 0n,
    một: 1n,
    mốt: 1n,
    hai: 2n,
    ba: 3n,
    bốn: 4n,
    tư: 4n,
    năm: 5n,
    lăm: 5n,
    sáu: 6n,
    bảy: 7n,
    tám: 8n,
    chín: 9n,
    mười: 10n,
  }
  const multipliers: Record<string, bigint> = { nghìn: 1000n, triệu: 1000000n }
  let [billions, groups, group, digit] = [0n, 0n, 0n, 0n]
  for (const word of words.split(' ')) {
    if (word in values) {
      group += digit
      digit = values[word]!
    } else if (word === 'mươi' || word === 'trăm') {
      group += digit * (word === 'trăm' ? 100n : 10n)
      digit = 0n
    } else if (word in multipliers) {
      groups += (group + digit) * multipliers[word]!
      ;[group, digit] = [0n, 0n]
    } else if (word === 'tỷ') {
      billions = (groups + group + digit) * 1000000000n
      ;[groups, group, digit] = [0n, 0n, 0n]
    } else if (word !== 'linh') {
      throw new Error(`No number word: ${word}`)
    }
  }
  return billions + groups + group + digit
}
