import { type Actor, type CouncilId, newId } from '#platform/access'
import { type Tx, violates } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { compareVietnamese } from '#platform/text'
import { refuse, type RenameView, type SavedView, type SavedViewId, type SaveView, VIEWS_MOST } from '#commitments'

const WHY = 'a person keeps lists of their own'
const NAME_TAKEN = 'saved_view_name_is_unique'

/** The actor's own lists in this council, by name. */
export async function savedViews(tx: Tx, actor: Actor, council: CouncilId): Promise<SavedView[]> {
  const rows = await tx.asSystem(WHY, (own) => ofActor(own, actor, council).execute())
  return rows
    .map((row) => ({ ...row, id: row.id as SavedViewId, asked: row.asked as SavedView['asked'] }))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
}

/** Keeps the list as it is narrowed now under a name; refuses a second one of that name, and more than a page of them. */
export async function saveView(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { name, asked }: SaveView,
): Promise<{ id: SavedViewId }> {
  const id = newId<SavedViewId>()
  await tx.asSystem(WHY, async (own) => {
    const kept = await ofActor(own, actor, council).execute()
    if (kept.length >= VIEWS_MOST) throw refuse('commitments/too-many-views', { most: VIEWS_MOST })
    await named(
      own
        .insertInto('commitments.saved_view')
        .values({
          council_id: council,
          id,
          account_id: actor.account,
          name,
          asked: JSON.stringify(asked),
          at: own.now(),
        })
        .execute(),
    )
  })
  return { id }
}

/** Gives one of the actor's own lists another name; 404 for anybody else's. */
export async function renameView(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: SavedViewId,
  { name }: RenameView,
): Promise<void> {
  const changed = await tx.asSystem(WHY, (own) =>
    named(
      own
        .updateTable('commitments.saved_view')
        .set({ name })
        .where('council_id', '=', council)
        .where('id', '=', id)
        .where('account_id', '=', actor.account)
        .executeTakeFirst(),
    ),
  )
  if (changed.numUpdatedRows === 0n) throw refuseCommon('platform/not-found')
}

/** Removes one of the actor's own lists; 404 for anybody else's. */
export async function removeView(tx: Tx, actor: Actor, council: CouncilId, id: SavedViewId): Promise<void> {
  const removed = await tx.asSystem(WHY, (own) =>
    own
      .deleteFrom('commitments.saved_view')
      .where('council_id', '=', council)
      .where('id', '=', id)
      .where('account_id', '=', actor.account)
      .executeTakeFirst(),
  )
  if (removed.numDeletedRows === 0n) throw refuseCommon('platform/not-found')
}

function ofActor(tx: Tx, actor: Actor, council: CouncilId) {
  return tx
    .selectFrom('commitments.saved_view')
    .select(['id', 'name', 'asked'])
    .where('council_id', '=', council)
    .where('account_id', '=', actor.account)
}

/** Writes; a name that the actor uses already is a refusal. */
async function named<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write
  } catch (error) {
    throw violates(error, NAME_TAKEN) ? refuse('commitments/view-name-taken') : error
  }
}
