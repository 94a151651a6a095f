import { type RawBuilder, sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { type CountedRecord, refuse, type Span, type Where } from '#measures'
import type { Measure } from './define-measure.ts'

/** What is asked of a measure: whose records, of which days, under which conditions. */
export interface Question {
  readonly councils: readonly CouncilId[]
  readonly span: Span
  readonly where: Where
}

export interface Tally {
  readonly amount: number
  /** The denominator of a share. */
  readonly of: number | null
  readonly records: number
}

const NOTHING: Tally = { amount: 0, of: null, records: 0 }

/**
 * The rows that count, from the measure's one relation. Everything below reads them from here: number, breakdown and
 * list can't differ. `apart` says whether a record that two councils hold counts once for each or once in all.
 */
function countedRows(tx: Tx, measure: Measure, question: Question, apart: boolean): RawBuilder<unknown> {
  const rows = sql`
    select r.* from (${measure.records(tx)}) r
     where r.council_id = any (${[...question.councils]}::uuid[])
       and ${dated(measure, question.span)} ${narrowed(measure, question.where)}`
  switch (measure.rollUp) {
    case 'sum':
    case 'ratio-of-sums':
      return rows
    case 'distinct':
      return apart
        ? sql`select distinct on (d.council_id, d.record) d.* from (${rows}) d order by d.council_id, d.record, d.day`
        : sql`select distinct on (d.record) d.* from (${rows}) d order by d.record, d.day, d.council_id`
    case 'latest':
      return sql`
        select l.* from (select n.*, rank() over (partition by n.council_id order by n.day desc) as newest
                           from (${rows}) n) l
         where l.newest = 1`
    default:
      return measure.rollUp satisfies never
  }
}

function dated(measure: Measure, { from, to }: Span): RawBuilder<unknown> {
  if (measure.rollUp === 'latest') return sql`r.day <= ${to}`
  return measure.counts === 'by-date'
    ? sql`r.day >= ${from} and r.day <= ${to}`
    : sql`r.day <= ${to} and (r.until is null or r.until > ${to})`
}

function narrowed(measure: Measure, where: Where): RawBuilder<unknown> {
  const conditions = Object.entries(where).map(([key, value]) =>
    value === '' ? sql`and ${column(measure, key)} is null` : sql`and ${column(measure, key)} = ${value}`,
  )
  return sql.join(conditions, sql` `)
}

/** The column of a breakdown; refuses 'measures/no-such-breakdown', so that no other name reaches the statement. */
function column(measure: Measure, key: string): RawBuilder<string | null> {
  if (!measure.breakdowns.some((breakdown) => breakdown.key === key)) {
    throw refuse('measures/no-such-breakdown', { measure: measure.name.vi, breakdown: key })
  }
  return sql.ref(`r.${key}`)
}

function sums(measure: Measure) {
  return measure.rollUp === 'ratio-of-sums'
    ? sql`coalesce(sum(r.amount), 0)::int8 as amount, coalesce(sum(r.whole), 0)::int8 as "of", count(*) as records`
    : sql`coalesce(sum(r.amount), 0)::int8 as amount, null::int8 as "of", count(*) as records`
}

/** The number over all the councils asked for. */
export async function tally(tx: Tx, measure: Measure, question: Question): Promise<Tally> {
  if (question.councils.length === 0) return NOTHING
  const { rows } = await sql<Tally>`
    select ${sums(measure)} from (${countedRows(tx, measure, question, false)}) r`.execute(tx)
  return rows[0] ?? NOTHING
}

/** The number of each council; those without a record are absent. */
export async function tallyByCouncil(
  tx: Tx,
  measure: Measure,
  question: Question,
): Promise<ReadonlyMap<CouncilId, Tally>> {
  const { rows } = await sql<Tally & { council: CouncilId }>`
    select r.council_id as council, ${sums(measure)}
      from (${countedRows(tx, measure, question, true)}) r group by r.council_id`.execute(tx)
  return new Map(rows.map(({ council, ...tallied }) => [council, tallied]))
}

/** The number of each value of a breakdown, largest first; null is what has none. */
export async function tallyBy(
  tx: Tx,
  measure: Measure,
  question: Question,
  key: string,
): Promise<(Tally & { key: string | null })[]> {
  const { rows } = await sql<Tally & { key: string | null }>`
    select ${column(measure, key)} as key, ${sums(measure)}
      from (${countedRows(tx, measure, question, false)}) r
     group by 1 order by amount desc, key nulls last`.execute(tx)
  return rows
}

/** The records behind the number, newest first; one more than asked, to know whether there is a next page. */
export async function listCounted(
  tx: Tx,
  measure: Measure,
  question: Question,
  page: { readonly limit: number; readonly after: readonly [day: string, record: string] | undefined },
): Promise<CountedRecord[]> {
  const beyond = page.after ? sql`where (r.day, r.record) < (${page.after[0]}::date, ${page.after[1]}::uuid)` : sql``
  const { rows } = await sql<CountedRecord>`
    select r.record, r.kind, r.council_id as council, r.day, r.amount, r.label, r.path
      from (${countedRows(tx, measure, question, false)}) r ${beyond}
     order by r.day desc, r.record desc limit ${page.limit + 1}`.execute(tx)
  return rows
}

/** Every record behind the number, in the order of the list: what an issued report keeps. */
export async function allCounted(tx: Tx, measure: Measure, question: Question): Promise<CountedRecord[]> {
  const { rows } = await sql<CountedRecord>`
    select r.record, r.kind, r.council_id as council, r.day, r.amount, r.label, r.path
      from (${countedRows(tx, measure, question, false)}) r
     order by r.day desc, r.record desc`.execute(tx)
  return rows
}
