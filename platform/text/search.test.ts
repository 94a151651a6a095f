import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestMatches, fold, foldTone, matches, prefixQuery, rank, searchKey, tokens } from './index.ts'

const name = fc
  .array(fc.constantFrom('Hòa', 'Hoà', 'hoa', 'Đông', 'Dong', 'An', 'Ân', 'Bình', '12', '(cũ)'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))

test('keys and tokens are folded words', () => {
  expect(tokens('Xã Đông-Hoà (cũ), số 12')).toEqual(['xa', 'dong', 'hoa', 'cu', 'so', '12'])
  expect(searchKey('  Nguyễn Thị  Ánh ')).toBe('nguyen thi anh')
  expect(tokens(' — ')).toEqual([])
})

test('the text search query asks for word beginnings and holds nothing else', () => {
  expect(prefixQuery("Đông & h'o:* | !x")).toBe('dong:* & h:* & o:* & x:*')
  expect(prefixQuery(' & ')).toBeNull()
  const onlyWords = /^[\p{L}\p{N}]+:\*(?: & [\p{L}\p{N}]+:\*)*$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(prefixQuery(typed) ?? 'x:*').toMatch(onlyWords)
    }),
  )
})

describe('matches', () => {
  test('finds words by their beginning, in any order', () => {
    expect(matches('Nguyễn Văn Đức', 'duc nguy')).toBe(true)
    expect(matches('Nguyễn Văn Đức', 'uc')).toBe(false)
    expect(matches('Nguyễn Văn Đức', ' ')).toBe(true)
  })

  test('a text matches itself, its words and its folds', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(matches(text, text)).toBe(true)
        expect(matches(text, searchKey(text))).toBe(true)
        for (const word of tokens(text)) expect(matches(text, word)).toBe(true)
      }),
    )
  })
})

describe('rank', () => {
  test('exact accents come first', () => {
    const names = ['Hoa Lư', 'Đông Hóa', 'Hòa', 'Hoà Bình', 'Hạ Long']
    expect(bestMatches(names, 'hòa', String)).toEqual(['Hòa', 'Hoà Bình', 'Hoa Lư', 'Đông Hóa'])
    expect(bestMatches(names, 'hoa', String)).toEqual(['Hoa Lư', 'Hòa', 'Hoà Bình', 'Đông Hóa'])
  })

  test('is null exactly where there is no match, and 0 for the text itself', () => {
    fc.assert(
      fc.property(name, name, (text, query) => {
        expect(rank(text, query) === null).toBe(!matches(text, query))
        expect(rank(text, text)).toBe(0)
      }),
    )
  })

  test('a text with the accents of the query beats the same text without them', () => {
    fc.assert(
      fc.property(name, (text) => {
        fc.pre(foldTone(text) !== fold(text))
        expect(rank(`xã ${text}`, text)).toBeLessThan(rank(fold(text), text) ?? -1)
      }),
    )
  })
})
