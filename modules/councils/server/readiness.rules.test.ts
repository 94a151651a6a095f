import { describe, expect, it } from 'vitest'
import { isReady, type ReadinessFacts, readinessSteps } from './readiness.rules.ts'

const nothing: ReadinessFacts = {
  terms: 0,
  bodies: 0,
  people: 0,
  delegates: { here: 0, assigned: null },
  posts: { held: 0, decided: 0 },
  regulation: { own: 0, of: 4 },
  agencies: 0,
}
const opened: ReadinessFacts = {
  terms: 1,
  bodies: 3,
  people: 3,
  delegates: { here: 24, assigned: 24 },
  posts: { held: 6, decided: 6 },
  regulation: { own: 4, of: 4 },
  agencies: 5,
}
const done = (facts: ReadinessFacts) => readinessSteps(facts).filter((step) => step.done)

describe('the checklist of a council', () => {
  it('has nothing done at first and all of it at the end', () => {
    expect(done(nothing)).toEqual([])
    expect(done(opened)).toHaveLength(7)
  })

  it('says how many of how many', () => {
    const some = readinessSteps({ ...opened, delegates: { here: 20, assigned: 24 } })
    expect(some.find(({ step }) => step === 'delegates')).toEqual({ step: 'delegates', have: 20, of: 24, done: false })
  })

  it('takes no vacancy for a filled post where no number was decided', () => {
    const undecided = readinessSteps({ ...opened, posts: { held: 0, decided: 0 } })
    expect(undecided.find(({ step }) => step === 'posts')?.done).toBe(false)
  })

  it.each([
    ['all of it', opened, true],
    ['a delegate short', { ...opened, delegates: { here: 23, assigned: 24 } }, true],
    [
      'posts, regulation and agencies still to come',
      { ...opened, posts: nothing.posts, regulation: nothing.regulation, agencies: 0 },
      true,
    ],
    ['nobody in the office', { ...opened, people: 0 }, false],
    ['no delegate', { ...opened, delegates: { here: 0, assigned: 24 } }, false],
    ['no term', { ...opened, terms: 0 }, false],
  ])('with %s: ready %s', (_what, facts, ready) => {
    expect(isReady(readinessSteps(facts))).toBe(ready)
  })
})
