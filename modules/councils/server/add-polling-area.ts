import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AddPollingArea, type ElectionUnitId, type PollingAreaId, refuse } from '#councils'
import { findUnitRecord } from './election-units.store.ts'
import { AREA_NUMBER_TAKEN, insertPollingArea } from './polling-areas.store.ts'

/** Adds a polling area to an election unit. Refusals: the number is taken there. */
export async function addPollingArea(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  electionUnit: ElectionUnitId,
  input: AddPollingArea,
) {
  const unit = await findUnitRecord(tx, council, electionUnit)
  if (!unit || unit.removed) throw refuseCommon('platform/not-found')
  const id = newId<PollingAreaId>()
  try {
    await insertPollingArea(tx, council, { ...input, id, electionUnit })
  } catch (error) {
    if (violates(error, AREA_NUMBER_TAKEN)) {
      throw refuse('councils/polling-area-taken', { number: input.number, unit: unit.number })
    }
    throw error
  }

  const subject = { kind: 'councils/polling-area', id }
  const { number, voters } = input
  const after = { electionUnit, number, voters }
  await record(tx, actor, { kind: 'councils.polling-area-added', subject, after, fields: ['place', 'territory'] })
  await emit(tx, 'councils.polling-area-added', { subject, payload: { electionUnit, pollingArea: id } })
  return { pollingArea: id, version: 1 }
}
