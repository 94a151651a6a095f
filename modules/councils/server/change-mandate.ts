import type { Actor, CouncilId, MandateId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { today } from '#platform/calendar'
import { type ChangeMandate, refuse } from '#councils'
import { findElectionUnit, findMandate, lockMandate, seatsTaken, updateMandate } from './mandates.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Corrects how a seat was won. Refusals: a full or foreign election unit; somebody else changed it meanwhile. */
export async function changeMandate(tx: Tx, actor: Actor, council: CouncilId, id: MandateId, input: ChangeMandate) {
  const before = await lockMandate(tx, council, id)
  if (!before) throw refuseCommon('platform/not-found')
  if (input.electionUnit && input.electionUnit !== before.electionUnit) {
    const unit = await findElectionUnit(tx, council, input.electionUnit)
    if (!unit || unit.term !== before.term) throw refuseCommon('platform/not-found')
    if ((await seatsTaken(tx, council, unit.id, today(tx.clock), id)) >= unit.seats) {
      throw refuse('councils/election-unit-full', { number: unit.number, seats: unit.seats })
    }
  }
  if (!(await updateMandate(tx, council, id, input))) throw versionConflict(input, await findMandate(tx, council, id))

  const subject = { kind: 'councils/mandate', id }
  await record(tx, actor, {
    kind: 'councils.mandate-changed',
    subject,
    before: { electionUnit: before.electionUnit, reElected: before.reElected, selfNominated: before.selfNominated },
    after: { electionUnit: input.electionUnit, reElected: input.reElected, selfNominated: input.selfNominated },
    fields: ['nominatedBy', 'votesWon', 'certificate'],
  })
  await emit(tx, 'councils.mandate-changed', { subject, payload: { mandate: id } })
  return { mandate: id, version: input.version + 1 }
}
