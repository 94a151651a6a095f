import { expect, it } from 'vitest'
import { actingAs } from '#identity/testing'
import { usePaperStage } from '../testing/index.ts'
import { approvalsOpenWork } from './approvals.open-work.ts'

const stage = usePaperStage()
const { login, submitted, act, db } = stage

it('lies with who submitted it, and goes to another with what came back', async () => {
  const id = await submitted()
  const other = await submitted(login('specialist2'))
  await act(login('officeChief'), id, 'return', { reason: 'Bổ sung căn cứ' })
  const [from, to] = [login('specialist').account, login('specialist2').account]
  const between = { from, to }
  const { owners, list, moved, left, taken } = await actingAs(db.database, login('officeChief'), async (tx, actor) => {
    const council = stage.province()
    return {
      owners: await approvalsOpenWork.owners(tx, council),
      list: await approvalsOpenWork.list(tx, council, from),
      moved: await approvalsOpenWork.handOver(tx, actor, council, [id, other], between),
      left: await approvalsOpenWork.list(tx, council, from),
      taken: await approvalsOpenWork.list(tx, council, to),
    }
  })
  expect(owners).toEqual(expect.arrayContaining([from, to]))
  expect(list).toMatchObject([{ id, path: `/approvals/${id}` }])
  // What does not lie with the giver stays where it is.
  expect(moved).toEqual([id])
  expect(left).toEqual([])
  expect(taken.map((item) => item.id)).toEqual(expect.arrayContaining([id, other]))
  expect(await act(login('specialist2'), id, 'resubmit')).toMatchObject({ status: 200 })
})

it('that waits for somebody by name, now or at a later step, can be done by whoever takes it over', async () => {
  const [leader, taker] = [login('viceChair'), login('chair')]
  const named = { by: 'account', account: leader.account }
  const chain = {
    steps: [{ by: 'role', roles: ['officeChief'] }, named],
    issue: { by: 'role', roles: ['recordsClerk'] },
  }
  const set = { kind: stage.kinds.letter.kind, from: stage.clock.today(), ...chain }
  expect(await stage.api.post(stage.pathOf('/chains'), login('officeChief'), set)).toMatchObject({ status: 201 })
  const [waiting, later] = [await submitted(), await submitted()]
  await act(login('officeChief'), waiting, 'approve')
  const between = { from: leader.account, to: taker.account }
  const { owners, list, moved, left, after } = await actingAs(db.database, login('officeChief'), async (tx, actor) => {
    const council = stage.province()
    const before = await approvalsOpenWork.owners(tx, council)
    const work = await approvalsOpenWork.list(tx, council, leader.account)
    return {
      owners: before,
      list: work,
      moved: await approvalsOpenWork.handOver(
        tx,
        actor,
        council,
        work.map(({ id }) => id),
        between,
      ),
      left: await approvalsOpenWork.list(tx, council, leader.account),
      after: await approvalsOpenWork.owners(tx, council),
    }
  })
  expect(owners).toContain(leader.account)
  expect(after).not.toContain(leader.account)
  expect(list.map(({ id }) => id)).toEqual([later, waiting].toSorted())
  expect(moved).toHaveLength(2)
  expect(left).toEqual([])
  expect(await act(leader, waiting, 'approve')).toMatchObject({ status: 403, code: 'approvals/not-your-step' })
  expect(await act(taker, waiting, 'approve')).toMatchObject({ status: 200 })
  await act(login('officeChief'), later, 'approve')
  expect(await act(taker, later, 'approve')).toMatchObject({ status: 200 })
})

it('leaves a decision with whom it waits for, when somebody would hand it to themself', async () => {
  const [leader, chief] = [login('viceChair'), login('officeChief')]
  const steps = [{ by: 'account', account: leader.account }]
  const set = {
    kind: stage.kinds.letter.kind,
    from: '2026-06-11',
    steps,
    issue: { by: 'role', roles: ['recordsClerk'] },
  }
  stage.clock.moveTo('2026-06-11')
  expect(await stage.api.post(stage.pathOf('/chains'), chief, set)).toMatchObject({ status: 201 })
  const id = await submitted()
  const between = { from: leader.account, to: chief.account }
  const moved = await actingAs(db.database, chief, (tx, actor) =>
    approvalsOpenWork.handOver(tx, actor, stage.province(), [id], between),
  )
  expect(moved).toEqual([])
  expect(await act(chief, id, 'approve')).toMatchObject({ status: 403, code: 'approvals/not-your-step' })
  expect(await act(leader, id, 'approve')).toMatchObject({ status: 200 })
})

it('lies with who is named at a later step, until that step is taken', async () => {
  const [reader, issuer] = [login('delegate'), login('specialist2')]
  const steps = [
    { by: 'role', roles: ['officeChief'] },
    { by: 'account', account: reader.account },
    { by: 'role', roles: ['chair'] },
  ]
  const issuing = { by: 'account', account: issuer.account }
  const set = { kind: stage.kinds.letter.kind, from: '2026-06-12', steps, issue: issuing }
  stage.clock.moveTo('2026-06-12')
  expect(await stage.api.post(stage.pathOf('/chains'), login('officeChief'), set)).toMatchObject({ status: 201 })
  const owners = () =>
    actingAs(db.database, login('officeChief'), (tx) => approvalsOpenWork.owners(tx, stage.province()))
  expect(await owners()).not.toContain(reader.account)
  const id = await submitted()
  // It waits at the first step, and nothing waits for these two yet.
  expect(await owners()).toEqual(expect.arrayContaining([reader.account, issuer.account]))
  await act(login('officeChief'), id, 'approve')
  await act(reader, id, 'approve')
  expect(await owners()).not.toContain(reader.account)
  expect(await owners()).toContain(issuer.account)
})
