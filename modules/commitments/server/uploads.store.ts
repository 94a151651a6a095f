import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { AttachedFile, FileId, UploadPurpose } from '#commitments'

export async function insertUpload(
  tx: Tx,
  council: CouncilId,
  account: AccountId,
  purpose: UploadPurpose['purpose'],
  file: AttachedFile,
): Promise<void> {
  await tx
    .insertInto('commitments.upload')
    .values({
      council_id: council,
      file_id: file.id,
      account_id: account,
      purpose,
      name: file.name,
      kind: file.kind,
      bytes: file.bytes,
      at: tx.now(),
    })
    .execute()
}

/** Those of these files that the account itself has sent, in the order asked. */
export async function uploadsOf(
  tx: Tx,
  council: CouncilId,
  account: AccountId,
  files: readonly FileId[],
): Promise<(AttachedFile & { readonly purpose: UploadPurpose['purpose'] })[]> {
  if (files.length === 0) return []
  const rows = await tx
    .selectFrom('commitments.upload')
    .select(['file_id', 'purpose', 'name', 'kind', 'bytes'])
    .where('account_id', '=', account)
    .where('council_id', '=', council)
    .where('file_id', 'in', files)
    .execute()
  return files
    .map((file) => rows.find((row) => row.file_id === file))
    .filter((row) => row !== undefined)
    .map((row) => ({
      id: row.file_id as FileId,
      purpose: row.purpose as UploadPurpose['purpose'],
      name: row.name,
      kind: row.kind,
      bytes: row.bytes,
    }))
}
