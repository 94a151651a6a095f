import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#commitments'
import { acknowledge, answer, commitmentsModule, judge, returnForCompetence } from '#commitments/server'
import { aJudgement, anAnswer, useLedgerWorld } from '#commitments/testing'
import { type TestLogin, useServer } from '#identity/testing'
import { calendarDate } from '#platform/calendar'
import type { SealedEvent } from '#platform/events'
import {
  type Petition,
  type PetitionCode,
  type PetitionId,
  type PublicPetition,
  PublicPetition as PublicSchema,
} from '#voters'
import { aMeeting, aPetition, aWave } from '../testing/index.ts'
import { followLedger, votersModule } from './index.ts'

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const NOBODY = '00000000-0000-7000-8000-000000000000'

const ledger = useLedgerWorld()
const api = useServer(ledger, { modules: [commitmentsModule, votersModule] })
let office: TestLogin
let leader: TestLogin
let delegate: TestLogin
let agency: TestLogin
let commune: TestLogin
let elsewhere: TestLogin

beforeAll(async () => {
  const { commune: below, elsewhere: other, construction } = ledger.world
  office = await ledger.as('specialist')
  leader = await ledger.as('viceChair')
  delegate = await ledger.as('delegate')
  agency = await ledger.as('agencyFocalPoint', undefined, construction)
  commune = await ledger.as('communeOfficer', below)
  elsewhere = await ledger.as('officeChief', other)
})

const council = () => ledger.world.province
const at = (path = '', of = council()) => `/councils/${of}/petitions${path}`
const added = async (changes: Parameters<typeof aPetition>[0] = {}) => {
  const { status, body } = await api.post<{ id: PetitionId; code: PetitionCode }>(at(), office, aPetition(changes))
  expect(status).toBe(201)
  return body
}
const one = async (id: PetitionId, as = office) => (await api.get<Petition>(at(`/${id}`), as)).body
const signedLetter = async (login = office) => {
  const path = `/councils/${council()}/commitments/files?purpose=letter`
  return (await api.upload<{ id: FileId }>(path, login, { name: 'cong-van.pdf', content: PDF })).body.id
}
const forwarding = async (petitions: PetitionId[], parts: object = {}) => ({
  petitions,
  letter: { number: '57/HĐND-VP', date: '2026-06-10', signer: 'Trần Thị Mẫu', file: await signedLetter() },
  agency: ledger.world.construction,
  ...parts,
})
const forwarded = async (changes: Parameters<typeof aPetition>[0] = {}) => {
  const { id } = await added(changes)
  expect((await api.post(at('/forwardings'), office, await forwarding([id]))).status).toBe(201)
  return (await one(id)) as Petition & { commitment: NonNullable<Petition['commitment']> }
}

/** Hands the events of a commitment to the handlers, as the sealer would, each twice: handlers may be repeated. */
const deliver = async (commitment: string) => {
  const events = await ledger.within(council(), (tx) =>
    tx.selectFrom('platform.outbox').selectAll().where('subject_id', '=', commitment).orderBy('arrived').execute(),
  )
  for (const row of [...events, ...events]) {
    const event = { ...row, council: row.council_id, subject: { kind: row.subject_kind, id: row.subject_id } }
    for (const handler of followLedger.filter((each) => each.event === row.name)) {
      await ledger.database.transaction(handler.scope(event as unknown as SealedEvent), (tx) =>
        handler.handle(tx, event as unknown as SealedEvent),
      )
    }
  }
}

describe('who may', () => {
  test('nobody without signing in, no delegate and no agency changes the register', async () => {
    const { id } = await added()
    const body = aPetition()
    expect((await api.post(at(), undefined, body)).status).toBe(401)
    expect((await api.post(at(), delegate, body)).status).toBe(403)
    expect((await api.post(at(), agency, body)).status).toBe(403)
    expect((await api.get(at(`/${id}`), agency)).status).toBe(403)
    for (const path of ['/classifications', '/merges', '/forwardings', '/informings']) {
      expect((await api.post(at(path), undefined, {})).status).toBe(401)
    }
    expect((await api.post(at('/forwardings'), delegate, await forwarding([id]))).status).toBe(403)
    expect((await api.get(at(`/${id}`), delegate)).status).toBe(200)
  })

  test('another council finds nothing; the province reads its commune and writes nothing there', async () => {
    const { id } = await added()
    expect((await api.get(at(`/${id}`), commune)).status).toBe(404)
    expect((await api.get(at(`/${id}`), elsewhere)).status).toBe(404)
    expect((await api.get(at(`/${id}`, ledger.world.elsewhere), elsewhere)).status).toBe(404)
    const below = await api.post<{ id: PetitionId }>(at('', ledger.world.commune), commune, aPetition())
    const path = at(`/${below.body.id}`, ledger.world.commune)
    expect((await api.get(path, office)).status).toBe(200)
    expect((await api.post(`${path}/endings`, office, { version: 1, reason: 'Đủ dài rồi' })).status).toBe(403)
  })

  test('who the voter is: the office that keeps the register, nobody else, and never list, export, trail or event', async () => {
    const voter = { fullName: 'Nguyễn Thị Riêng', address: 'Ngõ 5', phone: '0912345678' }
    const { id, code } = await added({ voter })
    expect((await one(id)).voter).toEqual(voter)
    expect(await one(id, delegate)).toMatchObject({ voter: null, abilities: { readVoter: false } })
    expect(JSON.stringify((await api.get(at('?limit=200'), office)).body)).not.toContain('Riêng')
    const rows = await ledger.act(delegate, (tx) =>
      tx.selectFrom('voters.petition_voter').selectAll().where('petition_id', '=', id).execute(),
    )
    expect(rows).toEqual([])
    const { rows: traces } = await ledger.within(council(), (tx) =>
      sql<{ text: string }>`select payload::text as text from platform.outbox where subject_id = ${id}
        union all select row_to_json(e)::text from audit.entry e where e.subject_id = ${id}`.execute(tx),
    )
    expect(traces.length).toBeGreaterThan(1)
    expect(traces.filter(({ text }) => /Riêng|0912|Ngõ/.test(text))).toEqual([])
    const found = await api.get<{ items: PublicPetition[] }>(`/public/petitions/${code}?council=${council()}`)
    expect(JSON.stringify(found.body)).not.toMatch(/Riêng|0912|tuyến đường/)
  })
})

describe('recording', () => {
  test('gives each petition the next code of its year, also to many at once', async () => {
    const both = await Promise.all(Array.from({ length: 8 }, () => added({ receivedOn: calendarDate('2024-03-01') })))
    expect(both.map(({ code }) => code).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, at) => `KN-24-00000${at + 1}`),
    )
  })

  test('is classified once competence and field are known', async () => {
    const { id } = await added({ competence: null, field: null })
    expect((await one(id)).state).toBe('recorded')
    const body = { petitions: [id], competence: 'commune', field: 'irrigation' }
    expect((await api.post(at('/classifications'), office, body)).status).toBe(200)
    expect(await one(id)).toMatchObject({ state: 'classified', competence: 'commune', field: 'irrigation' })
  })

  test('at a meeting point has the wave and unit of the point', async () => {
    const wave = await api.post<{ id: string }>(`/councils/${council()}/contact-waves`, office, aWave())
    const [unit] = ledger.world.communeUnits
    const meeting = await api.post<{ id: string }>(
      `/councils/${council()}/contact-meetings`,
      office,
      aMeeting({ wave: wave.body.id as never, unit: unit!.id }),
    )
    const { id } = await added({ meeting: meeting.body.id as never, sourceKind: 'beforeSession' })
    expect(await one(id)).toMatchObject({ wave: { id: wave.body.id }, unit: { name: unit!.fullName } })
    const wrong = await api.post(at(), office, aPetition({ meeting: meeting.body.id as never }))
    expect([wrong.status, wrong.code]).toEqual([422, 'voters/source-needs-meeting'])
    const waves = await api.get<{ items: { id: string; points: number; petitions: number }[] }>(
      `/councils/${council()}/contact-waves`,
      delegate,
    )
    expect(waves.body.items.find((each) => each.id === wave.body.id)).toMatchObject({ points: 1, petitions: 1 })
  })

  test('says what is wrong, field by field', async () => {
    const reply = await api.post<{ errors: { path: string; message: string }[] }>(at(), office, {
      ...aPetition(),
      content: ' ',
      receivedOn: '31/02/2026',
    })
    expect(reply.status).toBe(400)
    expect(reply.body.errors.map(({ path }) => path)).toEqual(['content', 'receivedOn'])
    expect(reply.body.errors[0]!.message).toBe('Ghi nội dung kiến nghị.')
    const unsaid = await api.post(at(), office, { ...aPetition(), publishable: true })
    expect(unsaid.status).toBe(400)
    const unknown = await api.post(at(), office, { ...aPetition(), repeatOf: NOBODY })
    expect([unknown.status, unknown.code]).toEqual([422, 'voters/unknown-reference'])
  })

  test('two people change one petition: the second is shown both versions', async () => {
    const { id } = await added()
    const change = { ...aPetition(), voter: undefined, version: 1 }
    expect((await api.put(at(`/${id}`), office, change)).status).toBe(200)
    const late = await api.put<{ versions: unknown }>(at(`/${id}`), office, change)
    expect([late.status, late.code]).toEqual([409, 'platform/version-conflict'])
    expect(late.body.versions).toBeTruthy()
  })

  test('the same form sent twice records one petition', async () => {
    const body = aPetition({ content: 'Gửi hai lần vẫn là một kiến nghị' })
    const key = 'petition-sent-twice'
    const [first, second] = [await api.post(at(), office, body, { key }), await api.post(at(), office, body, { key })]
    expect(second.body).toEqual(first.body)
    const found = await api.get<{ items: unknown[] }>(at('?q=gui hai lan'), office)
    expect(found.body.items).toHaveLength(1)
  })
})

describe('merging', () => {
  test('a duplicate closes on the first, no longer counts, and can be taken back', async () => {
    const field = 'ethnic-religious' as never
    const [first, second] = [await added({ field }), await added({ field })]
    const body = { first: first.id, duplicates: [second.id] }
    expect((await api.post(at('/merges'), office, body)).status).toBe(200)
    const merged = await one(second.id)
    expect(merged).toMatchObject({
      state: 'duplicate',
      duplicateOf: first,
      abilities: { forward: false, unmerge: true },
    })
    expect((await one(first.id)).duplicates).toEqual([second])
    const counts = async () =>
      (await api.get<{ total: number; distinct: number }>(at(`/counts?field=${field}`), office)).body
    expect(await counts()).toMatchObject({ total: 2, distinct: 1 })
    const other = await added()
    const chain = await api.post(at('/merges'), office, { first: second.id, duplicates: [other.id] })
    expect(chain.code).toBe('voters/merge-into-duplicate')
    await api.post(at(`/${second.id}/unmerges`), office, { version: merged.version })
    expect(await counts()).toMatchObject({ total: 2, distinct: 2 })
  })
})

describe('forwarding', () => {
  test('one signed letter carries several; each becomes a commitment of its own with body, person, work and due date', async () => {
    const ids = [(await added()).id, (await added()).id]
    const reply = await api.post(at('/forwardings'), office, await forwarding(ids))
    expect([reply.status, reply.body]).toEqual([201, { forwarded: 2 }])
    const petitions = [await one(ids[0]!), await one(ids[1]!)]
    expect(new Set(petitions.map(({ commitment }) => commitment)).size).toBe(2)
    for (const petition of petitions) {
      expect(petition).toMatchObject({
        state: 'forwarded',
        agency: { name: 'Sở Xây dựng' },
        letter: { number: '57/HĐND-VP', date: '2026-06-10' },
        due: '2026-07-10',
        clock: { state: 'in-time' },
      })
      const commitment = await api.get(`/councils/${council()}/commitments/${petition.commitment}`, agency)
      expect(commitment.body).toMatchObject({
        reference: petition.code,
        work: petition.content,
        person: { name: 'Nguyễn Văn Xây', title: 'Giám đốc Sở' },
        letter: { number: '57/HĐND-VP', file: { name: 'cong-van.pdf', kind: 'pdf' } },
      })
    }
  })

  test('is only "đã chuyển" with number, date and the signed PDF', async () => {
    const { id } = await added()
    const whole = await forwarding([id])
    for (const missing of ['number', 'date', 'file', 'signer']) {
      const reply = await api.post<{ errors: { path: string }[] }>(at('/forwardings'), office, {
        ...whole,
        letter: { ...whole.letter, [missing]: undefined },
      })
      expect([reply.status, reply.body.errors[0]!.path]).toEqual([400, `letter.${missing}`])
    }
    const foreign = { ...whole, letter: { ...whole.letter, file: NOBODY } }
    expect((await api.post(at('/forwardings'), office, foreign)).code).toBe('commitments/file-unknown')
    expect((await one(id)).state).toBe('classified')
  })

  test('all or none, and each only once', async () => {
    const [ready, raw] = [(await added()).id, (await added({ field: null })).id]
    const unready = await api.post(at('/forwardings'), office, await forwarding([ready, raw]))
    expect([unready.status, unready.code]).toEqual([422, 'voters/not-classified'])
    expect((await one(ready)).state).toBe('classified')
    const { id } = await forwarded()
    const again = await api.post(at('/forwardings'), office, await forwarding([id]))
    expect([again.status, again.code]).toEqual([409, 'voters/petition-state'])
  })

  test('what goes to the Centre has no deadline of ours', async () => {
    expect(await forwarded({ competence: 'centre' })).toMatchObject({ due: null, clock: { state: 'stopped' } })
  })
})

describe('following the ledger', () => {
  test('acknowledged, answered, judged: the petition follows, and answered and resolved stay two figures', async () => {
    const { id, commitment } = await forwarded()
    await ledger.act(agency, (tx, actor) => acknowledge(tx, actor, council(), { ids: [commitment] }))
    await deliver(commitment)
    expect((await one(id)).state).toBe('acknowledged')
    await ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([commitment])))
    await deliver(commitment)
    expect(await one(id)).toMatchObject({ state: 'answered', answeredOn: '2026-06-18', resolvedOn: null })
    await ledger.act(leader, (tx, actor) => judge(tx, actor, council(), commitment, aJudgement(3)))
    await deliver(commitment)
    expect(await one(id)).toMatchObject({ judgement: 'satisfactory', resolvedOn: '2026-06-22' })
    const informing = { petitions: [id], on: '2026-06-20', how: 'Gửi văn bản đến cử tri' }
    expect((await api.post(at('/informings'), office, informing)).status).toBe(200)
    expect(await one(id)).toMatchObject({ state: 'informed', informedOn: '2026-06-20' })
  })

  test('voters are not informed of what is not answered', async () => {
    const { id } = await forwarded()
    const reply = await api.post(at('/informings'), office, { petitions: [id], on: '2026-06-20', how: 'Niêm yết' })
    expect([reply.status, reply.code]).toEqual([409, 'voters/petition-state'])
  })

  test('returned for competence, it goes to another body as a new commitment', async () => {
    const { id, commitment } = await forwarded()
    const back = { ids: [commitment], reason: 'Thuộc thẩm quyền của ngành y tế' }
    await ledger.act(agency, (tx, actor) => returnForCompetence(tx, actor, council(), back))
    await deliver(commitment)
    expect((await one(id)).state).toBe('returned')
    const again = await forwarding([id], { agency: ledger.world.health })
    expect((await api.post(at('/forwardings'), office, again)).status).toBe(201)
    const moved = await one(id)
    expect(moved).toMatchObject({ state: 'forwarded', agency: { name: 'Sở Y tế' } })
    expect(moved.commitment).not.toBe(commitment)
    await deliver(commitment)
    expect((await one(id)).commitment).toBe(moved.commitment)
  })

  test('ended with a reason, its commitment ends too; reopened, both go on', async () => {
    const { id, version, commitment } = await forwarded()
    const ending = { version, reason: 'Cử tri rút kiến nghị' }
    expect((await api.post(at(`/${id}/endings`), office, ending)).status).toBe(200)
    const path = `/councils/${council()}/commitments/${commitment}`
    expect((await api.get<{ state: string }>(path, office)).body.state).toBe('closed')
    const { state, version: seen } = await one(id)
    expect(state).toBe('closed')
    const reopening = { version: seen, reason: 'Cử tri kiến nghị lại' }
    expect((await api.post(at(`/${id}/reopenings`), office, reopening)).status).toBe(200)
    expect((await one(id)).state).toBe('forwarded')
  })
})

describe('the public', () => {
  const look = (code: string, query = '') => api.get<{ items: PublicPetition[] }>(`/public/petitions/${code}${query}`)

  test('follows a petition by its code: named columns and no others, the summary only where it is marked', async () => {
    const publishable = { summary: 'Sửa đường liên thôn', publishable: true, voter: { fullName: 'Bà Riêng' } } as never
    const [shown, hidden] = [
      await forwarded({ ...(publishable as object), content: 'Nhà bà Riêng ở ngõ 5 bị ngập' }),
      await forwarded({ summary: 'Nhà bà Riêng ngõ 5' }),
    ]
    const [first] = (await look(shown.code, `?council=${council()}`)).body.items
    expect(Object.keys(first!).toSorted()).toEqual(Object.keys(PublicSchema.shape).toSorted())
    expect(first).toMatchObject({
      councilName: expect.stringContaining('HĐND'),
      state: 'forwarded',
      summary: 'Sửa đường liên thôn',
      agency: 'Sở Xây dựng',
      forwardedOn: '2026-06-10',
      due: '2026-07-10',
      field: { nameVi: 'Giao thông' },
    })
    const [second] = (await look(hidden.code, `?council=${council()}`)).body.items
    expect(second!.summary).toBeNull()
    expect(JSON.stringify([first, second])).not.toMatch(/Riêng|ngõ/)
  })

  test('a code of several councils answers for each, an unknown one with nothing, a wrong one with what is wrong', async () => {
    const { code } = await added({ receivedOn: calendarDate('2023-05-05') })
    await api.post(at('', ledger.world.commune), commune, aPetition({ receivedOn: calendarDate('2023-05-05') }))
    expect((await look(code)).body.items.map((each) => each.level)).toEqual(['province', 'commune'])
    expect((await look('KN-99-000001')).body.items).toEqual([])
    expect((await look('123')).status).toBe(400)
  })

  test('reads no table itself', async () => {
    const read = ledger.database.transaction({ audience: 'public' }, (tx) =>
      tx.selectFrom('voters.petition').select('id').execute(),
    )
    await expect(read).rejects.toThrow('permission denied')
  })
})

test('the register goes out as Excel', async () => {
  await added()
  const reply = await api.get(at('/export'), delegate)
  expect([reply.status, reply.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})
