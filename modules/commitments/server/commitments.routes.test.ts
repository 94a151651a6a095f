import { beforeAll, describe, expect, test } from 'vitest'
import type { Commitment, CommitmentId } from '#commitments'
import { type TestLogin, useServer } from '#identity/testing'
import { aCommitment, aJudgement, anAnswer, anAnswerPart, useLedgerWorld } from '../testing/index.ts'
import { commitmentsModule, issueCommitments } from './index.ts'

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

const ledger = useLedgerWorld()
const api = useServer(ledger, { modules: [commitmentsModule] })
let office: TestLogin
let chair: TestLogin
let delegate: TestLogin
let agency: TestLogin
let otherAgency: TestLogin
let commune: TestLogin
let elsewhere: TestLogin

beforeAll(async () => {
  const { commune: below, elsewhere: other, construction, health } = ledger.world
  office = await ledger.as('officeChief')
  chair = await ledger.as('viceChair')
  delegate = await ledger.as('delegate')
  agency = await ledger.as('agencyFocalPoint', undefined, construction)
  otherAgency = await ledger.as('agencyFocalPoint', undefined, health)
  commune = await ledger.as('communeOfficer', below)
  elsewhere = await ledger.as('officeChief', other)
})

const at = (path = '', council = ledger.world.province) => `/councils/${council}/commitments${path}`
const issued = async (): Promise<CommitmentId> => {
  const [one] = await ledger.act(office, (tx, actor) =>
    issueCommitments(tx, actor, [aCommitment(ledger.world.construction)]),
  )
  return one!.id
}
const answered = async () => {
  const id = await issued()
  await api.post(at('/answers'), agency, anAnswer([id]))
  return id
}
const one = async (id: CommitmentId, as = office) => (await api.get<Commitment>(at(`/${id}`), as)).body

describe('who may', () => {
  test.each([
    ['acknowledgements', { ids: [] }],
    ['answers', {}],
    ['returns', {}],
    ['reminders', {}],
  ])('%s: nobody without signing in', async (path, body) => {
    expect((await api.post(at(`/${path}`), undefined, body)).status).toBe(401)
  })

  test.each(['acknowledgements', 'answers', 'returns', 'reminders'])('%s: no delegate', async (path) => {
    const id = await issued()
    const bodies = { acknowledgements: { ids: [id] }, answers: anAnswer([id]), reminders: { ids: [id] } }
    const body = { ...bodies, returns: { ids: [id], reason: 'Không thuộc thẩm quyền' } }[path]
    expect((await api.post(at(`/${path}`), delegate, body)).status).toBe(403)
  })

  test('of one: judging, closing, reopening, deciding, opinions are the council’s and never an agency’s', async () => {
    const id = await answered()
    const { version } = await one(id)
    const reason = 'Lý do đủ dài'
    const acts: [string, unknown][] = [
      ['judgements', aJudgement(version)],
      ['opinions', { opinion: 'agrees' }],
      ['extension-decisions', { version, grant: false, reason }],
      ['closings', { version, reason }],
      ['reopenings', { version, reason }],
    ]
    for (const [act, body] of acts) {
      expect([act, (await api.post(at(`/${id}/${act}`), agency, body)).status]).toEqual([act, 403])
    }
  })

  test('whoever entered the answer doesn’t judge it', async () => {
    const id = await issued()
    await api.post(at('/answers'), office, anAnswer([id]))
    const { version, abilities } = await one(id)
    expect(abilities.judge).toBe(false)
    expect((await api.post(at(`/${id}/judgements`), office, aJudgement(version))).status).toBe(403)
    expect((await api.post(at(`/${id}/judgements`), chair, aJudgement(version))).status).toBe(200)
  })

  test('another council and another agency find nothing; the province above reads its commune and changes nothing', async () => {
    const id = await answered()
    const { version } = await one(id)
    for (const [login, council] of [
      [elsewhere, ledger.world.province],
      [elsewhere, ledger.world.elsewhere],
      [otherAgency, ledger.world.province],
      [commune, ledger.world.province],
    ] as const) {
      expect((await api.get(at(`/${id}`, council), login)).status).toBe(404)
      expect((await api.post(at(`/${id}/closings`, council), login, { version, reason: 'Đủ dài rồi' })).status).toBe(
        404,
      )
    }
    const [below] = await ledger.act(commune, (tx, actor) =>
      issueCommitments(tx, actor, [aCommitment(ledger.world.committee)]),
    )
    const path = at(`/${below!.id}`, ledger.world.commune)
    expect((await api.get(path, office)).status).toBe(200)
    expect((await api.post(`${path}/closings`, office, { version: 1, reason: 'Đủ dài rồi' })).status).toBe(403)
  })

  test('an agency’s list is its own', async () => {
    await issued()
    const list = await api.get<{ items: { agency: { id: string } }[] }>(at('?limit=200'), agency)
    expect(new Set(list.body.items.map((item) => item.agency.id))).toEqual(new Set([ledger.world.construction]))
    expect((await api.get<{ items: unknown[] }>(at('?q=sua chua'), otherAgency)).body.items).toEqual([])
  })
})

describe('what is sent', () => {
  test('is checked: a class with another’s leaf, a roadmap without a day, what is missing', async () => {
    const id = await answered()
    const paths = async (path: string, login: TestLogin, body: unknown) => {
      const reply = await api.post<{ errors: { path: string }[] }>(at(path), login, body)
      expect(reply.status).toBe(400)
      return reply.body.errors.map((error) => error.path)
    }
    const saying = (...answers: object[]) => ({ ...anAnswer([id]), answers })
    const part = anAnswerPart([id])
    expect(await paths('/answers', agency, saying({ ...part, leaf: 'withoutRoadmap' }))).toEqual(['answers.0.leaf'])
    const undated = { ...part, class: 'inProgress', leaf: 'withRoadmap' }
    expect(await paths('/answers', agency, saying(undated))).toEqual(['answers.0.roadmapUntil'])
    expect(await paths('/answers', agency, saying({ ...part, ids: [id, id] }))).toContain('answers.0.ids')
    expect(await paths('/answers', agency, saying(part, { ...part, text: 'Khác' }))).toEqual(['answers'])
    expect(await paths('/answers', agency, saying())).toEqual(['answers'])
    const { version } = await one(id)
    expect(await paths(`/${id}/judgements`, chair, { version, judgement: 'partly' })).toEqual(['missing'])
    expect(await paths(`/${id}/judgements`, chair, { version, judgement: 'unsatisfactory' })).toEqual(['next'])
    expect(await paths(`/${id}/closings`, chair, { version, reason: 'x' })).toEqual(['reason'])
  })

  test('meets the state: an acknowledgement after the answer is a conflict', async () => {
    const reply = await api.post(at('/acknowledgements'), agency, { ids: [await answered()] })
    expect([reply.status, reply.code]).toEqual([409, 'commitments/state'])
  })

  test('meets the version: both come back', async () => {
    const id = await answered()
    const reply = await api.post<{ versions: { yours: { version: number }; current: { version: number } } }>(
      at(`/${id}/judgements`),
      chair,
      aJudgement(1),
    )
    expect([reply.status, reply.code]).toEqual([409, 'platform/version-conflict'])
    expect([reply.body.versions.yours.version, reply.body.versions.current.version]).toEqual([1, 2])
  })

  test('sent twice under one key is done once and answered alike; another act under that key is refused', async () => {
    const id = await issued()
    const body = anAnswer([id])
    const key = 'answer-once-please'
    const [first, second] = [
      await api.post(at('/answers'), agency, body, { key }),
      await api.post(at('/answers'), agency, body, { key }),
    ]
    expect(first.status).toBe(201)
    expect([second.status, second.body]).toEqual([201, first.body])
    expect((await one(id)).answers).toHaveLength(1)
    const other = await api.post(at('/answers'), agency, anAnswer([id], { text: 'Khác' }), { key })
    expect([other.status, other.code]).toEqual([409, 'platform/key-reused'])
  })
})

describe('files', () => {
  const send = (login: TestLogin, purpose: string, content: string = PDF, name = 'tra-loi.pdf') =>
    api.upload<{ id: string }>(at(`/files?purpose=${purpose}`), login, { name, content })

  test('an agency sends its signed letter, and the council reads it; another agency doesn’t', async () => {
    const id = await issued()
    const { body: file } = await send(agency, 'letter')
    await api.post(at('/answers'), agency, anAnswer([id], { files: [file.id] as never }))
    const [letter] = (await one(id)).answers
    expect(letter!.files).toMatchObject([{ id: file.id, name: 'tra-loi.pdf', kind: 'pdf' }])
    const path = at(`/${id}/files/${file.id}`)
    expect((await api.get(path, office)).bytes.toString()).toBe(PDF)
    expect((await api.get(path, agency)).status).toBe(200)
    expect((await api.get(path, otherAgency)).status).toBe(404)
    expect((await api.get(at(`/${await issued()}/files/${file.id}`), office)).status).toBe(404)
  })

  test('nobody attaches what another account has sent', async () => {
    const { body: file } = await send(office, 'letter')
    const reply = await api.post(at('/answers'), agency, anAnswer([await issued()], { files: [file.id] as never }))
    expect([reply.status, reply.code]).toEqual([422, 'commitments/file-unknown'])
  })

  test('a letter is a PDF; a state secret stays outside', async () => {
    expect((await send(agency, 'letter', 'no pdf at all')).status).toBe(415)
    expect((await send(agency, 'letter', PDF, 'Bao cao TUYỆT MẬT.pdf')).code).toBe('files/state-secret')
    expect((await send(delegate, 'letter')).status).toBe(403)
  })
})

test('the ledger goes out as Excel', async () => {
  await issued()
  const reply = await api.get(at('/export?state=issued'), office)
  expect(reply.status).toBe(200)
  expect(reply.bytes.subarray(0, 2).toString()).toBe('PK')
})

test('counts belong to what the reader sees', async () => {
  await issued()
  const mine = await api.get<{ total: number; agencies: unknown[] }>(at('/counts'), agency)
  expect(mine.body.agencies).toHaveLength(1)
  expect((await api.get<{ total: number }>(at('/counts'), otherAgency)).body.total).toBe(0)
})
