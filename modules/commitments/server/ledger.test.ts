import { describe, expect, test } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { Answer, type Commitment, type CommitmentId } from '#commitments'
import type { TestLogin } from '#identity/testing'
import { aJudgement, anAnswer, anAnswerPart, useLedgerStage } from '../testing/index.ts'
import { acknowledge, returnForCompetence } from './acknowledge.ts'
import { answer } from './answer.ts'
import { close, reopen } from './close.ts'
import { judge, recordVoterOpinion } from './judge.ts'
import { undoStep } from './undo-step.ts'

const { ledger, office, chair, agency, council, issue, read } = useLedgerStage()

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
    await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer(ids)))
    for (const id of ids) {
      const commitment = await read(id)
      expect(commitment).toMatchObject({ state: 'answered', answerClass: 'resolved', clock: { state: 'stopped' } })
      expect(commitment.thread.answered).toBe('2026-06-18')
      expect(commitment.answers).toMatchObject([{ answers: 3, enteredBy: 'agency' }])
    }
  })

  test('one letter says different things of what it answers, and is one letter', async () => {
    const ids = [await issue(), await issue(), await issue()] as const
    const letter = { number: '9/SXD', date: calendarDate('2026-06-19'), signer: null }
    const explained = anAnswerPart([ids[2]], { class: 'explained', leaf: null, text: 'Do thiếu vốn.' })
    const sent = Answer.parse({ letter, answers: [anAnswerPart(ids.slice(0, 2)), explained] })
    const { ids: recorded } = await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), sent))
    expect(recorded).toHaveLength(2)
    const read3 = await Promise.all(ids.map((id) => read(id)))
    expect(read3.map(({ answerClass }) => answerClass)).toEqual(['resolved', 'resolved', 'explained'])
    for (const { answers, thread } of read3) {
      expect(thread.answered).toBe('2026-06-19')
      expect(answers).toMatchObject([{ answers: 3, letter: { number: '9/SXD' } }])
    }
  })

  test('all or none: refused for one of its classes, the letter answers nothing', async () => {
    const ids = [await issue(), await issue()] as const
    const late = { class: 'inProgress', leaf: 'withRoadmap', roadmapUntil: calendarDate('2026-06-01') } as const
    const sent = Answer.parse({
      ...anAnswer([ids[0]]),
      answers: [anAnswerPart([ids[0]]), anAnswerPart([ids[1]], late)],
    })
    const send = ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), sent))
    await expect(send).rejects.toMatchObject({ code: 'commitments/roadmap-past' })
    expect((await read(ids[0])).state).toBe('issued')
  })

  test('all or none: one of them past that step, none is answered', async () => {
    const [open, settled] = [await issue(), await issue()]
    await ledger.act(office(), async (tx, actor) => {
      await answer(tx, actor, council(), anAnswer([settled]))
    })
    await ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), settled, aJudgement(2)))
    const both = ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([open, settled])))
    await expect(both).rejects.toMatchObject({ code: 'commitments/state' })
    expect((await read(open)).state).toBe('issued')
  })

  test('refuses commitments of two agencies in one letter, and a roadmap that ends before the letter', async () => {
    const ids = [await issue(), await issue({}, ledger.world.health)]
    const send = (changes: Parameters<typeof anAnswer>[1], of: CommitmentId[]) =>
      ledger.act(office(), (tx, actor) => answer(tx, actor, council(), anAnswer(of, changes)))
    await expect(send({}, ids)).rejects.toMatchObject({ code: 'commitments/several-agencies' })
    const roadmap = { class: 'inProgress', leaf: 'withRoadmap', roadmapUntil: calendarDate('2026-06-18') } as const
    await expect(send(roadmap, [ids[0]!])).rejects.toMatchObject({ code: 'commitments/roadmap-past' })
  })

  test('an agency finds only what is addressed to it', async () => {
    const id = await issue({}, ledger.world.health)
    await expect(read(id, agency())).rejects.toMatchObject({ code: 'platform/not-found' })
    const send = ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    await expect(send).rejects.toMatchObject({ code: 'platform/not-found' })
  })

  test('returned for competence with the reason, and only before an answer', async () => {
    const id = await issue()
    const back = { ids: [id], reason: 'Thuộc thẩm quyền của UBND cấp xã' }
    await ledger.act(agency(), (tx, actor) => returnForCompetence(tx, actor, council(), back))
    const commitment = await read(id)
    expect(commitment.state).toBe('returned')
    expect(commitment.steps.at(-1)).toMatchObject({ kind: 'returned', by: 'agency', text: back.reason })
  })
})

describe('judging', () => {
  const answered = async () => {
    const id = await issue()
    await ledger.act(agency(), async (tx, actor) => {
      await acknowledge(tx, actor, council(), { ids: [id] })
      await answer(tx, actor, council(), anAnswer([id]))
    })
    return id
  }

  test('three axes: the agency’s class, the council’s judgement, the voters’ opinion', async () => {
    const id = await answered()
    const { version } = await read(id)
    await ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    const opinion = { opinion: 'disagrees', note: 'Tại hội nghị ngày 20/6' } as const
    await ledger.act(office(), (tx, actor) => recordVoterOpinion(tx, actor, council(), id, opinion))
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
    await ledger.act(agency(), (tx, actor) =>
      answer(tx, actor, council(), anAnswer([id], { class: 'explained', leaf: null })),
    )
    const late = ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    await expect(late).rejects.toMatchObject({ code: 'platform/version-conflict' })
  })

  test('the office that entered the answer may not judge it, the Vice-Chair may', async () => {
    const id = await issue()
    await ledger.act(office(), (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    expect((await read(id, office())).abilities.judge).toBe(false)
    expect((await read(id, chair())).abilities.judge).toBe(true)
    expect((await read(id, agency())).abilities).toMatchObject({ judge: false, answer: true, remind: false })
  })

  test('undone, the judgement is taken back and both stay in the history', async () => {
    const id = await answered()
    const before = await read(id)
    await ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), id, aJudgement(before.version)))
    const judged = await read(id)
    const undo = { version: judged.version, step: judged.steps.at(-1)!.id, reason: 'Bấm nhầm nội dung' }
    await ledger.act(chair(), (tx, actor) => undoStep(tx, actor, council(), id, undo))
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
    await undo(agency(), sent)
    const again = await read(id)
    expect(again).toMatchObject({ state: 'acknowledged', answerClass: null, answers: [] })
    await ledger.act(agency(), (tx, actor) => answer(tx, actor, council(), anAnswer([id])))
    const { version } = await read(id)
    await ledger.act(chair(), (tx, actor) => judge(tx, actor, council(), id, aJudgement(version)))
    await expect(undo(agency(), await read(id))).rejects.toMatchObject({ code: 'commitments/undo-not-yours' })
  })

  test('closed and reopened with a reason: a second round, due on its own day', async () => {
    const id = await answered()
    const closing = { version: (await read(id)).version, reason: 'Đã thống nhất tại phiên họp' }
    await ledger.act(chair(), (tx, actor) => close(tx, actor, council(), id, closing))
    const reopening = {
      version: (await read(id)).version,
      reason: 'Cử tri tiếp tục kiến nghị',
      due: calendarDate('2026-08-01'),
    }
    await ledger.act(chair(), (tx, actor) => reopen(tx, actor, council(), id, reopening))
    expect(await read(id)).toMatchObject({ state: 'issued', round: 2, due: '2026-08-01', thread: { answered: null } })
  })
})
