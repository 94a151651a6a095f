import type { Readable } from 'node:stream'
import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { AuditActor } from '#audit'
import type { Tx } from '#platform/db'
import { storeFile } from '#platform/files'
import { type AttachedFile, type FileId, refuse, type UploadPurpose } from '#commitments'
import { accountOf } from './ledger.ts'
import { insertUpload, uploadsOf } from './uploads.store.ts'

/**
 * Takes in a file that the account may then attach to a letter or an answer. A signed letter must be a PDF. Refusals are
 * those of storing files.
 */
export async function takeFile(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  file: { readonly name: string; readonly stream: Readable; readonly purpose: UploadPurpose['purpose'] },
): Promise<AttachedFile> {
  const { stream, name, purpose } = file
  // An agency has no part in the council's register of files; what it sends enters there by the system's hand.
  const stored = await tx.asSystem('an agency’s file enters the council’s register', (own) =>
    storeFile(own, { stream, name, purpose }),
  )
  const attached = { id: stored.id, name: stored.name, kind: stored.kind, bytes: stored.bytes }
  await insertUpload(tx, council, actor.account, purpose, attached)
  await record(tx, actor, {
    kind: 'commitments.file-taken',
    subject: { kind: 'commitments/file', id: attached.id },
    after: { purpose, bytes: attached.bytes },
    fields: ['name'],
  })
  return attached
}

/**
 * Makes a signed copy that the council keeps already (a paper that went through approval) the account's to attach, as if
 * it had sent it as a letter.
 */
export async function adoptLetter(tx: Tx, actor: Actor, council: CouncilId, file: AttachedFile): Promise<void> {
  await insertUpload(tx, council, actor.account, 'letter', file)
}

/** The files that this account has sent, to be attached; refuses a file that it hasn't. */
export async function attachable(
  tx: Tx,
  actor: AuditActor,
  council: CouncilId,
  files: readonly FileId[],
): Promise<(AttachedFile & { readonly purpose: UploadPurpose['purpose'] })[]> {
  const account = accountOf(actor)
  const found = account ? await uploadsOf(tx, council, account, files) : []
  if (found.length < new Set(files).size) throw refuse('commitments/file-unknown')
  return found
}
