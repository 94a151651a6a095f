import fc from 'fast-check'
import { newId } from '#platform/access'
import { addDays, calendarDate } from '#platform/calendar'
import {
  ANSWER_CLASSES,
  type AnswerId,
  JUDGEMENTS,
  STEP_KINDS,
  type StepId,
  type StepKind,
  VOTER_OPINIONS,
} from '#commitments'
import { mayFollow, standingOf, type Step, undoable } from '../server/standing.rules.ts'

const BEGIN = calendarDate('2026-06-01')

/** A step with nothing said but its kind and day. */
export function aStep(kind: StepKind, day = 0, said: Partial<Step> = {}): Step {
  return {
    id: newId<StepId>(),
    kind,
    on: addDays(BEGIN, day),
    side: 'council',
    account: null,
    text: null,
    due: null,
    answer: null,
    answerClass: null,
    roadmapUntil: null,
    judgement: null,
    next: null,
    opinion: null,
    reminder: null,
    undoes: null,
    ...said,
  }
}

const choices = fc.record({
  kind: fc.constantFrom(...STEP_KINDS.filter((kind) => kind !== 'issued')),
  wait: fc.nat({ max: 20 }),
  due: fc.integer({ min: 1, max: 90 }),
  answerClass: fc.constantFrom(...ANSWER_CLASSES),
  roadmap: fc.boolean(),
  judgement: fc.constantFrom(...JUDGEMENTS),
  opinion: fc.constantFrom(...VOTER_OPINIONS),
})

/** Histories as they can happen: whatever may not follow is left out, days never go back, some steps are taken back. */
export const aHistory: fc.Arbitrary<Step[]> = fc
  .record({
    due: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    acts: fc.array(choices, { maxLength: 25 }),
  })
  .map(({ due, acts }) => {
    const steps = [aStep('issued', 0, { due: due === null ? null : addDays(BEGIN, due) })]
    let day = 0
    for (const choice of acts) {
      day += choice.wait
      const step = stepOf(choice, day, steps)
      if (step) steps.push(step)
    }
    return steps
  })

type Choice = typeof choices extends fc.Arbitrary<infer Each> ? Each : never

function stepOf(choice: Choice, day: number, steps: readonly Step[]): Step | undefined {
  const { kind } = choice
  if (kind === 'undone') {
    const last = undoable(steps)
    return last && aStep('undone', day, { undoes: last.id })
  }
  if (!mayFollow(standingOf(steps), kind)) return undefined
  const later = addDays(BEGIN, day + choice.due)
  const said: Partial<Record<StepKind, Partial<Step>>> = {
    answered: {
      answer: newId<AnswerId>(),
      answerClass: choice.answerClass,
      roadmapUntil: choice.answerClass === 'inProgress' && choice.roadmap ? later : null,
    },
    judged: { judgement: choice.judgement, text: choice.judgement === 'partly' ? 'Còn thiếu' : null },
    'opinion-recorded': { opinion: choice.opinion },
    reminded: { reminder: 'manual' },
    'extension-asked': { due: later },
    'extension-granted': { due: later },
    reopened: { due: later },
  }
  return aStep(kind, day, said[kind])
}
