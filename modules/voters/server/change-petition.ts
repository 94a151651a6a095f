import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type ChangePetition, type ClassifyPetitions, type PetitionId, refuse } from '#voters'
import { factsOf } from './add-petition.ts'
import { knownReferences } from './known-references.ts'
import { hold, holdSeen, PETITION_SOURCE, settle } from './petition-desk.ts'
import { putVoter, updateClasses, updateFacts } from './petitions.store.ts'

/** Changes what a petition says, in the version that the editor saw; `voter` only where it is sent. */
export async function changePetition(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PetitionId,
  { voter, version, ...input }: ChangePetition,
): Promise<void> {
  if (input.repeatOf === id) throw refuse('voters/repeats-itself')
  const before = await holdSeen(tx, council, id, { version }, 'change')
  const facts = await factsOf(tx, council, input)
  await knownReferences(() => updateFacts(tx, council, before, facts))
  if (voter !== undefined) await putVoter(tx, council, id, voter)
  await settle(tx, actor, council, [id])

  const subject = { kind: PETITION_SOURCE, id }
  await record(tx, actor, {
    kind: 'voters.petition-changed',
    subject,
    before: { competence: before.competence, receivedOn: before.receivedOn },
    after: {
      competence: facts.competence,
      receivedOn: facts.receivedOn,
      publishable: facts.publishable,
      repeatOf: facts.repeatOf,
    },
    fields: ['content', 'summary', ...(voter === undefined ? [] : ['voter'])],
  })
  await emit(tx, 'voters.petition-changed', { subject, payload: { petition: id } })
}

/** Classifies petitions by competence and field. */
export async function classifyPetitions(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { petitions, competence, field }: ClassifyPetitions,
): Promise<void> {
  const held = await hold(tx, council, petitions, 'change')
  for (const before of held) {
    await knownReferences(() => updateClasses(tx, council, before.id, { competence, field }))
    const subject = { kind: PETITION_SOURCE, id: before.id }
    await record(tx, actor, {
      kind: 'voters.petition-changed',
      subject,
      before: { competence: before.competence },
      after: { competence },
      fields: ['field'],
    })
    await emit(tx, 'voters.petition-changed', { subject, payload: { petition: before.id } })
  }
  await settle(tx, actor, council, petitions)
}
