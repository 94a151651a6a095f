import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type EndTerm, refuse, type TermId, type UndoTermEnd } from '#councils'
import { endTerm as setTermEnd, findTerm, listTerms, lockCouncil } from './councils.store.ts'
import { endMandatesOfTerm, endPostsOfTerm, giveMandatesBack, givePostsOfTermBack } from './end-of-term.store.ts'
import { HELD_ALREADY, TAKEN } from './posts.store.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Ends the running term on a day without a next one; mandates and posts end with it. Refusals: not the running one; a
 * day before it began; changed meanwhile.
 */
export async function endTerm(tx: Tx, actor: Actor, council: CouncilId, id: TermId, input: EndTerm) {
  await lockCouncil(tx, council)
  const term = await findTerm(tx, council, id)
  if (!term) throw refuseCommon('platform/not-found')
  if (term.version !== input.version) throw versionConflict(input, term)
  if (term.endedOn !== null) throw refuse('councils/term-not-running')
  if (input.endedOn <= term.startsOn) throw refuse('councils/term-dates', { day: formatDate(term.startsOn) })
  await setTermEnd(tx, council, id, input.endedOn)
  await endMandatesOfTerm(tx, council, id, input.endedOn, input.document)
  await endPostsOfTerm(tx, council, id, input.endedOn)

  const subject = { kind: 'councils/term', id }
  const after = { endedOn: input.endedOn }
  await record(tx, actor, { kind: 'councils.term-ended', subject, after, fields: ['document', 'note'] })
  await emit(tx, 'councils.term-ended', { subject, payload: { term: id, on: input.endedOn } })
  return { term: id, version: input.version + 1 }
}

/** Lets a term run again that was ended by mistake. Refusals: it runs; a later one began; a post went to another since. */
export async function undoTermEnd(tx: Tx, actor: Actor, council: CouncilId, id: TermId, input: UndoTermEnd) {
  await lockCouncil(tx, council)
  const term = await findTerm(tx, council, id)
  if (!term) throw refuseCommon('platform/not-found')
  if (term.version !== input.version) throw versionConflict(input, term)
  const [newest] = await listTerms(tx, council)
  if (term.endedOn === null || newest?.id !== id) throw refuse('councils/term-not-running')
  await setTermEnd(tx, council, id, null)
  await giveMandatesBack(tx, council, id, term.endedOn, input.reason)
  try {
    await givePostsOfTermBack(tx, council, id, term.endedOn)
  } catch (error) {
    if (violates(error, TAKEN) || violates(error, HELD_ALREADY)) throw refuse('councils/term-not-running')
    throw error
  }

  const subject = { kind: 'councils/term', id }
  const before = { endedOn: term.endedOn }
  await record(tx, actor, { kind: 'councils.term-end-undone', subject, before, fields: ['reason'] })
  await emit(tx, 'councils.term-end-undone', { subject, payload: { term: id } })
  return { term: id, version: input.version + 1 }
}
