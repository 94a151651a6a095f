import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import type { Instant } from '#platform/calendar'
import { newTotpKey, stepOfCode, totpAddress } from './totp.rules.ts'

const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
const at = (milliseconds: number) => new Date(milliseconds).toISOString() as Instant
const codeAt = (key: string, timestamp: number) => TOTP.generate({ secret: Secret.fromBase32(key), timestamp })

describe('codes of an authenticator app', () => {
  it('are those of RFC 6238', () => {
    const key = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32
    expect(stepOfCode(key, '287082', at(59_000), 0)).toBe(1)
    expect(stepOfCode(key, '081804', at(1_111_111_109_000), 0)).toBe(37_037_036)
  })

  it('are right for half a minute before and after, and never a minute off', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1, max: 1 }), (moment, drift) => {
        const key = newTotpKey()
        const now = moment.getTime()
        const step = Math.floor(now / 30_000)
        expect(stepOfCode(key, codeAt(key, now + drift * 30_000), at(now), 0)).toBe(step + drift)
        const far = codeAt(key, now + 60_000)
        const near = [-1, 0, 1].map((each) => codeAt(key, now + each * 30_000))
        // One code in 300,000 is that of a nearer half minute, too.
        fc.pre(!near.includes(far))
        expect(stepOfCode(key, far, at(now), 0)).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  it('are taken once: the same code, and every older one, is refused afterwards', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const key = newTotpKey()
        const now = moment.getTime()
        const step = stepOfCode(key, codeAt(key, now), at(now), 0)!
        expect(stepOfCode(key, codeAt(key, now), at(now), step)).toBeUndefined()
        expect(stepOfCode(key, codeAt(key, now - 30_000), at(now), step)).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  it('come by an address that apps read', () => {
    const address = new URL(totpAddress('JBSWY3DPEHPK3PXP', { issuer: 'Nghị Trường', loginName: 'nguyen.an' }))
    expect(address.protocol).toBe('otpauth:')
    expect(decodeURIComponent(address.pathname)).toContain('nguyen.an')
    expect(address.searchParams.get('secret')).toBe('JBSWY3DPEHPK3PXP')
    expect(address.searchParams.get('issuer')).toBe('Nghị Trường')
  })
})
