import type { Actor, CouncilId } from '#platform/access'
import { dateOf } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { choice, date, int, type RowOf, sheet, text, writeSheet } from '#platform/sheets'
import { approvalsMessagesVi, EXPORT_MOST, type PaperFilter, type PaperRow, refuse } from '#approvals'
import type { Kinds } from './kinds.ts'
import { listPaperRows } from './paper-list.store.ts'
import { allowBox, readerOf } from './read-papers.ts'

const { fields, states, title } = approvalsMessagesVi

const columns = [
  { key: 'title', header: fields.title, parse: text({ longest: 500 }), example: 'Chuyển kiến nghị cử tri', width: 50 },
  { key: 'kind', header: fields.kind, parse: text(), example: 'Văn bản chuyển kiến nghị', width: 26 },
  { key: 'state', header: fields.state, parse: choice(states), example: states.waitingApproval, width: 18 },
  { key: 'submittedBy', header: fields.submittedBy, parse: text(), example: 'Nguyễn Văn A', width: 26 },
  { key: 'submittedOn', header: fields.submittedOn, parse: date(), example: '05/02/2026', width: 14 },
  { key: 'round', header: fields.round, parse: int(), example: '1', width: 10 },
  { key: 'moved', header: 'Ngày của bước gần nhất', parse: date(), example: '06/02/2026', width: 20 },
  { key: 'number', header: fields.number, parse: text(), example: '245/VP-CTHĐND', width: 20 },
  { key: 'issuedOn', header: fields.issuedOn, parse: date(), example: '07/02/2026', width: 14 },
] as const

const paperSheet = sheet({ name: title, columns })
type PaperLine = RowOf<typeof columns>

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A list as Excel, as its filter narrows it; refuses more rows than one workbook takes. */
export async function exportPapers(
  tx: Tx,
  actor: Actor,
  kinds: Kinds,
  council: CouncilId,
  filter: PaperFilter,
): Promise<Download> {
  allowBox(actor, council, filter)
  const reader = await readerOf(tx, actor, council)
  const rows = await listPaperRows(tx, council, reader, { filter, after: undefined, limit: EXPORT_MOST })
  if (rows.length > EXPORT_MOST) throw refuse('approvals/export-too-large', { most: EXPORT_MOST })
  const names = new Map<string, string>(kinds.all.map(({ kind, name }) => [kind, name.vi]))
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  return {
    content: await writeSheet(
      paperSheet,
      rows.map((row) => lineOf(row, names)),
      { title: title.toLocaleUpperCase('vi'), sample },
    ),
    type: XLSX,
    name: 'van-ban-trinh-ky.xlsx',
  }
}

function lineOf(row: PaperRow, names: ReadonlyMap<string, string>): PaperLine {
  return {
    title: row.title,
    kind: names.get(row.kind) ?? row.kind,
    state: row.state,
    submittedBy: row.submitted.name,
    submittedOn: row.submitted.on,
    round: row.round,
    moved: dateOf(row.movedAt),
    number: row.number && `${row.number}/${row.code ?? ''}`,
    issuedOn: row.issuedOn,
  }
}
