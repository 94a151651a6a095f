import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, mostAlike, tellingWords } from './alike.rules.ts'

const words = fc.array(fc.constantFrom('đường', 'nước', 'sạch', 'chợ', 'trường', 'điện'), { maxLength: 8 })

test('what every petition says tells nothing', () => {
  expect(tellingWords('Đề nghị các cơ quan có thẩm quyền sớm sửa chữa tuyến đường; sửa chữa cầu')).toEqual([
    'sua',
    'chua',
    'tuyen',
    'duong',
    'cau',
  ])
})

test('likeness is the same both ways, 1 of a text with itself, and never beyond 0 and 1', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one))
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
      expect(likeness(one, other)).toBeLessThanOrEqual(1)
      expect(likeness(one, one)).toBe(one.length === 0 ? 0 : 1)
    }),
  )
})

test('the most alike first, and nothing that only shares the language of petitions', () => {
  const texts = [
    'Đề nghị quan tâm xây mới trạm y tế xã',
    'Đề nghị sửa chữa đường liên thôn Đông đi thôn Đoài bị xuống cấp',
    'Sửa chữa đường liên thôn Đông',
    'Đề nghị các cấp có thẩm quyền quan tâm việc thu gom rác thải',
  ]
  expect(mostAlike('Đề nghị sớm sửa chữa đường liên thôn Đông', texts, (text) => text)).toEqual([texts[2], texts[1]])
})
