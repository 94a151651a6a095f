import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { FileId, PaperUpload, TakenFile } from '#approvals'

export async function insertUpload(
  tx: Tx,
  council: CouncilId,
  account: AccountId,
  purpose: PaperUpload['purpose'],
  file: TakenFile,
): Promise<void> {
  await tx
    .insertInto('approvals.upload')
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

/** A file that the account itself has sent for this. */
export async function findUpload(
  tx: Tx,
  council: CouncilId,
  account: AccountId,
  purpose: PaperUpload['purpose'],
  file: FileId,
): Promise<TakenFile | undefined> {
  const row = await tx
    .selectFrom('approvals.upload')
    .select(['file_id', 'name', 'kind', 'bytes'])
    .where('account_id', '=', account)
    .where('council_id', '=', council)
    .where('file_id', '=', file)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return row && { id: row.file_id as FileId, name: row.name, kind: row.kind, bytes: row.bytes }
}
