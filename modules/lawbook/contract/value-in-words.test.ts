import { describe, expect, it } from 'vitest'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'
import type { ParameterKind, ParameterValue } from './parameter-value.ts'
import { valueInWords } from './value-in-words.ts'

const anchor = { vi: 'ngày nhận được kiến nghị', en: 'receipt of the petition' }
const told: readonly (readonly [ParameterKind, unknown, string, string])[] = [
  [
    'days',
    { days: 30, unit: 'working', direction: 'after', anchor },
    '30 ngày làm việc kể từ ngày nhận được kiến nghị',
    '30 working days after receipt of the petition',
  ],
  ['count', { count: 35, unit: 'year', bound: 'fewer-than' }, 'dưới 35 năm', 'fewer than 35 years'],
  ['range', { min: 300, max: 4000, unit: 'voter' }, '300 - 4.000 cử tri', '300 - 4,000 voters'],
  [
    'threshold',
    { numerator: 2, denominator: 3, bound: 'at-least', of: 'all-delegates' },
    'ít nhất 2/3 tổng số đại biểu HĐND',
    'at least 2/3 of all delegates',
  ],
  [
    'ratio',
    { percent: 90, bound: 'at-least', of: { vi: 'số kiến nghị đến hạn', en: 'the petitions due' } },
    'ít nhất 90% số kiến nghị đến hạn',
    'at least 90% of the petitions due',
  ],
  ['quota', { atLeast: 2, unit: 'time', per: 'year', firm: true }, 'ít nhất 2 lần mỗi năm', 'at least 2 times a year'],
  [
    'scale',
    { base: 50, basePopulation: 1_000_000, steps: [{ every: 50_000, upTo: null }], most: 85 },
    '50 đại biểu cho 1.000.000 người đầu; thêm 1 đại biểu cho mỗi 50.000 người; không quá 85 đại biểu',
    '50 delegates for the first 1,000,000 people; one more for each 50,000 people; at most 85 delegates',
  ],
  ['yearly', { monthDay: '03-01', yearOffset: -1 }, 'ngày 01/03 của 1 năm trước', '01/03, 1 year before'],
  ['yearly', { monthDay: '06-30', yearOffset: 0 }, 'ngày 30/06 hằng năm', '30/06 of each year'],
  ['date', { date: '2026-03-15' }, '15/03/2026', '15 Mar 2026'],
  ['code', { codes: [{ code: 'a', vi: 'Đạt', en: 'Good' }] }, 'Đạt', 'Good'],
  ['text', { vi: 'Theo luật', en: 'By law' }, 'Theo luật', 'By law'],
]

describe('a value in words', () => {
  it.each(told)('of %s %o', (kind, value, inVietnamese, inEnglish) => {
    expect(valueInWords(kind, value as ParameterValue, vi)).toBe(inVietnamese)
    expect(valueInWords(kind, value as ParameterValue, en, 'en')).toBe(inEnglish)
  })
})
