import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AppointToPost, type Body, councilsMessagesVi, type PostId, refuse } from '#councils'
import { findBody, listSeats } from './bodies.store.ts'
import { findTerm, lockCouncil } from './councils.store.ts'
import { stateOn } from './mandate.rules.ts'
import { findMandate, listEvents } from './mandates.store.ts'
import { findPerson } from './persons.store.ts'
import { belongsTo, postConflict, postWarnings, type RuledPost } from './posts.rules.ts'
import { HELD_ALREADY, insertPost, listPosts, type PostRecord, TAKEN } from './posts.store.ts'
import { holdsOn } from './spans.rules.ts'

/**
 * Gives a delegate a post from a day on. Refusals: the post isn't of this body, somebody holds it, the delegate isn't in
 * office, or it is unusual and nobody is named who decided it.
 */
export async function appointToPost(tx: Tx, actor: Actor, council: CouncilId, input: AppointToPost) {
  const body = await findBody(tx, council, input.body)
  if (!body) throw refuseCommon('platform/not-found')
  if (!belongsTo(body.kind, input.role)) throw refuse('councils/post-not-of-body')
  if (!holdsOn(body, input.startsOn)) throw refuse('councils/post-dates', { day: formatDate(input.startsOn) })
  await lockCouncil(tx, council)
  await refuseUnlessInOffice(tx, council, input)

  const id = newId<PostId>()
  const others = await listPosts(tx, council, body.term)
  const post: RuledPost = { ...input, id, bodyKind: body.kind, endedOn: null }
  const conflict = postConflict(post, others)
  if (conflict)
    throw refuseConflict(
      conflict.kind,
      others.find((other) => other.id === conflict.with.id),
    )
  await refuseUndecided(tx, council, body, post, others, input)
  await insertUnlessTaken(tx, council, id, input)

  const subject = { kind: 'councils/post', id }
  const taken = { post: id, body: body.id, mandate: input.mandate, role: input.role }
  const { origin, fullTime, startsOn } = input
  await record(tx, actor, {
    kind: 'councils.post-taken',
    subject,
    after: { ...taken, origin, fullTime, startsOn, decided: input.decision !== null },
    fields: ['title', 'document'],
  })
  await emit(tx, 'councils.post-taken', { subject, payload: taken })
  return { post: id }
}

async function refuseUnlessInOffice(tx: Tx, council: CouncilId, input: AppointToPost): Promise<void> {
  const mandate = await findMandate(tx, council, input.mandate)
  if (!mandate) throw refuseCommon('platform/not-found')
  const events = (await listEvents(tx, council, mandate.id)).filter((event) => !event.undone)
  if (stateOn(events, input.startsOn) === 'active') return
  const person = await findPerson(tx, council, mandate.person)
  throw refuse('councils/post-needs-delegate', { day: formatDate(input.startsOn), name: person?.fullName ?? '' })
}

/** What is unusual may be decided: then it is recorded who decided it and why, and the chart goes on showing it. */
async function refuseUndecided(
  tx: Tx,
  council: CouncilId,
  body: Body,
  post: RuledPost,
  others: readonly PostRecord[],
  input: AppointToPost,
): Promise<void> {
  const term = await findTerm(tx, council, body.term)
  if (!term) throw refuseCommon('platform/not-found')
  const warnings = postWarnings(post, others, await listSeats(tx, council, [body.id]), term)
  if (warnings.length === 0 || input.decision) return
  const errors = warnings.map((warning) => ({ path: 'decision', message: councilsMessagesVi.postWarnings[warning] }))
  throw refuse('councils/post-needs-decision', {}, { errors })
}

async function insertUnlessTaken(tx: Tx, council: CouncilId, id: PostId, input: AppointToPost): Promise<void> {
  try {
    await insertPost(tx, council, id, input)
  } catch (error) {
    if (violates(error, TAKEN)) throw refuseConflict('taken')
    if (violates(error, HELD_ALREADY)) throw refuseConflict('held-already')
    throw error
  }
}

function refuseConflict(kind: 'taken' | 'held-already', holder?: PostRecord) {
  const code = kind === 'taken' ? 'councils/post-taken' : 'councils/post-held-already'
  return refuse(code, { name: holder?.fullName ?? '' })
}
