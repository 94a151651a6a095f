import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { close, reopen, standingOfSource } from '#commitments/server'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import type { EndPetition, PetitionId } from '#voters'
import { holdSeen, PETITION_SOURCE, settle } from './petition-desk.ts'
import { setEnded } from './petitions.store.ts'

/** Kết thúc theo dõi, with the reason; what is still followed of it in the ledger ends too. */
export async function endPetition(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PetitionId,
  input: EndPetition,
): Promise<void> {
  const { reason } = input
  await holdSeen(tx, council, id, input, 'end')
  const on = today(tx.clock)
  await setEnded(tx, council, id, { on, reason })
  const ledger = await standingOfSource(tx, council, { kind: PETITION_SOURCE, id })
  if (ledger && ledger.state !== 'closed') {
    await close(tx, actor, council, ledger.id, { version: ledger.version, reason })
  }
  const subject = { kind: PETITION_SOURCE, id }
  await record(tx, actor, { kind: 'voters.petition-ended', subject, after: { on }, fields: ['reason'] })
  await emit(tx, 'voters.petition-ended', { subject, payload: { petition: id, on } })
  await settle(tx, actor, council, [id])
}

/** Mở lại, with the reason; what was followed of it in the ledger begins a new round. */
export async function reopenPetition(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PetitionId,
  input: EndPetition,
): Promise<void> {
  const { reason } = input
  await holdSeen(tx, council, id, input, 'reopen')
  await setEnded(tx, council, id, null)
  const ledger = await standingOfSource(tx, council, { kind: PETITION_SOURCE, id })
  if (ledger?.state === 'closed') {
    await reopen(tx, actor, council, ledger.id, { version: ledger.version, reason, due: null })
  }
  const subject = { kind: PETITION_SOURCE, id }
  await record(tx, actor, { kind: 'voters.petition-reopened', subject, fields: ['reason'] })
  await emit(tx, 'voters.petition-reopened', { subject, payload: { petition: id } })
  await settle(tx, actor, council, [id])
}
