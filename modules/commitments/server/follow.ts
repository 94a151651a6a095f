import type { AccountId, Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type CommitmentId, type Follow, refuse } from '#commitments'
import { lockFollowed, presentFollowers, setFollower } from './followers.store.ts'

/**
 * Gives commitments to an officer of the council's office, who follows them from now on. Refuses whoever holds no role of
 * the office today; 404 when one of them is not in the scope.
 */
export async function follow(tx: Tx, actor: Actor, council: CouncilId, { ids, follower }: Follow): Promise<void> {
  const followed = await lockFollowed(tx, council, ids)
  if (followed.size < ids.length) throw refuseCommon('platform/not-found')
  const present = await presentFollowers(tx, council)
  if (!present.some(({ id }) => id === follower)) throw refuse('commitments/follower-not-there')
  const given = ids.filter((id) => followed.get(id) !== follower)
  if (given.length === 0) return
  await setFollower(tx, council, given, follower)
  for (const id of given)
    await tellFollower(tx, actor, council, id, { before: followed.get(id) ?? null, after: follower })
}

/** Puts on record and tells the council, and nobody outside it, who follows a commitment from now on. */
export async function tellFollower(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  commitment: CommitmentId,
  { before, after }: { readonly before: AccountId | null; readonly after: AccountId },
): Promise<void> {
  const subject = { kind: 'commitments/commitment', id: commitment }
  await record(tx, actor, {
    kind: 'commitments.follower-changed',
    subject,
    before: { follower: before },
    after: { follower: after },
    council,
  })
  await emit(tx, 'commitments.follower-changed', { subject, payload: { commitment, follower: after }, council })
}
