import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db'
import { agencyNames, fieldNames, namesOf } from '#commitments/server'
import { commitmentsMessagesEn, commitmentsMessagesVi } from '#commitments'
import type { Bilingual } from '#measures'
import { defineMeasure, type Measure, type RecordRow, type StandingRow } from '#measures/server'
import { votersMessagesEn as en, votersMessagesVi as vi } from '#voters'

/** Names of waves. */
async function waveNames(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await tx
    .selectFrom('voters.wave')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any (${[...keys]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }): [string, Bilingual] => [id, { vi: name, en: name }]))
}

/** Names of communes. */
async function unitNames(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await tx
    .selectFrom('councils.unit')
    .select(['id', 'full_name'])
    .where('id', '=', sql<string>`any (${[...keys]}::uuid[])`)
    .execute()
  return new Map(rows.map((row): [string, Bilingual] => [row.id, { vi: row.full_name, en: row.full_name }]))
}

const sources = namesOf(
  { ...vi.contactKinds, receivedDirectly: vi.receivedDirectly },
  { ...en.contactKinds, receivedDirectly: en.receivedDirectly },
)

const ofMeetings = {
  rollUp: 'sum',
  counts: 'by-date',
  breakdowns: ['wave', 'commune', 'source'],
  dimensions: { wave: { values: waveNames }, commune: { values: unitNames }, source: { values: sources } },
} as const

type MeetingRow = RecordRow & { readonly [Key in (typeof ofMeetings.breakdowns)[number]]: string | null }

const meetings = (amount: RawBuilder<unknown>) => () =>
  sql<MeetingRow>`
  select m.id as record, 'voters/meeting' as kind, m.council_id, m.on_day as day, ${amount} as amount,
         'Điểm số ' || m.number || ', ' || m.place as label, '/voters/meetings/' || m.id as path,
         m.wave_id::text as wave, m.unit_id::text as commune, w.kind as source
    from voters.meeting m join voters.wave w on w.council_id = m.council_id and w.id = m.wave_id`

const ofPetitions = {
  unit: 'petition',
  rollUp: 'sum',
  breakdowns: ['wave', 'competence', 'field', 'commune', 'source', 'agency', 'class'],
  dimensions: {
    ...ofMeetings.dimensions,
    competence: { values: namesOf(vi.competences, en.competences) },
    field: { values: fieldNames },
    agency: { values: agencyNames },
    class: { values: namesOf(commitmentsMessagesVi.answerClasses, commitmentsMessagesEn.answerClasses) },
  },
} as const

type Parts = { readonly [Key in (typeof ofPetitions.breakdowns)[number]]: string | null }

/** What every relation says of a petition beside the day that it counts by. */
const ABOUT = sql`p.id as record, 'voters/petition' as kind, p.council_id, 1 as amount, p.code as label,
  '/voters/petitions/' || p.id as path, p.wave_id::text as wave, p.competence, p.field, p.unit_id::text as commune,
  p.source_kind as source, p.agency_id::text as agency, p.answer_class as class`

/** Petitions counted by a day of theirs; one merged into another never counts beside it. */
const petitions = (day: RawBuilder<unknown>, condition: RawBuilder<unknown>) => () =>
  sql<RecordRow & Parts>`
  select ${ABOUT}, ${day} as day from voters.petition p where p.duplicate_of is null and ${condition}`

/** The figures of contact with voters. Turns and petitions, answered and resolved: each is a figure of its own. */
export const votersMeasures: readonly Measure[] = [
  defineMeasure({
    ...ofMeetings,
    id: 'voters.contact-points',
    name: { vi: 'Điểm tiếp xúc cử tri', en: 'Points of contact with voters' },
    means: {
      vi: 'Số điểm tiếp xúc cử tri đã tổ chức, tính theo ngày tiếp xúc',
      en: 'Meeting points held, by the day of the meeting',
    },
    unit: 'point',
    records: meetings(sql`1`),
  }),
  defineMeasure({
    ...ofMeetings,
    id: 'voters.voters-attending',
    name: { vi: 'Cử tri tham dự', en: 'Voters attending' },
    means: {
      vi: 'Tổng số cử tri tham dự các điểm tiếp xúc, tính theo ngày tiếp xúc',
      en: 'Voters who came to the meeting points, by the day of the meeting',
    },
    unit: 'voter',
    records: meetings(sql`m.voters_attending`),
  }),
  defineMeasure({
    ...ofMeetings,
    id: 'voters.opinion-turns',
    name: { vi: 'Lượt ý kiến', en: 'Turns of opinion' },
    means: {
      vi: 'Số lượt cử tri phát biểu tại các điểm tiếp xúc; khác với số ý kiến, kiến nghị sau tổng hợp',
      en: 'Times that voters spoke at the meeting points; not the number of petitions after merging',
    },
    unit: 'turn',
    records: meetings(sql`m.opinion_turns`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-received',
    name: { vi: 'Ý kiến, kiến nghị cử tri', en: 'Petitions received' },
    means: {
      vi: 'Số kiến nghị khác nhau sau khi tổng hợp, tiếp nhận qua tiếp xúc cử tri, tính theo ngày tiếp nhận',
      en: 'Different petitions after merging, received through contact with voters, by the day of receipt',
    },
    counts: 'by-date',
    records: petitions(sql`p.received_on`, sql`p.source_kind <> 'receivedDirectly'`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-received-otherwise',
    name: { vi: 'Ý kiến, kiến nghị tiếp nhận ngoài hội nghị', en: 'Petitions received otherwise' },
    means: {
      vi: 'Số kiến nghị khác nhau tiếp nhận trực tiếp, không qua tiếp xúc cử tri, tính theo ngày tiếp nhận',
      en: 'Different petitions received directly, not through contact, by the day of receipt',
    },
    counts: 'by-date',
    records: petitions(sql`p.received_on`, sql`p.source_kind = 'receivedDirectly'`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-forwarded',
    name: { vi: 'Ý kiến, kiến nghị đã chuyển', en: 'Petitions forwarded' },
    means: {
      vi: 'Số kiến nghị đã chuyển bằng văn bản có số, ngày, tính theo ngày văn bản chuyển gần nhất',
      en: 'Petitions forwarded by a numbered, dated letter, by the day of the latest letter',
    },
    counts: 'by-date',
    records: petitions(sql`p.letter_date`, sql`p.letter_date is not null`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-answered',
    name: { vi: 'Kiến nghị đã có văn bản trả lời', en: 'Petitions answered' },
    means: {
      vi: 'Số kiến nghị đã có văn bản trả lời của cơ quan, tính theo ngày văn bản trả lời đầu tiên',
      en: 'Petitions answered by a letter of the agency, by the day of the first letter',
    },
    counts: 'by-date',
    records: petitions(sql`p.answered_on`, sql`p.answered_on is not null`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-answered-on-time',
    name: { vi: 'Kiến nghị trả lời đúng hạn', en: 'Petitions answered in time' },
    means: {
      vi: 'Số kiến nghị có văn bản trả lời đầu tiên không sau thời hạn (kể cả gia hạn), tính theo ngày văn bản',
      en: 'Petitions whose first letter came by the due date, extensions included, by the day of the letter',
    },
    counts: 'by-date',
    records: petitions(sql`p.answered_on`, sql`p.answered_on <= p.due_on`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-resolved',
    name: { vi: 'Kiến nghị đã giải quyết xong', en: 'Petitions resolved' },
    means: {
      vi: 'Số kiến nghị cơ quan nêu đã giải quyết xong và HĐND đánh giá đạt yêu cầu, tính theo ngày đánh giá',
      en: 'Petitions that the agency states as resolved and the council judges satisfactory, by the day of judgement',
    },
    counts: 'by-date',
    records: petitions(sql`p.resolved_on`, sql`p.resolved_on is not null`),
  }),
  defineMeasure({
    ...ofPetitions,
    id: 'voters.petitions-overdue',
    name: { vi: 'Kiến nghị quá hạn trả lời', en: 'Petitions overdue' },
    means: {
      vi: 'Số kiến nghị quá thời hạn mà chưa có văn bản trả lời, tại ngày cuối kỳ',
      en: 'Petitions past their due date without an answer, on the last day of the period',
    },
    counts: 'as-of',
    records: () => sql<StandingRow & Parts>`
      select ${ABOUT}, p.clock_on + 1 as day, null::date as until from voters.petition p
       where p.duplicate_of is null and p.clock_on is not null
      union all
      select ${ABOUT}, p.due_on + 1 as day, p.answered_on as until from voters.petition p
       where p.duplicate_of is null and p.answered_on > p.due_on + 1`,
  }),
]
