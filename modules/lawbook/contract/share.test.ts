import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ThresholdValue } from './parameter-value.ts'
import { fewestToReach, reaches } from './share.ts'

const HALF: ThresholdValue = { numerator: 1, denominator: 2, bound: 'more-than', of: 'all-delegates' }
const TWO_THIRDS: ThresholdValue = { numerator: 2, denominator: 3, bound: 'at-least', of: 'all-delegates' }
const IN_OFFICE: ThresholdValue = { numerator: 2, denominator: 3, bound: 'more-than', of: 'delegates-in-office' }

describe('a share that decides', () => {
  it.each([
    [HALF, 85, 43],
    [HALF, 84, 43],
    [HALF, 1, 1],
    [TWO_THIRDS, 85, 57],
    [TWO_THIRDS, 84, 56],
    [IN_OFFICE, 84, 57],
    [IN_OFFICE, 20, 14],
  ])('%o of %i needs %i', (threshold, whole, fewest) => {
    expect(fewestToReach(threshold, whole)).toBe(fewest)
  })

  it('is reached by the fewest that reach it and by nobody fewer', () => {
    const thresholds = fc.record({
      numerator: fc.integer({ min: 1, max: 100 }),
      denominator: fc.integer({ min: 100, max: 1000 }),
      bound: fc.constantFrom('at-least' as const, 'more-than' as const),
      of: fc.constant('all-delegates' as const),
    })
    fc.assert(
      fc.property(thresholds, fc.nat(10_000), (threshold, whole) => {
        const fewest = fewestToReach(threshold, whole)
        expect(reaches(threshold, fewest, whole)).toBe(true)
        expect(fewest > 0 && reaches(threshold, fewest - 1, whole)).toBe(false)
      }),
    )
  })

  it('has bounds from below and above', () => {
    const below = { ...TWO_THIRDS, bound: 'fewer-than' as const }
    expect([reaches(below, 55, 84), reaches(below, 56, 84)]).toEqual([true, false])
    const atMost = { ...TWO_THIRDS, bound: 'at-most' as const }
    expect([reaches(atMost, 56, 84), reaches(atMost, 57, 84)]).toEqual([true, false])
    const exact = { ...TWO_THIRDS, bound: 'exactly' as const }
    expect([reaches(exact, 56, 84), reaches(exact, 55, 84)]).toEqual([true, false])
  })
})
