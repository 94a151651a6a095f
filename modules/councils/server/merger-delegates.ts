import { type Actor, type BodyId, type CouncilId, type MandateId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type MandateEventId, type PostId, refuse, type TermId } from '#councils'
import { insertBody } from './bodies.store.ts'
import { bringPortrait } from './change-portrait.ts'
import { firstContradiction, stateAfter } from './mandate.rules.ts'
import { insertEvents, listEvents, lockMandate, type NewEvent, touchMandate } from './mandates.store.ts'
import type { MergerMove } from './merger-moves.ts'
import { membersOf, type MergerPlan, type PlannedCouncil, type PlannedDelegate } from './merger-plan.ts'
import { copyMandate, copyPerson, setBodyEnd } from './mergers.store.ts'
import { endPostsWithMandate, insertPost } from './posts.store.ts'

interface Receiving {
  readonly council: CouncilId
  readonly term: TermId
}

/**
 * Takes the delegates of one council over: the mandate ends there and goes on here as designated (article 48), a
 * suspended one suspended; posts end with it; a Tổ goes on here with its members until the new Thường trực decides.
 */
export async function moveDelegates(
  own: Tx,
  actor: Actor,
  plan: MergerPlan,
  from: PlannedCouncil,
  into: Receiving,
  moves: MergerMove[],
): Promise<void> {
  if (!from.council) return
  const arrived = new Map<MandateId, MandateId>()
  for (const delegate of from.delegates) {
    if (!delegate.moves) continue
    const event = await leave(own, actor, from.council.id, delegate, plan)
    const { mandate, events } = await arrive(own, actor, from.council.id, delegate, into, plan)
    arrived.set(delegate.mandate, mandate)
    moves.push({
      kind: 'delegate',
      council: from.council.id,
      mandate: delegate.mandate,
      event,
      intoCouncil: into.council,
      intoMandate: mandate,
      intoEvents: events,
    })
  }
  for (const { body, goesOnAs } of from.bodies) {
    await setBodyEnd(own, from.council.id, body.id, plan.on)
    moves.push({ kind: 'body-ended', council: from.council.id, body: body.id })
    if (goesOnAs === null) continue
    const made = await goOn(own, actor, { from, body: body.id, name: goesOnAs, arrived }, into, plan)
    moves.push({ kind: 'body-made', council: into.council, body: made })
  }
}

async function leave(
  own: Tx,
  actor: Actor,
  council: CouncilId,
  { mandate, person }: PlannedDelegate,
  { on }: MergerPlan,
): Promise<MandateEventId> {
  await lockMandate(own, council, mandate)
  const event = entry('moved', on)
  const standing = (await listEvents(own, council, mandate)).filter(({ undone }) => !undone)
  if (firstContradiction([...standing, event])) throw refuse('councils/mandate-transition', { day: formatDate(on) })
  await insertEvents(own, council, mandate, [event])
  await touchMandate(own, council, mandate)
  await endPostsWithMandate(own, council, mandate, event, 'moved')
  const subject = { kind: 'councils/mandate', id: mandate }
  await record(own, actor, {
    kind: 'councils.mandate-event-recorded',
    council,
    subject,
    after: { event: event.id, kind: 'moved', on, decidedBy: 'law' },
  })
  await emit(own, 'councils.mandate-event-recorded', {
    council,
    subject,
    payload: { mandate, person, kind: 'moved', on, state: stateAfter('moved') },
  })
  return event.id
}

async function arrive(
  own: Tx,
  actor: Actor,
  from: CouncilId,
  delegate: PlannedDelegate,
  into: Receiving,
  { on }: MergerPlan,
): Promise<{ mandate: MandateId; events: MandateEventId[] }> {
  const { person } = delegate
  await copyPerson(own, person, from, into.council)
  await bringPortrait(own, actor, person, from, into.council)
  const mandate = await copyMandate(
    own,
    { council: from, mandate: delegate.mandate },
    { ...into, mandate: newId<MandateId>() },
  )
  const events = [entry('designated', on), ...(delegate.state === 'suspended' ? [entry('suspended', on)] : [])]
  for (const event of events) await insertEvents(own, into.council, mandate, [event])
  const added = { mandate, person, term: into.term }
  const subject = { kind: 'councils/mandate', id: mandate }
  await record(own, actor, {
    kind: 'councils.delegate-added',
    council: into.council,
    subject,
    after: { ...added, origin: 'designated' },
  })
  await emit(own, 'councils.delegate-added', { council: into.council, subject, payload: added })
  return { mandate, events: events.map(({ id }) => id) }
}

function entry(kind: NewEvent['kind'], on: NewEvent['on']): NewEvent {
  return { id: newId<MandateEventId>(), kind, on, decidedBy: 'law', document: null, note: null }
}

interface GroupToMove {
  readonly from: PlannedCouncil
  readonly body: BodyId
  readonly name: string
  readonly arrived: ReadonlyMap<MandateId, MandateId>
}

async function goOn(
  own: Tx,
  actor: Actor,
  { from, body, name, arrived }: GroupToMove,
  into: Receiving,
  { on }: MergerPlan,
): Promise<BodyId> {
  const id = newId<BodyId>()
  const { council, term } = into
  await insertBody(own, council, { id, term, kind: 'group', name, startsOn: on })
  for (const post of membersOf(from, body)) {
    const mandate = arrived.get(post.mandate)
    if (!mandate) continue
    await insertPost(own, council, newId<PostId>(), {
      body: id,
      mandate,
      role: post.role,
      title: post.title,
      origin: post.origin,
      fullTime: post.fullTime,
      startsOn: on,
      document: null,
      decision: null,
    })
  }
  const subject = { kind: 'councils/body', id }
  await record(own, actor, {
    kind: 'councils.body-created',
    council,
    subject,
    after: { term, kind: 'group', startsOn: on },
    fields: ['name'],
  })
  await emit(own, 'councils.body-created', { council, subject, payload: { body: id } })
  return id
}
