import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ElectionUnitId, refuse, type SeenVersion } from '#councils'
import { lockCouncil } from './councils.store.ts'
import {
  type ElectionUnitRecord,
  findUnitRecord,
  mandatesOfUnit,
  markElectionUnit,
  UNIT_NUMBER_TAKEN,
} from './election-units.store.ts'
import { refuseExcessSeats } from './refuse-excess-seats.ts'
import { versionConflict } from './version-conflict.ts'

/** Takes a unit, with its polling areas, off the list. Refusals: delegates were elected in it; changed meanwhile. */
export async function removeElectionUnit(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: ElectionUnitId,
  input: SeenVersion,
) {
  const unit = await unitSeen(tx, council, id, input)
  const count = await mandatesOfUnit(tx, council, id)
  if (count > 0) throw refuse('councils/election-unit-has-delegates', { number: unit.number, count })
  if (!(await markElectionUnit(tx, council, { id, ...input }, true))) throw versionConflict(input, unit)

  const subject = { kind: 'councils/election-unit', id }
  const { term, number, seats } = unit
  await record(tx, actor, { kind: 'councils.election-unit-removed', subject, before: { term, number, seats } })
  await emit(tx, 'councils.election-unit-removed', { subject, payload: { electionUnit: id } })
  return { electionUnit: id, version: input.version + 1 }
}

/** Puts a removed unit back as it was. Refusals: its number is another's now; more seats than assigned; changed meanwhile. */
export async function restoreElectionUnit(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: ElectionUnitId,
  input: SeenVersion,
) {
  const unit = await unitSeen(tx, council, id, input)
  await refuseExcessSeats(tx, council, unit)
  try {
    if (!(await markElectionUnit(tx, council, { id, ...input }, false))) throw versionConflict(input, unit)
  } catch (error) {
    if (violates(error, UNIT_NUMBER_TAKEN)) throw refuse('councils/election-unit-taken', { number: unit.number })
    throw error
  }

  const subject = { kind: 'councils/election-unit', id }
  const { term, number, seats } = unit
  await record(tx, actor, { kind: 'councils.election-unit-restored', subject, after: { term, number, seats } })
  await emit(tx, 'councils.election-unit-restored', { subject, payload: { electionUnit: id } })
  return { electionUnit: id, version: input.version + 1 }
}

async function unitSeen(
  tx: Tx,
  council: CouncilId,
  id: ElectionUnitId,
  seen: SeenVersion,
): Promise<ElectionUnitRecord> {
  await lockCouncil(tx, council)
  const unit = await findUnitRecord(tx, council, id)
  if (!unit) throw refuseCommon('platform/not-found')
  if (unit.version !== seen.version) throw versionConflict(seen, unit)
  return unit
}
