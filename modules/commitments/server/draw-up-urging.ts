import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { AT_ONCE_MOST, type DrawUpUrging, refuse, type UrgingId } from '#commitments'
import { listCommitmentRecords } from './commitment-list.store.ts'
import { todayOf } from './deadlines.ts'
import { dropDraftOf, insertUrging } from './urging.store.ts'

/** How the trail and the approvals call it. */
export const URGING = 'commitments/urging'

/**
 * Soạn công văn đôn đốc: fixes what is overdue at the agency today. An earlier draft for the agency gives way. Refusals:
 * nothing is overdue there, a letter for it is waiting to be signed, a day that has come.
 */
export async function drawUpUrging(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { agency, answerBy }: DrawUpUrging,
): Promise<{ id: UrgingId }> {
  const day = await todayOf(tx, council)
  if (answerBy <= day.today) throw refuse('commitments/answer-by-past', { day: formatDate(answerBy) })
  const filter = { agency, clock: 'overdue' } as const
  const overdue = await listCommitmentRecords(tx, council, day, { filter, after: undefined, limit: AT_ONCE_MOST })
  const items = overdue
    .slice(0, AT_ONCE_MOST)
    .map(({ row: { id, clock } }) => ({ id, due: clock.runsTo!, daysLate: Math.max(1, clock.days ?? 1) }))
  if (items.length === 0) throw refuse('commitments/nothing-overdue')
  const id = newId<UrgingId>()
  await dropDraftOf(tx, council, agency)
  await insertUrging(tx, council, { id, agency, drawnOn: day.today, drawnBy: actor.account, answerBy, items }).catch(
    (error: unknown) => {
      throw violates(error, 'urging_is_drawn_up_once') ? refuse('commitments/urging-under-way') : error
    },
  )
  const subject = { kind: URGING, id }
  await record(tx, actor, {
    kind: 'commitments.urging-drawn-up',
    subject,
    after: { agency, answerBy, items: items.length },
  })
  await emit(tx, 'commitments.urging-moved', { subject, payload: { urging: id, agency, state: 'draft' } })
  return { id }
}
