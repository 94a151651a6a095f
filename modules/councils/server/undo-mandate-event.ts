import type { Actor, CouncilId, MandateId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { refuse, type UndoMandateEvent } from '#councils'
import { firstContradiction } from './mandate.rules.ts'
import { insertUndo, listEvents, lockMandate, touchMandate } from './mandates.store.ts'
import { givePostsBack, HELD_ALREADY, TAKEN } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Takes back an entry made by mistake: it stays in the history and no longer counts, and posts that it ended are held
 * again. Refusals: later entries depend on it, it made the mandate, or a post has gone to somebody else since.
 */
export async function undoMandateEvent(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: MandateId,
  input: UndoMandateEvent,
) {
  const mandate = await lockMandate(tx, council, id)
  if (!mandate) throw refuseCommon('platform/not-found')
  if (mandate.version !== input.version) throw versionConflict(input, mandate)
  const standing = (await listEvents(tx, council, id)).filter((one) => !one.undone)
  const event = standing.find((one) => one.id === input.event)
  if (!event) throw refuseCommon('platform/not-found')
  const rest = standing.filter((one) => one !== event)
  if (rest.length === 0 || firstContradiction(rest)) throw refuse('councils/mandate-undo-blocked')

  await insertUndo(tx, council, event.id, input.reason)
  await touchMandate(tx, council, id)
  try {
    await givePostsBack(tx, council, event.id)
  } catch (error) {
    if (violates(error, TAKEN) || violates(error, HELD_ALREADY)) throw refuse('councils/mandate-undo-blocked')
    throw error
  }

  const subject = { kind: 'councils/mandate', id }
  await record(tx, actor, {
    kind: 'councils.mandate-event-undone',
    subject,
    before: { event: event.id, kind: event.kind, on: event.on },
    fields: ['reason'],
  })
  await emit(tx, 'councils.mandate-event-undone', {
    subject,
    payload: { mandate: id, person: mandate.person, kind: event.kind },
  })
  return { mandate: id, version: input.version + 1 }
}
