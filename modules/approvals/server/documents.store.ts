import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Paper } from '#platform/paper'
import type { FileId, PaperId } from '#approvals'
import type { PaperDocument } from './paper-kind.ts'

export type KeptDocument =
  | { readonly kind: 'printed'; readonly paper: Paper }
  | { readonly kind: 'file'; readonly file: KeptFile }

export interface KeptFile {
  readonly id: FileId
  readonly name: string
  readonly kind: 'pdf' | 'docx'
  readonly bytes: number
}

export async function insertDocument(
  tx: Tx,
  council: CouncilId,
  paper: PaperId,
  round: number,
  content: PaperDocument['content'],
): Promise<void> {
  const file = 'file' in content ? content.file : null
  await tx
    .insertInto('approvals.document')
    .values({
      council_id: council,
      paper_id: paper,
      round,
      model: 'paper' in content ? JSON.stringify(content.paper) : null,
      file_id: file?.id ?? null,
      file_name: file?.name ?? null,
      file_kind: file?.kind ?? null,
      file_bytes: file?.bytes ?? null,
    })
    .execute()
}

/** What was read in a round. */
export async function findDocument(
  tx: Tx,
  council: CouncilId,
  paper: PaperId,
  round: number,
): Promise<KeptDocument | undefined> {
  const row = await tx
    .selectFrom('approvals.document')
    .select(['model', 'file_id', 'file_name', 'file_kind', 'file_bytes'])
    .where('council_id', '=', council)
    .where('paper_id', '=', paper)
    .where('round', '=', round)
    .executeTakeFirst()
  if (!row) return undefined
  return row.file_id === null
    ? { kind: 'printed', paper: row.model as Paper }
    : {
        kind: 'file',
        file: {
          id: row.file_id as FileId,
          name: row.file_name ?? '',
          kind: row.file_kind === 'docx' ? 'docx' : 'pdf',
          bytes: row.file_bytes ?? 0,
        },
      }
}
