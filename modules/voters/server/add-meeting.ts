import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type CalendarDate, formatDate } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AddMeeting, type ChangeMeeting, type MeetingId, refuse, type Wave, type WaveId } from '#voters'
import { knownReferences } from './known-references.ts'
import {
  findMeeting,
  findWave,
  insertMeetings,
  MEETING_NUMBER_TAKEN,
  putDelegates,
  updateMeeting,
} from './meetings.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Adds a meeting point to a wave. Refuses a number that the wave has, and a day outside it. */
export async function addMeeting(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { delegates, ...meeting }: AddMeeting,
): Promise<{ id: MeetingId }> {
  await waveOn(tx, council, meeting.wave, meeting.on)
  const id = newId<MeetingId>()
  await freeNumber(meeting, async () => {
    await insertMeetings(tx, council, [{ ...meeting, id }])
    await putDelegates(tx, council, id, delegates)
  })
  const subject = { kind: 'voters/meeting', id }
  const { wave, on, votersAttending, opinionTurns } = meeting
  await record(tx, actor, {
    kind: 'voters.meeting-added',
    subject,
    after: { wave, on, votersAttending, opinionTurns, delegates: delegates.length },
    fields: ['place', 'chair', 'note'],
  })
  await emit(tx, 'voters.meeting-added', { subject, payload: { meeting: id, wave, on } })
  return { id }
}

/** Changes a meeting point in the version that the editor saw. */
export async function changeMeeting(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: MeetingId,
  { version, delegates, ...facts }: ChangeMeeting,
): Promise<void> {
  const before = await findMeeting(tx, council, id)
  if (!before) throw refuseCommon('platform/not-found')
  await waveOn(tx, council, before.wave.id, facts.on)
  await freeNumber(facts, async () => {
    if (!(await updateMeeting(tx, council, id, facts, version))) {
      throw versionConflict({ ...facts, version }, await findMeeting(tx, council, id))
    }
    await putDelegates(tx, council, id, delegates)
  })
  const subject = { kind: 'voters/meeting', id }
  const figures = ({
    on,
    votersAttending,
    opinionTurns,
  }: Pick<AddMeeting, 'on' | 'votersAttending' | 'opinionTurns'>) => ({
    on,
    votersAttending,
    opinionTurns,
  })
  await record(tx, actor, {
    kind: 'voters.meeting-changed',
    subject,
    before: figures(before),
    after: { ...figures(facts), delegates: delegates.length },
    fields: ['place', 'chair', 'note'],
  })
  await emit(tx, 'voters.meeting-changed', { subject, payload: { meeting: id } })
}

async function waveOn(tx: Tx, council: CouncilId, id: WaveId, on: CalendarDate): Promise<Wave> {
  const wave = await findWave(tx, council, id)
  if (!wave) throw refuse('voters/unknown-reference')
  if (on < wave.from || on > wave.to) {
    throw refuse('voters/meeting-outside-wave', { from: formatDate(wave.from), to: formatDate(wave.to) })
  }
  return wave
}

async function freeNumber(meeting: { number: number }, write: () => Promise<void>): Promise<void> {
  try {
    await knownReferences(write)
  } catch (error) {
    throw violates(error, MEETING_NUMBER_TAKEN)
      ? refuse('voters/meeting-number-taken', { number: meeting.number })
      : error
  }
}
