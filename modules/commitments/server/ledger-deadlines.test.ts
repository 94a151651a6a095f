import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { bySystem } from '#audit'
import { calendarDate } from '#platform/calendar'
import { aCommitment, anAnswer, useLedgerStage } from '../testing/index.ts'
import { answer } from './answer.ts'
import { askExtension, decideExtension } from './extend.ts'
import { issueCommitments } from './issue-commitments.ts'
import { countCommitments, listCommitments, standingOfSource } from './read-commitments.ts'
import { remind, remindByRule } from './remind.ts'
import { councilsAwaiting } from './reminders.store.ts'

const { ledger, office, chair, agency, council, issue, read } = useLedgerStage()

describe('deadlines', () => {
  test('an extension is asked for and granted; an earlier day is refused', async () => {
    const id = await issue()
    const ask = (until: string) =>
      ledger.act(agency(), (tx, actor) =>
        askExtension(tx, actor, council(), id, { until: calendarDate(until), reason: 'Chờ thẩm định giá' }),
      )
    await expect(ask('2026-07-10')).rejects.toMatchObject({ code: 'commitments/extension-not-later' })
    await ask('2026-08-10')
    const { version, extensionAsked } = await read(id)
    expect(extensionAsked).toBe('2026-08-10')
    const grant = { version, grant: true, until: calendarDate('2026-07-31'), reason: 'Đồng ý một phần' }
    await ledger.act(chair(), (tx, actor) => decideExtension(tx, actor, council(), id, grant))
    expect(await read(id)).toMatchObject({ due: '2026-07-31', extensionAsked: null, dueRule: { first: '2026-07-10' } })
  })

  test('a reminder by hand goes out once a day', async () => {
    const id = await issue()
    const send = () => ledger.act(office(), (tx, actor) => remind(tx, actor, council(), { ids: [id], note: null }))
    await send()
    await expect(send()).rejects.toMatchObject({ code: 'commitments/reminded-today' })
    ledger.clock.moveTo('2026-06-23')
    await send()
    expect((await read(id)).steps.filter(({ kind }) => kind === 'reminded')).toHaveLength(2)
  })

  test('by rule: once for each, by the clock that is passed in, recorded, audited and told to the agency', async () => {
    const id = await issue()
    const run = () => ledger.within(council(), (tx) => remindByRule(tx, council()))
    const rules = async () => (await read(id)).steps.flatMap(({ reminder }) => reminder ?? [])
    await run()
    expect(await rules()).toEqual(['first'])
    await run()
    expect(await rules()).toEqual(['first'])
    ledger.clock.moveTo('2026-07-02')
    await run()
    ledger.clock.moveTo('2026-07-11')
    await run()
    await run()
    expect(await rules()).toEqual(['first', 'second', 'overdue'])
    expect((await read(id)).clock).toMatchObject({ state: 'overdue' })
    const told = await ledger.within(council(), (tx) =>
      tx
        .selectFrom('platform.outbox')
        .select(['agency_id', 'payload'])
        .where('subject_id', '=', id)
        .where('name', '=', 'commitments.reminded')
        .orderBy('arrived')
        .execute(),
    )
    expect(told.map(({ agency_id }) => agency_id)).toEqual(Array.from({ length: 3 }, () => ledger.world.construction))
    expect(told.at(-1)!.payload).toMatchObject({ rule: 'overdue', commitment: id })
    const audited = await ledger.within(council(), (tx) =>
      tx
        .selectFrom('audit.entry')
        .select(['system', 'after'])
        .where('subject_id', '=', id)
        .where('kind', '=', 'commitments.reminded')
        .execute(),
    )
    expect(audited).toHaveLength(3)
    expect(audited[0]!.system).toBe('reminders')
  })
})

test('councils that await something are found, each once', async () => {
  await issue()
  await issue()
  const awaiting = await ledger.within(undefined, (tx) => councilsAwaiting(tx))
  expect(awaiting).toEqual([council()])
})

describe('reading', () => {
  test('pages by due date, each row once; filters narrow; words are found without accents', async () => {
    const day = (date: string) => ({ due: { date: calendarDate(date), basis: null } })
    const mine = { field: 'irrigation', work: 'Nạo vét kênh tiêu Hòa Long' }
    const ids = [
      await issue({ ...mine, ...day('2026-06-30') }),
      await issue({ ...mine, ...day('2026-06-12') }),
      await issue({ ...mine, ...day('2026-06-22') }),
      await issue({ ...mine, due: null }),
    ]
    const list = (query: object) =>
      ledger.act(office(), (tx) => listCommitments(tx, council(), { limit: 50, field: 'irrigation', ...query }))
    const first = await list({ limit: 3 })
    const second = await list({ limit: 3, after: first.next })
    const order = [...first.items, ...second.items].map(({ id }) => id)
    expect(order).toEqual([ids[1], ids[2], ids[0], ids[3]])
    expect(second.next).toBeUndefined()
    expect((await list({ clock: 'overdue' })).items.map(({ id }) => id)).toEqual([ids[1]])
    expect((await list({ clock: 'due-today' })).items.map(({ id }) => id)).toEqual([ids[2]])
    expect((await list({ clock: 'stopped' })).items.map(({ id }) => id)).toEqual([ids[3]])
    expect((await list({ q: 'kenh tieu hoà' })).items).toHaveLength(4)
    expect((await list({ q: 'bệnh viện' })).items).toHaveLength(0)
  })

  test('counts are those of the list', async () => {
    await issue({ field: 'culture-sports-tourism' })
    const id = await issue({ field: 'culture-sports-tourism' })
    await ledger.act(office(), (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    const counts = await ledger.act(office(), (tx) =>
      countCommitments(tx, council(), { field: 'culture-sports-tourism' }),
    )
    expect(counts).toMatchObject({
      total: 2,
      capped: false,
      answered: 1,
      resolved: 0,
      states: { issued: 1, answered: 1, closed: 0 },
      clocks: { stopped: 1, 'in-time': 1 },
      agencies: [{ name: 'Sở Xây dựng', count: 2 }],
      fields: [{ field: 'culture-sports-tourism', count: 2 }],
    })
  })

  test('what stands in the row is what the steps say', async () => {
    const id = await issue()
    await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    const { source, state, answerClass, version } = await read(id)
    const standing = await ledger.within(council(), (tx) => standingOfSource(tx, council(), source))
    expect(standing).toMatchObject({ id, state, answerClass, version, answered: '2026-06-18' })
  })
})

describe('the database itself', () => {
  test('steps and answers stay, and what was assigned is not rewritten', async () => {
    const id = await issue()
    const change = (statement: ReturnType<typeof sql>) => ledger.within(council(), (tx) => statement.execute(tx))
    await expect(change(sql`delete from commitments.step where commitment_id = ${id}`)).rejects.toThrow('append-only')
    await expect(change(sql`update commitments.step set text = 'x'`)).rejects.toThrow('append-only')
    await expect(change(sql`update commitments.commitment set work = 'x' where id = ${id}`)).rejects.toThrow(
      'not rewritten',
    )
  })

  test('no text that a person wrote is in the trail or in an event', async () => {
    const id = await issue({ work: 'Việc có tên Nguyễn Thị Riêng' })
    await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([id], { text: 'Đã gặp bà Riêng' })))
    const { rows } = await ledger.within(council(), (tx) =>
      sql<{ text: string }>`select payload::text as text from platform.outbox where subject_id = ${id}
        union all select coalesce(before::text, '') || coalesce(after::text, '') from audit.entry where subject_id = ${id}`.execute(
        tx,
      ),
    )
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ text }) => /Riêng|12\/HĐND|345/.test(text))).toEqual([])
  })

  test('the system acts by its own name', async () => {
    const [issued] = await ledger.within(council(), (tx) =>
      issueCommitments(tx, bySystem('sample-data'), [aCommitment(ledger.world.construction)]),
    )
    expect((await read(issued!.id)).steps).toMatchObject([{ kind: 'issued', by: 'system' }])
  })
})
