import type { ParameterKey } from '#lawbook'
import type { UnitKind } from '#councils'

/** Hà Nội and TP. Hồ Chí Minh have a number of delegates of their own (article 30.1c). */
const OWN_NUMBER: ReadonlySet<string> = new Set(['01', '79'])

/** The facts of a unit that decide how many delegates its council has. */
export interface SeatUnit {
  readonly code: string
  readonly kind: UnitKind
  readonly mountainOrIsland: boolean
  readonly parentKind: UnitKind | null
}

/**
 * The lawbook's parameter for the number of delegates of a unit (article 30), or undefined for the district level, whose
 * councils are history. The lawbook counts; which rule applies is known here.
 */
export function seatParameterOf(unit: SeatUnit): ParameterKey | undefined {
  return PARAMETER_OF_KIND[unit.kind]?.(unit)
}

type Chooses = (unit: SeatUnit) => ParameterKey

const ofCommune: Chooses = (unit) => (unit.mountainOrIsland ? 'delegates.communeInMountains' : 'delegates.commune')

const PARAMETER_OF_KIND: Partial<Record<UnitKind, Chooses>> = {
  province: () => 'delegates.province',
  city: (unit) => (OWN_NUMBER.has(unit.code) ? 'delegates.capitalAndHoChiMinhCity' : 'delegates.city'),
  commune: ofCommune,
  township: ofCommune,
  ward: (unit) => (unit.parentKind === 'city' ? 'delegates.wardOfCity' : 'delegates.wardOfProvince'),
  specialZone: () => 'delegates.specialZone',
}
