import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { MEDIA_TYPES, openFile } from '#platform/files'
import type { Download } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import type { CommitmentId, FileId } from '#commitments'
import { isFileOfAnswer } from './answers.store.ts'

/** A file of a commitment that the scope shows: the letter it went out with, or a file of an answer; else 404. */
export async function openAttachment(
  tx: Tx,
  council: CouncilId,
  commitment: CommitmentId,
  file: FileId,
): Promise<Download> {
  const letter = await tx
    .selectFrom('commitments.commitment')
    .select('letter_file_id')
    .where('council_id', '=', council)
    .where('id', '=', commitment)
    .executeTakeFirst()
  if (letter?.letter_file_id !== file && !(await isFileOfAnswer(tx, council, commitment, file))) {
    throw refuseCommon('platform/not-found')
  }
  const opened = await tx.asSystem('an agency reads the letter that it was sent', (own) => openFile(own, file))
  return { content: opened.stream, type: MEDIA_TYPES[opened.kind], name: opened.name }
}
