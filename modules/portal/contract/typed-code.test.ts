import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom } from './typed-code.ts'

test('the code is found in what people type', () => {
  for (const typed of ['KN-26-000123', 'kn-26-123', ' kn 26 000123 ', 'KN26-000123', 'kn.26.123']) {
    expect(codeFrom(typed)).toBe('KN-26-000123')
  }
  for (const typed of ['', 'KN', '000123', 'KN-26-1234567', 'KN-2a-000123', '<b>KN-26-000123']) {
    expect(codeFrom(typed)).toBeUndefined()
  }
})

test('whatever is typed, a code found is a code', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^ *[Kk][Nn][ .-]*\d{2}[ .-]*\d{1,6} *$/)), (typed) => {
      expect(codeFrom(typed) ?? 'KN-00-000000').toMatch(/^KN-\d{2}-\d{6}$/)
    }),
  )
})
