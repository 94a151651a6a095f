import { describe, expect, it } from 'vitest'
import { seatParameterOf } from './seats.rules.ts'

describe('which rule of article 30 counts the delegates', () => {
  it.each([
    ['24', 'province', false, null, 'delegates.province'],
    ['31', 'city', false, null, 'delegates.city'],
    ['01', 'city', false, null, 'delegates.capitalAndHoChiMinhCity'],
    ['79', 'city', false, null, 'delegates.capitalAndHoChiMinhCity'],
    ['09169', 'ward', false, 'province', 'delegates.wardOfProvince'],
    ['00004', 'ward', false, 'city', 'delegates.wardOfCity'],
    ['09400', 'commune', false, 'province', 'delegates.commune'],
    ['01273', 'commune', true, 'province', 'delegates.communeInMountains'],
    ['06994', 'specialZone', true, 'province', 'delegates.specialZone'],
    ['295', 'ruralDistrict', false, 'province', undefined],
  ] as const)('of unit %s (%s)', (code, kind, mountainOrIsland, parentKind, parameter) => {
    expect(seatParameterOf({ code, kind, mountainOrIsland, parentKind })).toBe(parameter)
  })
})
