import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { UnitId } from '#councils'
import type { SourceStanding } from '#commitments/server'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { searchKey } from '#platform/text'
import type {
  Competence,
  ForwardLetterId,
  MeetingId,
  PetitionCode,
  PetitionId,
  PetitionState,
  PetitionVoter,
  SourceKind,
  VoterFacts,
  WaveId,
} from '#voters'

/** What a petition says, as the office writes it down. */
export interface PetitionFacts {
  readonly content: string
  readonly summary: string | null
  readonly publishable: boolean
  readonly sourceKind: SourceKind
  readonly receivedOn: CalendarDate
  readonly meeting: MeetingId | null
  readonly wave: WaveId | null
  readonly unit: UnitId | null
  readonly competence: Competence | null
  readonly field: string | null
  readonly collective: boolean
  readonly repeatOf: PetitionId | null
}

export interface NewPetition extends PetitionFacts {
  readonly id: PetitionId
  readonly code: PetitionCode
  readonly state: PetitionState
}

/** What acts need to know of a petition, under its lock. */
export interface HeldPetition {
  readonly id: PetitionId
  readonly code: PetitionCode
  readonly state: PetitionState
  readonly content: string
  readonly competence: Competence | null
  readonly field: string | null
  readonly receivedOn: CalendarDate
  readonly duplicateOf: PetitionId | null
  readonly onSpotOn: CalendarDate | null
  readonly letter: ForwardLetterId | null
  readonly informedOn: CalendarDate | null
  readonly endedOn: CalendarDate | null
  readonly answeredOn: CalendarDate | null
  readonly version: number
}

function factColumns(facts: PetitionFacts, code: PetitionCode) {
  return {
    content: facts.content,
    summary: facts.summary,
    publishable: facts.publishable,
    source_kind: facts.sourceKind,
    received_on: facts.receivedOn,
    meeting_id: facts.meeting,
    wave_id: facts.wave,
    unit_id: facts.unit,
    competence: facts.competence,
    field: facts.field,
    collective: facts.collective,
    repeat_of: facts.repeatOf,
    search_key: searchKey([code, facts.content, facts.summary].filter(Boolean).join(' ')),
  }
}

const CHUNK = 500

export async function insertPetitions(tx: Tx, council: CouncilId, petitions: readonly NewPetition[]): Promise<void> {
  for (let at = 0; at < petitions.length; at += CHUNK) {
    await tx
      .insertInto('voters.petition')
      .values(
        petitions.slice(at, at + CHUNK).map((petition) => ({
          council_id: council,
          id: petition.id,
          code: petition.code,
          state: petition.state,
          created_at: tx.now(),
          ...factColumns(petition, petition.code),
        })),
      )
      .execute()
  }
}

/** Locks petitions in the order of their ids. */
export async function lockPetitions(tx: Tx, council: CouncilId, ids: readonly PetitionId[]): Promise<HeldPetition[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('voters.petition')
    .select(['id', 'code', 'state', 'content', 'competence', 'field', 'received_on', 'duplicate_of'])
    .select(['answered_on_spot', 'informed_on', 'ended_on', 'answered_on', 'letter_id', 'version'])
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    id: row.id as PetitionId,
    code: row.code as PetitionCode,
    state: row.state as PetitionState,
    content: row.content,
    competence: row.competence as Competence | null,
    field: row.field,
    receivedOn: row.received_on as CalendarDate,
    duplicateOf: row.duplicate_of as PetitionId | null,
    onSpotOn: row.answered_on_spot as CalendarDate | null,
    letter: row.letter_id as ForwardLetterId | null,
    informedOn: row.informed_on as CalendarDate | null,
    endedOn: row.ended_on as CalendarDate | null,
    answeredOn: row.answered_on as CalendarDate | null,
    version: row.version,
  }))
}

function one(tx: Tx, council: CouncilId, id: PetitionId) {
  return tx
    .updateTable('voters.petition')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
}

export async function updateFacts(
  tx: Tx,
  council: CouncilId,
  { id, code }: Pick<HeldPetition, 'id' | 'code'>,
  facts: PetitionFacts,
): Promise<void> {
  await one(tx, council, id).set(factColumns(facts, code)).execute()
}

export async function updateClasses(
  tx: Tx,
  council: CouncilId,
  id: PetitionId,
  classes: { competence: Competence; field: string },
): Promise<void> {
  await one(tx, council, id).set(classes).execute()
}

export async function setDuplicateOf(tx: Tx, council: CouncilId, id: PetitionId, first: PetitionId | null) {
  await one(tx, council, id).set({ duplicate_of: first }).execute()
}

export async function setOnSpot(tx: Tx, council: CouncilId, id: PetitionId, on: CalendarDate, answer: string) {
  await one(tx, council, id).set({ answered_on_spot: on, on_spot_answer: answer }).execute()
}

export async function setInformed(tx: Tx, council: CouncilId, id: PetitionId, on: CalendarDate, how: string) {
  await one(tx, council, id).set({ informed_on: on, informed_how: how }).execute()
}

export async function setEnded(
  tx: Tx,
  council: CouncilId,
  id: PetitionId,
  ended: { on: CalendarDate; reason: string } | null,
) {
  await one(tx, council, id)
    .set({ ended_on: ended?.on ?? null, end_reason: ended?.reason ?? null })
    .execute()
}

/** Writes where a petition is, and what the ledger says of it. */
export async function writeState(
  tx: Tx,
  council: CouncilId,
  id: PetitionId,
  state: PetitionState,
  ledger: SourceStanding | undefined,
): Promise<void> {
  await tx
    .updateTable('voters.petition')
    .set({
      state,
      commitment_id: ledger?.id ?? null,
      agency_id: ledger?.agency ?? null,
      letter_number: ledger?.letter?.number ?? null,
      letter_date: ledger?.letter?.date ?? null,
      due_on: ledger?.due ?? null,
      clock_on: ledger?.clock ?? null,
      answered_on: ledger?.answered ?? null,
      answer_class: ledger?.answerClass ?? null,
      judgement: ledger?.judgement ?? null,
      opinion: ledger?.opinion ?? null,
      resolved_on: ledger?.resolved ?? null,
    })
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

export async function hasDuplicates(tx: Tx, council: CouncilId, id: PetitionId): Promise<boolean> {
  const row = await tx
    .selectFrom('voters.petition')
    .select('id')
    .where('council_id', '=', council)
    .where('duplicate_of', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Writes who the voter is; an empty one takes it away. */
export async function putVoter(tx: Tx, council: CouncilId, petition: PetitionId, voter: VoterFacts | null) {
  if (voter === null || Object.values(voter).every((fact) => fact === null)) {
    await tx
      .deleteFrom('voters.petition_voter')
      .where('council_id', '=', council)
      .where('petition_id', '=', petition)
      .execute()
    return
  }
  await sql`
    insert into voters.petition_voter (council_id, petition_id, full_name, address, phone)
    values (${council}, ${petition}, ${voter.fullName}, ${voter.address}, ${voter.phone})
    on conflict (council_id, petition_id)
      do update set full_name = excluded.full_name, address = excluded.address, phone = excluded.phone
  `.execute(tx)
}

/** Writes who the voters of new petitions are; those of whom nothing is known have no row. */
export async function insertVoters(
  tx: Tx,
  council: CouncilId,
  voters: readonly (VoterFacts & { readonly petition: PetitionId })[],
): Promise<void> {
  const known = voters.filter(({ fullName, address, phone }) => fullName ?? address ?? phone)
  for (let at = 0; at < known.length; at += CHUNK) {
    await tx
      .insertInto('voters.petition_voter')
      .values(
        known.slice(at, at + CHUNK).map(({ petition, fullName, address, phone }) => ({
          council_id: council,
          petition_id: petition,
          full_name: fullName,
          address,
          phone,
        })),
      )
      .execute()
  }
}

/** Who the voter is, where the scope shows it. */
export async function findVoter(tx: Tx, council: CouncilId, petition: PetitionId): Promise<PetitionVoter | null> {
  const row = await tx
    .selectFrom('voters.petition_voter')
    .select(['full_name as fullName', 'address', 'phone'])
    .where('council_id', '=', council)
    .where('petition_id', '=', petition)
    .executeTakeFirst()
  return row ?? null
}
