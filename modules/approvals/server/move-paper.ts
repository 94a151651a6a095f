import type { Actor } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { PaperStepId, StepKind } from '#approvals'
import { keysOfWho, ownKey } from './deciders.rules.ts'
import type { Desk } from './paper-desk.ts'
import type { MovedPaper, PaperKind } from './paper-kind.ts'
import { type HeldPaper, type PaperChange, writePaper } from './papers.store.ts'
import { type Standing, type StandingStep, standingOf } from './standing.rules.ts'
import { insertStep, type NewStep } from './steps.store.ts'

/** What an act adds to a paper: a step, and what beside its standing changes. */
export interface Move {
  readonly step: Omit<NewStep, 'round' | 'stage'>
  readonly change?: Omit<PaperChange, 'state' | 'round' | 'stage'>
}

const EVENT_OF = {
  submitted: 'approvals.submitted',
  approved: 'approvals.approved',
  returned: 'approvals.returned',
  signed: 'approvals.signed',
  issued: 'approvals.issued',
  recalled: 'approvals.recalled',
  withdrawn: 'approvals.withdrawn',
  undone: 'approvals.step-undone',
} as const satisfies Record<StepKind, string>

/** Puts a step on record, moves the paper as its steps say, and tells the trail, the screens and the paper's module. */
export async function move(
  tx: Tx,
  actor: Actor,
  kind: PaperKind,
  { paper, steps, standing }: Pick<Desk, 'paper' | 'steps' | 'standing'>,
  { step, change }: Move,
): Promise<PaperStepId> {
  const round = step.kind === 'submitted' ? standing.round + 1 : standing.round
  const placed = { ...step, round, stage: standing.stage }
  const id = await insertStep(tx, paper.council, paper.id, steps.length, placed)
  const after = [...steps, standingStep(tx, id, placed)]
  const now = standingOf(paper, after)
  await writePaper(tx, paper, { ...now, ...change }, waitsFor(paper, now, after))
  await tell(tx, actor, paper, placed, now)
  await kind.onMoved?.(tx, actor, movedPaper(paper, now))
  return id
}

export function movedPaper(paper: HeldPaper, { state }: Pick<Standing, 'state'>): MovedPaper {
  return { id: paper.id, council: paper.council, subject: paper.subject, state }
}

function standingStep(tx: Tx, id: PaperStepId, step: NewStep): StandingStep {
  const decidedBy = (step.decidedBy ?? step.by).account
  return { id, kind: step.kind, at: tx.now(), account: step.by.account, decidedBy, undoes: step.undoes ?? null }
}

/** Whom a paper waits for, as keys of posts and persons. */
export function waitsFor(
  { chain }: Pick<HeldPaper, 'chain'>,
  { state, stage, submitters }: Standing,
  steps: readonly StandingStep[],
): string[] {
  const who = chain.steps[stage]
  switch (state) {
    case 'waitingApproval':
      return who === undefined ? [] : keysOfWho(who)
    case 'waitingSignature': {
      // Who agreed to sign may sign it themself; else the office brings the signed copy.
      const agreed = steps.findLast(({ kind }) => kind === 'approved')
      return [...keysOfWho(chain.issue), ...(agreed ? [`account:${agreed.decidedBy}`] : [])]
    }
    case 'returned':
      return submitters.slice(-1).map(ownKey)
    case 'signed':
      return keysOfWho(chain.issue)
    case 'approved':
    case 'issued':
    case 'recalled':
    case 'withdrawn':
      return []
    default:
      return state satisfies never
  }
}

async function tell(tx: Tx, actor: Actor, paper: HeldPaper, step: NewStep, now: Standing): Promise<void> {
  const subject = { kind: 'approvals/paper', id: paper.id }
  await record(tx, actor, {
    kind: EVENT_OF[step.kind],
    subject,
    before: { state: paper.state, stage: paper.stage },
    after: {
      state: now.state,
      stage: now.stage,
      round: now.round,
      on: step.on,
      way: step.way ?? 'tap',
      decidedBy: (step.decidedBy ?? step.by).account,
      own: step.own ?? false,
    },
    ...(step.reason && { fields: ['reason'] }),
  })
  const about = { paper: paper.id, kind: paper.kind, round: now.round }
  switch (step.kind) {
    case 'approved':
      await emit(tx, 'approvals.approved', { subject, payload: { ...about, stage: step.stage } })
      break
    case 'signed':
      await emit(tx, 'approvals.signed', { subject, payload: { ...about, on: step.on } })
      break
    case 'issued':
      await emit(tx, 'approvals.issued', { subject, payload: { ...about, on: step.on } })
      break
    case 'recalled':
      await emit(tx, 'approvals.recalled', { subject, payload: { ...about, on: step.on } })
      break
    case 'submitted':
    case 'returned':
    case 'withdrawn':
    case 'undone':
      await emit(tx, EVENT_OF[step.kind], { subject, payload: about })
      break
    default:
      step.kind satisfies never
  }
}
