import type { Actor, CouncilId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type ChangePollingArea, type PollingArea, type PollingAreaId, refuse, type SeenVersion } from '#councils'
import { findUnitRecord } from './election-units.store.ts'
import { AREA_NUMBER_TAKEN, findPollingArea, markPollingArea, updatePollingArea } from './polling-areas.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Changes a polling area. Refusals: the number is taken in the unit; changed meanwhile. */
export async function changePollingArea(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PollingAreaId,
  input: ChangePollingArea,
) {
  const before = await areaThere(tx, council, id)
  const changed = await unlessTaken(tx, council, { ...before, number: input.number }, () =>
    updatePollingArea(tx, council, id, input),
  )
  if (!changed) throw versionConflict(input, before)
  const { electionUnit, number, voters } = before
  const subject = { kind: 'councils/polling-area', id }
  await record(tx, actor, {
    kind: 'councils.polling-area-changed',
    subject,
    before: { number, voters },
    after: { number: input.number, voters: input.voters },
    fields: ['place', 'territory'],
  })
  await emit(tx, 'councils.polling-area-changed', { subject, payload: { electionUnit, pollingArea: id } })
  return { pollingArea: id, version: input.version + 1 }
}

/** Takes a polling area off the list. Refusals: changed meanwhile. */
export async function removePollingArea(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PollingAreaId,
  input: SeenVersion,
) {
  const area = await areaThere(tx, council, id)
  if (!(await markPollingArea(tx, council, { id, ...input }, true))) throw versionConflict(input, area)
  const { electionUnit, number } = area
  const subject = { kind: 'councils/polling-area', id }
  await record(tx, actor, { kind: 'councils.polling-area-removed', subject, before: { electionUnit, number } })
  await emit(tx, 'councils.polling-area-removed', { subject, payload: { electionUnit, pollingArea: id } })
  return { pollingArea: id, version: input.version + 1 }
}

/** Puts a removed polling area back. Refusals: its number is another's now; changed meanwhile. */
export async function restorePollingArea(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: PollingAreaId,
  input: SeenVersion,
) {
  const area = await areaThere(tx, council, id)
  const restored = await unlessTaken(tx, council, area, () => markPollingArea(tx, council, { id, ...input }, false))
  if (!restored) throw versionConflict(input, area)
  const { electionUnit, number } = area
  const subject = { kind: 'councils/polling-area', id }
  await record(tx, actor, { kind: 'councils.polling-area-restored', subject, after: { electionUnit, number } })
  await emit(tx, 'councils.polling-area-restored', { subject, payload: { electionUnit, pollingArea: id } })
  return { pollingArea: id, version: input.version + 1 }
}

async function areaThere(tx: Tx, council: CouncilId, id: PollingAreaId): Promise<PollingArea> {
  const area = await findPollingArea(tx, council, id)
  if (!area) throw refuseCommon('platform/not-found')
  return area
}

async function unlessTaken<Result>(
  tx: Tx,
  council: CouncilId,
  { electionUnit, number }: PollingArea,
  write: () => Promise<Result>,
): Promise<Result> {
  // Read before writing: after a violated constraint the transaction answers no more questions.
  const unit = await findUnitRecord(tx, council, electionUnit)
  if (!unit || unit.removed) throw refuseCommon('platform/not-found')
  try {
    return await write()
  } catch (error) {
    if (violates(error, AREA_NUMBER_TAKEN)) throw refuse('councils/polling-area-taken', { number, unit: unit.number })
    throw error
  }
}
