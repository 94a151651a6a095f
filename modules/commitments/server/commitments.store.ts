import { sql } from 'kysely'
import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { CommitmentId, CommitmentKind, FileId, Source } from '#commitments'
import type { Standing } from './standing.rules.ts'

/** What was fixed when a commitment was issued. */
export interface Assignment {
  readonly id: CommitmentId
  readonly kind: CommitmentKind
  readonly source: Source
  readonly reference: string | null
  readonly field: string | null
  readonly agency: AgencyId
  readonly through: AgencyId | null
  readonly person: { readonly name: string; readonly title: string } | null
  readonly work: string
  readonly product: string | null
  readonly issuedOn: CalendarDate
  readonly due: {
    readonly date: CalendarDate
    readonly key: string | null
    readonly days: number | null
    readonly unit: 'calendar' | 'working' | null
    readonly basis: string | null
    readonly article: string | null
    readonly verified: boolean
  } | null
  readonly letter: {
    readonly number: string
    readonly date: CalendarDate
    readonly signer: string | null
    readonly file: {
      readonly id: FileId
      readonly name: string
      readonly kind: string
      readonly bytes: number
    } | null
  } | null
  readonly searchKey: string
  readonly follower: AccountId | null
}

/** What acts need to know of a commitment, under its lock. */
export interface Held {
  readonly id: CommitmentId
  readonly council: CouncilId
  readonly kind: CommitmentKind
  readonly agency: AgencyId
  readonly source: Source
  readonly version: number
}

export async function insertCommitments(
  tx: Tx,
  council: CouncilId,
  rows: readonly (Assignment & { readonly standing: Standing })[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx
      .insertInto('commitments.commitment')
      .values(
        rows
          .slice(at, at + CHUNK)
          .map((row) => ({ ...columnsOf(row), council_id: council, ...standingColumns(row.standing) })),
      )
      .execute()
  }
}

/** A statement has at most 65,535 parameters. */
const CHUNK = 500

function columnsOf({ source, person, due, letter, ...row }: Assignment) {
  return {
    id: row.id,
    kind: row.kind,
    source_kind: source.kind,
    source_id: source.id,
    reference: row.reference,
    field: row.field,
    agency_id: row.agency,
    through_id: row.through,
    person_name: person?.name ?? null,
    person_title: person?.title ?? null,
    work: row.work,
    product: row.product,
    issued_on: row.issuedOn,
    first_due_on: due?.date ?? null,
    due_days: due?.days ?? null,
    due_unit: due?.unit ?? null,
    due_key: due?.key ?? null,
    due_basis: due?.basis ?? null,
    due_article: due?.article ?? null,
    due_verified: due?.verified ?? false,
    letter_number: letter?.number ?? null,
    letter_date: letter?.date ?? null,
    letter_signer: letter?.signer ?? null,
    letter_file_id: letter?.file?.id ?? null,
    letter_file_name: letter?.file?.name ?? null,
    letter_file_kind: letter?.file?.kind ?? null,
    letter_file_bytes: letter?.file?.bytes ?? null,
    search_key: row.searchKey,
    follower_id: row.follower,
  }
}

function standingColumns(standing: Standing) {
  return {
    state: standing.state,
    round: standing.round,
    due_on: standing.due,
    clock_on: standing.clock,
    assigned_on: standing.assigned,
    acknowledged_on: standing.acknowledged,
    answered_on: standing.answered,
    first_answered_on: standing.firstAnswered,
    answer_id: standing.answer,
    answer_class: standing.answerClass,
    judged_on: standing.judged,
    judgement: standing.judgement,
    missing: standing.missing,
    next_step: standing.next,
    opinion: standing.opinion,
    resolved_on: standing.resolved,
    closed_on: standing.closed,
    extension_asked: standing.extensionAsked,
    reminded_on: standing.reminded,
  }
}

/** Locks commitments in the order of their ids, so that two acts on the same ones wait and don't block each other. */
export async function lockCommitments(tx: Tx, council: CouncilId, ids: readonly CommitmentId[]): Promise<Held[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select(['id', 'council_id', 'kind', 'agency_id', 'source_kind', 'source_id', 'version'])
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    id: row.id as CommitmentId,
    council,
    kind: row.kind as CommitmentKind,
    agency: row.agency_id as AgencyId,
    source: { kind: row.source_kind, id: row.source_id },
    version: row.version,
  }))
}

/** What one signed letter assigned; the ledger knows a letter by its signed copy. */
export async function commitmentIdsOfLetter(tx: Tx, council: CouncilId, file: string): Promise<CommitmentId[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select('id')
    .where('council_id', '=', council)
    .where('letter_file_id', '=', file)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id as CommitmentId)
}

/** Writes where commitments stand now, in one statement. */
export async function writeStandings(
  tx: Tx,
  council: CouncilId,
  standings: readonly (readonly [CommitmentId, Standing])[],
): Promise<void> {
  const rows = JSON.stringify(standings.map(([id, standing]) => ({ id, ...standingColumns(standing) })))
  await sql`
    update commitments.commitment c
       set state = n.state, round = n.round, due_on = n.due_on, clock_on = n.clock_on, assigned_on = n.assigned_on,
           acknowledged_on = n.acknowledged_on, answered_on = n.answered_on, first_answered_on = n.first_answered_on,
           answer_id = n.answer_id, answer_class = n.answer_class, judged_on = n.judged_on, judgement = n.judgement,
           missing = n.missing, next_step = n.next_step, opinion = n.opinion, resolved_on = n.resolved_on,
           closed_on = n.closed_on, extension_asked = n.extension_asked, reminded_on = n.reminded_on,
           version = c.version + 1
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, state text, round int, due_on date, clock_on date,
           assigned_on date, acknowledged_on date, answered_on date, first_answered_on date, answer_id uuid,
           answer_class text, judged_on date, judgement text, missing text, next_step text, opinion text,
           resolved_on date, closed_on date, extension_asked date, reminded_on date)
     where c.council_id = ${council} and c.id = n.id
  `.execute(tx)
}

/** The commitments of a source, oldest first; a source has several when one was returned and went to another body. */
export async function commitmentIdsOfSource(tx: Tx, council: CouncilId, source: Source): Promise<CommitmentId[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select('id')
    .where('council_id', '=', council)
    .where('source_kind', '=', source.kind)
    .where('source_id', '=', source.id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id as CommitmentId)
}
