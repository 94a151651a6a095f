import type { Readable } from 'node:stream'
import type { AccountId, Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { type Purpose, storeFile } from '#platform/files'
import { type FileId, type PaperUpload, refuse, type TakenFile } from '#approvals'
import { findUpload, insertUpload } from './uploads.store.ts'

/** A signed copy is PDF, a handed-in document PDF or Word; a handwritten note is a photo or a scan. */
const KIND_OF: Readonly<Record<PaperUpload['purpose'], Purpose>> = {
  signed: 'letter',
  document: 'paper',
  note: 'attachment',
}

/** Takes in a file that the account may then hand in with a step. Refusals are those of storing files. */
export async function takeFile(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  file: { readonly name: string; readonly stream: Readable; readonly purpose: PaperUpload['purpose'] },
): Promise<TakenFile> {
  const { stream, name, purpose } = file
  const stored = await storeFile(tx, { stream, name, purpose: KIND_OF[purpose] })
  const taken = { id: stored.id, name: stored.name, kind: stored.kind, bytes: stored.bytes }
  await insertUpload(tx, council, actor.account, purpose, taken)
  await record(tx, actor, {
    kind: 'approvals.file-taken',
    subject: { kind: 'approvals/file', id: taken.id },
    after: { purpose, bytes: taken.bytes },
    fields: ['name'],
  })
  return taken
}

/** The file that this account has sent for this; refuses another's, and one sent for something else. */
export async function handedIn(
  tx: Tx,
  council: CouncilId,
  account: AccountId,
  purpose: PaperUpload['purpose'],
  file: FileId,
): Promise<TakenFile> {
  const found = await findUpload(tx, council, account, purpose, file)
  if (!found) throw refuse('approvals/file-unknown')
  return found
}
