import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/access'
import { addDays, calendarDate } from '#platform/calendar'
import { type AnswerId, COMMITMENT_STATES, STEP_KINDS } from '#commitments'
import { aHistory, aStep } from '../testing/steps.arbitraries.ts'
import { effective, mayFollow, standingOf, type Step, undoable } from './standing.rules.ts'

const due = calendarDate('2026-07-01')
const issued = aStep('issued', 0, { due })
const answered = (day: number, said: Partial<Step> = {}) =>
  aStep('answered', day, { answer: newId<AnswerId>(), answerClass: 'resolved', ...said })

describe('the thread', () => {
  test('begins with the assignment, whose clock runs to the due date', () => {
    expect(standingOf([issued])).toMatchObject({ state: 'issued', round: 1, clock: due, assigned: issued.on })
  })

  test('passes by acknowledgement, answer, judgement and end', () => {
    const steps = [
      issued,
      aStep('acknowledged', 2),
      answered(10),
      aStep('judged', 12, { judgement: 'satisfactory' }),
      aStep('closed', 15),
    ]
    const standing = standingOf(steps)
    expect(standing).toMatchObject({ state: 'closed', clock: null, resolved: steps[3]!.on })
    expect([standing.acknowledged, standing.answered, standing.judged, standing.closed]).toEqual(
      steps.slice(1).map(({ on }) => on),
    )
  })

  test('an answer stops the clock, unless it has a roadmap: then it runs to the roadmap’s day', () => {
    expect(standingOf([issued, answered(5)]).clock).toBeNull()
    const until = addDays(due, 60)
    const inProgress = answered(5, { answerClass: 'inProgress', roadmapUntil: until })
    expect(standingOf([issued, inProgress, aStep('judged', 6, { judgement: 'satisfactory' })]).clock).toBe(until)
  })

  test('returned for competence stands before any answer and stops the clock', () => {
    expect(standingOf([issued, aStep('returned', 1)])).toMatchObject({ state: 'returned', clock: null })
    expect(mayFollow(standingOf([issued, answered(1)]), 'returned')).toBe(false)
  })

  test('an extension moves the due date when it is granted, and not when it is asked for or refused', () => {
    const until = addDays(due, 20)
    const asked = aStep('extension-asked', 3, { due: until })
    expect(standingOf([issued, asked])).toMatchObject({ due, clock: due, extensionAsked: until })
    expect(standingOf([issued, asked, aStep('extension-refused', 4)])).toMatchObject({ due, extensionAsked: null })
    expect(standingOf([issued, asked, aStep('extension-granted', 4, { due: until })])).toMatchObject({
      due: until,
      clock: until,
      extensionAsked: null,
    })
  })

  test('reopened, it is a new round: the thread is empty again, and it stays answered once', () => {
    const again = addDays(due, 40)
    const first = answered(5)
    const steps = [
      issued,
      first,
      aStep('judged', 6, { judgement: 'unsatisfactory', next: 'refer-again' }),
      aStep('reopened', 8, { due: again }),
    ]
    expect(standingOf(steps)).toMatchObject({
      state: 'issued',
      round: 2,
      clock: again,
      answered: null,
      judgement: null,
      next: null,
      firstAnswered: first.on,
    })
  })
})

describe('answered and resolved are two figures', () => {
  test.each([
    ['resolved', 'satisfactory', true],
    ['resolved', 'partly', false],
    ['resolved', 'unsatisfactory', false],
    ['explained', 'satisfactory', false],
    ['inProgress', 'satisfactory', false],
    ['notResolved', 'satisfactory', false],
  ] as const)('stated %s and judged %s: resolved is %s', (answerClass, judgement, resolved) => {
    const standing = standingOf([issued, answered(3, { answerClass }), aStep('judged', 4, { judgement })])
    expect(standing.firstAnswered).not.toBeNull()
    expect(standing.resolved !== null).toBe(resolved)
  })

  test('a later answer takes the judgement of the earlier one away', () => {
    const steps = [issued, answered(3), aStep('judged', 4, { judgement: 'partly', text: 'Đoạn cuối' }), answered(9)]
    expect(standingOf(steps)).toMatchObject({ state: 'answered', judgement: null, missing: null, resolved: null })
  })

  test('the voters’ opinion changes neither of the other two axes', () => {
    const before = [issued, answered(3), aStep('judged', 4, { judgement: 'satisfactory' })]
    const after = standingOf([...before, aStep('opinion-recorded', 5, { opinion: 'disagrees' })])
    expect(after).toEqual({ ...standingOf(before), opinion: 'disagrees' })
  })
})

describe('whatever happens', () => {
  test('taking the last step back leads to where it stood before', () => {
    fc.assert(
      fc.property(aHistory, (steps) => {
        const last = undoable(steps)
        fc.pre(last !== undefined)
        const without = effective(steps).filter((step) => step !== last)
        expect(standingOf([...steps, aStep('undone', 900, { undoes: last.id })])).toEqual(standingOf(without))
      }),
    )
  })

  test('answered has a class, and resolved has both of its halves', () => {
    fc.assert(
      fc.property(aHistory, (steps) => {
        const standing = standingOf(steps)
        expect(standing.firstAnswered === null).toBe(standing.answerClass === null)
        expect(standing.judged === null).toBe(standing.judgement === null)
        const both = standing.answerClass === 'resolved' && standing.judgement === 'satisfactory'
        expect(standing.resolved !== null).toBe(both)
      }),
    )
  })

  test('no clock runs where nothing is awaited of the agency', () => {
    fc.assert(
      fc.property(aHistory, (steps) => {
        const { state, clock } = standingOf(steps)
        expect((state === 'closed' || state === 'returned') && clock !== null).toBe(false)
      }),
    )
  })

  test('the days of the thread keep their order', () => {
    fc.assert(
      fc.property(aHistory, (steps) => {
        const { assigned, acknowledged, answered: at, judged, closed } = standingOf(steps)
        const days = [assigned, acknowledged, at, judged, closed].filter((day) => day !== null)
        expect(days).toEqual(days.toSorted())
      }),
    )
  })

  test('from every state something can follow, and a first assignment never does', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(aHistory, (steps) => {
        const standing = standingOf(steps)
        seen.add(standing.state)
        expect(STEP_KINDS.some((kind) => mayFollow(standing, kind))).toBe(true)
        expect(mayFollow(standing, 'issued')).toBe(false)
      }),
      { numRuns: 500 },
    )
    expect([...seen].toSorted()).toEqual(COMMITMENT_STATES.toSorted())
  })
})
