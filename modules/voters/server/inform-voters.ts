import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type AnswerOnSpot, type InformVoters, type PetitionId, refuse } from '#voters'
import { hold, holdSeen, PETITION_SOURCE, settle } from './petition-desk.ts'
import { setInformed, setOnSpot } from './petitions.store.ts'

/** Đã trả lời tại hội nghị: nothing needs to be sent on. */
export async function answerOnSpot(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PetitionId,
  input: AnswerOnSpot,
): Promise<void> {
  const { on, answer } = input
  await holdSeen(tx, council, id, input, 'answerOnSpot')
  await setOnSpot(tx, council, id, on, answer)
  const subject = { kind: PETITION_SOURCE, id }
  await record(tx, actor, { kind: 'voters.petition-answered-on-spot', subject, after: { on }, fields: ['answer'] })
  await emit(tx, 'voters.petition-answered-on-spot', { subject, payload: { petition: id, on } })
  await settle(tx, actor, council, [id])
}

/** Đã thông báo cử tri: of what was answered, on that day at the latest. Refuses a day before the answer or after today. */
export async function informVoters(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { petitions, on, how }: InformVoters,
): Promise<void> {
  for (const petition of await hold(tx, council, petitions, 'inform')) {
    const known = petition.answeredOn ?? petition.onSpotOn
    if (known === null || on < known || on > today(tx.clock)) {
      throw refuse('voters/inform-before-answer', { code: petition.code })
    }
    await setInformed(tx, council, petition.id, on, how)
    const subject = { kind: PETITION_SOURCE, id: petition.id }
    await record(tx, actor, { kind: 'voters.voter-informed', subject, after: { on }, fields: ['how'] })
    await emit(tx, 'voters.voter-informed', { subject, payload: { petition: petition.id, on } })
  }
  await settle(tx, actor, council, petitions)
}
