import type { CouncilId } from '#platform/access'
import { formatDate, formatInstant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { MEDIA_TYPES } from '#platform/files'
import type { Download } from '#platform/http'
import { type Paper, paper, p, renderPdf, table } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import { approvalsMessagesVi as vi, type PaperId, type PaperRow } from '#approvals'
import type { Kinds } from './kinds.ts'
import { findPaperRow } from './paper-list.store.ts'
import { findHeldPaper, type HeldPaper } from './papers.store.ts'
import { counting } from './standing.rules.ts'
import { listSteps, type StoredStep } from './steps.store.ts'

const COLUMNS = [
  { width: 1, align: 'center' },
  { width: 3, align: 'center' },
  { width: 3, align: 'left' },
  { width: 6, align: 'left' },
  { width: 6, align: 'left' },
] as const
const HEAD = ['TT', 'Ngày', 'Bước', 'Người thực hiện, tư cách', 'Ý kiến, ghi nhận']
/** HĐND tỉnh Bắc Ninh → tỉnh Bắc Ninh. */
const COUNCIL = /^HĐND /u
const LEVEL = /^(?:tỉnh|thành phố|xã|phường|đặc khu) /u

/** Phiếu trình: who submitted, approved, returned, signed and issued a paper, when, and in which capacity, as PDF. */
export async function paperSlip(tx: Tx, kinds: Kinds, council: CouncilId, id: PaperId): Promise<Download> {
  const [row, held, steps] = await Promise.all([
    findPaperRow(tx, council, id),
    findHeldPaper(tx, council, id),
    listSteps(tx, council, id),
  ])
  if (!row || !held) throw refuseCommon('platform/not-found')
  const slip = await slipOf(tx, council, kinds.of(row.kind).name.vi, { row, held, steps })
  return { content: () => renderPdf(slip), type: MEDIA_TYPES.pdf, name: 'phieu-trinh.pdf', inline: true }
}

interface Whole {
  readonly row: PaperRow
  readonly held: HeldPaper
  readonly steps: readonly StoredStep[]
}

/** The slip in the layout of Decree 30/2020; it is no paper of its own and takes no number. */
export async function slipOf(tx: Tx, council: CouncilId, kind: string, { row, held, steps }: Whole): Promise<Paper> {
  const { name } = await tx
    .selectFrom('platform.council_scope')
    .select('name')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  const { sample } = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const unit = name.replace(COUNCIL, '')
  const day = today(tx.clock)
  const counted = new Set(counting(steps).map((step) => step.id))
  return paper({
    issuingBody: ['Hội đồng nhân dân', unit],
    code: '',
    place: unit.replace(LEVEL, ''),
    date: day,
    madeOn: day,
    typeName: 'Phiếu trình',
    subject: row.title,
    sample,
    body: [
      ...factsOf(kind, row, held).map(([label, value]) => p([{ text: `${label}: `, bold: true }, { text: value }])),
      table({
        caption: 'Quá trình trình, duyệt, ký, phát hành',
        columns: COLUMNS,
        head: [HEAD],
        rows: steps.map((step, at) => lineOf(step, at, step.kind === 'undone' || counted.has(step.id))),
      }),
    ],
  })
}

function factsOf(kind: string, row: PaperRow, held: HeldPaper): (readonly [string, string])[] {
  const { fields } = vi
  const signer = held.signer && [...held.authority, `${held.signer.name}, ${held.signer.title}`].join('; ')
  const facts: readonly (readonly [string, string | null])[] = [
    [fields.kind, kind],
    ['Nội dung', row.summary],
    [fields.submittedBy, `${row.submitted.name}, ${row.submitted.title}`],
    [fields.submittedOn, formatDate(row.submitted.on)],
    [fields.state, vi.states[row.state]],
    [fields.signer, signer],
    [fields.signedOn, held.signedOn && formatDate(held.signedOn)],
    [fields.number, held.issued && `${held.issued.number}/${held.issued.code} ngày ${formatDate(held.issued.on)}`],
  ]
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

function lineOf(step: StoredStep, at: number, counts: boolean): string[] {
  const { decider, by, onBehalfOf, way, own, reason, decision, round } = step
  const who = [`${decider.name}, ${decider.title}`]
  if (onBehalfOf) who.push(`${vi.forms[onBehalfOf.form]} ${onBehalfOf.name}, ${onBehalfOf.title}`)
  if (step.authority) who.push(step.authority.join('; '))
  const noted = [
    reason,
    decision && `Theo văn bản số ${decision}`,
    way !== 'tap' && vi.ways[way],
    decider.name !== by.name && `${by.name}, ${by.title} ghi lúc ${formatInstant(step.at)}`,
    own && 'Tự duyệt, vì cơ quan không có người thứ hai',
    step.file?.name,
    !counts && 'Đã hoàn tác',
  ]
  const words = step.kind === 'submitted' && round > 1 ? `${vi.steps.submitted} lần ${round}` : vi.steps[step.kind]
  const when = way === 'tap' ? formatInstant(step.at) : formatDate(step.on)
  return [String(at + 1), when, words, who.join('. '), noted.filter(Boolean).join('. ')]
}
