import { beforeEach, describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId, system } from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { record } from '#audit/server'
import type { Handover, HandoverItem, HandoverWithItems, MissedHandover, OwnerlessWork } from '#identity'
import { aCouncilScope, aLoginAs, anAccount, anAssignment, type TestLogin, useServer } from '../testing/index.ts'
import { doPlannedHandover } from './hand-over.ts'
import { dueHandovers } from './handover.store.ts'
import { identityModule, type OpenWork } from './index.ts'

const START = '2026-11-22T02:00:00.000Z'
const clock = { at: START, now: () => clock.at as Instant }
const db = useDatabase({ clock })

interface Task {
  readonly id: string
  readonly council: CouncilId
  owner: AccountId
  readonly title: string
  readonly due: CalendarDate | null
  closed?: boolean
}

/** Work as a module keeps it; `breaks` says no in the middle of a handover. */
function aKindOfWork(kind: string, name: string) {
  const tasks: Task[] = []
  const of = (council: CouncilId) => tasks.filter((task) => task.council === council && !task.closed)
  const work: OpenWork & { tasks: Task[]; breaks: boolean } = {
    kind,
    name: { vi: name, en: kind },
    tasks,
    breaks: false,
    owners: async (_tx, council) => of(council).map(({ owner }) => owner),
    list: async (_tx, council, account) =>
      of(council)
        .filter(({ owner }) => owner === account)
        .map(({ id, title, due }) => ({ id, title, path: `/viec/${id}`, due })),
    handOver: async (tx, actor, council, ids, { from, to }) => {
      if (work.breaks) throw new Error('a module fails')
      const moved = of(council).filter(({ id, owner }) => ids.includes(id) && owner === from)
      for (const task of moved) {
        task.owner = to
        await record(tx, actor, { kind: 'identity.contact-changed', subject: { kind: 'test/task', id: task.id } })
      }
      return moved.map(({ id }) => id)
    },
  }
  return work
}

const letters = aKindOfWork('test/letter', 'Đơn thư')
const papers = aKindOfWork('test/paper', 'Văn bản chờ duyệt')
const kinds = [letters, papers]
const api = useServer(db, { modules: [identityModule(kinds)] })

beforeEach(() => {
  clock.at = START
  letters.breaks = papers.breaks = false
})

async function anOffice() {
  const province = await aCouncilScope(db.database)
  const council = await aCouncilScope(db.database, { superior: province, name: 'HĐND phường Kinh Bắc' })
  const leaving = await anAccount(db.database, { displayName: 'Bà Giao' })
  await anAssignment(db.database, leaving, {
    role: 'specialist',
    council,
    title: 'Chuyên viên tổng hợp',
    validTo: '2026-12-15' as CalendarDate,
  })
  const taking = await aLoginAs(db.database, {
    role: 'specialist',
    council,
    title: 'Chuyên viên',
    displayName: 'Ông Nhận',
  })
  const add = (work: typeof letters, title: string, due: string | null = null) =>
    work.tasks.push({ id: newId(), council, owner: leaving, title, due: due as CalendarDate | null })
  add(letters, 'Đơn số 12', '2026-12-01')
  add(letters, 'Đơn số 13')
  add(papers, 'Tờ trình số 5')
  return {
    province,
    council,
    leaving,
    taking,
    path: `/councils/${council}/handovers`,
    chief: await aLoginAs(db.database, { role: 'officeChief', council }),
    neighbour: await aLoginAs(db.database, {
      role: 'officeChief',
      council: await aCouncilScope(db.database, { superior: province }),
    }),
  }
}

const ownersOf = (work: typeof letters, council: CouncilId) =>
  new Set(work.tasks.filter((task) => task.council === council).map(({ owner }) => owner))
const runDue = (council: CouncilId) =>
  db.database.transaction(system('a test lets the day come'), async (tx) => {
    for (const due of await dueHandovers(tx)) if (due.council === council) await doPlannedHandover(tx, due, kinds)
  })

describe('handing over', () => {
  it('is for the office of the council', async () => {
    const { path, council, leaving, taking, chief, neighbour, province } = await anOffice()
    const body = { from: leaving, to: taking.account, onDay: '2026-11-22' }
    expect(await api.post(path, undefined, body)).toMatchObject({ status: 401 })
    expect(await api.post(path, taking, body)).toMatchObject({ status: 403 })
    expect(await api.post(path, neighbour, body)).toMatchObject({ status: 404 })
    const above = await aLoginAs(db.database, { role: 'officeChief', council: province })
    expect(await api.get(path, above)).toMatchObject({ status: 403 })
    expect(await api.post(path, chief, { ...body, onDay: 'hôm nay' })).toMatchObject({ status: 400 })
    const { body: open } = await api.get<{ items: HandoverItem[] }>(`/councils/${council}/open-work/${leaving}`, chief)
    expect(open.items.map(({ title }) => title)).toEqual(['Đơn số 12', 'Đơn số 13', 'Tờ trình số 5'])
  })

  it('moves everything that is open on the same day, in one transaction, and prints the list to sign', async () => {
    const { path, council, leaving, taking, chief } = await anOffice()
    letters.tasks.at(-1)!.closed = true
    const made = await api.post<{ id: string }>(path, chief, { from: leaving, to: taking.account, onDay: '2026-11-22' })
    expect(made).toMatchObject({ status: 201 })
    expect(ownersOf(papers, council)).toEqual(new Set([taking.account]))
    const { body } = await api.get<HandoverWithItems>(`${path}/${made.body.id}`, chief)
    expect(body).toMatchObject({
      state: 'done',
      from: { displayName: 'Bà Giao', title: 'Chuyên viên tổng hợp' },
      plannedAsTitle: 'Chức danh kiểm thử',
      items: 2,
      list: [
        { title: 'Đơn số 12', due: '2026-12-01', name: { vi: 'Đơn thư' } },
        { title: 'Tờ trình số 5', due: null },
      ],
    })
    const pdf = await api.get(`${path}/${made.body.id}/paper?format=pdf`, chief)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const word = await api.get(`${path}/${made.body.id}/paper?format=docx`, chief)
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await api.get(`${path}/${made.body.id}/paper?format=pdf`, taking)).toMatchObject({ status: 403 })
    expect(await api.get(`${path}/${newId()}`, chief)).toMatchObject({ status: 404 })
  })

  it('changes nothing where one module fails', async () => {
    const { path, council, leaving, taking, chief } = await anOffice()
    letters.breaks = true
    const failed = await api.post(path, chief, { from: leaving, to: taking.account, onDay: '2026-11-22' })
    expect(failed).toMatchObject({ status: 500 })
    expect((await api.get<{ items: Handover[] }>(path, chief)).body.items).toEqual([])
    expect(ownersOf(papers, council)).toEqual(new Set([leaving]))
  })

  it('waits for its day, in the name of who planned it, and is taken back until then', async () => {
    const { path, council, leaving, taking, chief } = await anOffice()
    const plan = () => api.post<{ id: string }>(path, chief, { from: leaving, to: taking.account, onDay: '2026-12-16' })
    const first = await plan()
    expect(await plan()).toMatchObject({ status: 409, code: 'identity/handover-planned' })
    expect((await api.get<{ items: Handover[] }>(path, chief)).body.items).toMatchObject([
      { state: 'planned', items: 3 },
    ])
    const cancel = (id: string, by: TestLogin | undefined, version = 1) =>
      api.post(`${path}/${id}/cancellation`, by, { version })
    expect(await cancel(first.body.id, undefined)).toMatchObject({ status: 401 })
    expect(await cancel(first.body.id, taking)).toMatchObject({ status: 403 })
    expect(await cancel(first.body.id, chief, 7)).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    expect(await cancel(first.body.id, chief)).toMatchObject({ status: 200 })
    expect(await cancel(first.body.id, chief, 2)).toMatchObject({ status: 409, code: 'identity/handover-closed' })

    const second = await plan()
    await runDue(council)
    expect(ownersOf(letters, council)).toEqual(new Set([leaving]))
    // Work that came in meanwhile goes along.
    letters.tasks.push({ id: newId(), council, owner: leaving, title: 'Đơn số 14', due: null })
    clock.at = '2026-12-15T17:05:00.000Z' // 16/12, 0:05 in Vietnam
    await runDue(council)
    await runDue(council)
    expect(ownersOf(letters, council)).toEqual(new Set([taking.account]))
    const { body } = await api.get<HandoverWithItems>(`${path}/${second.body.id}`, chief)
    expect(body).toMatchObject({ state: 'done', items: 4 })
    const acts = await db.database.transaction(system('a test reads the trail', council), (tx) =>
      tx.selectFrom('audit.entry').select(['kind', 'account_id']).where('subject_id', '=', second.body.id).execute(),
    )
    expect(acts).toMatchObject([
      { kind: 'identity.handover-planned', account_id: chief.account },
      { kind: 'identity.handover-done', account_id: chief.account },
    ])
  })

  it.each(['ended role', 'disabled account'])(
    'is not carried out where its day finds the receiver gone (%s), and the office is told',
    async (why) => {
      const { path, council, leaving, taking, chief } = await anOffice()
      const plan = { from: leaving, to: taking.account, onDay: '2026-12-16' }
      const { body: planned } = await api.post<{ id: string }>(path, chief, plan)
      await db.database.transaction(system('a test takes the receiver away', council), async (tx) => {
        await (
          why === 'ended role'
            ? tx.updateTable('identity.assignment').set({ valid_to: '2026-12-15' }).where('id', '=', taking.assignment)
            : tx.updateTable('identity.account').set({ disabled_at: tx.now() }).where('id', '=', taking.account)
        ).executeTakeFirstOrThrow()
      })
      const missed = async () =>
        (await api.get<{ missed: MissedHandover[] }>(`/councils/${council}/ownerless-work`, chief)).body.missed
      expect(await missed()).toEqual([])
      clock.at = '2026-12-15T17:05:00.000Z' // 16/12, 0:05 in Vietnam
      await runDue(council)
      await runDue(council)
      expect(ownersOf(letters, council)).toEqual(new Set([leaving]))
      expect((await api.get<HandoverWithItems>(`${path}/${planned.id}`, chief)).body.state).toBe('not-done')
      expect(await missed()).toMatchObject([
        { id: planned.id, from: leaving, fromName: 'Bà Giao', toName: 'Ông Nhận', onDay: '2026-12-16', items: 3 },
      ])
      const acts = await db.database.transaction(system('a test reads the trail', council), (tx) =>
        tx.selectFrom('audit.entry').select('kind').where('subject_id', '=', planned.id).orderBy('at').execute(),
      )
      expect(acts.map(({ kind }) => kind)).toEqual(['identity.handover-planned', 'identity.handover-not-done'])

      // Somebody else takes over: nothing is left to say.
      const other = await aLoginAs(db.database, { role: 'specialist', council })
      const again = { from: leaving, to: other.account, onDay: '2026-12-16' }
      expect(await api.post(path, chief, again)).toMatchObject({ status: 201 })
      expect(ownersOf(letters, council)).toEqual(new Set([other.account]))
      expect(await missed()).toEqual([])
    },
  )

  it('goes to another person who holds a role on that day, not into the past', async () => {
    const { path, leaving, taking, chief, council, neighbour } = await anOffice()
    const post = (more: object) =>
      api.post(path, chief, { from: leaving, to: taking.account, onDay: '2026-12-16', ...more })
    expect(await post({ to: leaving })).toMatchObject({ code: 'identity/handover-to-same' })
    expect(await post({ onDay: '2026-11-21' })).toMatchObject({ code: 'identity/handover-in-the-past' })
    expect(await post({ to: neighbour.account })).toMatchObject({ status: 404 })
    const ending = await anAccount(db.database)
    await anAssignment(db.database, ending, { role: 'specialist', council, validTo: '2026-12-15' as CalendarDate })
    expect(await post({ to: ending })).toMatchObject({ status: 422, code: 'identity/handover-to-without-role' })
  })
})

it('work whose person holds no role any more shows to the office until it is handed over', async () => {
  const { path, council, leaving, taking, chief } = await anOffice()
  const ownerless = async () =>
    (await api.get<{ items: OwnerlessWork[] }>(`/councils/${council}/ownerless-work`, chief)).body.items
  expect(await api.get(`/councils/${council}/ownerless-work`, taking)).toMatchObject({ status: 403 })
  expect(await ownerless()).toEqual([])
  clock.at = '2026-12-16T02:00:00.000Z'
  expect(await ownerless()).toEqual([
    { account: leaving, displayName: 'Bà Giao', title: 'Chuyên viên tổng hợp', disabled: false, items: 3 },
  ])
  await api.post(path, chief, { from: leaving, to: taking.account, onDay: '2026-12-16' })
  expect(await ownerless()).toEqual([])
})
