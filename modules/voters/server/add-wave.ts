import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AddWave, type ChangeWave, refuse, type WaveId } from '#voters'
import { findWave, insertWave, updateWave, WAVE_NAME_TAKEN } from './meetings.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Adds a wave of contact. Refuses a second one of the same name. */
export async function addWave(tx: Tx, actor: Actor, council: CouncilId, wave: AddWave): Promise<{ id: WaveId }> {
  const id = newId<WaveId>()
  await freeName(wave, () => insertWave(tx, council, id, wave))
  const subject = { kind: 'voters/wave', id }
  await record(tx, actor, {
    kind: 'voters.wave-added',
    subject,
    after: { contact: wave.kind, from: wave.from, to: wave.to },
    fields: ['name', 'session'],
  })
  await emit(tx, 'voters.wave-added', { subject, payload: { wave: id } })
  return { id }
}

/** Changes a wave in the version that the editor saw. */
export async function changeWave(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: WaveId,
  { version, ...wave }: ChangeWave,
): Promise<void> {
  const before = await findWave(tx, council, id)
  if (!before) throw refuseCommon('platform/not-found')
  if (!(await freeName(wave, () => updateWave(tx, council, id, wave, version)))) {
    throw versionConflict({ ...wave, version }, await findWave(tx, council, id))
  }
  const subject = { kind: 'voters/wave', id }
  await record(tx, actor, {
    kind: 'voters.wave-changed',
    subject,
    before: { contact: before.kind, from: before.from, to: before.to },
    after: { contact: wave.kind, from: wave.from, to: wave.to },
    fields: ['name', 'session'],
  })
  await emit(tx, 'voters.wave-changed', { subject, payload: { wave: id } })
}

async function freeName<Result>({ name }: { name: string }, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw violates(error, WAVE_NAME_TAKEN) ? refuse('voters/wave-name-taken', { name }) : error
  }
}
