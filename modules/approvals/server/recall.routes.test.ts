import { expect, it } from 'vitest'
import { actingAs } from '#identity/testing'
import { usePaperStage } from '../testing/index.ts'

const stage = usePaperStage()
const { login, act, view, api, pathOf, signed, issued, clock, db, kinds } = stage
const REASON = 'Ban hành không đúng thẩm quyền'

it('keeps number, signed copy and history, says why and by which paper, and is told to the module', async () => {
  const id = await issued('61')
  const before = await view(id)
  clock.moveTo('2026-06-12')
  const decision = { decision: '12/QĐ-TTHĐND', on: '2026-06-11' }
  expect((await view(id, login('clerk'))).abilities.recall).toBe(true)
  expect(await act(login('clerk'), id, 'recall', { reason: REASON, ...decision })).toMatchObject({ status: 200 })
  const after = await view(id)
  expect(after).toMatchObject({ state: 'recalled', number: '61', code: 'VP-CTHĐND', issuedOn: before.issuedOn })
  expect(after.signedFile).toEqual(before.signedFile)
  expect(after.steps).toHaveLength(before.steps.length + 1)
  const step = { kind: 'recalled', on: '2026-06-11', reason: REASON, decision: '12/QĐ-TTHĐND', by: { name: 'clerk' } }
  expect(after.steps.at(-1)).toMatchObject(step)
  expect(kinds.told.recalled.at(-1)).toMatchObject({
    id,
    state: 'recalled',
    number: '61',
    recalledOn: '2026-06-11',
    decision: '12/QĐ-TTHĐND',
    reason: REASON,
    file: before.signedFile?.id,
  })
  // What was recalled is still read, as a file too, and says on each print that it was.
  expect(await api.get(pathOf(`/${id}/files/${before.signedFile?.id}`), login('chair'))).toMatchObject({ status: 200 })
  expect(after.document.text).toContain('ĐÃ THU HỒI')
  // The slip says all of it, as a file.
  const slip = await api.get(pathOf(`/${id}/slip`), login('chair'))
  expect(slip.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const { events, acts } = await actingAs(db.database, login('officeChief'), async (tx) => ({
    events: await tx.selectFrom('platform.outbox').select(['name', 'payload']).where('subject_id', '=', id).execute(),
    acts: await tx.selectFrom('audit.entry').select('kind').where('subject_id', '=', id).execute(),
  }))
  expect(acts.map(({ kind }) => kind)).toContain('approvals.recalled')
  const told = events.find(({ name }) => name === 'approvals.recalled')
  expect(told?.payload).toMatchObject({ paper: id, on: '2026-06-11' })
  expect(JSON.stringify(told)).not.toContain(REASON)
})

it('is for who may issue, of what was issued, with a reason, on a day since its own', async () => {
  clock.moveTo('2026-06-10')
  const id = await issued('62')
  const reason = REASON
  expect(await act(login('chair'), id, 'recall', { reason })).toMatchObject({ code: 'approvals/not-your-step' })
  expect((await view(id, login('chair'))).abilities.recall).toBe(false)
  expect(await act(login('clerk'), id, 'recall', { reason: 'Sai' })).toMatchObject({ status: 400 })
  for (const half of [{ decision: '12/QĐ-TTHĐND' }, { on: '2026-06-10' }, { decision: '', on: '2026-06-10' }]) {
    expect(await act(login('clerk'), id, 'recall', { reason, ...half })).toMatchObject({ status: 400 })
  }
  for (const on of ['2026-06-09', '2026-06-11']) {
    expect(await act(login('clerk'), id, 'recall', { reason, decision: '12/QĐ-TTHĐND', on }), on).toMatchObject({
      status: 422,
      code: 'approvals/day-outside',
    })
  }
  expect(await act(login('clerk'), await signed(), 'recall', { reason })).toMatchObject({ code: 'approvals/state' })
  expect(await act(login('clerk'), id, 'recall', { reason })).toMatchObject({ status: 200 })
  expect((await view(id)).steps.at(-1)).toMatchObject({ on: '2026-06-10', decision: null })
  // Once: it stays recalled, can't be issued again or taken back, and its number stays used.
  expect(await act(login('clerk'), id, 'recall', { reason })).toMatchObject({ status: 409, code: 'approvals/state' })
  const step = (await view(id)).steps.at(-1)?.id
  expect(await act(login('clerk'), id, 'undo', { step })).toMatchObject({ code: 'approvals/undo-over' })
  const again = { number: '62', code: 'VP-CTHĐND', on: clock.today() }
  expect(await act(login('clerk'), await signed(), 'issue', again)).toMatchObject({ code: 'approvals/number-taken' })
})

it('changes nothing else of what was issued, whoever writes', async () => {
  const id = await issued('63')
  const write = (change: object) =>
    db.database.transaction({ audience: 'system', why: 'test' }, (tx) =>
      tx.updateTable('approvals.paper').set(change).where('id', '=', id).execute(),
    )
  await expect(write({ state: 'recalled', number: '64' })).rejects.toThrow('an issued paper stays as it is')
  await expect(write({ state: 'signed' })).rejects.toThrow('an issued paper stays as it is')
  await act(login('clerk'), id, 'recall', { reason: REASON })
  await expect(write({ state: 'issued' })).rejects.toThrow('an issued paper stays as it is')
})
