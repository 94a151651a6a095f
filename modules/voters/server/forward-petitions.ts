import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type DueRule, issueCommitments } from '#commitments/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type ForwardPetitions, type PetitionId, refuse } from '#voters'
import { hold, PETITION_SOURCE, settle } from './petition-desk.ts'
import { type HeldPetition, lockPetitions } from './petitions.store.ts'

/**
 * Chuyển kiến nghị by a letter that was signed outside: see {@link sendOut}. Refusals besides: one is not classified, has
 * gone out, or stands in a letter on its way through approval.
 */
export async function forwardPetitions(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  input: ForwardPetitions,
): Promise<{ forwarded: number }> {
  return sendOut(tx, actor, council, await holdToForward(tx, council, input.petitions), input)
}

/**
 * One signed letter carries petitions to a body; each becomes a commitment with body, person (the
 * agency's head on the day of the letter unless told), work and due date. Refusals: the letter is dated before one was
 * received or after today, its PDF is not this account's to attach.
 */
export async function sendOut(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  petitions: readonly HeldPetition[],
  { letter, agency, assigned, person, work }: Omit<ForwardPetitions, 'petitions'>,
): Promise<{ forwarded: number }> {
  const early = petitions.find(({ receivedOn }) => letter.date < receivedOn)
  if (early) throw refuse('voters/letter-before-receipt', { code: early.code })
  const issued = await issueCommitments(
    tx,
    actor,
    petitions.map((petition) => ({
      source: { kind: PETITION_SOURCE, id: petition.id },
      reference: petition.code,
      kind: 'petition',
      field: petition.field,
      responsible: { agency, assigned, person },
      work: work ?? petition.content,
      due: dueRule(petition, letter.date),
      letter,
    })),
  )
  for (const { source, ...commitment } of issued) {
    const petition = source.id as PetitionId
    const subject = { kind: PETITION_SOURCE, id: petition }
    const told = { commitment: commitment.id, agency: commitment.agency, on: letter.date, due: commitment.due }
    await record(tx, actor, {
      kind: 'voters.petition-forwarded',
      subject,
      after: told,
      fields: ['letterNumber', 'signer'],
    })
    await emit(tx, 'voters.petition-forwarded', { subject, payload: { petition, ...told } })
  }
  await settle(
    tx,
    actor,
    council,
    petitions.map(({ id }) => id),
  )
  return { forwarded: issued.length }
}

/** Locks petitions that may go out; one that isn't classified is told apart from one that has gone. */
export async function holdToForward(tx: Tx, council: CouncilId, ids: readonly PetitionId[]): Promise<HeldPetition[]> {
  const unclassified = (await lockPetitions(tx, council, ids)).find(({ state }) => state === 'recorded')
  if (unclassified) throw refuse('voters/not-classified', { code: unclassified.code })
  return hold(tx, council, ids, 'forward')
}

/** The answer is due as the lawbook says from the day of the letter; what goes to the Centre has no deadline of ours. */
function dueRule({ competence }: HeldPetition, from: CalendarDate): DueRule | null {
  return competence === 'centre' ? null : { parameter: 'petition.answer', from }
}
