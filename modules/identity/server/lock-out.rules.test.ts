import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '#platform/calendar'
import { CODE_TRIES, type Failures, type LockOut, PASSWORD_TRIES, secondsToWait } from './lock-out.rules.ts'

const START = Date.parse('2026-11-22T01:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString() as Instant
const none: Failures = { count: 0, lastAt: null }
const failures = (longest = 5_000): fc.Arbitrary<Failures> =>
  fc.record({ count: fc.integer({ min: 1, max: longest }), lastAt: fc.integer({ min: -90_000, max: 0 }).map(at) })
const anyFailures = fc.oneof(fc.constant(none), failures())
const rules = fc.constantFrom(PASSWORD_TRIES, CODE_TRIES)

/** Somebody who tries a name wrongly as often as they are let, from so many addresses in turn, for so long. */
function guesses(rule: LockOut, { addresses, hours }: { addresses: number; hours: number }): number {
  const here = Array.from({ length: addresses }, () => ({ count: 0, lastAt: null as Instant | null }))
  const recent: number[] = []
  let made = 0
  for (let second = 0; second < hours * 3600; second += 1) {
    const from = here[second % addresses]!
    while (recent.length > 0 && recent[0]! <= second - 3600) recent.shift()
    const name = { count: recent.length, lastAt: recent.length > 0 ? at(recent.at(-1)!) : null }
    if (secondsToWait({ here: from, name, address: none, known: false }, at(second), rule) > 0) continue
    from.count += 1
    from.lastAt = at(second)
    recent.push(second)
    made += 1
  }
  return made
}

describe('the lock-out', () => {
  it('never touches a browser that is known to the account, whatever others do to its name or from its address', () => {
    fc.assert(
      fc.property(anyFailures, anyFailures, rules, (name, address, rule) => {
        expect(secondsToWait({ here: none, name, address, known: true }, at(0), rule)).toBe(0)
      }),
    )
  })

  it('lets mistakes pass: the first ones cost nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), rules, fc.boolean(), (count, rule, known) => {
        const here = { count, lastAt: count > 0 ? at(0) : null }
        expect(secondsToWait({ here, name: here, address: here, known }, at(0), rule)).toBe(0)
      }),
    )
  })

  it('waits longer after one more failure, never shorter, and never beyond a quarter of an hour', () => {
    fc.assert(
      fc.property(failures(200), anyFailures, anyFailures, fc.boolean(), rules, (here, name, address, known, rule) => {
        const wait = secondsToWait({ here, name, address, known }, at(0), rule)
        const more = secondsToWait({ here: { ...here, count: here.count + 1 }, name, address, known }, at(0), rule)
        expect(more).toBeGreaterThanOrEqual(wait)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(900)
      }),
    )
  })

  it('is over when the seconds that it named have passed', () => {
    fc.assert(
      fc.property(anyFailures, anyFailures, anyFailures, fc.boolean(), rules, (here, name, address, known, rule) => {
        const tries = { here, name, address, known }
        expect(secondsToWait(tries, at(secondsToWait(tries, at(0), rule)), rule)).toBe(0)
      }),
    )
  })

  it('lets a hall of 200 behind one address sign in, each wrong three times at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 200, maxLength: 200 }), (mistakes) => {
        let count = 0
        for (const wrong of mistakes) {
          for (let tries = 0; tries <= wrong; tries += 1) {
            const address = { count, lastAt: count > 0 ? at(0) : null }
            const here = { count: tries, lastAt: tries > 0 ? at(0) : null }
            expect(secondsToWait({ here, name: here, address, known: false }, at(0))).toBe(0)
            if (tries < wrong) count += 1
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('leaves somebody new on their device at most half a minute behind an attack on their name', () => {
    fc.assert(
      fc.property(anyFailures, (name) => {
        expect(secondsToWait({ here: none, name, address: none, known: false }, at(0))).toBeLessThanOrEqual(30)
      }),
    )
  })

  it('bounds what is guessed in a day, from one address and from a thousand', () => {
    expect(guesses(PASSWORD_TRIES, { addresses: 1, hours: 24 })).toBeLessThan(120)
    expect(guesses(PASSWORD_TRIES, { addresses: 1000, hours: 24 })).toBeLessThan(3_000)
    // Three of a million codes are right at a time: below one chance in a thousand a day, by somebody with the password.
    expect(guesses(CODE_TRIES, { addresses: 1000, hours: 24 })).toBeLessThan(330)
  })
})
