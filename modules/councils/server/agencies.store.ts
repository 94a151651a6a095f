import { sql } from 'kysely'
import type { AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { searchKey, sortKey, tokens } from '#platform/text'
import type { Agency, AgencyFilter, AgencyHead, AgencyHeadId, ChangeAgency, Field } from '#councils'

/** The constraint that a second agency of the same name runs into. */
export const AGENCY_NAME_TAKEN = 'agency_name_is_unique'

const HEAD = [
  'id',
  'full_name as fullName',
  'title',
  'capacity',
  'starts_on as startsOn',
  'ended_on as endedOn',
] as const

export interface AgencyPage {
  readonly on: CalendarDate
  readonly filter: AgencyFilter
  readonly limit: number
  readonly after: readonly [string, string] | undefined
}

/** An agency as it was on a day, with its fields and the head of that day. */
export type AgencyOnDay = Agency & { readonly sortKey: string }

function agencies(tx: Tx, council: CouncilId, on: CalendarDate) {
  return tx
    .selectFrom('councils.agency as agency')
    .leftJoin('councils.agency_head as head', (join) =>
      join
        .onRef('head.council_id', '=', 'agency.council_id')
        .onRef('head.agency_id', '=', 'agency.id')
        .on('head.starts_on', '<=', on)
        .on((where) => where.or([where('head.ended_on', 'is', null), where('head.ended_on', '>', on)])),
    )
    .select(['agency.id', 'agency.kind', 'agency.name', 'agency.short_name as shortName', 'agency.parent_id as parent'])
    .select(['agency.unit_id as unit', 'agency.starts_on as startsOn', 'agency.ended_on as endedOn', 'agency.version'])
    .select([
      'agency.sort_key as sortKey',
      'head.id as headId',
      'head.full_name as headName',
      'head.title as headTitle',
    ])
    .select(['head.capacity as headCapacity', 'head.starts_on as headFrom', 'head.ended_on as headUntil'])
    .select(
      sql<string[]>`array(select f.field from councils.agency_field f
        where f.council_id = agency.council_id and f.agency_id = agency.id order by f.field)`.as('fields'),
    )
    .where('agency.council_id', '=', council)
}

/** One row more than the page holds, by name. */
export async function listAgencyRows(tx: Tx, council: CouncilId, page: AgencyPage): Promise<AgencyOnDay[]> {
  const { filter, after, on } = page
  const rows = await agencies(tx, council, on)
    .where((where) => where.or([where('agency.ended_on', 'is', null), where('agency.ended_on', '>', on)]))
    .$if(filter.kind !== undefined, (query) => query.where('agency.kind', '=', filter.kind!))
    .$if(filter.field !== undefined, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('councils.agency_field as wanted')
            .select('wanted.field')
            .whereRef('wanted.council_id', '=', 'agency.council_id')
            .whereRef('wanted.agency_id', '=', 'agency.id')
            .where('wanted.field', '=', filter.field!),
        ),
      ),
    )
    .$if(filter.q !== undefined, (query) =>
      query.where((where) =>
        where.and(tokens(filter.q!).map((word) => sql<boolean>`' ' || agency.search_key like ${`% ${word}%`}`)),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(agency.sort_key, agency.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('agency.sort_key')
    .orderBy('agency.id')
    .limit(page.limit + 1)
    .execute()
  return rows.map(agencyOfRow)
}

export async function findAgencyOn(
  tx: Tx,
  council: CouncilId,
  id: AgencyId,
  on: CalendarDate,
): Promise<AgencyOnDay | undefined> {
  const row = await agencies(tx, council, on).where('agency.id', '=', id).executeTakeFirst()
  return row && agencyOfRow(row)
}

export async function insertAgency(
  tx: Tx,
  council: CouncilId,
  id: AgencyId,
  facts: Omit<ChangeAgency, 'version' | 'endedOn'>,
): Promise<void> {
  await tx
    .insertInto('councils.agency')
    .values({ council_id: council, id, ...columnsOf({ ...facts, endedOn: null }) })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateAgency(tx: Tx, council: CouncilId, id: AgencyId, facts: ChangeAgency): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.agency')
    .set((set) => ({ ...columnsOf(facts), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', facts.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Answers whether the version seen was still the one that stands. */
export async function touchAgency(tx: Tx, council: CouncilId, id: AgencyId, seen: number): Promise<boolean> {
  const changed = await tx
    .updateTable('councils.agency')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function replaceFields(
  tx: Tx,
  council: CouncilId,
  agency: AgencyId,
  fields: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('councils.agency_field')
    .where('council_id', '=', council)
    .where('agency_id', '=', agency)
    .execute()
  if (fields.length === 0) return
  const rows = [...new Set(fields)].map((field) => ({ council_id: council, agency_id: agency, field }))
  await tx.insertInto('councils.agency_field').values(rows).execute()
}

/** All heads that an agency had, newest first. */
export async function listHeads(tx: Tx, council: CouncilId, agency: AgencyId): Promise<AgencyHead[]> {
  const rows = await tx
    .selectFrom('councils.agency_head')
    .select(HEAD)
    .where('council_id', '=', council)
    .where('agency_id', '=', agency)
    .orderBy('starts_on', 'desc')
    .execute()
  return rows as AgencyHead[]
}

export async function endHead(tx: Tx, council: CouncilId, id: AgencyHeadId, on: CalendarDate): Promise<void> {
  await tx
    .updateTable('councils.agency_head')
    .set({ ended_on: on })
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

export async function insertHead(
  tx: Tx,
  council: CouncilId,
  agency: AgencyId,
  head: Omit<AgencyHead, 'endedOn'>,
): Promise<void> {
  await tx
    .insertInto('councils.agency_head')
    .values({
      council_id: council,
      id: head.id,
      agency_id: agency,
      full_name: head.fullName,
      title: head.title,
      capacity: head.capacity,
      starts_on: head.startsOn,
    })
    .execute()
}

export async function listFields(tx: Tx): Promise<Field[]> {
  const rows = await tx
    .selectFrom('councils.field')
    .select(['code', 'name_vi as nameVi', 'name_en as nameEn'])
    .orderBy('position')
    .execute()
  return rows as Field[]
}

type AgencyRow = Awaited<ReturnType<ReturnType<typeof agencies>['execute']>>[number]

function agencyOfRow(row: AgencyRow): AgencyOnDay {
  const { headId, headName, headTitle, headCapacity, headFrom, headUntil, ...agency } = row
  const head = headId && {
    id: headId,
    fullName: headName,
    title: headTitle,
    capacity: headCapacity,
    startsOn: headFrom,
    endedOn: headUntil,
  }
  return { ...agency, head: head || null } as AgencyOnDay
}

function columnsOf(facts: Omit<ChangeAgency, 'version'>) {
  return {
    kind: facts.kind,
    name: facts.name,
    short_name: facts.shortName,
    parent_id: facts.parent,
    unit_id: facts.unit,
    starts_on: facts.startsOn,
    ended_on: facts.endedOn,
    sort_key: sortKey(facts.name),
    search_key: searchKey(`${facts.name} ${facts.shortName ?? ''}`),
  }
}

/** Every agency that exists on a day, for choosing and for the whole register in one file. */
export async function allAgencies(tx: Tx, council: CouncilId, on: CalendarDate): Promise<AgencyOnDay[]> {
  const rows = await agencies(tx, council, on)
    .where((where) => where.or([where('agency.ended_on', 'is', null), where('agency.ended_on', '>', on)]))
    .orderBy('agency.sort_key')
    .orderBy('agency.id')
    .execute()
  return rows.map(agencyOfRow)
}
