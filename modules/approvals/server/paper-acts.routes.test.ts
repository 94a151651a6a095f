import { describe, expect, it } from 'vitest'
import { actingAs } from '#identity/testing'
import { usePaperStage } from '../testing/index.ts'

const stage = usePaperStage()
const { login, pathOf, submitted, act, view, sent, api, agreed, signed, clock, db, kinds } = stage
const ANY = '0197a2d4-0000-7000-8000-000000000001'
const A_NOTE = { decision: 'approved', decidedBy: ANY, on: '2026-06-10', text: 'Đồng ý', photo: ANY }
/** Each act in a shape that its route takes. */
const ACTS: Readonly<Record<string, object>> = {
  approve: {},
  return: { reason: 'Chưa rõ' },
  decisions: A_NOTE,
  sign: { way: 'ink', on: '2026-06-10', file: ANY },
  issue: { number: '1', code: 'VP-CTHĐND', on: '2026-06-10' },
  recall: { reason: 'Sai thẩm quyền' },
  withdraw: { reason: 'Trình nhầm' },
  resubmit: {},
  undo: { step: ANY },
}

describe('every act', () => {
  it('is for people of the council, named by the step', async () => {
    const id = await submitted()
    for (const [name, parts] of Object.entries(ACTS)) {
      const body = { version: 1, ...parts }
      expect(await api.post(pathOf(`/${id}/${name}`)), name).toMatchObject({ status: 401 })
      expect(await api.post(pathOf(`/${id}/${name}`), login('delegate'), body), name).toMatchObject({ status: 403 })
      expect(await api.post(pathOf(`/${id}/${name}`), login('communeOfficer'), body), name).toMatchObject({
        status: 404,
      })
      expect(await api.post(pathOf(`/${id}/${name}`), login('chair'), {}), name).toMatchObject({ status: 400 })
    }
    expect(await act(login('chair'), id, 'approve')).toMatchObject({ status: 403, code: 'approvals/not-your-step' })
    expect(await act(login('specialist'), id, 'approve')).toMatchObject({ status: 403 })
  })

  it('is refused where the paper has moved on', async () => {
    const id = await submitted()
    const both = await Promise.all([
      api.post(pathOf(`/${id}/approve`), login('officeChief'), { version: (await view(id)).version }),
      api.post(pathOf(`/${id}/return`), login('officeChief'), { version: (await view(id)).version, reason: 'Chưa rõ' }),
    ])
    // Two hands at one moment: one act stands, the other learns of it.
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect(both.find(({ status }) => status === 409)?.code).toBe('platform/version-conflict')
    const done = await signed()
    expect(await act(login('officeChief'), done, 'approve')).toMatchObject({ status: 409, code: 'approvals/state' })
    expect(await act(login('specialist'), done, 'withdraw', { reason: 'Trình nhầm' })).toMatchObject({ status: 409 })
  })
})

describe('nobody approves their own', () => {
  it('where somebody else could', async () => {
    const id = await submitted(login('chair'))
    await act(login('officeChief'), id, 'approve')
    expect((await view(id, login('chair'))).abilities.approve).toBe(false)
    expect(await act(login('chair'), id, 'approve')).toMatchObject({ status: 422, code: 'approvals/own-work' })
    expect(await act(login('viceChair'), id, 'approve')).toMatchObject({ status: 200 })
  })

  it('unless nobody else could, which is put on record', async () => {
    const chair = login('communeChair')
    const id = await submitted(chair)
    expect(await act(chair, id, 'approve')).toMatchObject({ status: 200 })
    expect((await view(id, chair)).steps.at(-1)).toMatchObject({ kind: 'approved', own: true })
  })
})

describe('a leader’s handwritten note', () => {
  const note = async (id: string, parts: object = {}) => {
    const photo = await sent(login('clerk'), 'note')
    const decidedBy = login('officeChief').assignment
    const text = 'Đồng ý, trình Thường trực'
    return act(login('clerk'), id as never, 'decisions', {
      decision: 'approved',
      decidedBy,
      on: clock.today(),
      text,
      photo,
      ...parts,
    })
  }

  it('is recorded by the office with its photo, as the leader’s decision', async () => {
    const id = await submitted()
    expect(await note(id, { photo: undefined })).toMatchObject({ status: 400 })
    expect(await note(id, { photo: await sent(login('specialist'), 'note') })).toMatchObject({
      status: 422,
      code: 'approvals/file-unknown',
    })
    expect(await note(id)).toMatchObject({ status: 200 })
    const step = (await view(id)).steps.at(-1)
    expect(step).toMatchObject({
      kind: 'approved',
      way: 'note',
      by: { name: 'clerk' },
      decidedBy: { name: 'officeChief', title: 'Chánh Văn phòng' },
      reason: 'Đồng ý, trình Thường trực',
    })
    const file = await api.get(pathOf(`/${id}/files/${step?.file?.id}`), login('chair'))
    expect(file.status).toBe(200)
  })

  it('agrees to sign at the last step; the office then brings the scan, and the leader is its signer', async () => {
    const id = await submitted()
    await act(login('officeChief'), id, 'approve')
    const viceChair = login('viceChair').assignment
    expect(await note(id, { decidedBy: viceChair, text: 'Đồng ý ký' })).toMatchObject({ status: 200 })
    const authority = ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    const signer = { name: 'viceChair', title: 'Phó Chủ tịch HĐND tỉnh' }
    expect(await view(id)).toMatchObject({ state: 'waitingSignature', signer, authority })
    // It waits for the leader who agreed, though somebody else recorded it.
    const inbox = await api.get<{ items: { id: string }[] }>(pathOf('?box=waiting'), login('viceChair'))
    expect(inbox.body.items.map((row) => row.id)).toContain(id)
    const file = await sent(login('clerk'))
    const scan = { way: 'ink', signer: viceChair, on: clock.today(), file }
    expect(await act(login('clerk'), id, 'sign', scan)).toMatchObject({ status: 200 })
    const done = await view(id)
    expect(done).toMatchObject({ state: 'signed', signer, authority })
    expect(done.steps.at(-1)).toMatchObject({ kind: 'signed', way: 'ink', by: { name: 'clerk' }, decidedBy: signer })
  })

  it('is of somebody whom the step names, on a day since the submission', async () => {
    const id = await submitted()
    expect(await note(id, { decidedBy: login('chair').assignment })).toMatchObject({
      status: 422,
      code: 'approvals/decider-unknown',
    })
    expect(await note(id, { on: '2026-06-01' })).toMatchObject({ status: 422, code: 'approvals/day-outside' })
  })
})

describe('signature and number', () => {
  it('need the signed copy, a PDF that this account has sent', async () => {
    const id = await agreed()
    const on = clock.today()
    expect(await act(login('chair'), id, 'sign', { way: 'file', on })).toMatchObject({ status: 400 })
    const file = await sent(login('clerk'))
    expect(await act(login('chair'), id, 'sign', { way: 'file', on, file })).toMatchObject({
      code: 'approvals/file-unknown',
    })
    const own = await sent(login('chair'))
    expect(await act(login('chair'), id, 'sign', { way: 'file', on, file: own })).toMatchObject({ status: 200 })
    expect((await view(id)).steps.at(-1)).toMatchObject({ kind: 'signed', way: 'file', by: { name: 'chair' } })
  })

  it('are typed, and no number is used twice a year', async () => {
    const on = clock.today()
    const [one, two] = [await signed(), await signed()]
    expect(await act(login('clerk'), one, 'issue', { code: 'VP-CTHĐND', on })).toMatchObject({
      status: 422,
      code: 'approvals/number-missing',
    })
    expect(await act(login('chair'), one, 'issue', { number: '9', code: 'VP-CTHĐND', on })).toMatchObject({
      status: 403,
    })
    expect(await act(login('clerk'), one, 'issue', { number: '9', code: 'VP-CTHĐND', on })).toMatchObject({
      status: 200,
    })
    expect(await act(login('clerk'), two, 'issue', { number: '09', code: 'VP-CTHĐND', on })).toMatchObject({
      status: 409,
      code: 'approvals/number-taken',
    })
    expect(await act(login('clerk'), two, 'issue', { number: '9', code: 'BC-HĐND', on })).toMatchObject({ status: 200 })
  })

  it('are allotted without gap or double where the council says so, also to many at once', async () => {
    const settings = { numbers: 'allotted', version: 0 }
    expect(await api.put(pathOf('/settings'), login('clerk'), settings)).toMatchObject({ status: 403 })
    expect(await api.put(pathOf('/settings'), login('officeChief'), settings)).toMatchObject({ status: 200 })
    expect(await api.put(pathOf('/settings'), login('officeChief'), settings)).toMatchObject({ status: 409 })
    const on = clock.today()
    const papers = [await signed(), await signed(), await signed(), await signed()]
    const given = await Promise.all(papers.map((id) => act(login('clerk'), id, 'issue', { code: 'TB-TTHĐND', on })))
    expect(new Set(given.map(({ body }) => body.number))).toEqual(new Set(['01', '02', '03', '04']))
    // After the typed 09 of this code comes 10.
    expect((await act(login('clerk'), await signed(), 'issue', { code: 'VP-CTHĐND', on })).body.number).toBe('10')
    await api.put(pathOf('/settings'), login('officeChief'), { numbers: 'typed', version: 1 })
  })
})

describe('taking back', () => {
  it('undoes the last step for some minutes, by who took it', async () => {
    const id = await agreed()
    const step = (await view(id)).steps.at(-1)?.id
    expect(await act(login('officeChief'), id, 'undo', { step })).toMatchObject({ status: 409 })
    clock.pass(9)
    expect((await view(id, login('chair'))).abilities.undo).toBe(true)
    expect(await act(login('chair'), id, 'undo', { step })).toMatchObject({ status: 200 })
    expect(await view(id)).toMatchObject({ state: 'waitingApproval', stage: 1, signer: null })
    await act(login('chair'), id, 'approve')
    const again = (await view(id)).steps.at(-1)?.id
    clock.pass(11)
    expect(await act(login('chair'), id, 'undo', { step: again })).toMatchObject({
      status: 409,
      code: 'approvals/undo-over',
    })
  })

  it('undoes a signature: the copy leaves the paper, who agreed to sign stays, and another copy may come', async () => {
    const id = await signed()
    const step = (await view(id)).steps.at(-1)!
    // Who brought the copy takes it back, not who signed it.
    expect(await act(login('chair'), id, 'undo', { step: step.id })).toMatchObject({ code: 'approvals/undo-over' })
    expect(await act(login('clerk'), id, 'undo', { step: step.id })).toMatchObject({ status: 200 })
    const after = await view(id)
    expect(after).toMatchObject({
      state: 'waitingSignature',
      signer: { name: 'chair' },
      signedFile: null,
      signedOn: null,
    })
    expect(after.steps.find((one) => one.id === step.id)).toMatchObject({ kind: 'signed', undone: true })
    const on = clock.today()
    const issuing = { number: '77', code: 'VP-CTHĐND', on }
    expect(await act(login('clerk'), id, 'issue', issuing)).toMatchObject({ status: 409, code: 'approvals/state' })
    const file = await sent(login('clerk'))
    const signer = login('viceChair').assignment
    expect(await act(login('clerk'), id, 'sign', { way: 'ink', signer, on, file })).toMatchObject({ status: 200 })
    // Another leader of the same step has signed in the end.
    expect(await view(id)).toMatchObject({ state: 'signed', signer: { name: 'viceChair' }, signedFile: { id: file } })
    expect(await act(login('clerk'), id, 'issue', issuing)).toMatchObject({ status: 200 })
  })

  it('withdraws what is not approved yet; the same record may then be submitted anew', async () => {
    const subject = '0197a2d4-0000-7000-8000-000000000001'
    const id = await submitted(login('specialist'), { subject })
    await expect(submitted(login('specialist'), { subject })).rejects.toMatchObject({
      code: 'approvals/already-submitted',
    })
    expect(await act(login('specialist2'), id, 'withdraw', { reason: 'Trình nhầm' })).toMatchObject({ status: 403 })
    expect(await act(login('specialist'), id, 'withdraw', { reason: 'Trình nhầm' })).toMatchObject({ status: 200 })
    expect(await submitted(login('specialist'), { subject })).not.toBe(id)
  })
})

describe('an act', () => {
  it('is done when its last step has approved it, and is never signed', async () => {
    const id = await submitted(login('specialist'), { kind: kinds.act })
    await act(login('officeChief'), id, 'approve')
    expect((await view(id, login('clerk'))).abilities.sign).toBe(false)
    await act(login('chair'), id, 'approve')
    expect(await view(id)).toMatchObject({ state: 'approved', signer: null })
  })
})

describe('the trail and the screens', () => {
  it('learn of each step by ids alone', async () => {
    const id = await agreed()
    const { events, acts } = await actingAs(db.database, login('officeChief'), async (tx) => ({
      events: await tx.selectFrom('platform.outbox').select(['name', 'payload']).where('subject_id', '=', id).execute(),
      acts: await tx.selectFrom('audit.entry').select('kind').where('subject_id', '=', id).execute(),
    }))
    const names = ['approvals.approved', 'approvals.approved', 'approvals.submitted']
    expect(events.map(({ name }) => name).toSorted()).toEqual(names)
    expect(acts.map(({ kind }) => kind).toSorted()).toEqual(names)
    expect(JSON.stringify(events)).not.toContain('chair')
  })
})
