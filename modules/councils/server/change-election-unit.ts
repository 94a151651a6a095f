import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ChangeElectionUnit, type ElectionUnitId, refuse } from '#councils'
import { lockCouncil } from './councils.store.ts'
import { findUnitRecord, UNIT_NUMBER_TAKEN, updateElectionUnit } from './election-units.store.ts'
import { seatsTaken } from './mandates.store.ts'
import { refuseExcessSeats } from './refuse-excess-seats.ts'
import { versionConflict } from './version-conflict.ts'

/**
 * Changes an election unit. Refusals: the number is taken; fewer seats than delegates in office; more seats than assigned
 * and nobody decided it; changed meanwhile.
 */
export async function changeElectionUnit(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: ElectionUnitId,
  input: ChangeElectionUnit,
) {
  await lockCouncil(tx, council)
  const before = await findUnitRecord(tx, council, id)
  if (!before || before.removed) throw refuseCommon('platform/not-found')
  if (before.version !== input.version) throw versionConflict(input, before)
  const count = await seatsTaken(tx, council, id, today(tx.clock))
  if (input.seats < count) throw refuse('councils/election-unit-seats-held', { number: before.number, count })
  await refuseExcessSeats(tx, council, { ...input, id, term: before.term })
  try {
    await updateElectionUnit(tx, council, id, input)
  } catch (error) {
    if (violates(error, UNIT_NUMBER_TAKEN)) throw refuse('councils/election-unit-taken', { number: input.number })
    throw error
  }

  const subject = { kind: 'councils/election-unit', id }
  const facts = ({ number, seats, voters }: Pick<ChangeElectionUnit, 'number' | 'seats' | 'voters'>) => ({
    number,
    seats,
    voters,
  })
  await record(tx, actor, {
    kind: 'councils.election-unit-changed',
    subject,
    before: facts(before),
    after: { ...facts(input), decided: input.decision !== null },
    fields: ['territory'],
  })
  await emit(tx, 'councils.election-unit-changed', { subject, payload: { electionUnit: id } })
  return { electionUnit: id, version: input.version + 1 }
}
