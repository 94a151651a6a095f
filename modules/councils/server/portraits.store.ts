import { sql } from 'kysely'
import type { CouncilId, PersonId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { FileId } from '#platform/files'
import type { PortraitId } from '#councils'

/** The photo that is shown of a person, if any. */
export async function shownPortrait(tx: Tx, council: CouncilId, person: PersonId): Promise<PortraitId | null> {
  const row = await tx
    .selectFrom('councils.portrait')
    .select('id')
    .where('council_id', '=', council)
    .where('person_id', '=', person)
    .where('shown', '=', sql.lit(true))
    .executeTakeFirst()
  return (row?.id as PortraitId | undefined) ?? null
}

/** The file of a photo of this person: of the one that is shown, or of any that ever was. */
export async function fileOfPortrait(
  tx: Tx,
  council: CouncilId,
  person: PersonId,
  portrait: PortraitId,
  which: 'shown' | 'any',
): Promise<FileId | undefined> {
  const row = await tx
    .selectFrom('councils.portrait')
    .select('file_id')
    .where('council_id', '=', council)
    .where('id', '=', portrait)
    .where('person_id', '=', person)
    .$if(which === 'shown', (query) => query.where('shown', '=', sql.lit(true)))
    .executeTakeFirst()
  return row?.file_id as FileId | undefined
}

/** Keeps a photo, not shown yet. */
export async function insertPortrait(
  tx: Tx,
  council: CouncilId,
  portrait: { readonly id: PortraitId; readonly person: PersonId; readonly file: FileId },
): Promise<void> {
  await tx
    .insertInto('councils.portrait')
    .values({
      council_id: council,
      id: portrait.id,
      person_id: portrait.person,
      file_id: portrait.file,
      added_at: tx.now(),
      shown: false,
    })
    .execute()
}

/** Shows one photo of a person instead of another, or none. */
export async function replaceShown(
  tx: Tx,
  council: CouncilId,
  person: PersonId,
  portrait: PortraitId | null,
): Promise<void> {
  await tx
    .updateTable('councils.portrait')
    .set({ shown: false, hidden_at: tx.now() })
    .where('council_id', '=', council)
    .where('person_id', '=', person)
    .where('shown', '=', sql.lit(true))
    .execute()
  if (portrait === null) return
  await tx
    .updateTable('councils.portrait')
    .set({ shown: true, hidden_at: null })
    .where('council_id', '=', council)
    .where('person_id', '=', person)
    .where('id', '=', portrait)
    .execute()
}
