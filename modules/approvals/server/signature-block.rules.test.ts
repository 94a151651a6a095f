import { describe, expect, it, test } from 'vitest'
import { postOf, signatureBlock } from './signature-block.rules.ts'

const standing = { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' }
const committee = { collective: 'BAN PHÁP CHẾ', head: 'TRƯỞNG BAN' }

test.each([
  ['Chủ tịch HĐND tỉnh', 'CHỦ TỊCH'],
  ['Phó Chủ tịch HĐND tỉnh', 'PHÓ CHỦ TỊCH'],
  ['Phó Chủ tịch Thường trực HĐND', 'PHÓ CHỦ TỊCH'],
  ['Phó Chủ tịch điều hành HĐND', 'PHÓ CHỦ TỊCH ĐIỀU HÀNH'],
  ['Quyền Chánh Văn phòng', 'Q. CHÁNH VĂN PHÒNG'],
  ['Phó Chánh Văn phòng', 'PHÓ CHÁNH VĂN PHÒNG'],
  ['Ủy viên Thường trực, Trưởng Ban Kinh tế - Ngân sách', 'TRƯỞNG BAN'],
  ['Phó Trưởng Ban Pháp chế', 'PHÓ TRƯỞNG BAN'],
  ['Tổ phó Tổ đại biểu số 3', 'TỔ PHÓ'],
  ['Chuyên viên', 'CHUYÊN VIÊN'],
])('%s signs as %s', (title, post) => {
  expect(postOf(title)).toBe(post)
})

describe('the signature block', () => {
  test.each([
    ['the chair for the standing board', standing, 'Chủ tịch HĐND', null, ['TM. THƯỜNG TRỰC HĐND', 'CHỦ TỊCH']],
    [
      'a vice-chair for the chair',
      standing,
      'Phó Chủ tịch HĐND',
      null,
      ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['a resolution of the council', { collective: null, head: 'CHỦ TỊCH' }, 'Chủ tịch HĐND tỉnh', null, ['CHỦ TỊCH']],
    ['the head of a committee', committee, 'Trưởng Ban Pháp chế', null, ['TM. BAN PHÁP CHẾ', 'TRƯỞNG BAN']],
    [
      'the deputy head of a committee',
      committee,
      'Phó Trưởng Ban Pháp chế',
      null,
      ['TM. BAN PHÁP CHẾ', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    ],
    [
      'a delegate group',
      { collective: 'TỔ ĐẠI BIỂU', head: 'TỔ TRƯỞNG' },
      'Tổ phó Tổ đại biểu',
      null,
      ['TM. TỔ ĐẠI BIỂU', 'KT. TỔ TRƯỞNG', 'TỔ PHÓ'],
    ],
    ['the office by order', standing, 'Chánh Văn phòng', null, ['TL. THƯỜNG TRỰC HĐND', 'CHÁNH VĂN PHÒNG']],
    [
      'a deputy of the office by order',
      standing,
      'Phó Chánh Văn phòng',
      null,
      ['TL. THƯỜNG TRỰC HĐND', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    [
      'the office as such',
      { collective: null, head: 'CHÁNH VĂN PHÒNG' },
      'Quyền Chánh Văn phòng',
      null,
      ['Q. CHÁNH VĂN PHÒNG'],
    ],
    [
      'by delegation',
      standing,
      'Chánh Văn phòng',
      { form: 'TUQ', title: 'Chủ tịch HĐND tỉnh' },
      ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ],
    [
      'by order of the chair',
      standing,
      'Chánh Văn phòng',
      { form: 'TL', title: 'Chủ tịch HĐND tỉnh' },
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    ],
    [
      'for the chair during an absence',
      standing,
      'Phó Chủ tịch HĐND tỉnh',
      { form: 'KT', title: 'Chủ tịch HĐND tỉnh' },
      ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [
      'a vice-chair in charge while the chair is vacant',
      standing,
      'Phó Chủ tịch điều hành HĐND',
      null,
      ['TM. THƯỜNG TRỰC HĐND', 'PHÓ CHỦ TỊCH ĐIỀU HÀNH'],
    ],
  ] as const)('of %s', (_of, authority, title, via, lines) => {
    expect(signatureBlock(authority, { title }, via)).toEqual(lines)
  })

  it('ends with the post of whoever signs', () => {
    for (const title of ['Chủ tịch HĐND', 'Phó Trưởng Ban', 'Quyền Chánh Văn phòng', 'Ủy viên']) {
      for (const form of ['KT', 'TL', 'TUQ'] as const) {
        expect(signatureBlock(standing, { title }, { form, title: 'Chủ tịch HĐND' }).at(-1)).toBe(postOf(title))
      }
    }
  })
})
