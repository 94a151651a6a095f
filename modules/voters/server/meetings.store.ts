import { sql } from 'kysely'
import type { CouncilId, MandateId } from '#platform/access'
import type { UnitId } from '#councils'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AddMeeting, AddWave, Meeting, MeetingFilter, MeetingId, Wave, WaveId } from '#voters'

export const WAVE_NAME_TAKEN = 'wave_name_is_unique'
export const MEETING_NUMBER_TAKEN = 'meeting_number_is_unique'

export async function insertWave(tx: Tx, council: CouncilId, id: WaveId, wave: AddWave): Promise<void> {
  await tx
    .insertInto('voters.wave')
    .values({ council_id: council, id, ...waveColumns(wave) })
    .execute()
}

/** Answers whether the version seen was still the one that stands. */
export async function updateWave(
  tx: Tx,
  council: CouncilId,
  id: WaveId,
  wave: AddWave,
  seen: number,
): Promise<boolean> {
  const changed = await tx
    .updateTable('voters.wave')
    .set((set) => ({ ...waveColumns(wave), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

function waveColumns(wave: AddWave) {
  return { name: wave.name, kind: wave.kind, session_name: wave.session, from_day: wave.from, to_day: wave.to }
}

function waves(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('voters.wave as w')
    .selectAll('w')
    .select([
      sql<number>`(select count(*) from voters.meeting m where m.council_id = w.council_id and m.wave_id = w.id)`.as(
        'points',
      ),
      sql<number>`(select coalesce(sum(m.voters_attending), 0) from voters.meeting m
        where m.council_id = w.council_id and m.wave_id = w.id)`.as('attending'),
      sql<number>`(select coalesce(sum(m.opinion_turns), 0) from voters.meeting m
        where m.council_id = w.council_id and m.wave_id = w.id)`.as('turns'),
      sql<number>`(select count(*) from voters.petition p
        where p.council_id = w.council_id and p.wave_id = w.id and p.duplicate_of is null)`.as('petitions'),
    ])
    .where('w.council_id', '=', council)
}

/** One row more than asked, newest first. */
export async function listWaveRows(
  tx: Tx,
  council: CouncilId,
  { after, limit }: { after: readonly [string, string] | undefined; limit: number },
): Promise<Wave[]> {
  const rows = await waves(tx, council)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(w.from_day, w.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('w.from_day', 'desc')
    .orderBy('w.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(waveOf)
}

export async function findWave(tx: Tx, council: CouncilId, id: WaveId): Promise<Wave | undefined> {
  const row = await waves(tx, council).where('w.id', '=', id).executeTakeFirst()
  return row && waveOf(row)
}

function waveOf(row: Awaited<ReturnType<ReturnType<typeof waves>['executeTakeFirstOrThrow']>>): Wave {
  return {
    id: row.id as WaveId,
    council: row.council_id as CouncilId,
    name: row.name,
    kind: row.kind as Wave['kind'],
    session: row.session_name,
    from: row.from_day as CalendarDate,
    to: row.to_day as CalendarDate,
    points: row.points,
    votersAttending: row.attending,
    opinionTurns: row.turns,
    petitions: row.petitions,
    version: row.version,
  }
}

export type NewMeeting = Omit<AddMeeting, 'delegates'> & { readonly id: MeetingId }

const CHUNK = 500

export async function insertMeetings(tx: Tx, council: CouncilId, added: readonly NewMeeting[]): Promise<void> {
  for (let at = 0; at < added.length; at += CHUNK) {
    await tx
      .insertInto('voters.meeting')
      .values(
        added
          .slice(at, at + CHUNK)
          .map(({ id, wave, ...facts }) => ({ council_id: council, id, wave_id: wave, ...meetingColumns(facts) })),
      )
      .execute()
  }
}

type MeetingFacts = Omit<AddMeeting, 'delegates' | 'wave'>

function meetingColumns(meeting: MeetingFacts) {
  return {
    number: meeting.number,
    on_day: meeting.on,
    place: meeting.place,
    unit_id: meeting.unit,
    form: meeting.form,
    method: meeting.method,
    voters_attending: meeting.votersAttending,
    opinion_turns: meeting.opinionTurns,
    chair: meeting.chair,
    note: meeting.note,
  }
}

/** Answers whether the version seen was still the one that stands. */
export async function updateMeeting(
  tx: Tx,
  council: CouncilId,
  id: MeetingId,
  facts: MeetingFacts,
  seen: number,
): Promise<boolean> {
  const changed = await tx
    .updateTable('voters.meeting')
    .set((set) => ({ ...meetingColumns(facts), version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function putDelegates(
  tx: Tx,
  council: CouncilId,
  meeting: MeetingId,
  delegates: readonly MandateId[],
): Promise<void> {
  await tx
    .deleteFrom('voters.meeting_delegate')
    .where('council_id', '=', council)
    .where('meeting_id', '=', meeting)
    .execute()
  if (delegates.length === 0) return
  await tx
    .insertInto('voters.meeting_delegate')
    .values(
      [...new Set(delegates)].map((mandate) => ({ council_id: council, meeting_id: meeting, mandate_id: mandate })),
    )
    .execute()
}

export async function delegatesAt(
  tx: Tx,
  council: CouncilId,
  meeting: MeetingId,
): Promise<{ mandate: MandateId; fullName: string }[]> {
  const rows = await tx
    .selectFrom('voters.meeting_delegate as present')
    .innerJoin('councils.mandate as mandate', (join) =>
      join.onRef('mandate.council_id', '=', 'present.council_id').onRef('mandate.id', '=', 'present.mandate_id'),
    )
    .innerJoin('councils.person as person', (join) =>
      join.onRef('person.council_id', '=', 'mandate.council_id').onRef('person.id', '=', 'mandate.person_id'),
    )
    .select(['mandate.id', 'person.full_name'])
    .where('present.council_id', '=', council)
    .where('present.meeting_id', '=', meeting)
    .orderBy('person.sort_key')
    .execute()
  return rows.map((row) => ({ mandate: row.id as MandateId, fullName: row.full_name }))
}

function meetings(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('voters.meeting as m')
    .innerJoin('voters.wave as w', (join) =>
      join.onRef('w.council_id', '=', 'm.council_id').onRef('w.id', '=', 'm.wave_id'),
    )
    .leftJoin('councils.unit as unit', 'unit.id', 'm.unit_id')
    .selectAll('m')
    .select(['w.name as wave_name', 'w.kind as wave_kind', 'unit.full_name as unit_name'])
    .select(
      sql<number>`(select count(*) from voters.petition p
        where p.council_id = m.council_id and p.meeting_id = m.id and p.duplicate_of is null)`.as('petitions'),
    )
    .where('m.council_id', '=', council)
}

/** One row more than asked, newest first. */
export async function listMeetingRows(
  tx: Tx,
  council: CouncilId,
  { filter, after, limit }: { filter: MeetingFilter; after: readonly [string, string] | undefined; limit: number },
): Promise<Meeting[]> {
  const rows = await meetings(tx, council)
    .$if(filter.wave !== undefined, (query) => query.where('m.wave_id', '=', filter.wave!))
    .$if(filter.unit !== undefined, (query) => query.where('m.unit_id', '=', filter.unit!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(m.on_day, m.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('m.on_day', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(meetingOf)
}

export async function findMeeting(tx: Tx, council: CouncilId, id: MeetingId): Promise<Meeting | undefined> {
  const row = await meetings(tx, council).where('m.id', '=', id).executeTakeFirst()
  return row && meetingOf(row)
}

function meetingOf(row: Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>): Meeting {
  return {
    id: row.id as MeetingId,
    council: row.council_id as CouncilId,
    wave: { id: row.wave_id as WaveId, name: row.wave_name, kind: row.wave_kind as Wave['kind'] },
    number: row.number,
    on: row.on_day as CalendarDate,
    place: row.place,
    unit: row.unit_id === null ? null : { id: row.unit_id as UnitId, name: row.unit_name ?? '' },
    form: row.form as Meeting['form'],
    method: row.method as Meeting['method'],
    votersAttending: row.voters_attending,
    opinionTurns: row.opinion_turns,
    petitions: row.petitions,
    chair: row.chair,
    note: row.note,
    version: row.version,
  }
}

/** The numbers of points that a wave has. */
export async function pointNumbers(tx: Tx, council: CouncilId, wave: WaveId): Promise<ReadonlyMap<number, MeetingId>> {
  const rows = await tx
    .selectFrom('voters.meeting')
    .select(['number', 'id'])
    .where('council_id', '=', council)
    .where('wave_id', '=', wave)
    .execute()
  return new Map(rows.map((row) => [row.number, row.id as MeetingId]))
}
