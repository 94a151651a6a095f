import { beforeAll, describe, expect, test } from 'vitest'
import type { FileId, PaperId, PaperView } from '#approvals'
import { approvalsModule } from '#approvals/server'
import { acknowledge, answer, commitmentsModule } from '#commitments/server'
import { anAnswer } from '#commitments/testing'
import { type TestLogin, useServer } from '#identity/testing'
import type { ForwardLetter, ForwardLetterId, PetitionId } from '#voters'
import { aPetition, usePetitionStage } from '../testing/index.ts'
import { forwardLetterKind, votersModule } from './index.ts'

const stage = usePetitionStage()
const { logins, council, pathOf, added, one, ledger, forwarding } = stage
const api = useServer(ledger, { modules: [approvalsModule([forwardLetterKind]), commitmentsModule, votersModule] })
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

let chief: TestLogin
let clerk: TestLogin

beforeAll(async () => {
  ledger.clock.moveTo('2026-06-10')
  chief = await ledger.as('officeChief')
  clerk = await ledger.as('recordsClerk')
})

type Submitted = { letter: ForwardLetterId; paper: PaperId }

const written = (petitions: PetitionId[], parts: object = {}) => ({
  petitions,
  agency: ledger.world.construction,
  ...parts,
})
const submitted = async (petitions: PetitionId[]): Promise<Submitted> => {
  const reply = await api.post<Submitted>(pathOf('/letters'), logins().office, written(petitions))
  expect(reply.status).toBe(201)
  return reply.body
}
const paperPath = (paper: PaperId, act = '') => `/councils/${council()}/approvals/${paper}${act}`
const act = async (by: TestLogin, paper: PaperId, name: string, body: object = {}) => {
  const { version } = (await api.get<PaperView>(paperPath(paper), chief)).body
  return api.post(paperPath(paper, `/${name}`), by, { version, ...body })
}
const signedCopy = async (by: TestLogin): Promise<FileId> => {
  const path = `/councils/${council()}/approvals/files?purpose=signed`
  return (await api.upload<{ id: FileId }>(path, by, { name: 'cv.pdf', content: PDF })).body.id
}
const signAndIssue = async (paper: PaperId, number: string) => {
  await act(chief, paper, 'approve')
  await act(logins().leader, paper, 'approve')
  const file = await signedCopy(clerk)
  await act(clerk, paper, 'sign', { way: 'ink', signer: logins().leader.assignment, on: '2026-06-10', file })
  return act(clerk, paper, 'issue', { number, code: 'TTHĐND', on: '2026-06-10' })
}

describe('a letter of petitions that goes through approval', () => {
  test('holds its petitions until it is issued; then they are forwarded with its number, signer and signed copy', async () => {
    const [a, b] = [await added(), await added()]
    const { paper } = await submitted([a.id, b.id])
    expect(await one(a.id)).toMatchObject({
      state: 'awaitingSignature',
      approval: { paper },
      commitment: null,
      abilities: { forward: false, change: false },
    })
    const read = await api.get<PaperView>(paperPath(paper), logins().leader)
    expect(read.body).toMatchObject({ proposedCode: 'TTHĐND', title: expect.stringContaining('Chuyển 2 kiến nghị') })
    const pdf = await api.get(paperPath(paper, '/pdf'), logins().leader)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await signAndIssue(paper, '45')).toMatchObject({ status: 200 })
    expect(await one(a.id)).toMatchObject({
      state: 'forwarded',
      approval: null,
      letter: { number: '45/TTHĐND', date: '2026-06-10' },
      agency: { id: ledger.world.construction },
    })
    const { commitment } = await one(b.id)
    const issued = await api.get<{ letter: { signer: string; file: { id: string } } }>(
      `/councils/${council()}/commitments/${commitment}`,
      logins().agency,
    )
    expect(issued.body.letter).toMatchObject({ number: '45/TTHĐND', file: { name: 'cv.pdf' } })
    const file = await api.get(
      `/councils/${council()}/commitments/${commitment}/files/${issued.body.letter.file.id}`,
      logins().agency,
    )
    expect(file.status).toBe(200)
  })

  test('is changed and submitted again after it came back; what leaves it may go elsewhere', async () => {
    const [a, b, c] = [await added(), await added(), await added()]
    const { letter, paper } = await submitted([a.id, b.id])
    const path = pathOf(`/letters/${letter}`)
    const changed = written([b.id, c.id], { work: 'Sửa chữa mặt đường' })
    expect(await api.put(path, logins().office, changed)).toMatchObject({
      status: 409,
      code: 'voters/letter-under-way',
    })
    await act(chief, paper, 'return', { reason: 'Tách kiến nghị đầu' })
    expect((await api.get<ForwardLetter>(path, logins().office)).body).toMatchObject({
      mayChange: true,
      paper: { state: 'returned' },
    })
    expect(await api.put(path, logins().office, changed)).toMatchObject({ status: 200, body: { paper } })
    const states = [await one(a.id), await one(b.id), await one(c.id)].map(({ state }) => state)
    expect(states).toEqual(['classified', 'awaitingSignature', 'awaitingSignature'])
    expect((await api.get<PaperView>(paperPath(paper), chief)).body).toMatchObject({
      round: 2,
      state: 'waitingApproval',
    })
  })

  test('is submitted again with the petitions that it carried, and other words', async () => {
    const { id } = await added()
    const { letter, paper } = await submitted([id])
    await act(chief, paper, 'return', { reason: 'Ghi rõ công việc' })
    const changed = written([id], { work: 'Sửa chữa mặt đường' })
    expect(await api.put(pathOf(`/letters/${letter}`), logins().office, changed)).toMatchObject({ status: 200 })
    expect((await one(id)).state).toBe('awaitingSignature')
  })

  test('gives its petitions back when it is withdrawn', async () => {
    const { id } = await added()
    const { paper } = await submitted([id])
    // It can't go out by another letter meanwhile.
    expect(await api.post(pathOf('/forwardings'), logins().office, await forwarding([id]))).toMatchObject({
      status: 409,
    })
    expect(await act(logins().office, paper, 'withdraw', { reason: 'Gửi nhầm cơ quan' })).toMatchObject({ status: 200 })
    expect(await one(id)).toMatchObject({ state: 'classified', approval: null, abilities: { forward: true } })
  })

  test('is recalled: its petitions wait to be forwarded again, and the agency sees why nothing is awaited of it', async () => {
    const [a, b] = [await added(), await added()]
    const { paper } = await submitted([a.id, b.id])
    await signAndIssue(paper, '46')
    const commitment = (await one(a.id)).commitment!
    const path = `/councils/${council()}/commitments/${commitment}`
    const agency = logins().agency
    await ledger.act(agency, (tx, actor) => acknowledge(tx, actor, council(), { ids: [commitment] }))
    const recalled = { reason: 'Chuyển không đúng cơ quan', decision: '12/QĐ-TTHĐND', on: '2026-06-10' }
    expect(await act(clerk, paper, 'recall', recalled)).toMatchObject({ status: 200 })
    const text =
      'Văn bản số 46/TTHĐND ngày 10/06/2026, thu hồi theo văn bản số 12/QĐ-TTHĐND. Lý do: Chuyển không đúng cơ quan'
    const seen = await api.get<{ steps: { kind: string; text: string }[] }>(path, agency)
    expect(seen.body).toMatchObject({
      state: 'recalled',
      due: null,
      dueRule: null,
      clock: { state: 'stopped', runsTo: null },
    })
    expect(seen.body.steps.at(-1)).toMatchObject({ kind: 'recalled', text })
    // Nothing of the agency is asked or taken any more.
    const { abilities } = (await api.get<{ abilities: Record<string, boolean> }>(path, agency)).body
    expect(Object.values(abilities)).not.toContain(true)
    for (const { id } of [a, b]) {
      expect(await one(id)).toMatchObject({
        state: 'classified',
        letter: null,
        commitment: null,
        agency: null,
        recalled: [{ on: '2026-06-10', text }],
        abilities: { forward: true },
      })
    }
    // The decision that it needs: another letter, which is followed anew.
    const again = await submitted([a.id])
    await signAndIssue(again.paper, '47')
    expect(await one(a.id)).toMatchObject({ state: 'forwarded', letter: { number: '47/TTHĐND' }, recalled: [{}] })
    expect((await one(a.id)).commitment).not.toBe(commitment)
  })

  test('that was answered before it was recalled stays answered, with the recall in its history', async () => {
    const { id } = await added()
    const { paper } = await submitted([id])
    await signAndIssue(paper, '48')
    const commitment = (await one(id)).commitment!
    const letter = { number: '7/SXD', date: '2026-06-10' as never, signer: null }
    await ledger.act(logins().agency, (tx, actor) => answer(tx, actor, council(), anAnswer([commitment], { letter })))
    await stage.deliver(commitment)
    expect(await act(clerk, paper, 'recall', { reason: 'Chuyển nhầm bản' })).toMatchObject({ status: 200 })
    const seen = await api.get<{ steps: { kind: string }[] }>(
      `/councils/${council()}/commitments/${commitment}`,
      logins().agency,
    )
    expect(seen.body).toMatchObject({ state: 'answered' })
    expect(seen.body.steps.at(-1)).toMatchObject({ kind: 'recalled' })
    expect(await one(id)).toMatchObject({ state: 'answered', letter: { number: '48/TTHĐND' } })
  })

  test('is issued wholly or not at all: a number used twice leaves the petitions waiting', async () => {
    const { id } = await added()
    const { paper } = await submitted([id])
    expect(await signAndIssue(paper, '45')).toMatchObject({ status: 409, code: 'approvals/number-taken' })
    expect(await one(id)).toMatchObject({ state: 'awaitingSignature', commitment: null })
  })
})

describe('the routes', () => {
  test('are the office’s', async () => {
    const { id } = await added()
    const body = written([id])
    expect(await api.post(pathOf('/letters'), undefined, body)).toMatchObject({ status: 401 })
    expect(await api.post(pathOf('/letters'), logins().delegate, body)).toMatchObject({ status: 403 })
    expect(await api.post(pathOf('/letters'), logins().elsewhere, body)).toMatchObject({ status: 404 })
    expect(await api.post(pathOf('/letters'), logins().office, { petitions: [] })).toMatchObject({ status: 400 })
    const stranger = written([id], { agency: '0197a2d4-0000-7000-8000-000000000001' })
    expect(await api.post(pathOf('/letters'), logins().office, stranger)).toMatchObject({ status: 422 })
    const { letter } = await submitted([id])
    for (const [login, status] of [
      [undefined, 401],
      [logins().delegate, 403],
      [logins().elsewhere, 404],
      [logins().office, 200],
    ] as const) {
      expect((await api.get(pathOf(`/letters/${letter}`), login)).status).toBe(status)
    }
    expect(await api.put(pathOf(`/letters/${letter}`), logins().delegate, body)).toMatchObject({ status: 403 })
    expect(await api.put(pathOf(`/letters/${letter}`), undefined, body)).toMatchObject({ status: 401 })
    expect(await api.put(pathOf(`/letters/${letter}`), logins().elsewhere, body)).toMatchObject({ status: 404 })
    expect(await api.put(pathOf(`/letters/${letter}`), logins().office, {})).toMatchObject({ status: 400 })
  })
})

test('on its way a letter is its own council’s affair: the province reads the petition, and not where the letter is', async () => {
  const { commune, committee } = ledger.world
  const clerkBelow = logins().commune
  await ledger.as('chair', commune)
  const petition = await api.post<{ id: PetitionId }>(pathOf('', commune), clerkBelow, aPetition())
  const letter = { petitions: [petition.body.id], agency: committee }
  const sent = await api.post<Submitted>(pathOf('/letters', commune), clerkBelow, letter)
  expect(sent).toMatchObject({ status: 201 })
  const path = pathOf(`/${petition.body.id}`, commune)
  expect(await api.get(path, clerkBelow)).toMatchObject({ body: { approval: { paper: sent.body.paper } } })
  expect(await api.get(path, logins().office)).toMatchObject({ status: 200, body: { approval: null } })
})
