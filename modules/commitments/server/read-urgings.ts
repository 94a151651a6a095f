import { abilities, type Actor, type CouncilId } from '#platform/access'
import { latestPaperOf } from '#approvals/server'
import type { Tx } from '#platform/db'
import { cursorOf, type Download, readCursor, toPage } from '#platform/http'
import { MEDIA_TYPES } from '#platform/files'
import { renderPdf, renderWord } from '#platform/paper'
import { refuse as refuseCommon } from '#platform/refusal'
import type { Urging, UrgingId, UrgingRow } from '#commitments'
import { recordUrgings, urgeAgencies } from './commitments.policy.ts'
import { URGING } from './draw-up-urging.ts'
import { paperOf } from './urging-paper.ts'
import { findUrging, itemsOf, listUrgingRows } from './urging.store.ts'

export const WORD = MEDIA_TYPES.docx
export const PDF = MEDIA_TYPES.pdf

/** The urging letters of a council, newest first. */
export async function listUrgings(
  tx: Tx,
  council: CouncilId,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ items: UrgingRow[]; next?: string }> {
  const cursor = readCursor(after, 2) as [string, string] | undefined
  const rows = await listUrgingRows(tx, council, { after: cursor, limit })
  return toPage(rows, limit, ({ drawnOn, id }) => cursorOf([drawnOn, id]))
}

/** One letter with all that it lists, where it is on its way, and what the actor may do with it now. */
export async function readUrging(tx: Tx, actor: Actor, council: CouncilId, id: UrgingId): Promise<Urging> {
  const urging = await seen(tx, council, id)
  const may = abilities(actor, { councilId: council }, { urge: urgeAgencies, recordIssued: recordUrgings })
  const draft = urging.state === 'draft'
  return {
    ...urging,
    items: await itemsOf(tx, council, id),
    paper: await latestPaperOf(tx, council, URGING, id),
    abilities: { submit: draft && may.urge, recordIssued: draft && may.recordIssued, drop: draft && may.urge },
  }
}

export async function urgingAsWord(tx: Tx, council: CouncilId, id: UrgingId): Promise<Download> {
  const written = await paperOf(tx, council, await seen(tx, council, id))
  return { content: () => renderWord(written), type: WORD, name: 'cong-van-don-doc.docx' }
}

export async function urgingAsPdf(tx: Tx, council: CouncilId, id: UrgingId): Promise<Download> {
  const written = await paperOf(tx, council, await seen(tx, council, id))
  return { content: () => renderPdf(written), type: PDF, name: 'cong-van-don-doc.pdf', inline: true }
}

async function seen(tx: Tx, council: CouncilId, id: UrgingId): Promise<UrgingRow> {
  const urging = await findUrging(tx, council, id)
  if (!urging) throw refuseCommon('platform/not-found')
  return urging
}
