import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { MEDIA_TYPES, openFile } from '#platform/files'
import type { Download } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import type { CommitmentId, FileId } from '#commitments'
import { isFileOfAnswer } from './answers.store.ts'
import { beyondScope } from './beyond-scope.ts'
import { withinReach } from './pass-on.ts'
import { urgingsOf } from './urging.store.ts'

/**
 * A file of a commitment that the scope shows: the letter it went out with, a file of an answer, or a letter that urged
 * it; else 404.
 */
export function openAttachment(tx: Tx, council: CouncilId, commitment: CommitmentId, file: FileId): Promise<Download> {
  return withinReach(tx, council, commitment, (reach) => openSeen(reach, council, commitment, file))
}

async function openSeen(tx: Tx, council: CouncilId, commitment: CommitmentId, file: FileId): Promise<Download> {
  const seen = await tx
    .selectFrom('commitments.commitment')
    .select('letter_file_id')
    .where('council_id', '=', council)
    .where('id', '=', commitment)
    .executeTakeFirst()
  if (!seen) throw refuseCommon('platform/not-found')
  const answered = seen.letter_file_id === file || (await isFileOfAnswer(tx, council, commitment, file))
  return beyondScope(tx, 'whoever sees a commitment reads the letters about it', async (own) => {
    if (!answered && !(await isFileOfUrging(own, council, commitment, file))) throw refuseCommon('platform/not-found')
    const opened = await openFile(own, file)
    return { content: opened.stream, type: MEDIA_TYPES[opened.kind], name: opened.name }
  })
}

async function isFileOfUrging(tx: Tx, council: CouncilId, commitment: CommitmentId, file: FileId): Promise<boolean> {
  return (await urgingsOf(tx, council, commitment)).some((letter) => letter.file?.id === file)
}
