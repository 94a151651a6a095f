import { type ExpressionBuilder, sql } from 'kysely'
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

type Reading = ExpressionBuilder<Tables & { p: Tables['approvals.paper'] }, 'p'>

/**
 * What waits under these keys, newest first: each key is read from its index only as far as the page reaches, and then
 * the keys are put together. Words are looked up once, as an array, so that the index is still walked in order.
 */
function waitingIds(tx: Tx, council: CouncilId, { keys, ofKind }: Reader, { filter, after, limit }: ListPage) {
  const words = filter.q === undefined ? null : prefixQuery(filter.q)
  const ofKey = tx
    .selectFrom('approvals.waiting as w')
    .select(['w.moved_at', 'w.paper_id'])
    .where('w.council_id', '=', council)
    .where('w.holder', '=', sql<string>`key.holder`)
    .$if(ofKind.length > 0, (query) => query.where(sql<boolean>`(key.kind is null or w.kind = key.kind)`))
    .$if(filter.state !== undefined, (query) => query.where('w.state', '=', filter.state as string))
    .$if(filter.kind !== undefined, (query) => query.where('w.kind', '=', filter.kind as string))
    .$if(words !== null, (query) =>
      query.where(sql<boolean>`w.paper_id = any (array(select approvals.found(${council}, ${words}, ${FOUND_MOST})))`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(w.moved_at, w.paper_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('w.moved_at', 'desc')
    .orderBy('w.paper_id', 'desc')
    .limit(limit)
  // Who stands in for nobody by kind asks by keys alone.
  const asked =
    ofKind.length === 0
      ? sql`unnest(${keys}::text[]) as key (holder)`
      : sql`unnest(${[...keys, ...ofKind.map(({ holder }) => holder)]}::text[],
                   ${[...keys.map(() => null), ...ofKind.map(({ kind }) => kind)]}::text[]) as key (holder, kind)`
  return sql<string>`(
    select found.paper_id
      from (select distinct of_key.moved_at, of_key.paper_id
              from ${asked} cross join lateral (${ofKey}) of_key) found
     order by found.moved_at desc, found.paper_id desc
     limit ${limit})`
}

function narrowed(council: CouncilId, { account }: Reader, filter: PaperFilter) {
  return (where: Reading) => {
    const conditions = [where('p.council_id', '=', council)]
    if (filter.box === 'submitted') conditions.push(where('p.submitted_by', '=', account))
    if (filter.box === 'handled') conditions.push(where(where.ref('p.id'), 'in', handledIds(council, account)))
    if (filter.state) conditions.push(where('p.state', '=', filter.state))
    if (filter.kind) conditions.push(where('p.kind', '=', filter.kind))
    const words = filter.q === undefined ? null : prefixQuery(filter.q)
    if (words !== null) {
      conditions.push(sql`p.id in (select approvals.found(${council}, ${words}, ${FOUND_MOST}))` as never)
    }
    return where.and(conditions)
  }
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
function listed(tx: Tx) {
  return tx
    .selectFrom('approvals.paper as p')
    .select([
      'p.id',
      'p.council_id',
      'p.kind',
      'p.form',
      'p.title',
      'p.summary',
      'p.state',
      'p.round',
      'p.stage',
      'p.submitted_by',
      'p.submitted_name',
      'p.submitted_title',
      'p.submitted_on',
      'p.moved_at',
      'p.number',
      'p.issued_code',
      'p.issued_on',
      'p.version',
      sql<number>`jsonb_array_length(p.chain -> 'steps')`.as('stages'),
    ])
}

/** The statement of the lists: one row more than asked, what moved last first. */
export function paperListQuery(tx: Tx, council: CouncilId, reader: Reader, page: ListPage) {
  const { filter, after, limit } = page
  const rows = listed(tx)
  const some =
    filter.box === 'waiting'
      ? rows
          .where('p.council_id', '=', council)
          .where('p.id', 'in', waitingIds(tx, council, reader, { ...page, limit: limit + 1 }))
      : rows
          .where((where) => narrowed(council, reader, filter)(where as unknown as Reading))
          .$if(after !== undefined, (query) =>
            query.where(sql<boolean>`(p.moved_at, p.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
          )
  return some
    .orderBy('p.moved_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
}

export async function listPaperRows(tx: Tx, council: CouncilId, reader: Reader, page: ListPage): Promise<PaperRow[]> {
  const rows = await paperListQuery(tx, council, reader, page).execute()
  return rows.map(rowOf)
}

type Read = Awaited<ReturnType<ReturnType<typeof paperListQuery>['executeTakeFirstOrThrow']>>

function rowOf(row: Read): PaperRow {
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
  const row = await listed(tx).where('p.council_id', '=', council).where('p.id', '=', id).executeTakeFirst()
  return row && rowOf(row)
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
          .where((where) => narrowed(council, reader, filter)(where as unknown as Reading))
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
