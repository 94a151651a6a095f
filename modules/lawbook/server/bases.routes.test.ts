import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import type { HolidayRow, HolidayYear, LegalBasis } from '#lawbook'
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

describe('taking back an added text', () => {
  const undo = (id: string, version: number, login = test.world.admin, council = test.world.province) =>
    test.api.post(`/councils/${council}/lawbook/bases/${id}/undo`, login, { version })
  const add = async (changes: object) => {
    const { admin, province } = test.world
    const { body } = await test.api.post<{ id: string; version: number }>(
      `/councils/${province}/lawbook/bases`,
      admin,
      {
        number: '20/2029/QH17',
        title: 'Luật thử',
        issuer: 'Quốc hội',
        issuedOn: null,
        inForceFrom: null,
        ...changes,
      },
    )
    return body
  }
  const one = async (q: string) => {
    const { admin, province } = test.world
    const path = `/councils/${province}/lawbook/bases?q=${encodeURIComponent(q)}`
    return (await test.api.get<{ items: LegalBasis[] }>(path, admin)).body.items[0]
  }

  it('is for the administrator of a province, in their own', async () => {
    const { chief, communeAdmin, commune, province } = test.world
    const { id } = await add({ number: '21/2029/QH17' })
    expect(await test.api.post(`/councils/${province}/lawbook/bases/${id}/undo`)).toMatchObject({ status: 401 })
    expect(await undo(id, 1, chief)).toMatchObject({ status: 403 })
    expect(await undo(id, 1, communeAdmin, commune)).toMatchObject({ status: 403 })
    expect(await undo(id, 1, test.world.officer)).toMatchObject({ status: 404 })
    expect(await undo(id, 0)).toMatchObject({ status: 400 })
    expect(await undo(crypto.randomUUID(), 1)).toMatchObject({ status: 404 })
    expect(await undo(id, 2)).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    expect(await undo(id, 1)).toMatchObject({ status: 200 })
    expect(await one('21/2029/QH17')).toBeUndefined()
    expect((await test.actsOf(province)).at(-1)).toMatchObject({ kind: 'lawbook.basis-undone', subject: id })
  })

  it('lets what it replaced hold again as before, but not from under what cites it', async () => {
    const before = (await one('72/2025/QH15'))!
    const added = await add({ replaces: before.id, inForceFrom: '2030-01-01' })
    expect(await one('72/2025/QH15')).toMatchObject({ inForceTo: '2029-12-31', replacedBy: added.id })
    const later = await add({ number: '22/2030/QH17', replaces: added.id, inForceFrom: '2031-01-01' })
    expect(await undo(added.id, added.version + 1)).toMatchObject({ status: 409, code: 'lawbook/nothing-to-undo' })
    expect(await undo(later.id, later.version)).toMatchObject({ status: 200 })

    const { admin, province } = test.world
    const cite = await test.api.post<{ id: string; version: number }>(
      `/councils/${province}/lawbook/parameters`,
      admin,
      {
        key: 'voter.outsideUnitDecided',
        level: 'province',
        value: { days: 4, unit: 'working', direction: 'after', anchor: { vi: 'ngày nhận', en: 'receipt' } },
        from: '2030-01-01',
        basis: added.id,
        article: 'Điều 1',
        status: 'unverified',
        version: 0,
      },
    )
    expect(cite).toMatchObject({ status: 201 })
    expect(await undo(added.id, added.version + 2)).toMatchObject({
      code: 'lawbook/basis-cited',
      body: { params: { count: 1 } },
    })
    await test.api.post(`/councils/${province}/lawbook/parameters/${cite.body.id}/undo`, admin, {
      version: cite.body.version,
    })
    expect(await undo(added.id, added.version + 2)).toMatchObject({ status: 200 })
    const { version: _, ...asBefore } = before
    expect(await one('72/2025/QH15')).toMatchObject(asBefore)
  })

  it('leaves the library’s own texts alone', async () => {
    const { id, version } = (await one('72/2025/QH15'))!
    expect(await undo(id, version)).toMatchObject({ status: 409, code: 'lawbook/nothing-to-undo' })
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

  it('are taken back step by step, computed days too', async () => {
    const { province, chief, commune, communeAdmin, officer } = test.world
    const undo = (date: string, version: number, login = test.world.admin, council = province) =>
      api.post<{ day: HolidayRow | null }>(`${days(council)}/${date}/undo`, login, { version })
    const [computed] = (await api.get<HolidayYear>(`${days()}?year=2028`, chief)).body.days
    const { date, version } = computed!
    expect(await api.post(`${days()}/${date}/undo`)).toMatchObject({ status: 401 })
    expect(await undo(date, version, chief)).toMatchObject({ status: 403 })
    expect(await undo(date, version, communeAdmin, commune)).toMatchObject({ status: 403 })
    expect(await undo(date, version, officer)).toMatchObject({ status: 404 })
    expect(await undo('2028-02-30', 0)).toMatchObject({ status: 400 })
    expect(await undo(date, version)).toMatchObject({ status: 409, code: 'lawbook/nothing-to-undo' })

    expect(await edit(date, { name: 'Khác', version })).toMatchObject({ body: { day: { basis: expect.any(String) } } })
    expect(await edit(date, { kind: 'ordinary', version: version + 1 })).toMatchObject({ body: { day: null } })
    expect(await undo(date, version)).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    expect(await undo(date, 0)).toMatchObject({ body: { day: { name: 'Khác' } } })
    const again = (await api.get<HolidayYear>(`${days()}?year=2028`, chief)).body.days[0]!
    expect(await undo(date, again.version)).toMatchObject({
      status: 200,
      body: { day: { ...computed, version: again.version + 1 } },
    })
    expect(await undo(date, again.version + 1)).toMatchObject({ code: 'lawbook/nothing-to-undo' })
    expect((await test.actsOf(province)).at(-1)).toMatchObject({ kind: 'lawbook.holiday-undone', before: { date } })

    expect(await edit('2028-03-06', {})).toMatchObject({ body: { day: { version: 1 } } })
    expect(await undo('2028-03-06', 1)).toMatchObject({ status: 200, body: { day: null } })
  })
})
