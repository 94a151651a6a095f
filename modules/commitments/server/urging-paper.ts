import type { Actor, CouncilId } from '#platform/access'
import type { PaperId } from '#approvals'
import { type PaperKind, submit } from '#approvals/server'
import { findCouncil, findUnit } from '#councils/server'
import { formatDate, formatDocumentDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { addressees, annex, ended, p, type Paper, paper, table } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import { formatDocumentCount } from '#platform/text'
import {
  commitmentsMessagesVi,
  FileId,
  refuse,
  type SubmitUrging,
  UrgingId,
  type UrgingItem,
  type UrgingRow,
} from '#commitments'
import { URGING } from './draw-up-urging.ts'
import { holdUrging, issueUrging } from './issue-urging.ts'
import { recallUrging } from './recall-letter.ts'
import { findUrging, itemsOf, lockUrging, setUrging } from './urging.store.ts'

const CODE = 'HĐND-VP'
const AUTHORITY = { collective: 'THƯỜNG TRỰC HĐND', head: 'CHỦ TỊCH' }

/** The urging letter on its way of approval: signed by a leader, and a reminder of all that it lists once it is issued. */
export const urgingPaper: PaperKind = {
  kind: URGING,
  name: { vi: commitmentsMessagesVi.urging.name, en: 'Urging letter' },
  form: 'paper',
  document: async (tx, council, subject) => {
    const urging = await findUrging(tx, council, subject as UrgingId)
    if (!urging) throw refuseCommon('platform/not-found')
    return {
      title: titleOf(urging),
      summary: `${formatDocumentCount(urging.items)} nội dung quá hạn, tính đến ngày ${formatDate(urging.drawnOn)}`,
      path: `/commitments/urgings/${urging.id}`,
      code: CODE,
      authority: AUTHORITY,
      content: { paper: await paperOf(tx, council, urging) },
    }
  },
  onMoved: async (tx, _actor, { council, subject, state }) => {
    const id = UrgingId.parse(subject)
    const urging = await lockUrging(tx, council, id)
    if (!urging || (urging.state !== 'draft' && urging.state !== 'submitted')) return
    const next = state === 'withdrawn' ? 'draft' : 'submitted'
    if (urging.state !== next) await setUrging(tx, council, id, next)
  },
  onIssued: async (tx, actor, { council, subject, number, code, issuedOn, signer, file }) => {
    await issueUrging(tx, actor, council, UrgingId.parse(subject), {
      number: `${number}/${code}`,
      date: issuedOn,
      signer: signer.name,
      file: { id: FileId.parse(file.id), name: file.name, kind: file.kind, bytes: file.bytes },
    })
  },
  onRecalled: (tx, actor, { council, subject, recalledOn }) =>
    recallUrging(tx, actor, council, UrgingId.parse(subject), recalledOn),
}

/** Trình lãnh đạo: puts the draft on its way of approval. Refuses what is no draft. */
export async function submitUrging(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: UrgingId,
  input: SubmitUrging,
): Promise<{ readonly paper: PaperId }> {
  const { state } = await holdUrging(tx, council, id, input)
  if (state !== 'draft') throw refuse('commitments/urging-state')
  return submit(tx, actor, council, urgingPaper, { subject: id, note: input.note })
}

function titleOf({ agency }: UrgingRow): string {
  return `Công văn đôn đốc ${agency.name}`
}

/** The letter in the layout of Decree 30/2020, with the table of what is overdue as its annex. */
export async function paperOf(tx: Tx, council: CouncilId, urging: UrgingRow): Promise<Paper> {
  const { agency, drawnOn, answerBy, letter } = urging
  const [items, head, sample] = [
    await itemsOf(tx, council, urging.id),
    await letterheadOf(tx, council),
    (await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()).sample,
  ]
  const [number = '', code = CODE] = letter?.number.split(/\/(.*)/su) ?? []
  return paper({
    issuingBody: ['Hội đồng nhân dân', head.unit],
    number,
    code,
    place: head.place,
    date: letter?.date ?? drawnOn.slice(0, 7),
    madeOn: letter?.date ?? today(tx.clock),
    typeName: null,
    subject: 'đôn đốc giải quyết, trả lời các nội dung quá hạn',
    draft: letter === null,
    sample,
    body: ended([
      addressees([agency.name]),
      p(
        `Hội đồng nhân dân ${head.unit} đã chuyển đến ${agency.name} các nội dung đề nghị xem xét, giải quyết và trả lời. ` +
          `Tính đến ${formatDocumentDate(drawnOn)}, còn ${formatDocumentCount(items.length)} nội dung đã quá thời hạn mà chưa có ` +
          'văn bản trả lời (danh sách kèm theo).',
      ),
      p(
        `Thường trực HĐND ${head.unit} đề nghị ${agency.name} khẩn trương giải quyết, có văn bản trả lời từng nội dung ` +
          `trước ${formatDocumentDate(answerBy)}; nêu rõ kết quả, nội dung chưa giải quyết được, lý do và lộ trình thực hiện`,
      ),
      annex('Danh sách', 'Các nội dung quá thời hạn chưa có văn bản trả lời', [tableOf(items)], { landscape: true }),
    ]),
    signature: { authority: [`TM. ${AUTHORITY.collective}`, AUTHORITY.head], name: letter?.signer ?? '' },
    recipients: ['Như trên', `Thường trực HĐND ${head.unit}`, 'Lưu: VT'],
  })
}

function tableOf(items: readonly UrgingItem[]) {
  const { kinds } = commitmentsMessagesVi
  return table({
    columns: [
      { width: 1, align: 'center' },
      { width: 4, align: 'left' },
      { width: 11, align: 'left' },
      { width: 4, align: 'left' },
      { width: 3, align: 'center' },
      { width: 3, align: 'center' },
    ],
    head: [['STT', 'Nguồn', 'Nội dung', 'Văn bản giao', 'Thời hạn', 'Quá hạn (ngày làm việc)']],
    rows: items.map(({ commitment, assignedBy, due, daysLate }, at) => [
      String(at + 1),
      [kinds[commitment.kind], commitment.reference].filter(Boolean).join(', '),
      commitment.work,
      assignedBy ? `Số ${assignedBy.number} ngày ${formatDate(assignedBy.date)}` : '',
      formatDate(due),
      formatDocumentCount(daysLate),
    ]),
  })
}

/** "tỉnh Bắc Ninh" and "Bắc Ninh", as a letterhead says them. */
async function letterheadOf(tx: Tx, council: CouncilId): Promise<{ readonly unit: string; readonly place: string }> {
  const found = await findCouncil(tx, council)
  const unit = found && (await findUnit(tx, found.unit))
  if (!unit) throw refuseCommon('platform/not-found')
  return { unit: unit.fullName.charAt(0).toLowerCase() + unit.fullName.slice(1), place: unit.name }
}
