import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { FieldCode } from '#councils'
import { calendarDate } from '#platform/calendar'
import type { PetitionId, PublicPetition } from '#voters'
import { aMeeting, aPetition, aWave, usePetitionStage } from '../testing/index.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'

const { ledger, api, logins, council, pathOf, added, one, forwarding } = usePetitionStage()

describe('who may', () => {
  test('nobody without signing in, no delegate and no agency changes the register', async () => {
    const { id } = await added()
    const body = aPetition()
    expect((await api.post(pathOf(), undefined, body)).status).toBe(401)
    expect((await api.post(pathOf(), logins().delegate, body)).status).toBe(403)
    expect((await api.post(pathOf(), logins().agency, body)).status).toBe(403)
    expect((await api.get(pathOf(`/${id}`), logins().agency)).status).toBe(403)
    for (const path of ['/classifications', '/merges', '/forwardings', '/informings']) {
      expect((await api.post(pathOf(path), undefined, {})).status).toBe(401)
    }
    expect((await api.post(pathOf('/forwardings'), logins().delegate, await forwarding([id]))).status).toBe(403)
    expect((await api.get(pathOf(`/${id}`), logins().delegate)).status).toBe(200)
  })

  test('another council finds nothing; the province reads its commune and writes nothing there', async () => {
    const { id } = await added()
    expect((await api.get(pathOf(`/${id}`), logins().commune)).status).toBe(404)
    expect((await api.get(pathOf(`/${id}`), logins().elsewhere)).status).toBe(404)
    expect((await api.get(pathOf(`/${id}`, ledger.world.elsewhere), logins().elsewhere)).status).toBe(404)
    const below = await api.post<{ id: PetitionId }>(pathOf('', ledger.world.commune), logins().commune, aPetition())
    const path = pathOf(`/${below.body.id}`, ledger.world.commune)
    expect((await api.get(path, logins().office)).status).toBe(200)
    expect((await api.post(`${path}/endings`, logins().office, { version: 1, reason: 'Đủ dài rồi' })).status).toBe(403)
  })

  test('who the voter is: the office that keeps the register, nobody else, and never list, export, trail or event', async () => {
    const voter = { fullName: 'Nguyễn Thị Riêng', address: 'Ngõ 5', phone: '0912345678' }
    const { id, code } = await added({ voter })
    expect((await one(id)).voter).toEqual(voter)
    expect(await one(id, logins().delegate)).toMatchObject({ voter: null, abilities: { readVoter: false } })
    expect(JSON.stringify((await api.get(pathOf('?limit=200'), logins().office)).body)).not.toContain('Riêng')
    const rows = await ledger.act(logins().delegate, (tx) =>
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
      Array.from({ length: 8 }, (_, index) => `KN-24-00000${index + 1}`),
    )
  })

  test('is classified once competence and field are known', async () => {
    const { id } = await added({ competence: null, field: null })
    expect((await one(id)).state).toBe('recorded')
    const body = { petitions: [id], competence: 'commune', field: 'irrigation' }
    expect((await api.post(pathOf('/classifications'), logins().office, body)).status).toBe(200)
    expect(await one(id)).toMatchObject({ state: 'classified', competence: 'commune', field: 'irrigation' })
  })

  test('at a meeting point has the wave and unit of the point', async () => {
    const wave = await api.post<{ id: string }>(`/councils/${council()}/contact-waves`, logins().office, aWave())
    const [unit] = ledger.world.communeUnits
    const meeting = await api.post<{ id: string }>(
      `/councils/${council()}/contact-meetings`,
      logins().office,
      aMeeting({ wave: wave.body.id as never, unit: unit!.id }),
    )
    const { id } = await added({ meeting: meeting.body.id as never, sourceKind: 'beforeSession' })
    expect(await one(id)).toMatchObject({ wave: { id: wave.body.id }, unit: { name: unit!.fullName } })
    const wrong = await api.post(pathOf(), logins().office, aPetition({ meeting: meeting.body.id as never }))
    expect([wrong.status, wrong.code]).toEqual([422, 'voters/source-needs-meeting'])
    const waves = await api.get<{ items: { id: string; points: number; petitions: number }[] }>(
      `/councils/${council()}/contact-waves`,
      logins().delegate,
    )
    expect(waves.body.items.find((each) => each.id === wave.body.id)).toMatchObject({ points: 1, petitions: 1 })
  })

  test('says what is wrong, field by field', async () => {
    const reply = await api.post<{ errors: { path: string; message: string }[] }>(pathOf(), logins().office, {
      ...aPetition(),
      content: ' ',
      receivedOn: '31/02/2026',
    })
    expect(reply.status).toBe(400)
    expect(reply.body.errors.map(({ path }) => path)).toEqual(['content', 'receivedOn'])
    expect(reply.body.errors[0]!.message).toBe('Ghi nội dung kiến nghị.')
    const unsaid = await api.post(pathOf(), logins().office, { ...aPetition(), publishable: true })
    expect(unsaid.status).toBe(400)
    const unknown = await api.post(pathOf(), logins().office, { ...aPetition(), repeatOf: NOBODY })
    expect([unknown.status, unknown.code]).toEqual([422, 'voters/unknown-reference'])
  })

  test('two people change one petition: the second is shown both versions', async () => {
    const { id } = await added()
    const change = { ...aPetition(), voter: undefined, version: 1 }
    expect((await api.put(pathOf(`/${id}`), logins().office, change)).status).toBe(200)
    const late = await api.put<{ versions: unknown }>(pathOf(`/${id}`), logins().office, change)
    expect([late.status, late.code]).toEqual([409, 'platform/version-conflict'])
    expect(late.body.versions).toBeTruthy()
  })

  test('the same form sent twice records one petition', async () => {
    const body = aPetition({ content: 'Gửi hai lần vẫn là một kiến nghị' })
    const key = 'petition-sent-twice'
    const [first, second] = [
      await api.post(pathOf(), logins().office, body, { key }),
      await api.post(pathOf(), logins().office, body, { key }),
    ]
    expect(second.body).toEqual(first.body)
    const found = await api.get<{ items: unknown[] }>(pathOf('?q=gui hai lan'), logins().office)
    expect(found.body.items).toHaveLength(1)
  })
})

describe('merging', () => {
  test('a duplicate closes on the first, no longer counts, and can be taken back', async () => {
    const field = 'ethnic-religious' as FieldCode
    const [first, second] = [await added({ field }), await added({ field })]
    const body = { first: first.id, duplicates: [second.id] }
    expect((await api.post(pathOf('/merges'), logins().office, body)).status).toBe(200)
    const merged = await one(second.id)
    expect(merged).toMatchObject({
      state: 'duplicate',
      duplicateOf: first,
      abilities: { forward: false, unmerge: true },
    })
    expect((await one(first.id)).duplicates).toEqual([second])
    const counts = async () =>
      (await api.get<{ total: number; distinct: number }>(pathOf('/counts?field=ethnic-religious'), logins().office))
        .body
    expect(await counts()).toMatchObject({ total: 2, distinct: 1 })
    const other = await added()
    const chain = await api.post(pathOf('/merges'), logins().office, { first: second.id, duplicates: [other.id] })
    expect(chain.code).toBe('voters/merge-into-duplicate')
    await api.post(pathOf(`/${second.id}/unmerges`), logins().office, { version: merged.version })
    expect(await counts()).toMatchObject({ total: 2, distinct: 2 })
  })
})
