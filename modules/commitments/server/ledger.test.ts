import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgencyId } from '#platform/access'
import { bySystem } from '#audit'
import { calendarDate } from '#platform/calendar'
import type { Commitment, CommitmentId } from '#commitments'
import type { TestLogin } from '#identity/testing'
import { aCommitment, aJudgement, anAnswer, useLedgerWorld } from '../testing/index.ts'
import { acknowledge, returnForCompetence } from './acknowledge.ts'
import { answer } from './answer.ts'
import { close, reopen } from './close.ts'
import { askExtension, decideExtension } from './extend.ts'
import { issueCommitments, type NewCommitment } from './issue-commitments.ts'
import { judge, recordVoterOpinion } from './judge.ts'
import { countCommitments, listCommitments, readCommitment, standingOfSource } from './read-commitments.ts'
import { remind, remindByRule } from './remind.ts'
import { councilsAwaiting } from './reminders.store.ts'
import { undoStep } from './undo-step.ts'

const ledger = useLedgerWorld()
let office: TestLogin
let chair: TestLogin
let agency: TestLogin

beforeEach(async () => {
  ledger.clock.moveTo('2026-06-22')
  office ??= await ledger.as('officeChief')
  chair ??= await ledger.as('viceChair')
  agency ??= await ledger.as('agencyFocalPoint', undefined, ledger.world.construction)
})

const issue = async (changes: Partial<NewCommitment> = {}, to: AgencyId = ledger.world.construction) => {
  const [issued] = await ledger.act(office, (tx, actor) => issueCommitments(tx, actor, [aCommitment(to, changes)]))
  return issued!.id
}
const read = (id: CommitmentId, as: TestLogin = office): Promise<Commitment> =>
  ledger.act(as, (tx, actor) => readCommitment(tx, actor, ledger.world.province, id))
const council = () => ledger.world.province

describe('issuing', () => {
  test('names body, person, work and due date: the head of that day, thirty days from the letter by the lawbook', async () => {
    const commitment = await read(await issue())
    expect(commitment).toMatchObject({
      agency: { name: 'Sở Xây dựng' },
      person: { name: 'Nguyễn Văn Xây', title: 'Giám đốc Sở' },
      state: 'issued',
      thread: { assigned: '2026-06-10', acknowledged: null },
      due: '2026-07-10',
      dueRule: { days: 30, unit: 'calendar', first: '2026-07-10', verified: false },
      letter: { number: '12/HĐND-VP', date: '2026-06-10', file: null },
    })
  })

  test('a vacant post of head leaves the person open, and the commitment stands', async () => {
    expect((await read(await issue({}, ledger.world.health))).person).toBeNull()
  })

  test('through the executive’s office to the body that answers', async () => {
    const { health, construction } = ledger.world
    const commitment = await read(await issue({ responsible: { agency: health, assigned: construction } }))
    expect(commitment).toMatchObject({ agency: { id: construction }, through: { id: health, name: 'Sở Y tế' } })
  })

  test('a recommendation must name its deadline; a petition to the Centre need not', async () => {
    await expect(issue({ kind: 'recommendation', due: null })).rejects.toMatchObject({ code: 'commitments/must-name' })
    expect((await read(await issue({ due: null }))).clock.state).toBe('stopped')
  })

  test('refuses an agency of another council and a letter of tomorrow', async () => {
    await expect(issue({}, ledger.world.committee)).rejects.toMatchObject({ code: 'commitments/agency-unknown' })
    const letter = { number: '1', date: calendarDate('2026-06-23'), signer: null, file: null }
    await expect(issue({ letter })).rejects.toMatchObject({ code: 'commitments/letter-date' })
  })
})

describe('answering', () => {
  test('one letter answers many, by the day of the letter', async () => {
    const ids = [await issue(), await issue(), await issue()]
    await ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer(ids)))
    for (const id of ids) {
      const commitment = await read(id)
      expect(commitment).toMatchObject({ state: 'answered', answerClass: 'resolved', clock: { state: 'stopped' } })
      expect(commitment.thread.answered).toBe('2026-06-18')
      expect(commitment.answers).toMatchObject([{ answers: 3, enteredBy: 'agency' }])
    }
  })

  test('all or none: one of them past that step, none is answered', async () => {
    const [open, settled] = [await issue(), await issue()]
    await ledger.act(office, async (tx, actor) => {
      await answer(tx, actor, council(), anAnswer([settled]))
    })
    await ledger.act(chair, (tx, actor) => judge(tx, actor, council(), settled, aJudgement(2)))
    const both = ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([open, settled])))
    await expect(both).rejects.toMatchObject({ code: 'commitments/state' })
    expect((await read(open)).state).toBe('issued')
  })

  test('refuses commitments of two agencies in one letter, and a roadmap that ends before the letter', async () => {
    const ids = [await issue(), await issue({}, ledger.world.health)]
    const send = (changes: Parameters<typeof anAnswer>[1], of: CommitmentId[]) =>
      ledger.act(office, (tx, actor) => answer(tx, actor, council(), anAnswer(of, changes)))
    await expect(send({}, ids)).rejects.toMatchObject({ code: 'commitments/several-agencies' })
    const roadmap = { class: 'inProgress', leaf: 'withRoadmap', roadmapUntil: calendarDate('2026-06-18') } as const
    await expect(send(roadmap, [ids[0]!])).rejects.toMatchObject({ code: 'commitments/roadmap-past' })
  })

  test('an agency finds only what is addressed to it', async () => {
    const id = await issue({}, ledger.world.health)
    await expect(read(id, agency)).rejects.toMatchObject({ code: 'platform/not-found' })
    const send = ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    await expect(send).rejects.toMatchObject({ code: 'platform/not-found' })
  })

  test('returned for competence with the reason, and only before an answer', async () => {
    const id = await issue()
    const back = { ids: [id], reason: 'Thuộc thẩm quyền của UBND cấp xã' }
    await ledger.act(agency, (tx, actor) => returnForCompetence(tx, actor, council(), back))
    const commitment = await read(id)
    expect(commitment.state).toBe('returned')
    expect(commitment.steps.at(-1)).toMatchObject({ kind: 'returned', by: 'agency', text: back.reason })
  })
})

describe('judging', () => {
  const answered = async () => {
    const id = await issue()
    await ledger.act(agency, async (tx, actor) => {
      await acknowledge(tx, actor, council(), { ids: [id] })
      await answer(tx, actor, council(), anAnswer([id]))
    })
    return id
  }

  test('three axes: the agency’s class, the council’s judgement, the voters’ opinion', async () => {
    const id = await answered()
    const { version } = await read(id)
    await ledger.act(chair, (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    const opinion = { opinion: 'disagrees', note: 'Tại hội nghị ngày 20/6' } as const
    await ledger.act(office, (tx, actor) => recordVoterOpinion(tx, actor, council(), id, opinion))
    expect(await read(id)).toMatchObject({
      state: 'judged',
      answerClass: 'resolved',
      judgement: 'satisfactory',
      opinion: 'disagrees',
      resolvedOn: '2026-06-22',
    })
  })

  test('refuses to judge an answer that has been replaced since it was read', async () => {
    const id = await answered()
    const { version } = await read(id)
    await ledger.act(agency, (tx, actor) =>
      answer(tx, actor, council(), anAnswer([id], { class: 'explained', leaf: null })),
    )
    const late = ledger.act(chair, (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    await expect(late).rejects.toMatchObject({ code: 'platform/version-conflict' })
  })

  test('the office that entered the answer may not judge it, the Vice-Chair may', async () => {
    const id = await issue()
    await ledger.act(office, (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    expect((await read(id, office)).abilities.judge).toBe(false)
    expect((await read(id, chair)).abilities.judge).toBe(true)
    expect((await read(id, agency)).abilities).toMatchObject({ judge: false, answer: true, remind: false })
  })

  test('undone, the judgement is taken back and both stay in the history', async () => {
    const id = await answered()
    const before = await read(id)
    await ledger.act(chair, (tx, actor) => judge(tx, actor, council(), id, aJudgement(before.version)))
    const judged = await read(id)
    const undo = { version: judged.version, step: judged.steps.at(-1)!.id, reason: 'Bấm nhầm nội dung' }
    await ledger.act(chair, (tx, actor) => undoStep(tx, actor, council(), id, undo))
    const after = await read(id)
    expect(after).toMatchObject({ state: 'answered', judgement: null, resolvedOn: null })
    expect(after.steps.map(({ kind, undone }) => [kind, undone])).toEqual([
      ['issued', false],
      ['acknowledged', false],
      ['answered', false],
      ['judged', true],
      ['undone', false],
    ])
  })

  test('an agency takes its answer back before it is judged, and not the council’s judgement', async () => {
    const id = await answered()
    const undo = (as: TestLogin, of: Commitment) =>
      ledger.act(as, (tx, actor) =>
        undoStep(tx, actor, council(), id, {
          version: of.version,
          step: of.steps.at(-1)!.id,
          reason: 'Gửi nhầm văn bản',
        }),
      )
    const sent = await read(id)
    await undo(agency, sent)
    const again = await read(id)
    expect(again).toMatchObject({ state: 'acknowledged', answerClass: null, answers: [] })
    await ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    const { version } = await read(id)
    await ledger.act(chair, (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    await expect(undo(agency, await read(id))).rejects.toMatchObject({ code: 'commitments/undo-not-yours' })
  })

  test('closed and reopened with a reason: a second round, due on its own day', async () => {
    const id = await answered()
    const closing = { version: (await read(id)).version, reason: 'Đã thống nhất tại phiên họp' }
    await ledger.act(chair, (tx, actor) => close(tx, actor, council(), id, closing))
    const reopening = {
      version: (await read(id)).version,
      reason: 'Cử tri tiếp tục kiến nghị',
      due: calendarDate('2026-08-01'),
    }
    await ledger.act(chair, (tx, actor) => reopen(tx, actor, council(), id, reopening))
    expect(await read(id)).toMatchObject({ state: 'issued', round: 2, due: '2026-08-01', thread: { answered: null } })
  })
})

describe('deadlines', () => {
  test('an extension is asked for and granted; an earlier day is refused', async () => {
    const id = await issue()
    const ask = (until: string) =>
      ledger.act(agency, (tx, actor) =>
        askExtension(tx, actor, council(), id, { until: calendarDate(until), reason: 'Chờ thẩm định giá' }),
      )
    await expect(ask('2026-07-10')).rejects.toMatchObject({ code: 'commitments/extension-not-later' })
    await ask('2026-08-10')
    const { version, extensionAsked } = await read(id)
    expect(extensionAsked).toBe('2026-08-10')
    const grant = { version, grant: true, until: calendarDate('2026-07-31'), reason: 'Đồng ý một phần' }
    await ledger.act(chair, (tx, actor) => decideExtension(tx, actor, council(), id, grant))
    expect(await read(id)).toMatchObject({ due: '2026-07-31', extensionAsked: null, dueRule: { first: '2026-07-10' } })
  })

  test('a reminder by hand goes out once a day', async () => {
    const id = await issue()
    const send = () => ledger.act(office, (tx, actor) => remind(tx, actor, council(), { ids: [id], note: null }))
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
      ledger.act(office, (tx) => listCommitments(tx, council(), { limit: 50, field: 'irrigation', ...query }))
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
    await ledger.act(office, (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    const counts = await ledger.act(office, (tx) =>
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
    await ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
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
    await ledger.act(agency, (tx, actor) => answer(tx, actor, council(), anAnswer([id], { text: 'Đã gặp bà Riêng' })))
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
