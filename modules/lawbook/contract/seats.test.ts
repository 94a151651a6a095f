import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScaleValue } from './parameter-value.ts'
import { seatsFor } from './seats.ts'

/* The scales are written out again from article 30 of Law 72/2025, so that a slip in the library would show here. */
const PROVINCE: ScaleValue = { base: 50, basePopulation: 1_000_000, steps: [{ every: 70_000, upTo: null }], most: 85 }
const COMMUNE: ScaleValue = {
  base: 15,
  basePopulation: 10_000,
  steps: [
    { every: 2000, upTo: 20_000 },
    { every: 6000, upTo: null },
  ],
  most: 30,
}
const WARD_OF_CITY: ScaleValue = {
  base: 15,
  basePopulation: 15_000,
  steps: [
    { every: 6000, upTo: 45_000 },
    { every: 7000, upTo: null },
  ],
  most: 30,
}

describe('delegates by population', () => {
  it.each([
    ['a small province', PROVINCE, 313_905, 50],
    ['exactly the base', PROVINCE, 1_000_000, 50],
    ['one person short of a step', PROVINCE, 1_069_999, 50],
    ['one step', PROVINCE, 1_070_000, 51],
    ['Bắc Ninh, above the most', PROVINCE, 3_619_433, 85],
    ['a small commune', COMMUNE, 4000, 15],
    ['the end of the first step', COMMUNE, 20_000, 20],
    ['one full step after it', COMMUNE, 26_000, 21],
    ['a commune above the most', COMMUNE, 300_000, 30],
    ['a ward of a city at the end of the first step', WARD_OF_CITY, 45_000, 20],
    ['a ward of a city one step further', WARD_OF_CITY, 52_000, 21],
  ])('%s', (_, scale, population, seats) => {
    expect(seatsFor(scale, population)).toBe(seats)
  })

  it('never fall when the population grows, and stay between the base and the most', () => {
    const scales = fc.constantFrom(PROVINCE, COMMUNE, WARD_OF_CITY)
    fc.assert(
      fc.property(scales, fc.nat(5_000_000), fc.nat(500_000), (scale, population, more) => {
        const seats = seatsFor(scale, population)
        expect(seats).toBeGreaterThanOrEqual(scale.base)
        expect(seats).toBeLessThanOrEqual(scale.most)
        expect(seatsFor(scale, population + more)).toBeGreaterThanOrEqual(seats)
      }),
    )
  })
})
