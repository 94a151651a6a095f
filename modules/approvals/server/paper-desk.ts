import type { Actor, CouncilId } from '#platform/access'
import { type CalendarDate, formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { approvalsMessagesVi, type PaperId, type PaperState, refuse, type StepKind } from '#approvals'
import { type Deciding, decidingOf, type Holder, ownWork, type People } from './deciders.rules.ts'
import { type HeldPaper, lockPaper } from './papers.store.ts'
import { peopleOn } from './people.store.ts'
import { mayFollow, type Standing, standingOf } from './standing.rules.ts'
import { listSteps, type StoredStep } from './steps.store.ts'

/** A paper under its lock, with all that an act on it looks at. */
export interface Desk extends People {
  readonly paper: HeldPaper
  readonly steps: readonly StoredStep[]
  readonly standing: Standing
  /** Who acts, in the post held today. */
  readonly acting: Holder
  readonly day: CalendarDate
}

/** Locks a paper for an act, in the version that was seen; refuses where it has moved on, or the actor's post has ended. */
export async function hold(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PaperId,
  seen: { readonly version: number },
): Promise<Desk> {
  const paper = await lockPaper(tx, council, id)
  if (!paper) throw refuseCommon('platform/not-found')
  if (paper.version !== seen.version) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: seen, current: paper } })
  }
  return deskOf(tx, actor, paper)
}

export async function deskOf(tx: Tx, actor: Actor, paper: HeldPaper): Promise<Desk> {
  const day = today(tx.clock)
  const [people, steps] = await Promise.all([peopleOn(tx, paper.council, day), listSteps(tx, paper.council, paper.id)])
  return {
    paper,
    steps,
    standing: standingOf(paper, steps),
    ...people,
    acting: actingOn(actor, people.holders, day),
    day,
  }
}

/** The post in which somebody acts; refuses one that isn't held on the day. */
export function actingOn(actor: Actor, holders: readonly Holder[], day: CalendarDate): Holder {
  const acting = holders.find(({ assignment }) => assignment === actor.as.assignment)
  if (!acting) throw refuse('approvals/post-ended', { day: formatDate(day) })
  return acting
}

/** Refuses where the paper's state doesn't know this step. */
export function checkStep({ paper, standing }: Desk, kind: Exclude<StepKind, 'undone'>): void {
  if (!mayFollow(standing, kind, paper)) throw wrongState(standing.state)
}

export function wrongState(state: PaperState) {
  return refuse('approvals/state', { state: approvalsMessagesVi.states[state] })
}

/** Who may decide the present step today. */
export function decidingNow({ paper, standing, holders, given }: Omit<Desk, 'acting'>): Deciding[] {
  const who = paper.chain.steps[standing.stage]
  return who === undefined ? [] : decidingOf(who, paper.kind, { holders, given })
}

/**
 * In which capacity somebody decides; refuses who isn't meant by the step, and the submitter where another could.
 * `own` says that nobody else could.
 */
export function asDecider(
  desk: Pick<Desk, 'standing'>,
  deciding: readonly Deciding[],
  holder: Holder,
): Deciding & { readonly own: boolean } {
  const found = deciding.find((one) => one.holder.assignment === holder.assignment)
  if (!found) throw refuse('approvals/not-your-step')
  const own = ownWork(desk.standing.submitters, holder.account, deciding)
  if (own === 'refused') throw refuse('approvals/own-work')
  return { ...found, own: own === 'alone' }
}
