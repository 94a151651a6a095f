import { beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { loadRegistry } from './registry.ts'
import { kindOf, officialName } from './registry.rules.ts'
import { listUnits } from './units.store.ts'
import { communesOfProvince, provinces } from './unit-map.ts'

const TODAY = calendarDate('2026-11-22')

describe('the registry in the database', () => {
  const test = useDatabase()
  const within = <Result>(work: Parameters<typeof test.database.transaction<Result>>[1]) =>
    test.database.transaction(system('test'), work)

  beforeAll(() => within(loadRegistry))

  it('has 34 provinces and 3,321 communes', async () => {
    const all = await within(async (tx) => {
      const top = await listUnits(tx, null, TODAY)
      const below = await Promise.all(top.map((province) => listUnits(tx, province.id, TODAY)))
      return { top, below: below.flat() }
    })
    expect(all.top).toHaveLength(34)
    expect(all.below).toHaveLength(3321)
    expect(Object.groupBy(all.below, (unit) => unit.kind).commune).toHaveLength(2611)
    expect(Object.groupBy(all.below, (unit) => unit.kind).ward).toHaveLength(697)
    expect(Object.groupBy(all.below, (unit) => unit.kind).specialZone).toHaveLength(13)
  })

  it('has the 99 communes of Bắc Ninh, in Vietnamese order', async () => {
    const names = await within(async (tx) => {
      const bacNinh = (await listUnits(tx, null, TODAY)).find((unit) => unit.code === '24')!
      return (await listUnits(tx, bacNinh.id, TODAY)).map((unit) => unit.name)
    })
    expect(names).toHaveLength(99)
    expect(names).toContain('Kinh Bắc')
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
  })

  it('writes names as official texts do', async () => {
    const names = (await within((tx) => listUnits(tx, null, TODAY))).map((unit) => unit.fullName)
    expect(names).toContain('Tỉnh Khánh Hòa')
    expect(names).toContain('Tỉnh Thanh Hóa')
  })

  it('is loaded once, however often it is asked for', async () => {
    await within(loadRegistry)
    expect(await within((tx) => listUnits(tx, null, TODAY))).toHaveLength(34)
  })
})

describe('names', () => {
  it.each([
    ['Thành phố Huế', 'city'],
    ['Phường Kinh Bắc', 'ward'],
    ['xã Đông Hoà', 'commune'],
    ['Đặc khu Trường Sa', 'specialZone'],
  ] as const)('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind)
  })

  it('refuses a kind that it does not know', () => {
    expect(() => kindOf('Huyện Thanh Miện')).toThrow('no known kind')
  })

  it('begin with a capital', () => {
    expect(officialName('xã Đông Hoà')).toBe('Xã Đông Hòa')
  })
})

describe('the map', () => {
  const codesOf = (map: Awaited<ReturnType<typeof provinces>>, object: string) => {
    const layer = map.objects[object]
    if (layer?.type !== 'GeometryCollection') throw new Error('no collection')
    return layer.geometries.map((geometry) => (geometry.properties as { code: string }).code)
  }

  it('of a province has its communes and no more arcs than they use', async () => {
    const map = await communesOfProvince('24')
    expect(codesOf(map, 'wards')).toHaveLength(99)
    const used = new Set(
      JSON.stringify(map.objects.wards)
        .match(/(?<="arcs":)\[[-\d,[\]]+\]/g)!
        .flatMap((arcs) => arcs.match(/-?\d+/g)!.map(Number))
        .map((arc) => (arc < 0 ? ~arc : arc)),
    )
    expect(used.size).toBe(map.arcs.length)
    expect(JSON.stringify(map).length).toBeLessThan(200_000)
  })

  it('keeps the islands', async () => {
    expect(codesOf(await provinces(), 'layer')).toHaveLength(34)
    expect(codesOf(await communesOfProvince('56'), 'wards')).toContain('22736')
    expect(codesOf(await communesOfProvince('48'), 'wards')).toContain('20333')
  })
})
