import type { Actor, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  CLOCK_STATES,
  type Commitment,
  COMMITMENT_STATES,
  type CommitmentCounts,
  type CommitmentFilter,
  type CommitmentId,
  type CommitmentRow,
  COUNTED_MOST,
  type Source,
  type StepView,
} from '#commitments'
import { commitmentAbilities } from './abilities.ts'
import { routesOf } from './addresses.store.ts'
import { answersOf, enteredBy } from './answers.store.ts'
import {
  type CommitmentRecord,
  countCommitmentRecords,
  findCommitmentRecord,
  listCommitmentRecords,
} from './commitment-list.store.ts'
import type { OfCommitment } from './commitments.policy.ts'
import { commitmentIdsOfSource } from './commitments.store.ts'
import { todayOf } from './deadlines.ts'
import { effective, type Standing, standingOf } from './standing.rules.ts'
import { PASSES_ON, withinReach } from './pass-on.ts'
import { type RecordedStep, stepsOf } from './steps.store.ts'
import { urgingsOf } from './urging.store.ts'

export interface ListQuery extends CommitmentFilter {
  readonly after?: string | undefined
  readonly limit: number
}

/** A page of the ledger as the scope shows it, what is due first first. */
export async function listCommitments(
  tx: Tx,
  council: CouncilId,
  { after, limit, ...filter }: ListQuery,
): Promise<{ items: CommitmentRow[]; next?: string }> {
  const cursor = readCursor(after, 2) as [string, string] | undefined
  const records = await listCommitmentRecords(tx, council, await todayOf(tx, council), { filter, after: cursor, limit })
  const page = toPage(records, limit, ({ sortOn, row }) => cursorOf([sortOn, row.id]))
  return { ...page, items: page.items.map(({ row }) => row) }
}

/** The counts beside the filters. */
export async function countCommitments(
  tx: Tx,
  council: CouncilId,
  filter: CommitmentFilter,
): Promise<CommitmentCounts> {
  const counted = await countCommitmentRecords(tx, council, filter, await todayOf(tx, council))
  const zeroes = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  return {
    ...counted,
    total: Math.min(counted.total, COUNTED_MOST),
    capped: counted.total > COUNTED_MOST,
    states: { ...zeroes(COMMITMENT_STATES), ...counted.states },
    clocks: { ...zeroes(CLOCK_STATES), ...counted.clocks },
    agencies: [...counted.agencies],
    fields: [...counted.fields],
  }
}

/** What policies look at; undefined where the scope doesn't show it. */
export async function commitmentOfPath(
  tx: Tx,
  path: { council: CouncilId; commitment: CommitmentId },
): Promise<OfCommitment | undefined> {
  const row = await tx
    .selectFrom('commitments.commitment')
    .select(['agency_id', 'answer_id'])
    .where('council_id', '=', path.council)
    .where('id', '=', path.commitment)
    .executeTakeFirst()
  if (!row) return undefined
  const passes = (await routesOf(tx, path.council, [path.commitment])).get(path.commitment)?.passes
  return {
    councilId: path.council,
    agencyId: row.agency_id as OfCommitment['agencyId'],
    passedOnBy: passes && PASSES_ON.includes(passes.kind) ? passes.id : null,
    answeredBy: row.answer_id ? await enteredBy(tx, path.council, row.answer_id as never) : null,
  }
}

/** One commitment whole, with what the actor may do with it now; an agency also reads what went through it. */
export function readCommitment(tx: Tx, actor: Actor, council: CouncilId, id: CommitmentId): Promise<Commitment> {
  return withinReach(tx, council, id, (reach) => readSeen(reach, actor, council, id))
}

async function readSeen(tx: Tx, actor: Actor, council: CouncilId, id: CommitmentId): Promise<Commitment> {
  const day = await todayOf(tx, council)
  const record = await findCommitmentRecord(tx, council, id, day)
  const subject = await commitmentOfPath(tx, { council, commitment: id })
  if (!record || !subject) throw refuseCommon('platform/not-found')
  const steps = (await stepsOf(tx, council, [id])).get(id) ?? []
  const standing = standingOf(steps)
  const answers = effective(steps).flatMap(({ answer }) => answer ?? [])
  return {
    ...record.row,
    through: record.through,
    product: record.product,
    letter: record.letter,
    dueRule: dueRuleOf(record, standing),
    missing: standing.missing,
    next: standing.next,
    extensionAsked: standing.extensionAsked,
    lastReminded: standing.reminded,
    urgings: await urgingsSeenOf(tx, council, id),
    answers: await answersOf(tx, council, answers),
    steps: stepViews(steps),
    today: day.today,
    abilities: commitmentAbilities(actor, subject, standing, steps),
  }
}

/** The letters belong to the council; whoever sees the commitment sees which letters urged it. */
function urgingsSeenOf(tx: Tx, council: CouncilId, id: CommitmentId): Promise<Commitment['urgings']> {
  if (tx.scope.audience === 'council' || tx.scope.audience === 'system') return urgingsOf(tx, council, id)
  return tx.asSystem('whoever sees a commitment sees the letters that urged it', (own) => urgingsOf(own, council, id))
}

function dueRuleOf(record: CommitmentRecord, { due }: Standing): Commitment['dueRule'] {
  if (due === null || record.firstDue === null) return null
  return {
    date: due,
    first: record.firstDue,
    days: record.dueDays,
    unit: record.dueUnit,
    basis: record.dueBasis,
    article: record.dueArticle,
    verified: record.dueVerified,
  }
}

function stepViews(steps: readonly RecordedStep[]): StepView[] {
  const counts = new Set(effective(steps).map(({ id }) => id))
  return steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    on: step.on,
    at: step.at,
    by: step.side,
    text: step.text,
    due: step.due,
    judgement: step.judgement,
    next: step.next,
    opinion: step.opinion,
    reminder: step.reminder,
    answer: step.answer,
    undone: step.kind !== 'undone' && !counts.has(step.id),
  }))
}

/** Where a commitment stands, for the module that it came from. */
export interface SourceStanding extends Pick<
  Standing,
  'state' | 'due' | 'clock' | 'answerClass' | 'judgement' | 'opinion' | 'resolved' | 'closed'
> {
  readonly id: CommitmentId
  readonly agency: OfCommitment['agencyId']
  readonly letter: { readonly number: string; readonly date: CalendarDate } | null
  /** The first answer of all rounds. */
  readonly answered: CalendarDate | null
  readonly version: number
}

/** Where the latest commitment of a source stands, read from its steps; undefined where it has none. */
export async function standingOfSource(
  tx: Tx,
  council: CouncilId,
  source: Source,
): Promise<SourceStanding | undefined> {
  const id = (await commitmentIdsOfSource(tx, council, source)).at(-1)
  if (!id) return undefined
  const steps = (await stepsOf(tx, council, [id])).get(id) ?? []
  const row = await tx
    .selectFrom('commitments.commitment')
    .select(['agency_id', 'letter_number', 'letter_date', 'version'])
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { state, due, clock, answerClass, judgement, opinion, resolved, closed, firstAnswered } = standingOf(steps)
  return {
    id,
    state,
    due,
    clock,
    answerClass,
    judgement,
    opinion,
    resolved,
    closed,
    agency: row.agency_id as OfCommitment['agencyId'],
    letter: row.letter_number === null ? null : { number: row.letter_number, date: row.letter_date as CalendarDate },
    answered: firstAnswered,
    version: row.version,
  }
}
