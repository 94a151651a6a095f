import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { type AddElectionUnit, type ElectionUnitId, refuse } from '#councils'
import { lockCouncil } from './councils.store.ts'
import { insertElectionUnit, UNIT_NUMBER_TAKEN } from './election-units.store.ts'
import { refuseExcessSeats } from './refuse-excess-seats.ts'

/** Adds an election unit to a term. Refusals: the number is taken; more seats than assigned and nobody decided it. */
export async function addElectionUnit(tx: Tx, actor: Actor, council: CouncilId, input: AddElectionUnit) {
  await lockCouncil(tx, council)
  await refuseExcessSeats(tx, council, input)
  const id = newId<ElectionUnitId>()
  try {
    await insertElectionUnit(tx, council, id, input)
  } catch (error) {
    if (violates(error, UNIT_NUMBER_TAKEN)) throw refuse('councils/election-unit-taken', { number: input.number })
    throw error
  }

  const subject = { kind: 'councils/election-unit', id }
  const { term, number, seats, voters } = input
  await record(tx, actor, {
    kind: 'councils.election-unit-added',
    subject,
    after: { term, number, seats, voters, decided: input.decision !== null },
    fields: ['territory'],
  })
  await emit(tx, 'councils.election-unit-added', { subject, payload: { electionUnit: id } })
  return { electionUnit: id, version: 1 }
}
