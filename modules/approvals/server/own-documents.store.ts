import { type AccountId, type CouncilId, newId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { FileId, OwnDocumentId, OwnDocumentType, SignedFor, SubmitOwnDocument, TakenFile } from '#approvals'

/** A document as it was handed in last. */
export interface StoredOwnDocument {
  readonly id: OwnDocumentId
  readonly type: OwnDocumentType
  readonly excerpt: string
  readonly receivers: string
  readonly signedFor: SignedFor
  readonly file: {
    readonly id: FileId
    readonly name: string
    readonly kind: 'pdf' | 'docx'
    readonly bytes: number
  }
  readonly version: number
}

type Said = Pick<SubmitOwnDocument, 'type' | 'excerpt' | 'receivers' | 'signedFor'> & { readonly file: TakenFile }

function columns({ type, excerpt, receivers, signedFor, file }: Said) {
  return {
    type,
    excerpt,
    receivers,
    signed_for: signedFor,
    file_id: file.id,
    file_name: file.name,
    file_kind: file.kind,
    file_bytes: file.bytes,
  }
}

export async function insertOwnDocument(tx: Tx, council: CouncilId, by: AccountId, said: Said): Promise<OwnDocumentId> {
  const id = newId<OwnDocumentId>()
  await tx
    .insertInto('approvals.own_document')
    .values({ council_id: council, id, made_by: by, made_at: tx.now(), ...columns(said) })
    .execute()
  return id
}

/** Writes what it says now, on the version that was seen; false where another stands. */
export async function updateOwnDocument(
  tx: Tx,
  council: CouncilId,
  id: OwnDocumentId,
  version: number,
  said: Said,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('approvals.own_document')
    .set((set) => ({ ...columns(said), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function findOwnDocument(
  tx: Tx,
  council: CouncilId,
  id: OwnDocumentId,
): Promise<StoredOwnDocument | undefined> {
  const row = await tx
    .selectFrom('approvals.own_document')
    .select(['id', 'type', 'excerpt', 'receivers', 'signed_for', 'version'])
    .select(['file_id', 'file_name', 'file_kind', 'file_bytes'])
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id as OwnDocumentId,
      type: row.type as OwnDocumentType,
      excerpt: row.excerpt,
      receivers: row.receivers,
      signedFor: row.signed_for as SignedFor,
      file: {
        id: row.file_id as FileId,
        name: row.file_name,
        kind: row.file_kind as 'pdf' | 'docx',
        bytes: row.file_bytes,
      },
      version: row.version,
    }
  )
}
