import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountId, type AssignmentId, newId, ROLES } from '#platform/access'
import { calendarDate, type Instant } from '#platform/calendar'
import { CHAIN_ROLES, type Chain, type PaperStepId, STEP_KINDS, type StepKind } from '#approvals'
import { chainOn, defaultChain } from './chains.rules.ts'
import { decidingOf, type Holder, keysOfHolder, keysOfWho, meant, ownWork } from './deciders.rules.ts'
import { counting, mayFollow, type StandingStep, standingOf, undoable } from './standing.rules.ts'

const accounts = Array.from({ length: 5 }, () => newId<AccountId>())
const account = fc.constantFrom(...accounts)
const role = fc.constantFrom(...CHAIN_ROLES)
const holder: fc.Arbitrary<Holder> = fc.record({
  assignment: fc.uuid().map((id) => id as AssignmentId),
  account,
  name: fc.constant('Người mẫu'),
  title: fc.constant('Chức danh'),
  role,
  body: fc.constant(null),
})
const who = fc.oneof(
  fc.record({ by: fc.constant('role' as const), roles: fc.uniqueArray(role, { minLength: 1, maxLength: 3 }) }),
  fc.record({ by: fc.constant('account' as const), account }),
)

describe('nobody approves their own', () => {
  it('is refused exactly where a submitter decides and another could', () => {
    const some = fc.uniqueArray(account, { minLength: 1 })
    fc.assert(
      fc.property(some, account, some, (submitters, decider, able) => {
        const verdict = ownWork(
          submitters,
          decider,
          able.map((each) => ({ holder: { account: each } })),
        )
        const another = able.some((each) => !submitters.includes(each))
        const expected = !submitters.includes(decider) ? 'another' : another ? 'refused' : 'alone'
        expect(verdict).toBe(expected)
      }),
    )
  })

  it('never leaves a paper stuck: of those who could, at least one may', () => {
    const some = fc.uniqueArray(account, { minLength: 1 })
    fc.assert(
      fc.property(some, some, (submitters, able) => {
        const deciding = able.map((each) => ({ holder: { account: each } }))
        expect(able.some((each) => ownWork(submitters, each, deciding) !== 'refused')).toBe(true)
      }),
    )
  })
})

describe('who may decide', () => {
  it('is who the step means, and to whom one of them delegated', () => {
    const given = fc.array(
      fc.record({ from: fc.uuid(), to: account, form: fc.constantFrom('KT', 'TL', 'TUQ'), kinds: fc.constant([]) }),
    )
    fc.assert(
      fc.property(who, fc.array(holder), given, (step, holders, delegations) => {
        const deciding = decidingOf(step, 'tests/letter', { holders, given: delegations as never })
        const posts = deciding.map(({ holder: { assignment } }) => assignment)
        for (const each of holders.filter((one) => meant(step, one))) expect(posts).toContain(each.assignment)
        const rightly = deciding.every(({ holder: taker, via }) =>
          via === null ? meant(step, taker) : meant(step, via.holder) && !meant(step, taker),
        )
        expect(rightly).toBe(true)
      }),
    )
  })

  it('finds papers under the keys that its posts have: the same question asked two ways', () => {
    fc.assert(
      fc.property(who, holder, (step, one) => {
        const keys = keysOfHolder(one)
        expect(keysOfWho(step).some((key) => keys.includes(key))).toBe(meant(step, one))
      }),
    )
  })

  it('ends with the giver’s post: a delegation of nobody who holds it gives nothing', () => {
    const [chair, deputy] = ['chair', 'viceChair'].map((each, at) => ({
      assignment: newId<AssignmentId>(),
      account: accounts[at]!,
      name: each,
      title: each,
      role: each as Holder['role'],
      body: null,
    }))
    const step = { by: 'role' as const, roles: ['chair' as const] }
    const given = [{ from: chair!.assignment, to: deputy!.account, form: 'KT' as const, kinds: [] as string[] }]
    const of = (holders: typeof given extends never ? never : Holder[], kinds: string[] = []) =>
      decidingOf(step, 'tests/letter', { holders, given: given.map((one) => ({ ...one, kinds })) })
    expect(of([chair!, deputy!])).toHaveLength(2)
    expect(of([deputy!])).toEqual([])
    // Where kinds are named it is for papers of those alone.
    expect(of([chair!, deputy!], ['tests/letter', 'tests/act'])).toHaveLength(2)
    expect(of([chair!, deputy!], ['tests/act'])).toHaveLength(1)
  })
})

describe('where a paper stands', () => {
  const roles = (...named: (typeof CHAIN_ROLES)[number][]) => ({ by: 'role' as const, roles: named })
  const chain = { steps: [roles('officeChief'), roles('chair', 'viceChair')], issue: roles('recordsClerk') }
  const paper = { chain, form: 'paper' as const }
  const at = '2026-06-10T02:00:00.000Z' as Instant
  const step = (kind: StepKind, parts: Partial<StandingStep> = {}): StandingStep => ({
    id: newId<PaperStepId>(),
    kind,
    at,
    account: accounts[0]!,
    decidedBy: accounts[0]!,
    undoes: null,
    ...parts,
  })

  /** Any history that the rules allow, steps taken back among them. */
  const history = fc
    .array(fc.record({ kind: fc.constantFrom(...STEP_KINDS), account }), { maxLength: 25 })
    .map((wishes) =>
      wishes.reduce<StandingStep[]>(
        (steps, wish) => {
          if (wish.kind === 'undone') {
            const back = undoable(steps, wish.account, at)
            return back ? [...steps, step('undone', { account: wish.account, undoes: back.step })] : steps
          }
          const follows = mayFollow(standingOf(paper, steps), wish.kind, paper)
          return follows ? [...steps, step(wish.kind, { account: wish.account })] : steps
        },
        [step('submitted')],
      ),
    )

  it('is signed only after the last stage, and issued only after it is signed', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { state, stage, round } = standingOf(paper, steps)
        const counted = counting(steps)
        expect(round).toBe(counted.filter(({ kind }) => kind === 'submitted').length)
        const beyond = state === 'waitingSignature' || state === 'signed' || state === 'issued'
        const ofRound = counted.slice(counted.findLastIndex(({ kind }) => kind === 'submitted'))
        const approvals = ofRound.filter(({ kind }) => kind === 'approved').length
        expect(!beyond || (stage === chain.steps.length - 1 && approvals >= stage)).toBe(true)
        expect(state !== 'issued' || counted.at(-2)?.kind === 'signed').toBe(true)
      }),
    )
  })

  it('is after an undo what it was before the step', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const last = counting(steps).at(-1)!
        const back = undoable(steps, last.account, at)
        if (!back) return
        const undone = [...steps, step('undone', { account: last.account, undoes: back.step })]
        const before = counting(steps).slice(0, -1)
        expect(standingOf(paper, undone)).toEqual(standingOf(paper, before))
      }),
    )
  })

  it('stays when it is recalled, withdrawn, or an act is approved; what was issued may only be recalled', () => {
    const kinds = STEP_KINDS.filter((kind) => kind !== 'undone')
    for (const state of ['issued', 'recalled', 'withdrawn', 'approved'] as const) {
      const follows = kinds.filter((kind) => mayFollow({ state, stage: 1 }, kind, paper))
      expect(follows, state).toEqual(state === 'issued' ? ['recalled'] : [])
    }
    expect(kinds.some((kind) => mayFollow({ state: 'waitingSignature', stage: 1 }, kind, paper))).toBe(true)
  })
})

describe('the chain of a day', () => {
  it('is the latest that had begun, else the default of the level', () => {
    const version = (from: string): Chain => ({ ...defaultChain('commune'), id: newId(), from: calendarDate(from) })
    const versions = [version('2026-03-01'), version('2026-07-01')]
    expect(chainOn(versions, calendarDate('2026-02-28'), 'province')).toMatchObject({ id: null, from: null })
    expect(chainOn(versions, calendarDate('2026-06-30'), 'province').from).toBe('2026-03-01')
    expect(chainOn(versions.toReversed(), calendarDate('2026-07-01'), 'province').from).toBe('2026-07-01')
  })

  it('names only roles that work in a council', () => {
    expect(ROLES.filter((each) => !CHAIN_ROLES.includes(each as never))).toEqual(['agencyFocalPoint', 'systemAdmin'])
  })
})
