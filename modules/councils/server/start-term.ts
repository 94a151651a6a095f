import { type CouncilId, newId } from '#platform/access'
import type { AuditActor } from '#audit'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse, type StartTerm, type TermId } from '#councils'
import { endTerm, insertTerm, listTerms, lockCouncil } from './councils.store.ts'
import { endMandatesOfTerm, endPostsOfTerm } from './end-of-term.store.ts'
import { holdsOn } from './spans.rules.ts'

/**
 * Starts a term on the opening day of its first session. The running term ends that day, and with it every mandate and
 * post that still runs (article 29.5); a term older than those recorded ends where the next one starts.
 * Refusals: the day lies in a term that has already been closed, or is another term's first.
 */
export async function startTerm(tx: Tx, actor: AuditActor, council: CouncilId, input: StartTerm) {
  await lockCouncil(tx, council)
  const newestFirst = await listTerms(tx, council)
  const before = newestFirst.find((term) => term.startsOn <= input.startsOn)
  const after = newestFirst.findLast((term) => term.startsOn > input.startsOn)
  if (before && (before.startsOn === input.startsOn || (before.endedOn !== null && holdsOn(before, input.startsOn)))) {
    throw refuse('councils/term-overlaps', { day: formatDate(input.startsOn), ordinal: before.ordinal })
  }
  if (before?.endedOn === null) await endEverythingOf(tx, council, before.id, input)

  const id = newId<TermId>()
  await insertTerm(tx, { ...input, id, council, endedOn: after?.startsOn ?? null })
  const subject = { kind: 'councils/term', id }
  const { ordinal, startsOn, assignedSeats } = input
  await record(tx, actor, { kind: 'councils.term-started', subject, after: { ordinal, startsOn, assignedSeats } })
  await emit(tx, 'councils.term-started', { subject, payload: { term: id, ordinal, startsOn } })
  return { term: id }
}

async function endEverythingOf(tx: Tx, council: CouncilId, term: TermId, { startsOn }: StartTerm): Promise<void> {
  await endTerm(tx, council, term, startsOn)
  await endMandatesOfTerm(tx, council, term, startsOn)
  await endPostsOfTerm(tx, council, term, startsOn)
}
