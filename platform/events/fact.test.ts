import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, firstNotFact, isFact, isFactText } from './fact.ts'

describe('facts', () => {
  it.each([
    '019aa0c2-7d5a-7c3e-9f00-1234567890ab',
    '2026-11-22',
    '2026-11-22T04:05:06.789Z',
    'systemAdmin',
    'councils.delegate-added',
    'KN-24-000123',
    '72/2025/QH15',
  ])('takes %s', (text) => {
    expect(isFactText(text)).toBe(true)
    expect(code(text)).toBe(text)
  })

  it.each([
    ['a name', 'Nguyễn Văn An'],
    ['a name without accents', 'Nguyen Van An'],
    ['one word of a name', 'Nguyen'],
    ['a sentence', 'đã chuyển cho Sở'],
    ['a telephone number', '0912345678'],
    ['an identity number', '027190001234'],
    ['an address', 'an@example.vn'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(isFactText(text)).toBe(false)
    expect(() => code(text)).toThrow('Not a code')
  })

  it('takes whole numbers only', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        expect(isFact(number)).toBe(Number.isSafeInteger(number))
      }),
    )
  })

  it('names the field that is no fact, in lists too', () => {
    expect(firstNotFact({ role: 'chair', since: '2026-01-01', absent: undefined })).toBeUndefined()
    expect(firstNotFact({ role: 'chair', reasons: ['illness', 'đi vắng'] })).toBe('reasons')
    expect(firstNotFact({ nested: { name: 'x' } })).toBe('nested')
    expect(firstNotFact({ 'họ tên': 'x' })).toBe('họ tên')
  })
})
