import type { Readiness, ReadinessStep } from '#councils'

/** What is counted of a council to see whether it can work. */
export interface ReadinessFacts {
  readonly terms: number
  readonly bodies: number
  readonly people: number
  readonly delegates: { readonly here: number; readonly assigned: number | null }
  readonly posts: { readonly held: number; readonly decided: number }
  readonly regulation: { readonly own: number; readonly of: number }
  readonly agencies: number
}

/** The checklist of a council: what it has of what it takes, in the order in which it is done. */
export function readinessSteps(facts: ReadinessFacts): ReadinessStep[] {
  const { delegates, posts, regulation } = facts
  return [
    { step: 'term', have: facts.terms, of: 1, done: facts.terms > 0 },
    { step: 'bodies', have: facts.bodies, of: null, done: facts.bodies > 0 },
    { step: 'people', have: facts.people, of: null, done: facts.people > 0 },
    {
      step: 'delegates',
      have: delegates.here,
      of: delegates.assigned,
      done: delegates.assigned !== null && delegates.here >= delegates.assigned,
    },
    { step: 'posts', have: posts.held, of: posts.decided, done: posts.decided > 0 && posts.held >= posts.decided },
    { step: 'regulation', have: regulation.own, of: regulation.of, done: regulation.own > 0 },
    { step: 'agencies', have: facts.agencies, of: null, done: facts.agencies > 0 },
  ]
}

/** A council can work once it has a term, bodies, delegates and somebody in its office; the rest may follow. */
export function isReady(steps: Readiness['steps']): boolean {
  const done = new Set(steps.filter((step) => step.done).map(({ step }) => step))
  const delegates = steps.find(({ step }) => step === 'delegates')
  return done.has('term') && done.has('bodies') && done.has('people') && (delegates?.have ?? 0) > 0
}
