import { describe, expect, it } from 'vitest'
import type { Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import { actingAs, aLoginAs, type TestLogin } from '#identity/testing'
import type { PaperId } from '#approvals'
import { usePaperStage } from '../testing/index.ts'

/*
 * Sign-in looks at the database's clock, an act at the day of the act. To see the act itself refuse, its clock stands
 * where the database has not come yet.
 */
const LAST_DAY = '2098-06-15'
const DAY_AFTER = '2098-06-16'
const LONG_OVER = '2026-01-31' as CalendarDate

const stage = usePaperStage()
const { login, pathOf, submitted, act, view, sent, api, agreed, signed, issued, clock, db } = stage
const ANY = '0197a2d4-0000-7000-8000-000000000001'

const leaving = (role: Role, title: string, parts: { account?: TestLogin['account']; validTo?: CalendarDate } = {}) =>
  aLoginAs(db.database, {
    role,
    title,
    council: stage.province(),
    displayName: 'leaving',
    validTo: LAST_DAY as CalendarDate,
    ...parts,
  })
const leader = () => leaving('viceChair', 'Phó Chủ tịch HĐND tỉnh')
const clerk = () => leaving('recordsClerk', 'Văn thư')

interface Case {
  readonly who: () => Promise<TestLogin>
  /** A paper that this person could act on while holding the post. */
  readonly paper: (of: TestLogin) => Promise<PaperId>
  readonly body?: object
}

const forLeader = async () => {
  const id = await submitted()
  await act(login('officeChief'), id, 'approve')
  return id
}
const aReturned = async (of: TestLogin) => {
  const id = await submitted(of)
  await act(login('officeChief'), id, 'return', { reason: 'Bổ sung căn cứ' })
  return id
}
const specialist = () => leaving('specialist', 'Chuyên viên')

/** Every act, with who could do it the day before, on a paper that waits for it. */
const CASES: Readonly<Record<string, Case>> = {
  approve: { who: leader, paper: forLeader },
  return: { who: leader, paper: forLeader, body: { reason: 'Chưa rõ căn cứ' } },
  decisions: {
    who: clerk,
    paper: forLeader,
    body: { decision: 'approved', decidedBy: ANY, on: DAY_AFTER, text: 'Đồng ý', photo: ANY },
  },
  sign: { who: leader, paper: agreed, body: { way: 'file', on: DAY_AFTER, file: ANY } },
  issue: { who: clerk, paper: signed, body: { number: '81', code: 'VP-CTHĐND', on: DAY_AFTER } },
  recall: { who: clerk, paper: () => issued('82'), body: { reason: 'Sai thẩm quyền' } },
  withdraw: { who: specialist, paper: submitted, body: { reason: 'Trình nhầm' } },
  resubmit: { who: specialist, paper: aReturned },
  undo: { who: leader, paper: forLeader, body: { step: ANY } },
}

describe('the day after a post has ended', () => {
  it.each(Object.entries(CASES))('its holder is refused: %s', async (name, { who, paper, body = {} }) => {
    clock.moveTo(LAST_DAY)
    const person = await who()
    const id = await paper(person)
    const before = await view(id)
    clock.moveTo(DAY_AFTER)
    expect(await act(person, id, name, body)).toMatchObject({ status: 403, code: 'approvals/post-ended' })
    expect((await view(id)).steps).toEqual(before.steps)
  })

  it('nothing is submitted in it', async () => {
    clock.moveTo(LAST_DAY)
    const person = await specialist()
    clock.moveTo(DAY_AFTER)
    await expect(submitted(person)).rejects.toMatchObject({ code: 'approvals/post-ended' })
  })

  it('nobody acts by its delegation, and its papers leave the inbox of who stood in', async () => {
    clock.moveTo(LAST_DAY)
    const giver = await leader()
    const taker = login('delegate')
    const given = { from: giver.assignment, to: taker.account, form: 'KT', startsOn: LAST_DAY, endsOn: '2098-07-01' }
    expect(await api.post(pathOf('/delegations'), login('officeChief'), given)).toMatchObject({ status: 201 })
    const id = await forLeader()
    expect((await view(id, taker)).abilities.approve).toBe(true)
    clock.moveTo(DAY_AFTER)
    expect((await act(taker, id, 'approve')).status).toBe(403)
    const inbox = await api.get<{ items: { id: string }[] }>(pathOf('?box=waiting'), taker)
    expect(inbox.body.items.map((row) => row.id)).not.toContain(id)
  })

  it('a note or a signature of that day is not recorded as its holder’s; one of the last day is, with the title of then', async () => {
    clock.moveTo(LAST_DAY)
    const giver = await leaving('viceChair', 'Phó Chủ tịch HĐND tỉnh (đến 15/6)')
    const [noted, scanned] = [await forLeader(), await forLeader()]
    clock.moveTo(DAY_AFTER)
    const photo = await sent(login('clerk'), 'note')
    const note = { decision: 'approved', decidedBy: giver.assignment, text: 'Đồng ý ký', photo }
    const file = await sent(login('clerk'))
    const scan = { way: 'ink', signer: giver.assignment, file }
    const unknown = { status: 422, code: 'approvals/decider-unknown' }
    expect(await act(login('clerk'), noted, 'decisions', { ...note, on: DAY_AFTER })).toMatchObject(unknown)
    expect(await act(login('clerk'), scanned, 'sign', { ...scan, on: DAY_AFTER })).toMatchObject(unknown)
    expect(await act(login('clerk'), noted, 'decisions', { ...note, on: LAST_DAY })).toMatchObject({ status: 200 })
    expect(await act(login('clerk'), scanned, 'sign', { ...scan, on: LAST_DAY })).toMatchObject({ status: 200 })
    const signer = { title: 'Phó Chủ tịch HĐND tỉnh (đến 15/6)' }
    expect(await view(noted)).toMatchObject({ state: 'waitingSignature', signer })
    expect(await view(scanned)).toMatchObject({ state: 'signed', signer })
  })
})

describe('a post that is over by the database’s clock', () => {
  it.each(Object.entries(CASES))('lets nobody in, whatever the act: %s', async (name, { body = {} }) => {
    clock.moveTo('2026-06-10')
    const gone = await leaving('viceChair', 'Phó Chủ tịch HĐND tỉnh', { validTo: LONG_OVER })
    const id = await submitted()
    expect(await act(gone, id, name, body)).toMatchObject({ status: 403, code: 'identity/no-capacity' })
    // With another post still held, the one that ended can't be chosen for the act.
    const both = await leaving('delegate', 'Đại biểu HĐND tỉnh', { account: gone.account })
    const ended = { ...both, headers: { ...both.headers, 'x-capacity': gone.assignment } }
    expect(await act(ended, id, name, body)).toMatchObject({ status: 403, code: 'identity/no-capacity' })
  })

  it('submits nothing', async () => {
    const gone = await leaving('specialist', 'Chuyên viên', { validTo: LONG_OVER })
    await expect(actingAs(db.database, gone, async () => 'in')).rejects.toMatchObject({ code: 'identity/no-capacity' })
  })
})
