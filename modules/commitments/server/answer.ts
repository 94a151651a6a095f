import { type Actor, type CouncilId, newId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Answer, type AnswerId, refuse } from '#commitments'
import { insertAnswer } from './answers.store.ts'
import { open, take } from './ledger.ts'
import { attachable } from './take-file.ts'

/**
 * Records one letter of an agency as the answer to each of these commitments: by the agency in its inbox, or by the
 * office from paper. It counts by the day of the letter. Refusals: commitments of several agencies, a letter dated after
 * today or before the assignment, a roadmap that ends before the letter, a commitment past that step.
 */
export async function answer(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { ids, files, ...input }: Answer,
): Promise<{ id: AnswerId }> {
  const commitments = await open(tx, council, ids)
  const agency = commitments[0]!.agency
  if (commitments.some((one) => one.agency !== agency)) throw refuse('commitments/several-agencies')
  const { date } = input.letter
  if (date > today(tx.clock) || commitments.some(({ standing }) => date < standing.assigned)) {
    throw refuse('commitments/letter-date', { day: formatDate(date) })
  }
  if (input.roadmapUntil !== null && input.roadmapUntil <= date) throw refuse('commitments/roadmap-past')

  const id = newId<AnswerId>()
  await insertAnswer(tx, council, {
    ...input,
    id,
    agency,
    enteredBy: actor.as.agency ? 'agency' : 'council',
    account: actor.account,
    files: await attachable(tx, actor, council, files),
  })
  await take(tx, actor, commitments, {
    step: 'answered',
    event: 'commitments.answered',
    said: { on: date, answer: id, answerClass: input.class, roadmapUntil: input.roadmapUntil },
    own: { answer: id, class: input.class },
    fields: ['text', 'letterNumber', 'signer'],
  })
  return { id }
}
