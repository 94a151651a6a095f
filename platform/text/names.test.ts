import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, givenName, initials, nameParts } from './index.ts'

test('a full name comes apart', () => {
  expect(nameParts(' Nguyễn  Thị Minh Khai ')).toEqual({ family: 'Nguyễn', middle: 'Thị Minh', given: 'Khai' })
  expect(nameParts('Lê Ân')).toEqual({ family: 'Lê', middle: '', given: 'Ân' })
  expect(nameParts('Moá')).toEqual({ family: '', middle: '', given: 'Moá' })
  expect(givenName('Đỗ Đức')).toBe('Đức')
})

test('initials are those of family and given name', () => {
  expect(initials('đặng văn ước')).toBe('ĐƯ')
  expect(initials('Y')).toBe('Y')
  expect(initials('Bùi Đăng Khoa (mẫu)')).toBe('BK')
  expect(initials('')).toBe('')
})

test('the parts make the name again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const { family, middle, given } = nameParts(name)
      expect([family, middle, given].filter(Boolean).join(' ')).toBe(clean(name))
    }),
  )
})
