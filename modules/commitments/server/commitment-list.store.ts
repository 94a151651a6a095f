import { sql } from 'kysely'
import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import {
  CLOCK_STATES,
  type ClockState,
  type CommitmentFilter,
  type CommitmentId,
  type CommitmentRow,
  type CommitmentState,
  COUNTED_MOST,
  type FileId,
  type LetterView,
} from '#commitments'
import { clockOf, type Today } from './clock.rules.ts'
import { followerNames } from './followers.store.ts'
import { narrowed, type Narrowing, narrowingOf, type Reading, readingAs } from './narrowing.ts'

/** Where a page of the list goes on: the day that sorts, and the id. */
export type ListCursor = readonly [day: string, id: string]

/** What the detail shows beside the row. */
export interface CommitmentRecord {
  readonly row: CommitmentRow
  readonly through: { readonly id: AgencyId; readonly name: string } | null
  readonly product: string | null
  readonly letter: LetterView | null
  readonly firstDue: CalendarDate | null
  readonly dueDays: number | null
  readonly dueUnit: 'calendar' | 'working' | null
  readonly dueBasis: string | null
  readonly dueArticle: string | null
  readonly dueVerified: boolean
  readonly sortOn: string
}

function commitments(tx: Tx) {
  return tx
    .selectFrom('commitments.commitment as c')
    .innerJoin('councils.agency as agency', (join) =>
      join.onRef('agency.council_id', '=', 'c.council_id').onRef('agency.id', '=', 'c.agency_id'),
    )
    .leftJoin('councils.agency as via', (join) =>
      join.onRef('via.council_id', '=', 'c.council_id').onRef('via.id', '=', 'c.through_id'),
    )
    .selectAll('c')
    .select(['agency.name as agency_name', 'via.name as via_name'])
}

type Read = Awaited<ReturnType<ReturnType<typeof commitments>['executeTakeFirstOrThrow']>>

export interface ListPage extends Narrowing {
  readonly after: ListCursor | undefined
  readonly limit: number
}

/** The statement of the list: one row more than asked, what is due first first. */
export function commitmentListQuery(tx: Tx, council: CouncilId, day: Today, { after, limit, ...narrowing }: ListPage) {
  return commitments(tx)
    .where((where) => narrowed(narrowing, day, council)(where as unknown as Reading))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(c.sort_on, c.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('c.sort_on')
    .orderBy('c.id')
    .limit(limit + 1)
}

export async function listCommitmentRecords(
  tx: Tx,
  council: CouncilId,
  day: Today,
  { filter, ...page }: Pick<ListPage, 'filter' | 'after' | 'limit'>,
): Promise<CommitmentRecord[]> {
  const rows = await readingAs(tx, filter, async (own, passedThrough) => {
    const narrowing = await narrowingOf(own, council, filter)
    return commitmentListQuery(own, council, day, { ...narrowing, passedThrough, ...page }).execute()
  })
  const names = await followerNames(tx, followersIn(rows))
  return rows.map((row) => recordOf(row, day, names))
}

export async function findCommitmentRecord(
  tx: Tx,
  council: CouncilId,
  id: CommitmentId,
  day: Today,
): Promise<CommitmentRecord | undefined> {
  const row = await commitments(tx).where('c.council_id', '=', council).where('c.id', '=', id).executeTakeFirst()
  return row && recordOf(row, day, await followerNames(tx, followersIn([row])))
}

export interface Counted {
  readonly total: number
  readonly answered: number
  readonly resolved: number
  readonly states: Readonly<Partial<Record<CommitmentState, number>>>
  readonly clocks: Readonly<Partial<Record<ClockState, number>>>
  readonly agencies: readonly { readonly id: AgencyId; readonly name: string; readonly count: number }[]
  readonly fields: readonly { readonly field: string; readonly count: number }[]
}

/** Counts of what the filter leaves, in one pass over at most {@link COUNTED_MOST} rows and one. */
export async function countCommitmentRecords(
  tx: Tx,
  council: CouncilId,
  filter: CommitmentFilter,
  day: Today,
): Promise<Counted> {
  return readingAs(tx, filter, async (own, passedThrough) => {
    const narrowing = { ...(await narrowingOf(own, council, filter)), passedThrough }
    return countNarrowed(own, council, narrowing, day)
  })
}

async function countNarrowed(tx: Tx, council: CouncilId, narrowing: Narrowing, day: Today): Promise<Counted> {
  const { rows } = await sql<{ axis: string; value: string | null; count: number }>`
    with counted as materialized (${tx
      .selectFrom('commitments.commitment as c')
      .select(['c.state', 'c.clock_on', 'c.agency_id', 'c.field', 'c.first_answered_on', 'c.resolved_on'])
      .where((where) => narrowed(narrowing, day, council)(where as unknown as Reading))
      .limit(COUNTED_MOST + 1)})
    select 'total' as axis, null as value, count(*) as count from counted
    union all select 'answered', null, count(*) from counted where first_answered_on is not null
    union all select 'resolved', null, count(*) from counted where resolved_on is not null
    union all select 'state', state, count(*) from counted group by state
    union all select 'day', clock_on::text, count(*) from counted group by clock_on
    union all select 'agency', agency_id::text, count(*) from counted group by agency_id
    union all select 'field', field, count(*) from counted where field is not null group by field
  `.execute(tx)
  const of = (axis: string) => rows.filter((row) => row.axis === axis)
  const clocks: Partial<Record<ClockState, number>> = {}
  for (const { value, count } of of('day')) {
    const { state } = clockOf(value as CalendarDate | null, day)
    clocks[state] = (clocks[state] ?? 0) + count
  }
  const names = await agencyNames(
    tx,
    council,
    of('agency').map(({ value }) => value!),
  )
  return {
    total: of('total')[0]!.count,
    answered: of('answered')[0]!.count,
    resolved: of('resolved')[0]!.count,
    states: Object.fromEntries(of('state').map(({ value, count }) => [value, count])),
    clocks: Object.fromEntries(CLOCK_STATES.flatMap((state) => (clocks[state] ? [[state, clocks[state]]] : []))),
    agencies: of('agency')
      .map(({ value, count }) => ({ id: value as AgencyId, name: names.get(value!) ?? '', count }))
      .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'vi')),
    fields: of('field').map(({ value, count }) => ({ field: value!, count })),
  }
}

async function agencyNames(tx: Tx, council: CouncilId, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('councils.agency')
    .select(['id', 'name'])
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

type Names = ReadonlyMap<AccountId, string>

function followersIn(rows: readonly Read[]): AccountId[] {
  return rows.flatMap(({ follower_id: id }) => (id === null ? [] : [id as AccountId]))
}

function recordOf(row: Read, day: Today, names: Names): CommitmentRecord {
  return {
    row: rowOf(row, day, names),
    through: row.through_id ? { id: row.through_id as AgencyId, name: row.via_name ?? '' } : null,
    product: row.product,
    letter: letterOf(row),
    firstDue: row.first_due_on as CalendarDate | null,
    dueDays: row.due_days,
    dueUnit: row.due_unit as CommitmentRecord['dueUnit'],
    dueBasis: row.due_basis,
    dueArticle: row.due_article,
    dueVerified: row.due_verified,
    sortOn: row.sort_on,
  }
}

function rowOf(row: Read, day: Today, names: Names): CommitmentRow {
  const date = (value: string | null) => value as CalendarDate | null
  return {
    id: row.id as CommitmentId,
    council: row.council_id as CouncilId,
    kind: row.kind as CommitmentRow['kind'],
    source: { kind: row.source_kind, id: row.source_id },
    reference: row.reference,
    work: row.work,
    field: row.field,
    agency: { id: row.agency_id as AgencyId, name: row.agency_name },
    person: row.person_name === null ? null : { name: row.person_name, title: row.person_title ?? '' },
    state: row.state as CommitmentState,
    thread: {
      assigned: row.assigned_on as CalendarDate,
      acknowledged: date(row.acknowledged_on),
      answered: date(row.answered_on),
      judged: date(row.judged_on),
      closed: date(row.closed_on),
    },
    due: date(row.due_on),
    clock: clockOf(date(row.clock_on), day),
    answerClass: row.answer_class as CommitmentRow['answerClass'],
    judgement: row.judgement as CommitmentRow['judgement'],
    opinion: row.opinion as CommitmentRow['opinion'],
    resolvedOn: date(row.resolved_on),
    round: row.round,
    follower: followerOf(row.follower_id as AccountId | null, names),
    version: row.version,
  }
}

function followerOf(id: AccountId | null, names: Names): CommitmentRow['follower'] {
  const name = id === null ? undefined : names.get(id)
  return id === null || name === undefined ? null : { id, name }
}

function letterOf(row: Read): LetterView | null {
  if (row.letter_number === null) return null
  const file = row.letter_file_id && {
    id: row.letter_file_id as FileId,
    name: row.letter_file_name ?? '',
    kind: row.letter_file_kind ?? '',
    bytes: row.letter_file_bytes ?? 0,
  }
  return {
    number: row.letter_number,
    date: row.letter_date as CalendarDate,
    signer: row.letter_signer,
    file: file || null,
  }
}
