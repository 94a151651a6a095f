import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { choice, date, type RowOf, sheet, text, writeSheet } from '#platform/sheets'
import { listFields } from '#councils/server'
import { type CommitmentFilter, type CommitmentRow, commitmentsMessagesVi, EXPORT_MOST, refuse } from '#commitments'
import { listCommitmentRecords } from './commitment-list.store.ts'
import { todayOf } from './deadlines.ts'

const { kinds, states, clock, answerClasses, judgements, opinions, fields, title } = commitmentsMessagesVi

const columns = [
  { key: 'reference', header: fields.reference, parse: text(), example: 'KN-26-000123', width: 16 },
  { key: 'kind', header: fields.kind, parse: choice(kinds), example: kinds.petition, width: 22 },
  { key: 'agency', header: fields.body, parse: text(), example: 'Sở Xây dựng', width: 30 },
  { key: 'person', header: fields.person, parse: text(), example: 'Nguyễn Văn A, Giám đốc', width: 28 },
  { key: 'work', header: fields.work, parse: text({ longest: 4000 }), example: 'Sửa chữa tuyến đường', width: 60 },
  { key: 'field', header: fields.field, parse: text(), example: 'Giao thông', width: 24 },
  { key: 'assigned', header: 'Ngày giao', parse: date(), example: '05/02/2026', width: 14 },
  { key: 'due', header: fields.due, parse: date(), example: '07/03/2026', width: 16 },
  { key: 'state', header: fields.state, parse: choice(states), example: states.issued, width: 22 },
  { key: 'clock', header: 'Tình hình thời hạn', parse: choice(clock), example: clock['in-time'], width: 18 },
  { key: 'answered', header: 'Ngày trả lời', parse: date(), example: '01/03/2026', width: 14 },
  {
    key: 'answerClass',
    header: fields.answerClass,
    parse: choice(answerClasses),
    example: answerClasses.resolved,
    width: 26,
  },
  {
    key: 'judgement',
    header: fields.judgement,
    parse: choice(judgements),
    example: judgements.satisfactory,
    width: 18,
  },
  { key: 'opinion', header: fields.opinion, parse: choice(opinions), example: opinions.none, width: 22 },
  { key: 'resolved', header: 'Ngày giải quyết xong', parse: date(), example: '10/03/2026', width: 18 },
] as const

const ledgerSheet = sheet({ name: title, columns })
type LedgerLine = RowOf<typeof columns>

/** The ledger as Excel, as the filter narrows it; refuses more rows than one workbook takes. */
export async function exportCommitments(tx: Tx, council: CouncilId, filter: CommitmentFilter): Promise<Download> {
  const day = await todayOf(tx, council)
  const records = await listCommitmentRecords(tx, council, day, { filter, after: undefined, limit: EXPORT_MOST })
  if (records.length > EXPORT_MOST) throw refuse('commitments/export-too-large', { most: EXPORT_MOST })
  const fieldNames = new Map((await listFields(tx)).map(({ code, nameVi }) => [code, nameVi]))
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  return {
    content: await writeSheet(
      ledgerSheet,
      records.map(({ row }) => lineOf(row, fieldNames)),
      { title: title.toLocaleUpperCase('vi'), sample },
    ),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'theo-doi-don-doc.xlsx',
  }
}

function lineOf(row: CommitmentRow, fieldNames: ReadonlyMap<string, string>): LedgerLine {
  return {
    reference: row.reference,
    kind: row.kind,
    agency: row.agency.name,
    person: row.person && `${row.person.name}, ${row.person.title}`,
    work: row.work,
    field: row.field && (fieldNames.get(row.field) ?? row.field),
    assigned: row.thread.assigned,
    due: row.due,
    state: row.state,
    clock: row.clock.state,
    answered: row.thread.answered,
    answerClass: row.answerClass,
    judgement: row.judgement ?? 'pending',
    opinion: row.opinion ?? 'none',
    resolved: row.resolvedOn,
  }
}
