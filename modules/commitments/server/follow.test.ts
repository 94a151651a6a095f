import { beforeAll, describe, expect, test } from 'vitest'
import { type AccountId, newId } from '#platform/access'
import type { Commitment, CommitmentFilter, Follower } from '#commitments'
import { type TestLogin, useServer } from '#identity/testing'
import { aCommitment, aJudgement, anAnswer, useLedgerStage } from '../testing/index.ts'
import { answer } from './answer.ts'
import { close } from './close.ts'
import { follow } from './follow.ts'
import { commitmentsModule, issueCommitments } from './index.ts'
import { judge } from './judge.ts'
import { commitmentsOpenWork } from './open-work.ts'
import { listCommitments } from './read-commitments.ts'

const { ledger, office, chair, agency, council, issue, read } = useLedgerStage()
const api = useServer(ledger, { modules: [commitmentsModule] })
let specialist: TestLogin
let delegate: TestLogin
let elsewhere: TestLogin

beforeAll(async () => {
  specialist = await ledger.as('specialist')
  delegate = await ledger.as('delegate')
  elsewhere = await ledger.as('officeChief', ledger.world.elsewhere)
})

const at = (path: string, of = council()) => `/councils/${of}/commitments${path}`
const give = (ids: Commitment['id'][], to: AccountId, as = office()) =>
  ledger.act(as, (tx, actor) => follow(tx, actor, council(), { ids, follower: to }))
const listed = async (filter: CommitmentFilter, as = office()) => {
  const { items } = await ledger.act(as, (tx) => listCommitments(tx, council(), { ...filter, limit: 200 }))
  return items.map(({ id }) => id)
}
const endRole = (login: TestLogin, on: string) =>
  ledger.within(council(), (tx) =>
    tx.updateTable('identity.assignment').set({ valid_to: on }).where('id', '=', login.assignment).execute(),
  )

describe('who follows a commitment', () => {
  test('whoever of the office issued it; nobody where a leader did; whoever is named', async () => {
    expect((await read(await issue())).follower).toMatchObject({ id: office().account })
    const issueAs = async (login: TestLogin, changes: object = {}) => {
      const [one] = await ledger.act(login, (tx, actor) =>
        issueCommitments(tx, actor, [aCommitment(ledger.world.construction, changes)]),
      )
      return (await read(one!.id)).follower
    }
    expect(await issueAs(chair())).toBeNull()
    expect(await issueAs(chair(), { follower: specialist.account })).toMatchObject({ id: specialist.account })
  })

  test('changes by hand, is on record, and is no step of the thread', async () => {
    const id = await issue()
    const before = await read(id)
    await give([id], specialist.account)
    const after = await read(id)
    expect(after.follower?.id).toBe(specialist.account)
    expect([after.version, after.steps]).toEqual([before.version, before.steps])
    const entries = await ledger.within(council(), (tx) =>
      tx.selectFrom('audit.entry').select(['kind']).where('subject_id', '=', id).execute(),
    )
    expect(entries.map(({ kind }) => kind)).toContain('commitments.follower-changed')
  })

  test('given to whoever follows it already stays as it is', async () => {
    const id = await issue()
    await give([id], specialist.account)
    await give([id], specialist.account)
    const { length } = await ledger.within(council(), (tx) =>
      tx
        .selectFrom('audit.entry')
        .select('id')
        .where('subject_id', '=', id)
        .where('kind', '=', 'commitments.follower-changed')
        .execute(),
    )
    expect((await read(id)).follower?.id).toBe(specialist.account)
    expect(length).toBe(1)
  })

  test('an agency is not told', async () => {
    expect((await read(await issue(), agency())).follower).toBeNull()
  })

  test('must work in the office today', async () => {
    const id = await issue()
    for (const other of [delegate.account, elsewhere.account, newId<AccountId>()]) {
      await expect(give([id], other)).rejects.toMatchObject({ code: 'commitments/follower-not-there' })
    }
  })
})

test('“mine”, somebody’s, and nobody’s are lists; work of whoever has left is nobody’s', async () => {
  const leaver = await ledger.as('specialist')
  const [mine, theirs, nobodys] = [await issue(), await issue(), await issue()]
  await give([theirs], leaver.account)
  await ledger.within(council(), (tx) =>
    tx.updateTable('commitments.commitment').set({ follower_id: null }).where('id', '=', nobodys).execute(),
  )
  expect(await listed({ follower: 'me' })).toContain(mine)
  expect(await listed({ follower: 'me' })).not.toContain(theirs)
  expect(await listed({ follower: leaver.account })).toEqual([theirs])
  expect(await listed({ follower: 'none' })).toContain(nobodys)
  expect(await listed({ follower: 'none' })).not.toContain(theirs)
  await endRole(leaver, '2026-06-21')
  expect(await listed({ follower: 'none' })).toEqual(expect.arrayContaining([nobodys, theirs]))
  expect(await listed({ follower: 'none' })).not.toContain(mine)
})

describe('handing over', () => {
  const openWork = (account: AccountId) =>
    ledger.act(office(), (tx) => commitmentsOpenWork.list(tx, council(), account))

  test('takes what is open and lies with the one who leaves, and leaves the rest', async () => {
    const [from, to] = [await ledger.as('specialist'), await ledger.as('specialist')]
    const [open, closed, satisfied, others] = [await issue(), await issue(), await issue(), await issue()]
    await give([open, closed, satisfied], from.account)
    const { version } = await read(closed)
    await ledger.act(office(), (tx, actor) => close(tx, actor, council(), closed, { version, reason: 'Đã xong việc' }))
    await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([satisfied])))
    await ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), satisfied, aJudgement(2)))

    const items = await openWork(from.account)
    expect(items).toMatchObject([{ id: open, path: `/commitments/${open}`, due: '2026-07-10' }])
    expect(items[0]!.title).toContain('KN-26-000001: Sửa chữa tuyến đường')
    const owners = () => ledger.act(office(), (tx) => commitmentsOpenWork.owners(tx, council()))
    expect(await owners()).toContain(from.account)

    const moved = await ledger.act(office(), (tx, actor) =>
      commitmentsOpenWork.handOver(tx, actor, council(), [open, closed, satisfied, others], {
        from: from.account,
        to: to.account,
      }),
    )
    expect(moved).toEqual([open])
    expect((await read(open)).follower?.id).toBe(to.account)
    expect((await read(others)).follower?.id).toBe(office().account)
    expect(await openWork(from.account)).toEqual([])
    expect(await owners()).not.toContain(from.account)
  })
})

describe('the routes', () => {
  const send = (login: TestLogin | undefined, body: unknown) => api.post(at('/followers'), login, body)

  test('401, 403, 404, 400, then done', async () => {
    const id = await issue()
    const body = { ids: [id], follower: specialist.account }
    expect((await send(undefined, body)).status).toBe(401)
    expect((await send(delegate, body)).status).toBe(403)
    expect((await send(agency(), body)).status).toBe(403)
    expect((await send(elsewhere, body)).status).toBe(404)
    expect((await api.post(at('/followers', ledger.world.elsewhere), elsewhere, body)).status).toBe(404)
    expect((await send(office(), { ids: [id] })).status).toBe(400)
    expect((await send(office(), body)).status).toBe(200)
    expect((await api.get<Commitment>(at(`/${id}`), chair())).body.follower?.id).toBe(specialist.account)
  })

  test('whom one may choose: the office as it is today', async () => {
    expect((await api.get(at('/followers'))).status).toBe(401)
    expect((await api.get(at('/followers'), agency())).status).toBe(403)
    const { body } = await api.get<{ items: Follower[] }>(at('/followers'), office())
    const ids = body.items.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([office().account, specialist.account]))
    expect(ids).not.toContain(delegate.account)
  })

  test('the list takes “mine” in its address', async () => {
    const { body } = await api.get<{ items: { follower: { id: string } }[] }>(at('?follower=me&limit=200'), office())
    expect(new Set(body.items.map(({ follower }) => follower.id))).toEqual(new Set([office().account]))
    expect((await api.get(at('?follower=you'), office())).status).toBe(400)
  })
})
