import { beforeAll, describe, expect, it } from 'vitest'
import type { MandateId, PersonId } from '#platform/access'
import { aDelegate, aMandateEvent } from '../testing/factories.ts'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'

const test = useCouncilsServer()
let office: Caller
let province: Caller
const list = () => `/councils/${test.world.commune}/delegates`

beforeAll(async () => {
  office = await test.signIn('communeOfficer', test.world.commune)
  province = await test.signIn('specialist', test.world.province)
})

async function added(changes: Partial<Parameters<typeof aDelegate>[0]> = {}) {
  const answer = await office.post(list(), aDelegate({ term: test.world.communeTerm, ...changes }))
  expect(answer.statusCode).toBe(201)
  return answer.json<{ mandate: MandateId; person: PersonId }>()
}

const one = async (mandate: MandateId, as = office) => (await as.get(`${list()}/${mandate}`)).json()

describe('adding a delegate', () => {
  const body = () => aDelegate({ term: test.world.communeTerm })

  it('is refused to who is not signed in', async () => {
    const answer = await test.server.inject({ method: 'POST', url: `/api/v1${list()}`, payload: body() })
    expect(answer.statusCode).toBe(401)
  })

  it('is refused to a delegate and to the province above', async () => {
    const delegate = await test.signIn('delegate', test.world.commune)
    expect((await delegate.post(list(), body())).statusCode).toBe(403)
    expect((await province.post(list(), body())).statusCode).toBe(403)
  })

  it('finds no other council', async () => {
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.post(list(), body())).statusCode).toBe(404)
  })

  it('says in Vietnamese what is missing', async () => {
    const { fullName: _, ...nameless } = body()
    const answer = await office.post(list(), nameless)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toContainEqual({ path: 'fullName', message: 'Ghi họ và tên.' })
  })

  it('refuses a day that the history can’t have', async () => {
    const answer = await office.post(list(), { ...body(), certifiedOn: '2026-05-01' })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/mandate-dates'])
  })

  it('refuses the same person twice in a term, whatever the accents’ way of writing', async () => {
    await added({ fullName: 'Trần Thị Hòa' })
    const again = await office.post(list(), { ...body(), fullName: 'TRẦN THỊ HOÀ' })
    expect([again.statusCode, again.json().code]).toEqual([409, 'councils/person-has-mandate'])
  })

  it('puts the delegate in the list, in office', async () => {
    const { mandate } = await added({ fullName: 'Lê Văn Ánh' })
    const found = (await office.get(`${list()}?q=le anh`)).json().items
    expect(found).toMatchObject([{ mandate, fullName: 'Lê Văn Ánh', state: 'active', stateSince: '2026-04-10' }])
  })

  it('sent twice with one key is one delegate', async () => {
    const twice = aDelegate({ term: test.world.communeTerm, fullName: 'Đỗ Văn Lặp' })
    const first = await office.post(list(), twice, 'one-and-the-same-key')
    const second = await office.post(list(), twice, 'one-and-the-same-key')
    expect(second.json()).toEqual(first.json())
    expect((await office.get(`${list()}?q=do van lap`)).json().items).toHaveLength(1)
  })
})

describe('the list', () => {
  it('goes by given name, page after page, each delegate once', async () => {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page = (await office.get(`${list()}?limit=2${next ? `&after=${next}` : ''}`)).json()
      seen.push(...page.items.map((item: { mandate: string }) => item.mandate))
      next = page.next
    } while (next)
    const all = (await office.get(`${list()}?limit=200`)).json().items.map((item: { mandate: string }) => item.mandate)
    expect(seen).toEqual(all)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('begins again with a cursor that was made up', async () => {
    const answer = await office.get(`${list()}?after=${Buffer.from('["a","b"]').toString('base64url')}`)
    expect(answer.statusCode).toBe(200)
  })

  it('shows a past day as it was', async () => {
    const { mandate } = await added({ fullName: 'Phạm Văn Vắng' })
    const ended = await office.post(`${list()}/${mandate}/events`, aMandateEvent({ kind: 'transferred' }))
    expect(ended.statusCode).toBe(201)
    const on = async (day: string) => (await office.get(`${list()}?q=pham van vang&on=${day}`)).json().items[0]
    expect(await on('2026-09-30')).toMatchObject({ state: 'active', endReason: null })
    expect(await on('2026-10-01')).toMatchObject({ state: 'ended', endReason: 'transferred' })
    expect(await on('2026-03-01')).toBeUndefined()
  })

  it('is read by the province above, and by nobody from another council', async () => {
    expect((await province.get(list())).json().items.length).toBeGreaterThan(0)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.get(list())).statusCode).toBe(404)
  })
})

describe('sensitive facts', () => {
  const sensitive = { ethnicity: 'Kinh', religion: 'Phật giáo', residence: null, phone: '0900 000 001', email: null }

  it('are read by the office and by the person, and by no other', async () => {
    const { mandate, person } = await added({ sensitive })
    const self = await test.signIn('delegate', test.world.commune, { person })
    const colleague = await test.signIn('delegate', test.world.commune)
    const chair = await test.signIn('chair', test.world.commune)
    expect((await one(mandate, office)).sensitive).toEqual(sensitive)
    expect((await one(mandate, self)).sensitive).toEqual(sensitive)
    for (const other of [colleague, chair, province]) expect((await one(mandate, other)).sensitive).toBeNull()
  })
})

describe('two people editing one delegate', () => {
  it('the second gets both versions, and nothing is lost', async () => {
    const { mandate, person } = await added({ fullName: 'Ngô Thị Hai' })
    const { term: _, origin: __, enteredOn: ___, group: ____, ...facts } = aDelegate({ term: test.world.communeTerm })
    const path = `/councils/${test.world.commune}/persons/${person}`
    const first = await office.patch(path, { ...facts, fullName: 'Ngô Thị Hai', occupation: 'Bác sĩ', version: 1 })
    expect(first.json()).toEqual({ person, version: 2 })
    const second = await office.patch(path, { ...facts, fullName: 'Ngô Thị Hai', occupation: 'Y sĩ', version: 1 })
    expect(second.statusCode).toBe(409)
    expect(second.json().versions).toMatchObject({
      yours: { occupation: 'Y sĩ', version: 1 },
      current: { occupation: 'Bác sĩ', version: 2 },
    })
    expect((await one(mandate)).person.occupation).toBe('Bác sĩ')
  })
})

describe('what happens to a mandate', () => {
  it('is refused where it can’t follow what was recorded', async () => {
    const { mandate } = await added()
    const answer = await office.post(`${list()}/${mandate}/events`, aMandateEvent({ kind: 'restored' }))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/mandate-transition'])
    expect(answer.json().detail).toContain('01/10/2026')
  })

  it('of two people at once, the second gets both entries', async () => {
    const { mandate } = await added()
    const path = `${list()}/${mandate}/events`
    await office.post(path, aMandateEvent({ kind: 'suspended', document: '05/NQ-HĐND' }))
    const second = await office.post(path, aMandateEvent({ kind: 'resigned', version: 1 }))
    expect(second.statusCode).toBe(409)
    expect(second.json().versions).toMatchObject({
      yours: { kind: 'resigned' },
      current: { kind: 'suspended', document: '05/NQ-HĐND', version: 2 },
    })
    expect((await one(mandate)).mandate.state).toBe('suspended')
  })

  it('can be undone: the entry stays, marked, and no longer counts', async () => {
    const { mandate } = await added()
    const { event } = (await office.post(`${list()}/${mandate}/events`, aMandateEvent({ kind: 'suspended' }))).json()
    expect((await one(mandate)).mandate.state).toBe('suspended')
    const undone = await office.post(`${list()}/${mandate}/undo`, { version: 2, event, reason: 'Ghi nhầm người' })
    expect(undone.statusCode).toBe(200)
    const after = await one(mandate)
    expect(after.mandate.state).toBe('active')
    expect(after.events.filter((entry: { undone: boolean }) => entry.undone)).toMatchObject([{ kind: 'suspended' }])
  })

  it('can’t be undone while a later entry depends on it', async () => {
    const { mandate } = await added()
    const { event } = (await office.post(`${list()}/${mandate}/events`, aMandateEvent({ kind: 'suspended' }))).json()
    await office.post(`${list()}/${mandate}/events`, aMandateEvent({ kind: 'restored', version: 2 }))
    const answer = await office.post(`${list()}/${mandate}/undo`, { version: 3, event, reason: 'Ghi nhầm người' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'councils/mandate-undo-blocked'])
  })

  it('is on record with ids and codes, and without a name', async () => {
    const { mandate } = await added({ fullName: 'Tên Không Ghi' })
    const entries = await test.within(test.world.commune, (tx) =>
      tx.selectFrom('audit.entry').selectAll().where('subject_id', '=', mandate).execute(),
    )
    expect(entries.map((entry) => entry.kind)).toEqual(['councils.delegate-added'])
    expect(JSON.stringify(entries)).not.toContain('Tên Không Ghi')
  })
})
