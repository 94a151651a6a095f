import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postOfBody } from './post-name.ts'

test.each([
  ['Trưởng Ban', 'Ban Pháp chế', 'Trưởng Ban Pháp chế'],
  ['Thành viên Tổ đại biểu', 'Tổ đại biểu số 1', 'Thành viên Tổ đại biểu số 1'],
  ['Ủy viên Ban', 'Ban Kinh tế - Ngân sách', 'Ủy viên Ban Kinh tế - Ngân sách'],
  ['Head of committee', 'Ban Pháp chế', 'Head of committee, Ban Pháp chế'],
  ['Ủy viên chuyên trách', 'Ban Pháp chế', 'Ủy viên chuyên trách, Ban Pháp chế'],
])('%s of %s is %s', (title, body, whole) => {
  expect(postOfBody(title, body)).toBe(whole)
})

const words = fc.array(fc.constantFrom('Ban', 'Tổ', 'Trưởng', 'Pháp', 'chế'), { minLength: 1, maxLength: 5 })

test('nothing of the title or of the body is lost', () => {
  fc.assert(
    fc.property(words, words, (title, body) => {
      const whole = postOfBody(title.join(' '), body.join(' '))
      expect(whole.startsWith(title.join(' '))).toBe(true)
      expect(whole.endsWith(body.join(' '))).toBe(true)
    }),
  )
})
