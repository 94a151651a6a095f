import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import type { HolidayYear, LegalBasis } from '#lawbook'
import { useLawbook } from '../testing/lawbook-server.ts'
import { due } from './read-parameter.ts'

const test = useLawbook()
const { api } = test
const bases = (council = test.world.province) => `/councils/${council}/lawbook/bases`
const find = async (query: string) =>
  (await api.get<{ items: LegalBasis[]; next?: string }>(`${bases()}?${query}`, test.world.admin)).body

const text = (changes: object = {}) => ({
  number: '15/2027/QH16',
  title: 'Luật mẫu về hoạt động của HĐND',
  issuer: 'Quốc hội',
  issuedOn: '2027-06-20',
  inForceFrom: '2028-01-01',
  ...changes,
})

describe('legal bases', () => {
  it('are read by every role and found with or without accents, page by page', async () => {
    expect(await api.get(bases())).toMatchObject({ status: 401 })
    const { commune, neighbour, focalPoint, officer } = test.world
    expect(await api.get(bases(commune), focalPoint)).toMatchObject({
      status: 200,
      body: { abilities: { add: false } },
    })
    expect(await api.get(bases(neighbour), officer)).toMatchObject({ status: 404 })
    expect(await api.get(`${bases(commune)}?on=tomorrow`, officer)).toMatchObject({ status: 400 })
    const found = await find('q=tổ chức chính quyền&limit=200')
    expect(found.items.map(({ number }) => number)).toContain('72/2025/QH15')
    expect(await find('q=to chuc chinh quyen&limit=200')).toEqual(found)
    const first = await find('limit=2')
    const second = await find(`limit=2&after=${first.next}`)
    expect([...first.items, ...second.items]).toEqual((await find('limit=4')).items)
  })

  it('can be narrowed to those in force on a day', async () => {
    const numbers = async (on: string) =>
      (await find(`q=to chuc chinh quyen dia phuong&on=${on}`)).items.map(({ number }) => number)
    expect(await numbers('2020-01-01')).toEqual(['77/2015/QH13'])
    expect(await numbers('2026-01-01')).toEqual(['72/2025/QH15'])
  })

  it('are added by the administrator of a province; the text replaced ends the day before', async () => {
    const { chief, commune, communeAdmin, admin, province } = test.world
    expect(await api.post(bases(), chief, text())).toMatchObject({ status: 403 })
    expect(await api.post(bases(commune), communeAdmin, text())).toMatchObject({ status: 403 })
    const old = (await find('q=121/2025/QH15')).items[0]!
    const missing = await api.post(bases(), admin, text({ replaces: old.id, inForceFrom: null }))
    expect(missing).toMatchObject({ status: 400, body: { errors: [{ path: 'inForceFrom' }] } })
    const early = await api.post(bases(), admin, text({ replaces: old.id, inForceFrom: '2020-01-01' }))
    expect(early).toMatchObject({ status: 422, code: 'lawbook/ends-before-it-starts' })
    const unknown = await api.post(bases(), admin, text({ replaces: crypto.randomUUID() }))
    expect(unknown).toMatchObject({ status: 422, code: 'lawbook/needs-a-basis' })

    const added = await api.post<{ id: string }>(bases(), admin, text({ replaces: old.id }))
    expect(added).toMatchObject({ status: 201 })
    expect((await find('q=121/2025/QH15')).items[0]).toMatchObject({
      inForceTo: '2027-12-31',
      replacedBy: added.body.id,
      version: old.version + 1,
    })
    expect((await test.actsOf(province)).at(-1)).toMatchObject({
      kind: 'lawbook.basis-added',
      after: { replaces: old.id, inForceFrom: '2028-01-01' },
      fields: ['number', 'title', 'issuer'],
    })
    expect(await api.post(bases(), admin, text())).toMatchObject({
      status: 409,
      code: 'lawbook/basis-known',
      body: { params: { number: '15/2027/QH16' } },
    })
  })
})

describe('holidays', () => {
  const days = (council = test.world.province) => `/councils/${council}/lawbook/holidays`
  const edit = (date: string, changes: object, login = test.world.admin) =>
    api.put<{ day: { version: number } | null }>(`${days()}/${date}`, login, {
      kind: 'off',
      name: 'Nghỉ bù Tết Nguyên đán',
      basis: 'Thông báo mẫu của Bộ Nội vụ',
      version: 0,
      ...changes,
    })

  it('of a year are read by every role; this year’s unless told', async () => {
    const { commune, neighbour, delegate, officer } = test.world
    expect(await api.get(days())).toMatchObject({ status: 401 })
    const { body } = await api.get<HolidayYear>(days(commune), delegate)
    expect(body).toMatchObject({ year: 2026, abilities: { edit: false } })
    expect(body.days.filter(({ name }) => name === 'Tết Nguyên đán').map(({ date }) => date)).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ])
    expect(await api.get(`${days(commune)}?year=2027`, officer)).toMatchObject({ body: { year: 2027 } })
    expect(await api.get(`${days(commune)}?year=soon`, officer)).toMatchObject({ status: 400 })
    expect(await api.get(days(neighbour), officer)).toMatchObject({ status: 404 })
  })

  it('are set by the administrator of a province only', async () => {
    const { chief, communeAdmin, commune } = test.world
    expect(await api.put(`${days()}/2026-02-23`)).toMatchObject({ status: 401 })
    expect(await edit('2026-02-23', {}, chief)).toMatchObject({ status: 403 })
    const body = { kind: 'off', name: 'Nghỉ', basis: 'Thông báo', version: 0 }
    expect(await api.put(`${days(commune)}/2026-02-23`, communeAdmin, body)).toMatchObject({ status: 403 })
    expect(await edit('2026-02-23', { basis: '' })).toMatchObject({ status: 400 })
    expect(await edit('2026-02-30', {})).toMatchObject({ status: 400 })
  })

  it('move deadlines that fall on them, and moving back is setting the day again', async () => {
    const { commune, province } = test.world
    const deadline = () =>
      test.within(commune, async (tx) => (await due(tx, commune, 'petition.answer', calendarDate('2026-01-20')))?.date)
    expect(await deadline()).toBe('2026-02-23')
    expect(await edit('2026-02-23', {})).toMatchObject({ status: 200, body: { day: { kind: 'off', version: 1 } } })
    expect(await deadline()).toBe('2026-02-24')
    expect(await edit('2026-02-21', { kind: 'working', name: 'Làm bù' })).toMatchObject({ status: 200 })
    expect(await deadline()).toBe('2026-02-21')
    expect(await edit('2026-02-23', { kind: 'ordinary' })).toMatchObject({
      status: 409,
      code: 'platform/version-conflict',
      body: { versions: { current: { date: '2026-02-23', version: 1 } } },
    })
    expect(await edit('2026-02-23', { kind: 'ordinary', version: 1 })).toMatchObject({ body: { day: null } })
    expect(await edit('2026-02-21', { kind: 'ordinary', version: 1 })).toMatchObject({ body: { day: null } })
    expect(await deadline()).toBe('2026-02-23')
    expect((await test.actsOf(province)).filter(({ kind }) => kind === 'lawbook.holiday-set')).toHaveLength(4)
    expect((await test.eventsOf(province)).at(-1)).toEqual({
      name: 'lawbook.holiday-set',
      payload: { date: '2026-02-21' },
    })
  })

  it('that nobody set are ordinary already: nothing is written', async () => {
    const before = await test.actsOf(test.world.province)
    expect(await edit('2026-03-03', { kind: 'ordinary' })).toMatchObject({ status: 200, body: { day: null } })
    expect(await test.actsOf(test.world.province)).toEqual(before)
  })

  it('set by two at one moment are set once', async () => {
    const replies = await Promise.all([edit('2026-03-04', {}), edit('2026-03-04', { name: 'Khác' })])
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]))
    const late = replies.find(({ status }) => status === 409)
    expect(late).toMatchObject({ body: { versions: { current: { date: '2026-03-04', version: 1 } } } })
  })
})
