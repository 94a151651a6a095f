import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seatFormulaOf, seatsFor, type SeatFormula } from './seats.rules.ts'

const PROVINCE: SeatFormula = { base: 50, baseUpTo: 1_000_000, brackets: [{ step: 70_000, upTo: null }], atMost: 85 }
const COMMUNE: SeatFormula = {
  base: 15,
  baseUpTo: 10_000,
  brackets: [
    { step: 2_000, upTo: 20_000 },
    { step: 6_000, upTo: null },
  ],
  atMost: 30,
}
const CAPITAL: SeatFormula = { base: 125, baseUpTo: 0, brackets: [], atMost: 125 }

describe('number of delegates (article 30)', () => {
  it.each([
    [500_000, 50],
    [1_000_000, 50],
    [1_069_999, 50],
    [1_070_000, 51],
    [3_450_000, 85],
    [4_000_000, 85],
  ])('a province of %i people has %i', (population, seats) => {
    expect(seatsFor(population, PROVINCE)).toBe(seats)
  })

  it.each([
    [9_000, 15],
    [11_999, 15],
    [12_000, 16],
    [20_000, 20],
    [25_999, 20],
    [26_000, 21],
    [80_000, 30],
    [200_000, 30],
  ])('a commune of %i people has %i', (population, seats) => {
    expect(seatsFor(population, COMMUNE)).toBe(seats)
  })

  it('a capital city has its fixed number', () => {
    expect(seatsFor(9_000_000, CAPITAL)).toBe(125)
  })

  it('never falls when people are added, and stays between base and ceiling', () => {
    fc.assert(
      fc.property(fc.nat(300_000), fc.nat(50_000), (population, more) => {
        const seats = seatsFor(population, COMMUNE)
        expect(seatsFor(population + more, COMMUNE)).toBeGreaterThanOrEqual(seats)
        expect(seats).toBeGreaterThanOrEqual(COMMUNE.base)
        expect(seats).toBeLessThanOrEqual(COMMUNE.atMost)
      }),
    )
  })
})

describe('which formula', () => {
  it.each([
    ['24', 'province', false, null, 'province'],
    ['31', 'city', false, null, 'city'],
    ['01', 'city', false, null, 'capitalCity'],
    ['09169', 'ward', false, 'province', 'wardOfProvince'],
    ['00004', 'ward', false, 'city', 'wardOfCity'],
    ['09400', 'commune', false, 'province', 'commune'],
    ['01273', 'commune', true, 'province', 'mountainCommune'],
    ['06994', 'specialZone', true, 'province', 'specialZone'],
    ['295', 'ruralDistrict', false, 'province', undefined],
  ] as const)('%s %s', (code, kind, mountainOrIsland, parentKind, formula) => {
    expect(seatFormulaOf({ code, kind, mountainOrIsland, parentKind })).toBe(formula)
  })
})
