import { describe, expect, test } from 'vitest'
import { approvalsModule } from '#approvals/server'
import type { PaperView } from '#approvals'
import type { Commitment, FileId, Urging, UrgingId, UrgingRow } from '#commitments'
import { type TestLogin, useServer } from '#identity/testing'
import { anAnswer, useLedgerStage } from '../testing/index.ts'
import { answer } from './answer.ts'
import { commitmentsModule } from './index.ts'
import { plainText } from '#platform/paper'
import { findUrging } from './urging.store.ts'
import { paperOf, urgingPaper } from './urging-paper.ts'

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const { ledger, office, chair, agency, council, issue, read } = useLedgerStage()
const api = useServer(ledger, { modules: [approvalsModule([urgingPaper]), commitmentsModule] })

const at = (path = '', of = council()) => `/councils/${of}/commitments/urgings${path}`
const drawUp = (body: object = {}, as: TestLogin | undefined = office()) =>
  api.post<{ id: UrgingId }>(at(), as, { agency: ledger.world.construction, answerBy: '2026-07-25', ...body })
const one = async (id: UrgingId, as = office()) => (await api.get<Urging>(at(`/${id}`), as)).body
const record = (id: UrgingId, version: number, letter: object = {}, as: TestLogin | undefined = office()) =>
  api.post(at(`/${id}/issuings`), as, {
    version,
    letter: { number: '88/HĐND-VP', date: '2026-07-15', signer: 'Trần Thị Mẫu', ...letter },
  })
const signed = async (as = office()) => {
  const path = `/councils/${council()}/commitments/files?purpose=letter`
  return (await api.upload<{ id: FileId }>(path, as, { name: 'don-doc.pdf', content: PDF })).body.id
}

/** Two overdue since 10/7 and one not yet due, on 15/7/2026. */
async function overdue() {
  const ids = [await issue(), await issue()]
  const later = await issue({ due: { date: '2026-08-01' as never, basis: null } })
  ledger.clock.moveTo('2026-07-15')
  return { ids, later }
}

/** Everything that other tests left overdue is answered for, so that a test counts its own. */
async function settled() {
  const list = await api.get<{ items: Commitment[] }>(
    `/councils/${council()}/commitments?clock=overdue&limit=200`,
    office(),
  )
  const ids = list.body.items.map(({ id }) => id)
  if (ids.length === 0) return
  const letter = { number: '1/SXD', date: '2026-07-15' as never, signer: null }
  await ledger.act(office(), (tx, actor) => answer(tx, actor, council(), anAnswer(ids, { letter })))
}

describe('drawing up', () => {
  test('lists all that is overdue at the agency, with how late it is, and nothing else', async () => {
    const { ids } = await overdue()
    const { body, status } = await drawUp()
    expect(status).toBe(201)
    const letter = await one(body.id)
    expect(letter).toMatchObject({ state: 'draft', agency: { name: 'Sở Xây dựng' }, drawnOn: '2026-07-15' })
    expect(letter.items.map(({ commitment }) => commitment.id).toSorted()).toEqual(ids.toSorted())
    expect(letter.items[0]).toMatchObject({ due: '2026-07-10', daysLate: 3, assignedBy: { number: '12/HĐND-VP' } })
    expect(letter.abilities).toEqual({ submit: true, recordIssued: true, drop: true })
    await settled()
  })

  test('a second draft takes the place of the first', async () => {
    await overdue()
    const first = (await drawUp()).body.id
    const second = (await drawUp()).body.id
    expect((await one(first)).state).toBe('dropped')
    const list = await api.get<{ items: UrgingRow[] }>(at('?limit=200'), office())
    expect(list.body.items.map(({ id }) => id)).toContain(second)
    expect(list.body.items.map(({ id }) => id)).not.toContain(first)
    await settled()
  })

  test('refuses an agency that owes nothing, and a day that has come', async () => {
    await overdue()
    const nothing = await drawUp({ agency: ledger.world.health })
    expect([nothing.status, nothing.code]).toEqual([422, 'commitments/nothing-overdue'])
    const past = await drawUp({ answerBy: '2026-07-15' })
    expect([past.status, past.code]).toEqual([422, 'commitments/answer-by-past'])
    await settled()
  })

  test('prints by Decree 30: a letter to the agency, the table as its annex; the draft says so', async () => {
    await overdue()
    const { id } = (await drawUp()).body
    const text = await ledger.act(office(), async (tx) =>
      plainText(await paperOf(tx, council(), (await findUrging(tx, council(), id))!)),
    )
    for (const part of [
      'tỉnh Bắc Ninh',
      'V/v đôn đốc',
      'Kính gửi',
      'Sở Xây dựng',
      '02 nội dung',
      'trước ngày 25 tháng 7 năm 2026',
      'KN-26-000001',
      '12/HĐND-VP',
    ])
      expect(text).toContain(part)
    const [word, pdf] = [await api.get(at(`/${id}/word`), office()), await api.get(at(`/${id}/pdf`), office())]
    expect([word.bytes.subarray(0, 2).toString(), pdf.bytes.subarray(0, 4).toString()]).toEqual(['PK', '%PDF'])
    await settled()
  })
})

describe('recording that it was issued', () => {
  test('reminds of each that is still awaited, in one act; the agency reads the signed letter', async () => {
    const { ids, later } = await overdue()
    const { id } = (await drawUp()).body
    const [still, answered] = ids as [(typeof ids)[0], (typeof ids)[0]]
    await ledger.act(agency(), (tx, actor) =>
      answer(
        tx,
        actor,
        council(),
        anAnswer([answered], { letter: { number: '7', date: '2026-07-15' as never, signer: null } }),
      ),
    )
    const file = await signed()
    expect((await record(id, 1, { file })).status).toBe(200)
    expect(await one(id)).toMatchObject({ state: 'issued', letter: { number: '88/HĐND-VP', file: { id: file } } })

    const reminded = await read(still, agency())
    expect(reminded.lastReminded).toBe('2026-07-15')
    expect(reminded.steps.at(-1)).toMatchObject({
      kind: 'reminded',
      reminder: 'letter',
      text: 'Văn bản số 88/HĐND-VP ngày 15/07/2026',
    })
    expect(reminded.urgings).toMatchObject([{ number: '88/HĐND-VP' }])
    const opened = await api.get(`/councils/${council()}/commitments/${still}/files/${file}`, agency())
    expect(opened.bytes.toString()).toBe(PDF)
    expect((await api.get(`/councils/${council()}/commitments/${later}/files/${file}`, agency())).status).toBe(404)
    expect((await read(answered)).steps.map(({ kind }) => kind)).not.toContain('reminded')
    expect((await read(later)).lastReminded).toBeNull()
    await settled()
  })

  test('may come again: a letter is no reminder by rule', async () => {
    const { ids } = await overdue()
    for (const number of ['1/HĐND', '2/HĐND']) {
      const { id } = (await drawUp()).body
      expect((await record(id, 1, { number })).status).toBe(200)
    }
    expect((await read(ids[0]!)).steps.filter(({ reminder }) => reminder === 'letter')).toHaveLength(2)
    await settled()
  })

  test('refuses a day before it was drawn up, another version, and what is issued', async () => {
    await overdue()
    const { id } = (await drawUp()).body
    expect((await record(id, 1, { date: '2026-07-14' })).code).toBe('commitments/letter-date')
    expect((await record(id, 1, { date: '2026-07-16' })).code).toBe('commitments/letter-date')
    expect((await record(id, 9)).code).toBe('platform/version-conflict')
    await record(id, 1)
    expect((await record(id, 2)).code).toBe('commitments/urging-state')
    expect((await api.post(at(`/${id}/drops`), office(), { version: 2 })).code).toBe('commitments/urging-state')
    await settled()
  })
})

test('through approval: submitted, approved, signed, issued with its number; then it reminds', async () => {
  const { ids } = await overdue()
  const { id } = (await drawUp()).body
  const sent = await api.post<{ paper: string }>(at(`/${id}/submissions`), office(), { version: 1 })
  expect(sent.status).toBe(201)
  expect(await one(id)).toMatchObject({ state: 'submitted', paper: { id: sent.body.paper } })
  expect((await record(id, 2)).code).toBe('commitments/urging-state')
  expect((await drawUp()).code).toBe('commitments/urging-under-way')

  const path = `/councils/${council()}/approvals/${sent.body.paper}`
  const paper = async (as = chair()) => (await api.get<PaperView>(path, as)).body
  const act = async (name: string, as: TestLogin, body: object = {}) => {
    const { version } = await paper(as)
    const reply = await api.post(`${path}/${name}`, as, { version, ...body })
    expect([name, reply.status, reply.code]).toEqual([name, 200, undefined])
  }
  await act('approve', await ledger.as('officeChief'))
  await act('approve', chair())
  const upload = await api.upload<{ id: string }>(`/councils/${council()}/approvals/files?purpose=signed`, chair(), {
    name: 'da-ky.pdf',
    content: PDF,
  })
  await act('sign', chair(), { way: 'file', on: '2026-07-15', file: upload.body.id })
  await act('issue', await ledger.as('recordsClerk'), { number: '88', code: 'HĐND-VP', on: '2026-07-15' })

  expect(await one(id)).toMatchObject({ state: 'issued', letter: { number: '88/HĐND-VP', date: '2026-07-15' } })
  const commitment = await read(ids[0]!, agency())
  expect(commitment.steps.at(-1)).toMatchObject({ kind: 'reminded', reminder: 'letter' })
  expect(commitment.urgings[0]?.file).not.toBeNull()

  // Recalled: both sides see it, that it reminded stays in the history, and another may be drawn up.
  await act('recall', await ledger.as('recordsClerk'), { reason: 'Sai danh mục nội dung' })
  expect(await one(id)).toMatchObject({
    state: 'recalled',
    recalledOn: '2026-07-15',
    letter: { number: '88/HĐND-VP' },
    abilities: { submit: false, recordIssued: false, drop: false },
  })
  const after = await read(ids[0]!, agency())
  expect(after.urgings).toMatchObject([{ number: '88/HĐND-VP', recalledOn: '2026-07-15' }])
  expect(after.steps).toEqual(commitment.steps)
  const { file } = after.urgings[0]!
  const opened = await api.get(`/councils/${council()}/commitments/${ids[0]}/files/${file?.id}`, agency())
  expect(opened.bytes.toString()).toBe(PDF)
  expect((await drawUp()).status).toBe(201)
  await settled()
})

describe('who may', () => {
  test('the office draws up and submits, the clerk records; 401, 403, 404, 400', async () => {
    await overdue()
    const [clerk, delegate, elsewhere, commune] = [
      await ledger.as('recordsClerk'),
      await ledger.as('delegate'),
      await ledger.as('officeChief', ledger.world.elsewhere),
      await ledger.as('communeOfficer', ledger.world.commune),
    ]
    expect((await api.post(at(), undefined, {})).status).toBe(401)
    for (const login of [agency(), delegate, clerk]) expect((await drawUp({}, login)).status).toBe(403)
    expect((await drawUp({}, elsewhere)).status).toBe(404)
    expect((await drawUp({ answerBy: 'mai' })).status).toBe(400)
    const { id } = (await drawUp()).body
    expect((await api.get(at(`/${id}`))).status).toBe(401)
    expect((await api.get(at(`/${id}`), agency())).status).toBe(403)
    expect((await api.get(at(`/${id}`), elsewhere)).status).toBe(404)
    expect((await api.get(at(`/${id}`, ledger.world.elsewhere), elsewhere)).status).toBe(404)
    expect((await api.get(at('', ledger.world.commune), office())).status).toBe(403)
    expect((await api.get(at('', ledger.world.commune), commune)).status).toBe(200)
    expect((await api.get(at(`/${id}`), delegate)).status).toBe(200)
    expect((await record(id, 1, {}, delegate)).status).toBe(403)
    expect((await api.post(at(`/${id}/submissions`), clerk, { version: 1 })).status).toBe(403)
    expect((await record(id, 1, {}, clerk)).status).toBe(200)
    await settled()
  })

  test('dropping leaves nothing behind', async () => {
    const { ids } = await overdue()
    const { id } = (await drawUp()).body
    expect((await api.post(at(`/${id}/drops`), agency(), { version: 1 })).status).toBe(403)
    expect((await api.post(at(`/${id}/drops`), office(), { version: 1 })).status).toBe(200)
    expect((await one(id)).state).toBe('dropped')
    expect((await read(ids[0]!)).lastReminded).toBeNull()
    await settled()
  })
})
