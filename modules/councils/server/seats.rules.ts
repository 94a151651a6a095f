import type { UnitKind } from '../contract/index.ts'

/**
 * How many delegates a council has (article 30). The numbers are parameters of the lawbook: a base up to a population,
 * one more for each full step of people in the brackets above it, and a ceiling.
 */
export interface SeatFormula {
  readonly base: number
  readonly baseUpTo: number
  readonly brackets: readonly SeatBracket[]
  readonly atMost: number
}

export interface SeatBracket {
  /** One delegate more for each full `step` people in this bracket. */
  readonly step: number
  /** Where the bracket ends; the last one has no end. */
  readonly upTo: number | null
}

/** The formulas that article 30 distinguishes; each is a group of lawbook parameters `delegates.<formula>.…`. */
export const SEAT_FORMULAS = [
  'province',
  'city',
  'capitalCity',
  'mountainCommune',
  'commune',
  'wardOfProvince',
  'wardOfCity',
  'specialZone',
] as const
export type SeatFormulaName = (typeof SEAT_FORMULAS)[number]

/** Hà Nội and TP. Hồ Chí Minh have a number of their own (article 30.1c). */
const CAPITAL_CITIES: readonly string[] = ['01', '79']

/** The unit's facts that decide which formula applies. */
export interface SeatUnit {
  readonly code: string
  readonly kind: UnitKind
  readonly mountainOrIsland: boolean
  readonly parentKind: UnitKind | null
}

/** The formula of a unit, or undefined for the district level, whose councils are history. */
export function seatFormulaOf(unit: SeatUnit): SeatFormulaName | undefined {
  switch (unit.kind) {
    case 'province':
      return 'province'
    case 'city':
      return CAPITAL_CITIES.includes(unit.code) ? 'capitalCity' : 'city'
    case 'commune':
    case 'township':
      return unit.mountainOrIsland ? 'mountainCommune' : 'commune'
    case 'ward':
      return unit.parentKind === 'city' ? 'wardOfCity' : 'wardOfProvince'
    case 'specialZone':
      return 'specialZone'
    case 'ruralDistrict':
    case 'urbanDistrict':
    case 'districtTown':
    case 'provincialCity':
      return undefined
  }
}

/** Number of delegates for a population: only a full step adds one, and the ceiling holds. */
export function seatsFor(population: number, formula: SeatFormula): number {
  let seats = formula.base
  let from = formula.baseUpTo
  for (const { step, upTo } of formula.brackets) {
    const within = Math.min(population, upTo ?? population) - from
    if (within > 0) seats += Math.floor(within / step)
    if (upTo !== null) from = upTo
  }
  return Math.min(seats, formula.atMost)
}
