import { type ExpressionBuilder, sql } from 'kysely'
import type { AgencyId, CouncilId } from '#platform/access'
import { clockOf, matching, type Search, searchFor, type Today, todayOf } from '#commitments/server'
import type { UnitId } from '#councils'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tables, Tx } from '#platform/db'
import {
  COUNTED_MOST,
  type ForwardLetterId,
  type MeetingId,
  type PetitionCode,
  type PetitionFilter,
  type PetitionId,
  type PetitionLink,
  type PetitionRow,
  type WaveId,
} from '#voters'

type Reading = ExpressionBuilder<Tables & { p: Tables['voters.petition'] }, 'p'>
export type ListCursor = readonly [day: string, id: string]

function narrowed({ filter, search }: Narrowing, council: CouncilId, now: CalendarDate) {
  const { state, competence, field, source, agency, wave, meeting, unit } = filter
  const { distinct, forwarded, answered, resolved, overdue } = filter
  return (where: Reading) => {
    const conditions = [where('p.council_id', '=', council)]
    if (state) conditions.push(where('p.state', '=', state))
    if (competence) conditions.push(where('p.competence', '=', competence))
    if (field) conditions.push(where('p.field', '=', field))
    if (source) conditions.push(where('p.source_kind', '=', source))
    if (agency) conditions.push(where('p.agency_id', '=', agency))
    if (wave) conditions.push(where('p.wave_id', '=', wave))
    if (meeting) conditions.push(where('p.meeting_id', '=', meeting))
    if (unit) conditions.push(where('p.unit_id', '=', unit))
    for (const [column, asked] of [
      ['p.commitment_id', forwarded],
      ['p.answered_on', answered],
      ['p.resolved_on', resolved],
    ] as const) {
      if (asked !== undefined) conditions.push(where(column, asked ? 'is not' : 'is', null))
    }
    if (distinct !== undefined) conditions.push(where('p.duplicate_of', distinct ? 'is' : 'is not', null))
    if (overdue === true) conditions.push(where('p.clock_on', '<', now))
    if (overdue === false) {
      conditions.push(where.or([where('p.clock_on', 'is', null), where('p.clock_on', '>=', now)]))
    }
    if (search) conditions.push(matching(search, council, 'p') as never)
    return where.and(conditions)
  }
}

function petitions(tx: Tx) {
  return tx
    .selectFrom('voters.petition as p')
    .leftJoin('councils.agency as agency', (join) =>
      join.onRef('agency.council_id', '=', 'p.council_id').onRef('agency.id', '=', 'p.agency_id'),
    )
    .leftJoin('councils.unit as unit', 'unit.id', 'p.unit_id')
    .selectAll('p')
    .select(['agency.name as agency_name', 'unit.full_name as unit_name'])
}

type Read = Awaited<ReturnType<ReturnType<typeof petitions>['executeTakeFirstOrThrow']>>

/** What a list is narrowed by; the search is how the filter's words are looked for. */
interface Narrowing {
  readonly filter: PetitionFilter
  readonly search?: Search | undefined
}

export interface ListPage extends Narrowing {
  readonly after: ListCursor | undefined
  readonly limit: number
}

/** The statement of the list: one row more than asked, newest first. */
export function petitionListQuery(
  tx: Tx,
  council: CouncilId,
  now: CalendarDate,
  { after, limit, ...narrowing }: ListPage,
) {
  return petitions(tx)
    .where((where) => narrowed(narrowing, council, now)(where as unknown as Reading))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.received_on, p.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('p.received_on', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
}

export async function listPetitionRows(
  tx: Tx,
  council: CouncilId,
  page: Omit<ListPage, 'search'>,
): Promise<PetitionRow[]> {
  const search = await searchFor(tx, 'voters', council, page.filter)
  // Both travel in one pipeline: the list doesn't wait for the holidays that its clocks are shown by.
  const [day, rows] = await Promise.all([
    todayOf(tx, council),
    petitionListQuery(tx, council, today(tx.clock), { ...page, search }).execute(),
  ])
  return rows.map((row) => rowOf(row, day))
}

export async function findPetitionRecord(tx: Tx, council: CouncilId, id: PetitionId, day: Today) {
  const row = await petitions(tx).where('p.council_id', '=', council).where('p.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    row: rowOf(row, day),
    meeting: row.meeting_id as MeetingId | null,
    wave: row.wave_id as WaveId | null,
    publishable: row.publishable,
    duplicateOf: row.duplicate_of as PetitionId | null,
    repeatOf: row.repeat_of as PetitionId | null,
    onSpot:
      row.answered_on_spot === null
        ? null
        : { on: row.answered_on_spot as CalendarDate, answer: row.on_spot_answer ?? '' },
    informedHow: row.informed_how,
    ended: row.ended_on === null ? null : { on: row.ended_on as CalendarDate, reason: row.end_reason ?? '' },
    commitment: row.commitment_id,
    inLetter: row.letter_id as ForwardLetterId | null,
    letter: row.letter_number === null ? null : { number: row.letter_number, date: row.letter_date as CalendarDate },
    createdAt: row.created_at,
  }
}

/** Petitions by id, and those merged into this one. */
export async function linksOf(
  tx: Tx,
  council: CouncilId,
  wanted: { ids: readonly PetitionId[]; mergedInto: PetitionId },
): Promise<{ named: ReadonlyMap<PetitionId, PetitionLink>; duplicates: PetitionLink[] }> {
  const rows = await tx
    .selectFrom('voters.petition')
    .select(['id', 'code', 'duplicate_of'])
    .where('council_id', '=', council)
    .where((where) =>
      where.or([
        where('duplicate_of', '=', wanted.mergedInto),
        ...(wanted.ids.length > 0 ? [where('id', 'in', wanted.ids)] : []),
      ]),
    )
    .orderBy('code')
    .execute()
  const link = (row: { id: string; code: string }) => ({ id: row.id as PetitionId, code: row.code as PetitionCode })
  return {
    named: new Map(rows.map((row) => [row.id as PetitionId, link(row)])),
    duplicates: rows.filter((row) => row.duplicate_of === wanted.mergedInto).map(link),
  }
}

/** Counts of what the filter leaves, in one pass over at most {@link COUNTED_MOST} rows and one. */
export async function countPetitionRows(tx: Tx, council: CouncilId, filter: PetitionFilter, now: CalendarDate) {
  const search = await searchFor(tx, 'voters', council, filter)
  const { rows } = await sql<{ axis: string; value: string | null; count: number }>`
    with counted as materialized (${tx
      .selectFrom('voters.petition as p')
      .select(['p.state', 'p.competence', 'p.source_kind', 'p.field', 'p.agency_id', 'p.duplicate_of'])
      .select(['p.commitment_id', 'p.answered_on', 'p.resolved_on', 'p.clock_on'])
      .where((where) => narrowed({ filter, search }, council, now)(where as unknown as Reading))
      .limit(COUNTED_MOST + 1)})
    select 'total' as axis, null as value, count(*) as count from counted
    union all select 'distinct', null, count(*) from counted where duplicate_of is null
    union all select 'forwarded', null, count(*) from counted where commitment_id is not null
    union all select 'answered', null, count(*) from counted where answered_on is not null
    union all select 'resolved', null, count(*) from counted where resolved_on is not null
    union all select 'overdue', null, count(*) from counted where clock_on < ${now}
    union all select 'state', state, count(*) from counted group by state
    union all select 'competence', competence, count(*) from counted
      where competence is not null and duplicate_of is null group by competence
    union all select 'source', source_kind, count(*) from counted where duplicate_of is null group by source_kind
    union all select 'field', field, count(*) from counted
      where field is not null and duplicate_of is null group by field
    union all select 'agency', c.agency_id::text || ' ' || a.name, count(*) from counted c
      join councils.agency a on a.council_id = ${council} and a.id = c.agency_id group by c.agency_id, a.name
  `.execute(tx)
  const of = (axis: string) => rows.filter((row) => row.axis === axis)
  const figure = (axis: string) => of(axis)[0]?.count ?? 0
  const byValue = (axis: string) => Object.fromEntries(of(axis).map(({ value, count }) => [value!, count]))
  return {
    total: figure('total'),
    distinct: figure('distinct'),
    forwarded: figure('forwarded'),
    answered: figure('answered'),
    resolved: figure('resolved'),
    overdue: figure('overdue'),
    states: byValue('state'),
    competences: byValue('competence'),
    sources: byValue('source'),
    fields: of('field').map(({ value, count }) => ({ field: value!, count })),
    agencies: of('agency')
      .map(({ value, count }) => ({
        id: value!.slice(0, UUID_LENGTH) as AgencyId,
        name: value!.slice(UUID_LENGTH + 1),
        count,
      }))
      .toSorted((one, other) => other.count - one.count),
  }
}

const UUID_LENGTH = 36

function rowOf(row: Read, day: Today): PetitionRow {
  const date = (value: string | null) => value as CalendarDate | null
  return {
    id: row.id as PetitionId,
    council: row.council_id as CouncilId,
    code: row.code as PetitionCode,
    content: row.content,
    summary: row.summary,
    sourceKind: row.source_kind as PetitionRow['sourceKind'],
    receivedOn: row.received_on as CalendarDate,
    unit: row.unit_id === null ? null : { id: row.unit_id as UnitId, name: row.unit_name ?? '' },
    competence: row.competence as PetitionRow['competence'],
    field: row.field,
    state: row.state as PetitionRow['state'],
    repeated: row.repeat_of !== null,
    collective: row.collective,
    agency: row.agency_id === null ? null : { id: row.agency_id as AgencyId, name: row.agency_name ?? '' },
    forwardedOn: date(row.letter_date),
    due: date(row.due_on),
    clock: clockOf(date(row.clock_on), day),
    answeredOn: date(row.answered_on),
    answerClass: row.answer_class as PetitionRow['answerClass'],
    judgement: row.judgement as PetitionRow['judgement'],
    opinion: row.opinion as PetitionRow['opinion'],
    resolvedOn: date(row.resolved_on),
    informedOn: date(row.informed_on),
    version: row.version,
  }
}
