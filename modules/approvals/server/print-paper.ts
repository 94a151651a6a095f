import type { CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { MEDIA_TYPES, openFile } from '#platform/files'
import type { Download } from '#platform/http'
import { type Paper, renderPdf, renderWord } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import { fold } from '#platform/text'
import type { FileId, PaperId } from '#approvals'
import { findDocument, type KeptFile } from './documents.store.ts'
import { findPaperRow } from './paper-list.store.ts'
import { findHeldPaper } from './papers.store.ts'
import { markedIfRecalled } from './recalled-mark.ts'
import { listSteps } from './steps.store.ts'

export const WORD = MEDIA_TYPES.docx
export const PDF = MEDIA_TYPES.pdf

/** What is read in a round as PDF: the printed paper, or the PDF that was handed in. */
export async function paperAsPdf(tx: Tx, council: CouncilId, id: PaperId, round?: number): Promise<Download> {
  const found = await readRound(tx, council, id, round)
  if (found.document.kind === 'file') return handedIn(tx, found.document.file, 'pdf')
  const { paper } = found.document
  return { content: () => renderPdf(paper), type: PDF, name: `${found.name}.pdf`, inline: true }
}

/** As Word: the printed paper, for whoever signs outside, or the Word file that was handed in. */
export async function paperAsWord(tx: Tx, council: CouncilId, id: PaperId, round?: number): Promise<Download> {
  const found = await readRound(tx, council, id, round)
  if (found.document.kind === 'file') return handedIn(tx, found.document.file, 'docx')
  const { paper } = found.document
  return { content: () => renderWord(paper), type: WORD, name: `${found.name}.docx` }
}

/** The file as it was handed in; 404 in the form in which it was not. */
function handedIn(tx: Tx, { id, kind }: KeptFile, as: KeptFile['kind']): Promise<Download> {
  if (kind !== as) throw refuseCommon('platform/not-found')
  return opened(tx, id)
}

async function readRound(tx: Tx, council: CouncilId, id: PaperId, asked?: number) {
  const [row, paper] = await Promise.all([findPaperRow(tx, council, id), findHeldPaper(tx, council, id)])
  if (!row || !paper) throw refuseCommon('platform/not-found')
  const round = asked ?? row.round
  const document = await findDocument(tx, council, id, round)
  if (!document) throw refuseCommon('platform/not-found')
  const name = fold(row.title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
  if (document.kind === 'file') return { name, document }
  const known: Partial<Paper> = {
    draft: row.number === null,
    madeOn: row.issuedOn ?? today(tx.clock),
    ...(row.number !== null && row.issuedOn !== null && { number: row.number, date: row.issuedOn }),
    ...(row.code !== null && { code: row.code }),
    ...(round === row.round && paper.signer && { signature: { authority: paper.authority, name: paper.signer.name } }),
  }
  const printed = markedIfRecalled({ ...document.paper, ...known }, await listSteps(tx, council, id))
  return { name, document: { ...document, paper: printed } }
}

/** A file of a paper: a photo of a note, a signed copy; 404 where no step of this paper names it. */
export async function openPaperFile(tx: Tx, council: CouncilId, id: PaperId, file: FileId): Promise<Download> {
  const named = await tx
    .selectFrom('approvals.step')
    .select('id')
    .where('council_id', '=', council)
    .where('paper_id', '=', id)
    .where('file_id', '=', file)
    .limit(1)
    .executeTakeFirst()
  if (!named) throw refuseCommon('platform/not-found')
  return opened(tx, file)
}

async function opened(tx: Tx, file: FileId): Promise<Download> {
  const { stream, kind, name } = await openFile(tx, file)
  return { content: stream, type: MEDIA_TYPES[kind], name }
}
