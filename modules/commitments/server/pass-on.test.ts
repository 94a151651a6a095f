import { beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId } from '#platform/access'
import type { AssignableAgencies, Commitment, CommitmentCounts, CommitmentRow } from '#commitments'
import { type TestLogin, useServer } from '#identity/testing'
import { anAnswer, useLedgerStage } from '../testing/index.ts'
import { acknowledge } from './acknowledge.ts'
import { commitmentsModule } from './index.ts'

const { ledger, office, agency, council, issue, read } = useLedgerStage()
const api = useServer(ledger, { modules: [commitmentsModule] })
let executive: TestLogin
let health: TestLogin
let executiveOffice: AgencyId

beforeAll(async () => {
  executiveOffice = await ledger.anAgency('Văn phòng UBND tỉnh', 'executiveOffice')
  executive = await ledger.as('agencyFocalPoint', undefined, executiveOffice)
  health = await ledger.as('agencyFocalPoint', undefined, ledger.world.health)
})

const at = (path = '', of = council()) => `/councils/${of}/commitments${path}`
const received = () => issue({}, executiveOffice)
const give = (ids: Commitment['id'][], to = ledger.world.construction, as = executive) =>
  api.post(at('/assignments'), as, { ids, agency: to })
const listed = async (as: TestLogin, query = '') =>
  (await api.get<{ items: CommitmentRow[] }>(at(`?limit=200${query}`), as)).body.items.map(({ id }) => id)

describe('what the executive’s office gives on', () => {
  test('is answered by the department, in its deadline, with its head; the office reads it and acts no more', async () => {
    const id = await received()
    await ledger.act(executive, (tx, actor) => acknowledge(tx, actor, council(), { ids: [id] }))
    expect((await read(id, executive)).abilities).toMatchObject({ passOn: true, answer: true })
    expect((await give([id])).status).toBe(200)

    const mine = await read(id, agency())
    expect(mine).toMatchObject({
      agency: { id: ledger.world.construction },
      through: { id: executiveOffice },
      person: { name: 'Nguyễn Văn Xây' },
      state: 'issued',
      due: '2026-07-10',
      abilities: { answer: true, acknowledge: true, passOn: false },
    })
    expect(mine.steps.map(({ kind }) => kind)).toEqual(['issued', 'acknowledged', 'passed-on'])

    const theirs = await api.get<Commitment>(at(`/${id}`), executive)
    expect(theirs).toMatchObject({ status: 200, body: { id, agency: { name: 'Sở Xây dựng' } } })
    const { passOn, ...others } = theirs.body.abilities
    expect([passOn, Object.values(others).some(Boolean)]).toEqual([true, false])
    expect((await api.post(at('/answers'), executive, anAnswer([id]))).status).toBe(404)
    expect(
      (await api.post(at(`/${id}/extensions`), executive, { until: '2026-08-01', reason: 'Cần thêm' })).status,
    ).toBe(404)

    expect((await api.post(at('/answers'), agency(), anAnswer([id]))).status).toBe(201)
    expect((await api.get<Commitment>(at(`/${id}`), executive)).body).toMatchObject({
      state: 'answered',
      answers: [{ class: 'resolved' }],
    })
  })

  test('is one list of the office, and not in its inbox; counts and words go with it', async () => {
    const [given, kept] = [await received(), await received()]
    await give([given])
    expect(await listed(executive)).toContain(kept)
    expect(await listed(executive)).not.toContain(given)
    expect(await listed(executive, '&passed=true')).toContain(given)
    expect(await listed(executive, '&passed=true')).not.toContain(kept)
    expect(await listed(executive, '&passed=true&q=sửa chữa')).toContain(given)
    const counts = await api.get<CommitmentCounts>(at('/counts?passed=true'), executive)
    expect(counts.body.total).toBe((await listed(executive, '&passed=true')).length)
    expect(await listed(health, '&passed=true')).toEqual([])
    expect(await listed(office(), '&passed=true')).toContain(given)
    expect((await api.get(at('/export?passed=true'), executive)).status).toBe(200)
  })

  test('may be given to another as long as nothing is answered', async () => {
    const id = await received()
    await give([id])
    expect((await give([id], ledger.world.health)).status).toBe(200)
    expect((await read(id, health)).through?.id).toBe(executiveOffice)
    expect((await api.get(at(`/${id}`), agency())).status).toBe(404)
    await api.post(at('/answers'), health, anAnswer([id]))
    expect(await give([id])).toMatchObject({ status: 409, code: 'commitments/state' })
  })

  test('all or none: one of them not theirs, none is given', async () => {
    const [mine, others] = [await received(), await issue()]
    expect((await give([mine, others])).status).toBe(404)
    expect((await read(mine)).agency.id).toBe(executiveOffice)
  })
})

describe('who may', () => {
  test('401, 403, 404, 400; a department gives nothing on; the council’s office does it on paper', async () => {
    const id = await received()
    const [delegate, elsewhere] = [await ledger.as('delegate'), await ledger.as('officeChief', ledger.world.elsewhere)]
    const body = { ids: [id], agency: ledger.world.health }
    expect((await api.post(at('/assignments'), undefined, body)).status).toBe(401)
    expect((await give([id], undefined, delegate)).status).toBe(403)
    expect((await give([id], undefined, elsewhere)).status).toBe(404)
    expect((await give([id], undefined, health)).status).toBe(404)
    expect((await api.post(at('/assignments'), executive, { ids: [] })).status).toBe(400)
    expect((await give([id], ledger.world.committee)).code).toBe('commitments/agency-unknown')
    expect((await give([id], executiveOffice)).code).toBe('commitments/agency-unknown')
    const own = await issue()
    expect((await give([own], ledger.world.health, agency())).code).toBe('commitments/passes-nothing-on')
    expect((await give([id], ledger.world.health, office())).status).toBe(200)
  })

  test('whom one may give to', async () => {
    const ask = (as?: TestLogin) => api.get<AssignableAgencies>(at('/assignable-agencies'), as)
    expect((await ask()).status).toBe(401)
    expect((await ask(await ledger.as('delegate'))).status).toBe(403)
    const names = (await ask(executive)).body.items.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Sở Xây dựng', 'Sở Y tế']))
    expect(names).not.toContain('Văn phòng UBND tỉnh')
    expect((await ask(agency())).body.items).toEqual([])
  })
})
