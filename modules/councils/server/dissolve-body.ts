import type { Actor, BodyId, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type DissolveBody, refuse, type RestoreBody } from '#councils'
import { findBody, updateBody } from './bodies.store.ts'
import { lockCouncil } from './councils.store.ts'
import { endPostsOfBody, givePostsOfBodyBack, HELD_ALREADY, TAKEN } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Dissolves a body from a day on; the posts held there end that day (phân công lại). Refusals: a day before it was set up;
 * dissolved or changed meanwhile.
 */
export async function dissolveBody(tx: Tx, actor: Actor, council: CouncilId, id: BodyId, input: DissolveBody) {
  await lockCouncil(tx, council)
  const body = await findBody(tx, council, id)
  if (!body) throw refuseCommon('platform/not-found')
  if (body.version !== input.version || body.endedOn !== null) throw versionConflict(input, body)
  if (input.endedOn <= body.startsOn) throw refuse('councils/post-dates', { day: formatDate(input.endedOn) })
  await updateBody(tx, council, { ...body, endedOn: input.endedOn })
  const posts = await endPostsOfBody(tx, council, id, input.endedOn, input.document)
  return told(tx, actor, id, { endedOn: null }, { endedOn: input.endedOn, posts }, input)
}

/** Takes a dissolution back: the body goes on, and so do the posts that ended by it. Refusals: it goes on; a post was taken since. */
export async function restoreBody(tx: Tx, actor: Actor, council: CouncilId, id: BodyId, input: RestoreBody) {
  await lockCouncil(tx, council)
  const body = await findBody(tx, council, id)
  if (!body) throw refuseCommon('platform/not-found')
  if (body.version !== input.version || body.endedOn === null) throw versionConflict(input, body)
  await updateBody(tx, council, { ...body, endedOn: null })
  try {
    const posts = await givePostsOfBodyBack(tx, council, id, body.endedOn)
    return await told(tx, actor, id, { endedOn: body.endedOn }, { endedOn: null, posts }, input)
  } catch (error) {
    if (violates(error, TAKEN) || violates(error, HELD_ALREADY)) throw refuse('councils/post-taken', { name: '' })
    throw error
  }
}

async function told(
  tx: Tx,
  actor: Actor,
  id: BodyId,
  before: { readonly endedOn: CalendarDate | null },
  after: { readonly endedOn: CalendarDate | null; readonly posts: number },
  { version }: { readonly version: number },
) {
  const subject = { kind: 'councils/body', id }
  await record(tx, actor, { kind: 'councils.body-changed', subject, before, after })
  await emit(tx, 'councils.body-changed', { subject, payload: { body: id } })
  return { body: id, version: version + 1 }
}
