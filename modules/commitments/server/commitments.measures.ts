import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db'
import { commitmentsMessagesEn as en, commitmentsMessagesVi as vi } from '#commitments'
import type { Bilingual } from '#measures'
import { defineMeasure, type Measure, type RecordRow, type StandingRow } from '#measures/server'

const BREAKDOWNS = ['agency', 'source', 'field', 'class', 'judgement'] as const
type Parts = { readonly [Key in (typeof BREAKDOWNS)[number]]: string | null }

/** Names of codes, as the messages have them in both languages. */
export function namesOf(
  inVietnamese: Readonly<Record<string, string>>,
  inEnglish: Readonly<Record<string, string>>,
): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(
    Object.keys(inVietnamese).map((key) => [key, { vi: inVietnamese[key]!, en: inEnglish[key]! }]),
  )
}

/** Names of agencies. */
export async function agencyNames(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await tx
    .selectFrom('councils.agency')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any (${[...keys]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }): [string, Bilingual] => [id, { vi: name, en: name }]))
}

/** Names of fields of competence. */
export async function fieldNames(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await tx
    .selectFrom('councils.field')
    .select(['code', 'name_vi', 'name_en'])
    .where('code', '=', sql<string>`any (${[...keys]}::text[])`)
    .execute()
  return new Map(rows.map((row): [string, Bilingual] => [row.code, { vi: row.name_vi, en: row.name_en }]))
}

const shared = {
  unit: 'commitment',
  rollUp: 'sum',
  breakdowns: BREAKDOWNS,
  dimensions: {
    agency: { values: agencyNames },
    source: { name: { vi: 'Loại nội dung', en: 'Kind of item' }, values: namesOf(vi.kinds, en.kinds) },
    field: { values: fieldNames },
    class: { values: namesOf(vi.answerClasses, en.answerClasses) },
    judgement: { values: namesOf(vi.judgements, en.judgements) },
  },
} as const

/** What every relation says of a commitment beside the day that it counts by. */
const ABOUT = sql`c.id as record, 'commitments/commitment' as kind, c.council_id, 1 as amount,
  coalesce(c.reference, left(c.work, 120)) as label, '/commitments/' || c.id as path,
  c.agency_id::text as agency, c.kind as source, c.field, c.answer_class as class, c.judgement`

const countedBy = (day: RawBuilder<unknown>, condition: RawBuilder<unknown>) => () =>
  sql<RecordRow & Parts>`select ${ABOUT}, ${day} as day from commitments.commitment c where ${condition}`

/** The figures of the ledger. Answered and resolved are two figures, never one. */
export const commitmentsMeasures: readonly Measure[] = [
  defineMeasure({
    ...shared,
    id: 'commitments.assigned',
    name: { vi: 'Nội dung đã giao', en: 'Items assigned' },
    means: {
      vi: 'Số nội dung đã giao cho cơ quan trả lời, tính theo ngày giao lần đầu; không kể nội dung đã thu hồi văn bản chuyển',
      en: 'Items assigned to answering agencies, by the day of the first assignment; without those whose letter was recalled',
    },
    counts: 'by-date',
    records: countedBy(sql`c.issued_on`, sql`c.state <> 'recalled'`),
  }),
  defineMeasure({
    ...shared,
    id: 'commitments.answered',
    name: { vi: 'Nội dung đã có văn bản trả lời', en: 'Items answered' },
    means: {
      vi: 'Số nội dung đã có văn bản trả lời, tính theo ngày của văn bản đầu tiên',
      en: 'Items answered in writing, by the day of the first letter',
    },
    counts: 'by-date',
    records: countedBy(sql`c.first_answered_on`, sql`c.first_answered_on is not null`),
  }),
  defineMeasure({
    ...shared,
    id: 'commitments.answered-on-time',
    name: { vi: 'Nội dung trả lời đúng hạn', en: 'Items answered in time' },
    means: {
      vi: 'Số nội dung có văn bản trả lời đầu tiên không sau thời hạn (kể cả gia hạn), tính theo ngày của văn bản',
      en: 'Items whose first letter came by the due date, extensions included, by the day of the letter',
    },
    counts: 'by-date',
    records: countedBy(sql`c.first_answered_on`, sql`c.first_answered_on <= c.due_on`),
  }),
  defineMeasure({
    ...shared,
    id: 'commitments.resolved',
    name: { vi: 'Nội dung đã giải quyết xong', en: 'Items resolved' },
    means: {
      vi: 'Số nội dung cơ quan nêu đã giải quyết xong và HĐND đánh giá đạt yêu cầu, tính theo ngày đánh giá',
      en: 'Items that the agency states as resolved and the council judges satisfactory, by the day of judgement',
    },
    counts: 'by-date',
    records: countedBy(sql`c.resolved_on`, sql`c.resolved_on is not null`),
  }),
  defineMeasure({
    ...shared,
    id: 'commitments.overdue',
    name: { vi: 'Nội dung quá hạn', en: 'Items overdue' },
    means: {
      vi: 'Số nội dung quá thời hạn mà chưa có văn bản trả lời, tại ngày cuối kỳ',
      en: 'Items past their due date without an answer, on the last day of the period',
    },
    counts: 'as-of',
    records: () => sql<StandingRow & Parts>`
      select ${ABOUT}, c.clock_on + 1 as day, null::date as until from commitments.commitment c
       where c.clock_on is not null
      union all
      select ${ABOUT}, c.due_on + 1 as day, c.first_answered_on as until from commitments.commitment c
       where c.first_answered_on > c.due_on + 1`,
  }),
]
