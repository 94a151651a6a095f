import type { ParameterKey } from '#lawbook'
import type { UnitKind } from '../contract/index.ts'

/** Hà Nội and TP. Hồ Chí Minh have a number of delegates of their own (article 30.1c). */
const OWN_NUMBER: readonly string[] = ['01', '79']

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
  switch (unit.kind) {
    case 'province':
      return 'delegates.province'
    case 'city':
      return OWN_NUMBER.includes(unit.code) ? 'delegates.capitalAndHoChiMinhCity' : 'delegates.city'
    case 'commune':
    case 'township':
      return unit.mountainOrIsland ? 'delegates.communeInMountains' : 'delegates.commune'
    case 'ward':
      return unit.parentKind === 'city' ? 'delegates.wardOfCity' : 'delegates.wardOfProvince'
    case 'specialZone':
      return 'delegates.specialZone'
    case 'ruralDistrict':
    case 'urbanDistrict':
    case 'districtTown':
    case 'provincialCity':
      return undefined
  }
}
