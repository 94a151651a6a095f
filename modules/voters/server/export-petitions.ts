import type { CouncilId } from '#platform/access'
import { commitmentsMessagesVi } from '#commitments'
import { listFields } from '#councils/server'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { choice, date, type RowOf, sheet, templateSheet, text, writeSheet, yesNo } from '#platform/sheets'
import { CONTENT_LONGEST, EXPORT_MOST, type PetitionFilter, type PetitionRow, refuse, votersMessagesVi } from '#voters'
import { listPetitionRows } from './petition-list.store.ts'
import { meetingSheet, petitionSheet, readRegisters } from './register-sheets.ts'

const { fields: words, states, competences, contactKinds, receivedDirectly, petitionsTitle, marks } = votersMessagesVi
const { answerClasses, judgements } = commitmentsMessagesVi
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const columns = [
  { key: 'code', header: words.code, parse: text(), example: 'KN-26-000123', width: 16 },
  { key: 'content', header: words.content, parse: text({ longest: CONTENT_LONGEST }), example: 'Đề nghị …', width: 60 },
  {
    key: 'source',
    header: words.source,
    parse: choice({ ...contactKinds, receivedDirectly }),
    example: contactKinds.beforeSession,
    width: 20,
  },
  { key: 'receivedOn', header: words.receivedOn, parse: date(), example: '15/06/2026', width: 14 },
  { key: 'unit', header: words.unit, parse: text(), example: 'Phường Kinh Bắc', width: 22 },
  { key: 'competence', header: words.competence, parse: choice(competences), example: competences.province, width: 16 },
  { key: 'field', header: words.field, parse: text(), example: 'Giao thông', width: 24 },
  { key: 'state', header: words.state, parse: choice(states), example: states.forwarded, width: 22 },
  { key: 'repeated', header: marks.repeated, parse: yesNo(), example: 'x', width: 14 },
  { key: 'agency', header: words.agency, parse: text(), example: 'Sở Xây dựng', width: 28 },
  { key: 'forwardedOn', header: words.letterDate, parse: date(), example: '20/06/2026', width: 16 },
  { key: 'due', header: words.due, parse: date(), example: '20/07/2026', width: 16 },
  { key: 'overdue', header: marks.overdue, parse: yesNo(), example: '', width: 14 },
  { key: 'answeredOn', header: words.answeredOn, parse: date(), example: '10/07/2026', width: 14 },
  {
    key: 'answerClass',
    header: words.answerClass,
    parse: choice(answerClasses),
    example: answerClasses.resolved,
    width: 26,
  },
  { key: 'judgement', header: 'Đánh giá của HĐND', parse: choice(judgements), example: judgements.pending, width: 18 },
  { key: 'resolvedOn', header: words.resolvedOn, parse: date(), example: '12/07/2026', width: 14 },
  { key: 'informedOn', header: words.informedOn, parse: date(), example: '15/07/2026', width: 14 },
] as const

const registerSheet = sheet({ name: petitionsTitle, columns })

/** The register as Excel, as the filter narrows it; nothing of the voters is in it. */
export async function exportPetitions(tx: Tx, council: CouncilId, filter: PetitionFilter): Promise<Download> {
  const rows = await listPetitionRows(tx, council, { filter, after: undefined, limit: EXPORT_MOST })
  if (rows.length > EXPORT_MOST) throw refuse('voters/export-too-large', { most: EXPORT_MOST })
  const fieldNames = new Map((await listFields(tx)).map(({ code, nameVi }) => [code, nameVi]))
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const lines = rows.map((row) => lineOf(row, fieldNames))
  const content = await writeSheet(registerSheet, lines, { title: petitionsTitle.toLocaleUpperCase('vi'), sample })
  return { content, type: XLSX, name: 'kien-nghi-cu-tri.xlsx' }
}

function lineOf(row: PetitionRow, fieldNames: ReadonlyMap<string, string>): RowOf<typeof columns> {
  return {
    ...row,
    source: row.sourceKind,
    unit: row.unit?.name ?? null,
    field: row.field && (fieldNames.get(row.field) ?? row.field),
    agency: row.agency?.name ?? null,
    overdue: row.clock.state === 'overdue',
    judgement: row.judgement ?? (row.answeredOn === null ? null : 'pending'),
  }
}

/** The empty form of one of the two sheets of an import. */
export async function registerTemplate(tx: Tx, council: CouncilId, which: 'meetings' | 'petitions'): Promise<Download> {
  const registers = await readRegisters(tx, council)
  return which === 'meetings'
    ? { content: await templateSheet(meetingSheet(registers)), type: XLSX, name: 'mau-diem-tiep-xuc.xlsx' }
    : { content: await templateSheet(petitionSheet(registers, new Set())), type: XLSX, name: 'mau-kien-nghi.xlsx' }
}
