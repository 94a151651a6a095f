import { type Actor, type CouncilId, newId } from '#platform/access'
import { formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Answer, type AnswerId, type AnswerPart, refuse } from '#commitments'
import { insertAnswer } from './answers.store.ts'
import { type Open, open, take } from './ledger.ts'
import { attachable } from './take-file.ts'

/**
 * Records one letter of an agency as the answer to each of these commitments, all or none: by the agency in its inbox,
 * or by the office from paper. It counts by the day of the letter. Refusals: commitments of several agencies, a letter
 * dated after today or before the assignment, a roadmap that ends before the letter, a commitment past that step.
 */
export async function answer(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { letter, files, answers }: Answer,
): Promise<{ ids: AnswerId[] }> {
  const commitments = await open(
    tx,
    council,
    answers.flatMap(({ ids }) => ids),
  )
  refuseUnfitting(tx, commitments, { letter, answers })
  const common = {
    letter,
    letterId: answers.length > 1 ? newId<AnswerId>() : null,
    agency: commitments[0]!.agency,
    enteredBy: actor.as.agency ? ('agency' as const) : ('council' as const),
    account: actor.account,
    files: await attachable(tx, actor, council, files),
  }
  const recorded: AnswerId[] = []
  for (const { ids, ...said } of answers) {
    const id = newId<AnswerId>()
    recorded.push(id)
    await insertAnswer(tx, council, { ...common, ...said, id })
    const answered = commitments.filter((one) => ids.includes(one.id))
    await take(tx, actor, answered, {
      step: 'answered',
      event: 'commitments.answered',
      said: { on: letter.date, answer: id, answerClass: said.class, roadmapUntil: said.roadmapUntil },
      own: { answer: id, class: said.class },
      fields: ['text', 'letterNumber', 'signer'],
    })
  }
  return { ids: recorded }
}

function refuseUnfitting(
  tx: Tx,
  commitments: readonly Open[],
  { letter: { date }, answers }: { letter: Answer['letter']; answers: readonly AnswerPart[] },
): void {
  if (new Set(commitments.map(({ agency }) => agency)).size > 1) throw refuse('commitments/several-agencies')
  if (date > today(tx.clock) || commitments.some(({ standing }) => date < standing.assigned)) {
    throw refuse('commitments/letter-date', { day: formatDate(date) })
  }
  if (answers.some(({ roadmapUntil }) => roadmapUntil !== null && roadmapUntil <= date)) {
    throw refuse('commitments/roadmap-past')
  }
}
