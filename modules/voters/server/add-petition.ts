import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { partsOf } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { type AddPetition, type PetitionCode, type PetitionId, refuse } from '#voters'
import { takeCodes } from './codes.store.ts'
import { knownReferences } from './known-references.ts'
import { findMeeting } from './meetings.store.ts'
import { petitionState } from './petition.rules.ts'
import { insertPetitions, type PetitionFacts, putVoter } from './petitions.store.ts'

/** Records a petition under the next code of its year; who the voter is, if known, is kept apart. */
export async function addPetition(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { voter, ...input }: AddPetition,
): Promise<{ id: PetitionId; code: PetitionCode }> {
  const facts = await factsOf(tx, council, input)
  const [code] = await takeCodes(tx, council, partsOf(input.receivedOn).year, 1)
  const id = newId<PetitionId>()
  const state = petitionState(
    { ...facts, duplicate: false, answeredOnSpot: false, inLetter: false, informed: false, ended: false },
    null,
  )
  await knownReferences(() => insertPetitions(tx, council, [{ ...facts, id, code: code!, state }]))
  if (voter) await putVoter(tx, council, id, voter)

  const subject = { kind: 'voters/petition', id }
  const { sourceKind, receivedOn, competence } = facts
  await record(tx, actor, {
    kind: 'voters.petition-added',
    subject,
    after: { sourceKind, receivedOn, competence, meeting: facts.meeting },
    fields: ['content', 'summary', ...(voter ? ['voter'] : [])],
  })
  await emit(tx, 'voters.petition-added', { subject, payload: { petition: id, sourceKind, receivedOn, competence } })
  return { id, code: code! }
}

/** What is recorded: a petition made at a meeting point has the point's wave and its kind, and its unit unless told. */
export async function factsOf(tx: Tx, council: CouncilId, input: Omit<PetitionFacts, 'wave'>): Promise<PetitionFacts> {
  if (input.meeting === null) return { ...input, wave: null }
  const meeting = await findMeeting(tx, council, input.meeting)
  if (!meeting) throw refuse('voters/unknown-reference')
  if (meeting.wave.kind !== input.sourceKind) throw refuse('voters/source-needs-meeting')
  return { ...input, wave: meeting.wave.id, unit: input.unit ?? meeting.unit?.id ?? null }
}
