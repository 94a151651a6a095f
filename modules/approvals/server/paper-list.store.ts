import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { AccountId, CouncilId } from '#platform/access'
import type { CalendarDate, Instant } from '#platform/calendar'
import type { Tables, Tx } from '#platform/db'
import { prefixQuery } from '#platform/text'
import {
  COUNTED_MOST,
  type PaperCounts,
  type PaperFilter,
  type PaperForm,
  type PaperId,
  type PaperRow,
  type PaperState,
} from '#approvals'

/** As many as a search by words finds, newest first; beyond it one narrows the words. */
const FOUND_MOST = 2_000

/** Whose lists are read: the account, and the keys under which papers wait for it. */
export interface Reader {
  readonly account: AccountId
  readonly keys: readonly string[]
  /** Keys under which only papers of one kind are asked for: of who delegated those kinds alone. */
  readonly ofKind: readonly { readonly holder: string; readonly kind: string }[]
}

/** Where a page goes on: the moment of the last step, and the id. */
export type ListCursor = readonly [movedAt: string, id: string]

export interface ListPage {
  readonly filter: PaperFilter
  readonly after: ListCursor | undefined
  readonly limit: number
}

/** Conditions are plain SQL, put together here: every leader's first page asks for a list, and building it counts. */
const all = (conditions: readonly RawBuilder<unknown>[]) => sql<boolean>`${sql.join(conditions, sql` and `)}`

/**
 * What waits under these keys, newest first: each key is read from its index only as far as the page reaches, and then
 * the keys are put together. Words are looked up once, as an array, so that the index is still walked in order.
 */
function waitingIds(council: CouncilId, { keys, ofKind }: Reader, { filter, after, limit }: ListPage) {
  const words = filter.q === undefined ? null : prefixQuery(filter.q)
  const conditions = [sql`w.council_id = ${council}`, sql`w.holder = key.holder`]
  if (ofKind.length > 0) conditions.push(sql`(key.kind is null or w.kind = key.kind)`)
  if (filter.state) conditions.push(sql`w.state = ${filter.state}`)
  if (filter.kind) conditions.push(sql`w.kind = ${filter.kind}`)
  if (words !== null) {
    conditions.push(sql`w.paper_id = any (array(select approvals.found(${council}, ${words}, ${FOUND_MOST})))`)
  }
  if (after) conditions.push(sql`(w.moved_at, w.paper_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  // Who stands in for nobody by kind asks by keys alone.
  const asked =
    ofKind.length === 0
      ? sql`unnest(${keys}::text[]) as key (holder)`
      : sql`unnest(${[...keys, ...ofKind.map(({ holder }) => holder)]}::text[],
                   ${[...keys.map(() => null), ...ofKind.map(({ kind }) => kind)]}::text[]) as key (holder, kind)`
  return sql`
    select found.paper_id
      from (select distinct of_key.moved_at, of_key.paper_id
              from ${asked} cross join lateral (
                select w.moved_at, w.paper_id from approvals.waiting w where ${all(conditions)}
                 order by w.moved_at desc, w.paper_id desc limit ${limit}) of_key) found
     order by found.moved_at desc, found.paper_id desc
     limit ${limit}`
}

/** What the other boxes hold. */
function narrowed(council: CouncilId, { account }: Reader, filter: PaperFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`p.council_id = ${council}`]
  if (filter.box === 'submitted') conditions.push(sql`p.submitted_by = ${account}`)
  if (filter.box === 'handled') conditions.push(sql`p.id in ${handledIds(council, account)}`)
  if (filter.state) conditions.push(sql`p.state = ${filter.state}`)
  if (filter.kind) conditions.push(sql`p.kind = ${filter.kind}`)
  const words = filter.q === undefined ? null : prefixQuery(filter.q)
  if (words !== null) conditions.push(sql`p.id in (select approvals.found(${council}, ${words}, ${FOUND_MOST}))`)
  return conditions
}

/** What somebody decided, recorded, signed, issued or recalled; submitting and taking back are not dealing with a paper. */
function handledIds(council: CouncilId, account: AccountId) {
  const dealt = sql`('approved', 'returned', 'signed', 'issued', 'recalled')`
  return sql<string>`(
    select s.paper_id from approvals.step s
     where s.council_id = ${council} and s.account_id = ${account} and s.kind in ${dealt}
    union
    select s.paper_id from approvals.step s
     where s.council_id = ${council} and s.decided_by = ${account} and s.kind in ${dealt})`
}

/** What a row of a list shows; of the chain only how many steps it has. */
const LISTED = sql`
  p.id, p.council_id, p.kind, p.form, p.title, p.summary, p.state, p.round, p.stage, p.submitted_by, p.submitted_name,
  p.submitted_title, p.submitted_on, p.moved_at, p.number, p.issued_code, p.issued_on, p.version,
  jsonb_array_length(p.chain -> 'steps') as stages`

type Listed = Omit<Selectable<Tables['approvals.paper']>, 'chain' | 'search_key'> & { readonly stages: number }

/** The statement of the lists: one row more than asked, what moved last first. */
export function paperListQuery(council: CouncilId, reader: Reader, page: ListPage): RawBuilder<Listed> {
  const { filter, after } = page
  const limit = page.limit + 1
  const conditions =
    filter.box === 'waiting'
      ? [sql`p.council_id = ${council}`, sql`p.id in (${waitingIds(council, reader, { ...page, limit })})`]
      : narrowed(council, reader, filter)
  if (filter.box !== 'waiting' && after) {
    conditions.push(sql`(p.moved_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  }
  return sql<Listed>`
    select ${LISTED} from approvals.paper p where ${all(conditions)}
     order by p.moved_at desc, p.id desc limit ${limit}`
}

export async function listPaperRows(tx: Tx, council: CouncilId, reader: Reader, page: ListPage): Promise<PaperRow[]> {
  const { rows } = await paperListQuery(council, reader, page).execute(tx)
  return rows.map(rowOf)
}

function rowOf(row: Listed): PaperRow {
  return {
    id: row.id as PaperId,
    council: row.council_id as CouncilId,
    kind: row.kind,
    form: row.form as PaperForm,
    title: row.title,
    summary: row.summary,
    state: row.state as PaperState,
    round: row.round,
    stage: row.stage,
    stages: row.stages,
    submitted: {
      account: row.submitted_by as AccountId,
      name: row.submitted_name,
      title: row.submitted_title,
      on: row.submitted_on as CalendarDate,
    },
    movedAt: row.moved_at as Instant,
    number: row.number,
    code: row.issued_code,
    issuedOn: row.issued_on as CalendarDate | null,
    version: row.version,
  }
}

/** One paper as a list shows it, for the detail. */
export async function findPaperRow(tx: Tx, council: CouncilId, id: PaperId): Promise<PaperRow | undefined> {
  const { rows } = await sql<Listed>`
    select ${LISTED} from approvals.paper p where p.council_id = ${council} and p.id = ${id}`.execute(tx)
  return rows[0] && rowOf(rows[0])
}

/** Counts of what a filter leaves, in one pass over at most {@link COUNTED_MOST} rows and one. */
export async function countPaperRows(
  tx: Tx,
  council: CouncilId,
  reader: Reader,
  filter: PaperFilter,
): Promise<PaperCounts> {
  const counted =
    filter.box === 'waiting'
      ? waitingRows(tx, council, reader, filter)
      : tx
          .selectFrom('approvals.paper as p')
          .select(['p.state', 'p.kind'])
          .where(all(narrowed(council, reader, filter)))
          .limit(COUNTED_MOST + 1)
  const { rows } = await sql<{ axis: string; value: string | null; count: number }>`
    with counted as materialized (${counted}),
         waits as materialized (${waitingRows(tx, council, reader, { box: 'waiting' })})
    select 'total' as axis, null as value, count(*) as count from counted
    union all select 'waiting', null, count(*) from waits
    union all select 'state', state, count(*) from counted group by state
    union all select 'kind', kind, count(*) from counted group by kind
  `.execute(tx)
  const of = (axis: string) => rows.filter((row) => row.axis === axis)
  const total = of('total')[0]!.count
  return {
    total: Math.min(total, COUNTED_MOST),
    capped: total > COUNTED_MOST,
    waiting: Math.min(of('waiting')[0]!.count, COUNTED_MOST),
    states: Object.fromEntries(of('state').map(({ value, count }) => [value, count])) as PaperCounts['states'],
    kinds: of('kind').map(({ value, count }) => ({ kind: value!, count })),
  }
}

function waitingRows(tx: Tx, council: CouncilId, { keys, ofKind }: Reader, filter: PaperFilter) {
  const words = filter.q === undefined ? null : prefixQuery(filter.q)
  return tx
    .selectFrom('approvals.waiting as w')
    .select(['w.state', 'w.kind'])
    .distinctOn('w.paper_id')
    .where('w.council_id', '=', council)
    .where((where) =>
      where.or([
        where('w.holder', 'in', keys),
        ...ofKind.map(({ holder, kind }) => where.and([where('w.holder', '=', holder), where('w.kind', '=', kind)])),
      ]),
    )
    .$if(filter.state !== undefined, (query) => query.where('w.state', '=', filter.state as string))
    .$if(filter.kind !== undefined, (query) => query.where('w.kind', '=', filter.kind as string))
    .$if(words !== null, (query) =>
      query.where(sql<boolean>`w.paper_id = any (array(select approvals.found(${council}, ${words}, ${FOUND_MOST})))`),
    )
    .limit(COUNTED_MOST + 1)
}
