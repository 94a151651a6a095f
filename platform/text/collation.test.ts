import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVietnamese, personSortKey, sortKey, toOldTonePlacement } from './index.ts'

const collator = new Intl.Collator('vi', { numeric: true })
const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz').flatMap((letter) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].flatMap((tone) => {
    const toned = ('aăâeêioôơuưy'.includes(letter) ? letter + tone : letter).normalize('NFC')
    return [toned, toned.toUpperCase()]
  }),
)
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 })
const phrase = fc
  .array(fc.oneof(word, word, fc.nat(120).map(String)), { minLength: 1, maxLength: 3 })
  .map((words) => toOldTonePlacement(words.join(' ')))
const anyText = fc.oneof(phrase, fc.string({ unit: 'binary' }))

const sorted = (texts: string[]) => texts.toSorted(compareVietnamese)
const byteOrder = (a: string, b: string) => {
  const [left, right] = [new TextEncoder().encode(a), new TextEncoder().encode(b)]
  const at = left.findIndex((byte, index) => byte !== right[index])
  return at === -1 ? Math.sign(left.length - right.length) : Math.sign(left[at]! - (right[at] ?? -1))
}

describe('compareVietnamese', () => {
  test('follows the Vietnamese alphabet', () => {
    const alphabet = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxy')
    expect(sorted(alphabet.toReversed())).toEqual(alphabet)
  })

  test('orders tones ngang huyền hỏi ngã sắc nặng, after letters and before case', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
    expect(sorted(tones.toReversed())).toEqual(tones)
    expect(sorted(['mạ', 'mab', 'Ma', 'ma'])).toEqual(['ma', 'Ma', 'mạ', 'mab'])
    expect(sorted(['ân', 'ậm', 'âu'])).toEqual(['ậm', 'ân', 'âu'])
  })

  test('takes old and new tone placement as one, and numbers by value', () => {
    expect(compareVietnamese('Hoà', 'Hòa')).toBe(0)
    expect(sorted(['Tổ 10', 'Tổ 9', 'Tổ 100', 'Tổ 1'])).toEqual(['Tổ 1', 'Tổ 9', 'Tổ 10', 'Tổ 100'])
  })

  test('agrees with Intl.Collator on Vietnamese words', () => {
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        expect(compareVietnamese(a, b)).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('sortKey', () => {
  test('is ASCII, and its bytes order as the texts do', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(sortKey(a)).toMatch(/^[!-~]*$/u)
        expect(Math.sign(byteOrder(sortKey(a), sortKey(b)))).toBe(compareVietnamese(a, b))
      }),
    )
  })

  test('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text))
      }),
    )
  })

  test('keeps long numbers in order', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 0n, max: 10n ** 40n }), (a, b) => {
        expect(compareVietnamese(`${a}`, `${b}`)).toBe(a < b ? -1 : Number(a > b))
      }),
    )
  })
})

describe('personSortKey', () => {
  const byPerson = (a: string, b: string) => byteOrder(personSortKey(a), personSortKey(b))

  test('sorts by given name, then middle, then family name', () => {
    const people = ['Trần Văn An', 'Lê Bình', 'Nguyễn Bình', 'Lê Thị Bình', 'An Văn Cường', 'Đỗ Văn Đạt']
    expect(people.toReversed().toSorted(byPerson)).toEqual(people)
  })

  test('never lets a later name overrule an earlier one', () => {
    fc.assert(
      fc.property(word, word, word, word, (given, otherGiven, family, otherFamily) => {
        fc.pre(compareVietnamese(given, otherGiven) !== 0)
        expect(byPerson(`${family} ${given}`, `${otherFamily} ${otherGiven}`)).toBe(
          compareVietnamese(given, otherGiven),
        )
      }),
    )
  })
})
