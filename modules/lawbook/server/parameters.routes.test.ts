import readXlsxFile from 'read-excel-file/node'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import type { TestLogin } from '#identity/testing'
import { type LegalParameter, lawbookMessagesVi, PARAMETER_KEYS, type ParameterCard } from '#lawbook'
import { useLawbook } from '../testing/lawbook-server.ts'

const test = useLawbook()
const { api } = test
interface Page {
  readonly items: ParameterCard[]
  readonly next?: string
}

const list = (query = '', council = test.world.commune, login: TestLogin = test.world.officer) =>
  api.get<Page>(`/councils/${council}/lawbook/parameters${query}`, login)
const keysOf = async (query: string) => (await list(query)).body.items.map(({ key }) => key)

describe('reading the lawbook', () => {
  it('is for every role of the council and the province above, and for nobody else', async () => {
    const { commune, neighbour, province, officer, delegate, focalPoint, chief } = test.world
    expect(await api.get(`/councils/${commune}/lawbook/parameters`)).toMatchObject({ status: 401 })
    for (const login of [officer, delegate, focalPoint, chief]) {
      expect(await list('?limit=1', commune, login)).toMatchObject({ status: 200, body: { items: [{}] } })
    }
    expect(await list('', neighbour, officer)).toMatchObject({ status: 404 })
    expect(await list('', province, officer)).toMatchObject({ status: 404 })
  })

  it('says what is wrong with a question', async () => {
    for (const query of ['?area=moon', '?on=2026-02-30', '?limit=0', '?status=sure', `?q=${'x'.repeat(201)}`]) {
      expect(await list(query)).toMatchObject({ status: 400 })
    }
    const path = `/councils/${test.world.commune}/lawbook/parameters/no.such-key`
    expect(await api.get(path, test.world.officer)).toMatchObject({ status: 400 })
  })

  it('goes through every key once, page by page, in the order of the areas', async () => {
    const keys: string[] = []
    let after = ''
    do {
      const { body } = await list(`?limit=100${after}`)
      keys.push(...body.items.map(({ key }) => key))
      after = body.next ? `&after=${body.next}` : ''
    } while (after !== '')
    expect(keys).toEqual(PARAMETER_KEYS)
  })

  it('finds by words with or without accents, by basis, area and status', async () => {
    const answer = await keysOf('?q=trả lời kiến nghị&limit=200')
    expect(answer).toContain('petition.answer')
    expect(await keysOf('?q=tra loi kien nghi&limit=200')).toEqual(answer)
    expect(await keysOf('?q=72/2025/NQLT&area=voters&limit=200')).toContain('voter.outsideUnitDecided')
    const sure = (await list('?status=verified&area=voters&limit=200')).body.items
    expect(sure.length).toBeGreaterThan(0)
    expect(sure.filter(({ area, inForce }) => area !== 'voters' || inForce?.status !== 'verified')).toEqual([])
    const doubtful = (await list('?status=unconfirmed&limit=200')).body.items
    expect(doubtful.length).toBeGreaterThan(0)
    expect(doubtful.filter(({ inForce }) => inForce === null || inForce.verified)).toEqual([])
    expect(await keysOf('?status=none&on=2015-01-01&q=tiep xuc cu tri&limit=200')).toContain('voter.contactKinds')
  })

  it('shows the value of the level and day asked for', async () => {
    const { province, commune, chief } = test.world
    const source = async (council: CouncilId, on: string) => {
      const path = `/councils/${council}/lawbook/parameters/viceChairs.commune?on=${on}`
      return (await api.get<ParameterCard>(path, chief)).body.inForce?.source
    }
    const { body } = await api.get<ParameterCard>(`/councils/${commune}/lawbook/parameters/viceChairs.commune`, chief)
    const row = body.history.find(({ level }) => level === 'commune')!
    expect(await source(commune, row.from)).toBe('commune')
    expect(await source(province, row.from)).toBeUndefined()
  })

  it('comes out as Excel with one row a key and values in words', async () => {
    const { commune, delegate } = test.world
    const reply = await api.get(`/councils/${commune}/lawbook/export?area=voters`, delegate)
    expect(reply).toMatchObject({ status: 200 })
    const [sheet] = await readXlsxFile(reply.bytes)
    const rows = sheet!.data
    const voters = (await list('?area=voters&limit=200')).body.items
    expect(rows).toHaveLength(voters.length + 1)
    expect(rows.find((row) => row.includes('voter.outsideUnitDecided'))).toEqual(
      expect.arrayContaining(['5 ngày làm việc kể từ ngày nhận được đề nghị', lawbookMessagesVi.statuses.verified]),
    )
  })
})

describe('the values for all councils', () => {
  const anchor = { vi: 'ngày nhận được đề nghị', en: 'receipt of the request' }
  const value = { days: 3, unit: 'working', direction: 'after', anchor }
  let admin: TestLogin
  let basis: string
  const at = (path = '', council = test.world.province) => `/councils/${council}/lawbook/parameters${path}`
  const cardOf = async (key: string, on = '2026-11-22') =>
    (
      await api.get<ParameterCard>(
        `/councils/${test.world.commune}/lawbook/parameters/${key}?on=${on}`,
        test.world.chief,
      )
    ).body
  const newestOf = async (key: string): Promise<LegalParameter> => (await cardOf(key)).history.at(-1)!
  const set = async (changes: object = {}) => {
    const version = (await newestOf('voter.outsideUnitDecided')).version
    const input = {
      key: 'voter.outsideUnitDecided',
      level: 'both',
      value,
      from: '2028-01-01',
      basis,
      article: 'Điều 9',
      status: 'verified',
      version,
      ...changes,
    }
    return api.post<{ id: string; version: number }>(at(), admin, input)
  }

  beforeEach(async () => {
    admin = test.world.admin
    const found = await api.get<{ items: { id: string }[] }>(
      `/councils/${test.world.province}/lawbook/bases?q=72/2025/QH15`,
      admin,
    )
    basis = found.body.items[0]!.id
  })

  it('are kept by the administrator of a province in their own province', async () => {
    const { province, commune, chief, communeAdmin, officer } = test.world
    expect(await api.post(at())).toMatchObject({ status: 401 })
    const input = {
      key: 'voter.outsideUnitDecided',
      level: 'both',
      value,
      from: '2028-01-01',
      basis,
      article: 'Điều 9',
      status: 'verified',
      version: 1,
    }
    expect(await api.post(at(), chief, input)).toMatchObject({ status: 403 })
    expect(await api.post(at('', commune), communeAdmin, input)).toMatchObject({ status: 403 })
    expect(await api.post(at('', commune), admin, input)).toMatchObject({ status: 403 })
    expect(await api.post(at('', province), officer, input)).toMatchObject({ status: 404 })
    expect(await api.post(at(), admin, { ...input, article: '' })).toMatchObject({ status: 400 })
  })

  it('change from a day on for every council, and come back when undone', async () => {
    const { body, status } = await set()
    expect(status).toBe(201)
    expect(await cardOf('voter.outsideUnitDecided', '2027-12-31')).toMatchObject({
      inForce: { value: { days: 5 }, to: '2027-12-31' },
    })
    expect(await cardOf('voter.outsideUnitDecided', '2028-01-01')).toMatchObject({
      inForce: { value: { days: 3 }, basis: '72/2025/QH15', article: 'Điều 9', verified: true },
    })
    expect((await test.actsOf(test.world.province)).at(-1)).toMatchObject({
      kind: 'lawbook.parameter-set',
      subject: body.id,
      before: { days: 5 },
      after: { level: 'both', days: 3, basis },
    })
    expect((await test.eventsOf(test.world.province)).at(-1)).toMatchObject({
      name: 'lawbook.parameter-set',
      payload: { key: 'voter.outsideUnitDecided', level: 'both', from: '2028-01-01' },
    })
    expect(await api.post(at(`/${body.id}/undo`), admin, { version: body.version + 1 })).toMatchObject({
      code: 'platform/version-conflict',
    })
    expect(await api.post(at(`/${body.id}/undo`), admin, { version: body.version })).toMatchObject({ status: 200 })
    expect((await cardOf('voter.outsideUnitDecided', '2028-01-01')).inForce).toMatchObject({
      value: { days: 5 },
      to: null,
    })
  })

  it('are refused on an unknown basis, of another kind, before a later one, or of an older screen', async () => {
    expect(await set({ basis: crypto.randomUUID() })).toMatchObject({ status: 422, code: 'lawbook/needs-a-basis' })
    expect(await set({ value: anchor })).toMatchObject({ status: 422, code: 'lawbook/value-does-not-fit' })
    expect(await set({ from: '2020-01-01' })).toMatchObject({ status: 409, code: 'lawbook/a-later-value-stands' })
    expect(await set({ version: 0 })).toMatchObject({
      status: 409,
      code: 'platform/version-conflict',
      body: { versions: { yours: { version: 0 }, current: { value: { days: 5 } } } },
    })
  })

  it('are not undone from under a later one', async () => {
    const first = await set()
    const second = await set({ from: '2029-01-01' })
    const undo = (id: string, version: number) => api.post(at(`/${id}/undo`), admin, { version })
    expect(await undo(first.body.id, first.body.version)).toMatchObject({ code: 'lawbook/a-later-value-stands' })
    expect(await undo(second.body.id, second.body.version)).toMatchObject({ status: 200 })
    expect(await undo(first.body.id, first.body.version)).toMatchObject({ status: 200 })
  })

  it('are confirmed with the article that was read, and are again as the library says when undone', async () => {
    const before = await newestOf('petition.answer')
    const confirm = (input: object = {}) =>
      api.post(at(`/${before.id}/confirm`), admin, {
        basis,
        article: 'Điều 5',
        status: 'verified',
        version: before.version,
        ...input,
      })
    expect(await confirm({ basis: crypto.randomUUID() })).toMatchObject({ code: 'lawbook/needs-a-basis' })
    expect(await confirm()).toMatchObject({ status: 200, body: { id: before.id, version: before.version + 1 } })
    expect(await confirm()).toMatchObject({
      status: 409,
      body: { versions: { current: { article: 'Điều 5', status: 'verified' } } },
    })
    expect(await newestOf('petition.answer')).toMatchObject({
      status: 'verified',
      origin: 'administrator',
      confirmed: { at: '2026-11-22T02:00:00.000Z', by: expect.stringMatching(/\S/) },
    })
    expect(before.confirmed).toBeNull()
    expect((await test.actsOf(test.world.province)).at(-1)).toMatchObject({
      kind: 'lawbook.parameter-confirmed',
      before: { status: 'unverified', basis: null },
      after: { status: 'verified', basis },
    })
    const undo = (version: number) => api.post(at(`/${before.id}/undo`), admin, { version })
    expect(await undo(before.version + 1)).toMatchObject({ status: 200 })
    expect(await newestOf('petition.answer')).toEqual({ ...before, version: before.version + 2 })
    expect(await undo(before.version + 2)).toMatchObject({ status: 409, code: 'lawbook/nothing-to-undo' })
  })

  it('that are not there are not found', async () => {
    const nobody = crypto.randomUUID()
    const input = { basis, article: 'Điều 5', status: 'verified', version: 1 }
    expect(await api.post(at(`/${nobody}/confirm`), admin, input)).toMatchObject({ status: 404 })
    expect(await api.post(at(`/${nobody}/undo`), admin, { version: 1 })).toMatchObject({ status: 404 })
  })
})
