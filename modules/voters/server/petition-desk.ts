import type { CouncilId } from '#platform/access'
import type { AuditActor } from '#audit'
import { record } from '#audit/server'
import { standingOfSource } from '#commitments/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type PetitionAct, type PetitionId, type PetitionState, refuse } from '#voters'
import { allows, petitionState } from './petition.rules.ts'
import { type HeldPetition, lockPetitions, writeState } from './petitions.store.ts'
import { versionConflict } from './version-conflict.ts'

/** How the ledger names a petition. */
export const PETITION_SOURCE = 'voters/petition'

/** Locks petitions for an act; 404 where one is not in the scope, 409 where its state doesn't allow the act. */
export async function hold(
  tx: Tx,
  council: CouncilId,
  ids: readonly PetitionId[],
  act: PetitionAct,
): Promise<HeldPetition[]> {
  const petitions = await lockPetitions(tx, council, ids)
  if (petitions.length < ids.length) throw refuseCommon('platform/not-found')
  const blocked = petitions.find(({ state }) => !allows(state, act))
  if (blocked) throw refuse('voters/petition-state', { code: blocked.code })
  return petitions
}

/** As {@link hold} for one, in the version that the editor saw. */
export async function holdSeen(
  tx: Tx,
  council: CouncilId,
  id: PetitionId,
  seen: { readonly version: number },
  act: PetitionAct,
): Promise<HeldPetition> {
  const [petition] = await lockPetitions(tx, council, [id])
  if (!petition) throw refuseCommon('platform/not-found')
  if (petition.version !== seen.version) throw versionConflict(seen, petition)
  if (!allows(petition.state, act)) throw refuse('voters/petition-state', { code: petition.code })
  return petition
}

/**
 * Writes where petitions are, from what the office recorded and what the ledger says now; says so where one has moved.
 * Safe to repeat: it reads both anew.
 */
export async function settle(tx: Tx, actor: AuditActor, council: CouncilId, ids: readonly PetitionId[]): Promise<void> {
  for (const petition of await lockPetitions(tx, council, ids)) {
    const followed = await standingOfSource(tx, council, { kind: PETITION_SOURCE, id: petition.id })
    // By a letter that was recalled nothing has gone out.
    const ledger = followed?.state === 'recalled' ? undefined : followed
    const state = petitionState(
      {
        competence: petition.competence,
        field: petition.field,
        duplicate: petition.duplicateOf !== null,
        answeredOnSpot: petition.onSpotOn !== null,
        inLetter: petition.letter !== null,
        informed: petition.informedOn !== null,
        ended: petition.endedOn !== null,
      },
      ledger?.state ?? null,
    )
    await writeState(tx, council, petition.id, state, ledger)
    if (state !== petition.state) await sayMoved(tx, actor, council, petition, state)
  }
}

async function sayMoved(
  tx: Tx,
  actor: AuditActor,
  council: CouncilId,
  petition: HeldPetition,
  state: PetitionState,
): Promise<void> {
  const subject = { kind: PETITION_SOURCE, id: petition.id }
  await record(tx, actor, {
    kind: 'voters.petition-moved',
    subject,
    before: { state: petition.state },
    after: { state },
    council,
  })
  await emit(tx, 'voters.petition-moved', { subject, payload: { petition: petition.id, state }, council })
}
