import { type Actor, type CouncilId, type MandateId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type MandateEventId, type RecordMandateEvent, refuse } from '#councils'
import { endReasonOf, firstContradiction, stateAfter } from './mandate.rules.ts'
import { insertEvents, listEvents, lockMandate, touchMandate } from './mandates.store.ts'
import { endPostsWithMandate } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Records what happened to a mandate, also backdated. Whoever leaves the mandate leaves the posts (article 38.7).
 * Refusals: the event can't stand among those recorded; somebody else changed the mandate meanwhile.
 */
export async function recordMandateEvent(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: MandateId,
  input: RecordMandateEvent,
) {
  const mandate = await lockMandate(tx, council, id)
  if (!mandate) throw refuseCommon('platform/not-found')
  const standing = (await listEvents(tx, council, id)).filter((one) => !one.undone)
  // What the other wrote is an entry: the last one that counts, with the version to write after it.
  if (mandate.version !== input.version) {
    throw versionConflict(input, { ...standing.at(-1), version: mandate.version })
  }
  const { version, ...facts } = input
  const event = { id: newId<MandateEventId>(), ...facts }
  if (firstContradiction([...standing, event])) {
    throw refuse('councils/mandate-transition', { day: formatDate(event.on) })
  }

  await insertEvents(tx, council, id, [event])
  await touchMandate(tx, council, id)
  const reason = endReasonOf(event.kind)
  if (reason) await endPostsWithMandate(tx, council, id, event, reason)

  const subject = { kind: 'councils/mandate', id }
  const what = { kind: event.kind, on: event.on }
  await record(tx, actor, {
    kind: 'councils.mandate-event-recorded',
    subject,
    after: { event: event.id, ...what, decidedBy: event.decidedBy },
    fields: ['document', 'note'],
  })
  await emit(tx, 'councils.mandate-event-recorded', {
    subject,
    payload: { mandate: id, person: mandate.person, ...what, state: stateAfter(event.kind) },
  })
  return { event: event.id, version: version + 1 }
}
