import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Seal } from './index.ts'

const secret = randomBytes(32)
/** What the cipher says of what was not sealed so. */
const UNREADABLE = /authenticate|Invalid initialization vector/
const seal = new Seal(secret, 'trial')

describe('a seal', () => {
  it('opens what it closed, whatever the text, and never closes twice alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, owner) => {
        const plain = text.toWellFormed()
        const closed = seal.close(plain, owner)
        expect(seal.open(closed, owner)).toBe(plain)
        expect(seal.close(plain, owner)).not.toBe(closed)
      }),
    )
  })

  it('does not open for another owner, another purpose or another secret, nor when a byte was changed', () => {
    const closed = seal.close('JBSWY3DPEHPK3PXP', 'account 1')
    const bytes = Buffer.from(closed, 'base64')
    bytes[20]! ^= 1
    expect(() => seal.open(closed, 'account 2')).toThrow(UNREADABLE)
    expect(() => new Seal(secret, 'other').open(closed, 'account 1')).toThrow(UNREADABLE)
    expect(() => new Seal(randomBytes(32), 'trial').open(closed, 'account 1')).toThrow(UNREADABLE)
    expect(() => seal.open(bytes.toString('base64'), 'account 1')).toThrow(UNREADABLE)
    expect(() => seal.open('', 'account 1')).toThrow(UNREADABLE)
  })

  it('has one fingerprint for one text, which another secret does not make', () => {
    expect(seal.fingerprint('nguyen.an')).toBe(seal.fingerprint('nguyen.an'))
    expect(seal.fingerprint('nguyen.an')).not.toBe(seal.fingerprint('nguyen.am'))
    expect(new Seal(randomBytes(32), 'trial').fingerprint('nguyen.an')).not.toBe(seal.fingerprint('nguyen.an'))
  })
})
