import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type EndPost, type PostId, refuse } from '#councils'
import { findPost, updatePostEnd } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Ends a post from a day on; the delegate stays a delegate. Refusals: a day before the post began; ended or changed meanwhile. */
export async function endPost(tx: Tx, actor: Actor, council: CouncilId, id: PostId, input: EndPost) {
  const post = await findPost(tx, { council, post: id })
  if (!post) throw refuseCommon('platform/not-found')
  if (input.endedOn < post.startsOn) throw refuse('councils/post-dates', { day: formatDate(input.endedOn) })
  const ended = post.endedOn === null && (await updatePostEnd(tx, council, { id, version: input.version }, input))
  if (!ended) throw versionConflict(input, await findPost(tx, { council, post: id }))

  const subject = { kind: 'councils/post', id }
  const { body, mandate, role } = post
  await record(tx, actor, {
    kind: 'councils.post-ended',
    subject,
    after: { body, mandate, role, endedOn: input.endedOn, reason: input.reason },
    fields: ['document'],
  })
  await emit(tx, 'councils.post-ended', { subject, payload: { post: id, body, mandate, role, on: input.endedOn } })
  return { post: id, version: input.version + 1 }
}
