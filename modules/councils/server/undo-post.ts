import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type PostId, refuse, type UndoPost } from '#councils'
import { findPost, HELD_ALREADY, type PostRecord, TAKEN, updatePostEnd, withdrawPost } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Takes back the last entry of a post: an ended one is held again, a held one is withdrawn. Refusals: held by another since. */
export async function undoPost(tx: Tx, actor: Actor, council: CouncilId, id: PostId, input: UndoPost) {
  const post = await findPost(tx, { council, post: id })
  if (!post) throw refuseCommon('platform/not-found')
  const undone = await undoLast(tx, council, { ...post, version: input.version })
  if (!undone) throw versionConflict(input, await findPost(tx, { council, post: id }))

  const subject = { kind: 'councils/post', id }
  const { body, mandate, role } = post
  const undid = post.endedOn === null ? 'appointment' : 'end'
  await record(tx, actor, {
    kind: 'councils.post-undone',
    subject,
    before: { body, mandate, role, undid, endedOn: post.endedOn },
    fields: ['reason'],
  })
  await emit(tx, 'councils.post-undone', { subject, payload: { post: id, body, mandate, role } })
  return { post: id, version: input.version + 1 }
}

async function undoLast(tx: Tx, council: CouncilId, post: PostRecord): Promise<boolean> {
  if (post.endedOn === null) return withdrawPost(tx, council, post)
  try {
    return await updatePostEnd(tx, council, post, null)
  } catch (error) {
    if (violates(error, TAKEN) || violates(error, HELD_ALREADY)) throw refuse('councils/post-taken', { name: '' })
    throw error
  }
}
