import { type AccountId, type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import type { AuditActor, AuditKind } from '#audit'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit, type EventName, type EventPayloads } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type CommitmentId, refuse, type StepId, type StepKind } from '#commitments'
import { type Held, lockCommitments, writeStandings } from './commitments.store.ts'
import { mayFollow, type Side, type Standing, standingOf, type Step } from './standing.rules.ts'
import { insertSteps, type NewStep, stepsOf } from './steps.store.ts'

/** A commitment under its lock, with what happened to it and where that led. */
export interface Open extends Held {
  readonly steps: readonly Step[]
  readonly standing: Standing
}

/** What the step of an act says beside its kind and day; everything else is empty. */
export type Said = Partial<Omit<Step, 'id' | 'kind' | 'on' | 'side' | 'account'>> & { readonly on?: CalendarDate }

type CommitmentEvent = Extract<EventName, `commitments.${string}`> & AuditKind

/** What every event of the ledger says; the rest is the event's own. */
type Own<Name extends CommitmentEvent> = Omit<
  EventPayloads[Name],
  'commitment' | 'kind' | 'agency' | 'sourceKind' | 'source' | 'on'
>

/** One act on commitments: which step, what it says, and what is told of it. */
export interface LedgerAct<Name extends CommitmentEvent> {
  readonly step: StepKind
  readonly event: Name
  readonly said?: Said
  readonly own: Own<Name>
  /** Names of typed texts, which the trail doesn't keep. */
  readonly fields?: readonly string[]
}

/** Locks commitments with all that happened to them; 404 when one of them is not in the scope. */
export async function open(tx: Tx, council: CouncilId, ids: readonly CommitmentId[]): Promise<Open[]> {
  const held = await lockCommitments(tx, council, ids)
  if (held.length < ids.length) throw refuseCommon('platform/not-found')
  const steps = await stepsOf(tx, council, ids)
  return held.map((one) => ({ ...one, steps: steps.get(one.id)!, standing: standingOf(steps.get(one.id)!) }))
}

/** As {@link open} for one, in the version that the actor saw; 409 with both versions where another stands. */
export async function openSeen(tx: Tx, council: CouncilId, id: CommitmentId, seen: { version: number }): Promise<Open> {
  const [one] = await open(tx, council, [id])
  if (one!.version !== seen.version) {
    const current = { version: one!.version, ...one!.standing }
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: seen, current } })
  }
  return one!
}

/**
 * Takes one step with each of these commitments: recorded, where it leads written, audited, told. Refuses with 409 where
 * the step can't come next.
 */
export async function take<Name extends CommitmentEvent>(
  tx: Tx,
  actor: AuditActor,
  commitments: readonly Open[],
  act: LedgerAct<Name>,
): Promise<void> {
  if (commitments.some(({ standing }) => !mayFollow(standing, act.step))) throw refuse('commitments/state')
  await write(tx, actor, commitments, act)
}

/** As {@link take}, for a step whose right to come was checked otherwise. */
export async function write<Name extends CommitmentEvent>(
  tx: Tx,
  actor: AuditActor,
  commitments: readonly Open[],
  act: LedgerAct<Name>,
): Promise<void> {
  const [first] = commitments
  if (!first) return
  const steps = commitments.map((one) => stepOf(tx, actor, one, act.step, act.said))
  await insertSteps(tx, first.council, steps)
  await writeStandings(
    tx,
    first.council,
    commitments.map((one, at) => [one.id, standingOf([...one.steps, steps[at]!])] as const),
  )
  for (const [at, one] of commitments.entries()) await tell(tx, actor, one, steps[at]!.on, act)
}

export function stepOf(
  tx: Tx,
  actor: AuditActor,
  commitment: Pick<Held, 'id' | 'agency'>,
  kind: StepKind,
  said: Said = {},
): NewStep {
  return {
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
    id: newId<StepId>(),
    commitment: commitment.id,
    agency: commitment.agency,
    kind,
    on: said.on ?? today(tx.clock),
    side: sideOf(actor),
    account: accountOf(actor),
  }
}

/** Puts a step on record and says it to the council and to the agency. */
export async function tell<Name extends CommitmentEvent>(
  tx: Tx,
  actor: AuditActor,
  commitment: Held,
  on: CalendarDate,
  { event, own, fields }: Pick<LedgerAct<Name>, 'event' | 'own' | 'fields'>,
): Promise<void> {
  const subject = { kind: 'commitments/commitment', id: commitment.id }
  const { id, kind, agency, source } = commitment
  const payload = { commitment: id, kind, agency, sourceKind: source.kind, source: source.id, on, ...own }
  await record(tx, actor, {
    kind: event,
    subject,
    after: { agency, on, ...(own as object as Readonly<Record<string, never>>) },
    ...(fields && { fields }),
    council: commitment.council,
  })
  await emit(tx, event, {
    subject,
    payload: payload as unknown as EventPayloads[Name],
    council: commitment.council,
    audience: 'agency',
    agency,
  })
}

export function sideOf(actor: AuditActor): Side {
  if ('system' in actor) return 'system'
  return actor.as.agency ? 'agency' : 'council'
}

export function accountOf(actor: AuditActor): AccountId | null {
  return 'system' in actor ? null : (actor satisfies Actor).account
}
