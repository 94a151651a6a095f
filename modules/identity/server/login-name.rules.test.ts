import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LoginName } from '#identity'
import { proposedLoginName } from './login-name.rules.ts'

it('is made of family name and given name, without accents', () => {
  expect(proposedLoginName('Nguyễn Thị Hồng Ánh', new Set())).toBe('nguyen.anh')
  expect(proposedLoginName('  ĐẶNG  Văn Đức (mẫu) ', new Set())).toBe('dang.mau')
  expect(proposedLoginName('Y', new Set())).toBe('y00')
  expect(proposedLoginName('Nguyễn Văn Ánh', new Set(['nguyen.anh', 'nguyen.anh2']))).toBe('nguyen.anh3')
})

it('is always one that the form would take, and nobody else’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(4)), (name, numbers) => {
      const first = proposedLoginName(name, new Set())
      const taken = new Set([first, ...numbers.map((number) => `${first}${number}`)])
      const proposed = proposedLoginName(name, taken)
      expect(LoginName.parse(proposed)).toBe(proposed)
      expect(taken.has(proposed)).toBe(false)
    }),
  )
})
