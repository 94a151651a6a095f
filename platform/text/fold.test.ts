import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, fold, foldTone, toOldTonePlacement } from './index.ts'

const anyText = fc.string({ unit: 'grapheme' })
const anyUnicode = fc.string({ unit: 'binary' })
const vietnameseText = fc.string({
  unit: fc.constantFrom(...Array.from('aoeuyqghnkthưăâêôơđĐHÒỦòóỏõọàáảãạèéẻẽẹỳýỷỹỵùúủũụ \u0301')),
})
const someText = fc.oneof(anyText, anyUnicode, vietnameseText)

describe('clean', () => {
  test('leaves one visible line', () => {
    expect(clean('  Nguyễn\t Văn\u00a0\u200bAn\r\n\u0007')).toBe('Nguyễn Văn An')
    expect(clean('Ho\u200bà')).toBe('Hoà')
    expect(clean('Hòa'.normalize('NFD'))).toBe('Hòa')
    expect(clean(' \ufeff ')).toBe('')
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(clean(clean(text))).toBe(clean(text))
      }),
    )
  })
})

describe('fold', () => {
  test('ignores case, accents, d and đ, tone placement and spacing', () => {
    expect(fold('Xã  ĐÔNG Hoà')).toBe('xa dong hoa')
    expect(fold('Thuỷ')).toBe(fold('THỦY'))
    expect(fold('Ưởng Ẵm Ệ')).toBe('uong am e')
  })

  test('is idempotent and blind to composition and case', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
      }),
    )
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
      }),
    )
  })
})

describe('foldTone', () => {
  test('keeps accents, with one tone placement', () => {
    expect(foldTone('  HOÀ Bình')).toBe('hòa bình')
    expect(foldTone('Đông')).not.toBe(foldTone('Dong'))
  })

  test('is idempotent, and equal keys have equal folds', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(foldTone(foldTone(text))).toBe(foldTone(text))
        expect(fold(foldTone(text))).toBe(fold(text))
      }),
    )
  })
})

describe('toOldTonePlacement', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['HOÁ CHẤT', 'HÓA CHẤT'],
    ['Thuỷ', 'Thủy'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['khoẻ', 'khỏe'],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['nguỵ', 'ngụy'],
    ['loè xoè', 'lòe xòe'],
    ['xã Hoà-Thuỷ', 'xã Hòa-Thủy'],
    ['HoÀ', 'HÒa'.replace('Ò', 'ò').replace('a', 'A')],
  ])('%s becomes %s', (placedNew, placedOld) => {
    expect(toOldTonePlacement(placedNew)).toBe(placedOld)
    expect(toOldTonePlacement(placedNew.normalize('NFD'))).toBe(placedOld)
  })

  test.each([
    'hoàn',
    'thuyền',
    'quý',
    'quỳnh',
    'quả',
    'khuỷu',
    'giả',
    'ngoáy',
    'ngoéo',
    'huỳnh',
    'suỵt',
    'toán',
    'huế',
    'thuở',
    'hòa',
    'thủy',
    'Quý',
    'QUỲ',
    'hoa',
    'huy',
    'của',
    'lửa',
    'nghĩa',
    'Chloé',
    'duyệt',
  ])('%s stays', (word) => {
    expect(toOldTonePlacement(word)).toBe(word)
  })

  test('is idempotent and changes nothing that fold sees', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const placed = toOldTonePlacement(text)
        expect(toOldTonePlacement(placed)).toBe(placed)
        expect(fold(placed)).toBe(fold(text))
        expect(placed).toHaveLength(text.normalize('NFC').length)
      }),
    )
  })
})
