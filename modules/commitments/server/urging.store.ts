import { sql } from 'kysely'
import type { AccountId, AgencyId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type {
  AttachedFile,
  Commitment,
  CommitmentId,
  FileId,
  LetterView,
  UrgingId,
  UrgingItem,
  UrgingRow,
  UrgingState,
} from '#commitments'

export interface NewUrging {
  readonly id: UrgingId
  readonly agency: AgencyId
  readonly drawnOn: CalendarDate
  readonly drawnBy: AccountId
  readonly answerBy: CalendarDate
  readonly items: readonly { readonly id: CommitmentId; readonly due: CalendarDate; readonly daysLate: number }[]
}

export async function insertUrging(tx: Tx, council: CouncilId, urging: NewUrging): Promise<void> {
  await tx
    .insertInto('commitments.urging')
    .values({
      council_id: council,
      id: urging.id,
      agency_id: urging.agency,
      state: 'draft',
      drawn_on: urging.drawnOn,
      drawn_by: urging.drawnBy,
      answer_by: urging.answerBy,
    })
    .execute()
  await tx
    .insertInto('commitments.urging_item')
    .values(
      urging.items.map(({ id, due, daysLate }, position) => ({
        council_id: council,
        urging_id: urging.id,
        commitment_id: id,
        position,
        due_on: due,
        days_late: daysLate,
      })),
    )
    .execute()
}

/** Drops the agency's draft, where there is one; a letter that is on its way to be signed stays. */
export async function dropDraftOf(tx: Tx, council: CouncilId, agency: AgencyId): Promise<void> {
  await tx
    .updateTable('commitments.urging')
    .set((set) => ({ state: 'dropped', version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('agency_id', '=', agency)
    .where('state', '=', 'draft')
    .execute()
}

function urgings(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('commitments.urging as u')
    .innerJoin('councils.agency as agency', (join) =>
      join.onRef('agency.council_id', '=', 'u.council_id').onRef('agency.id', '=', 'u.agency_id'),
    )
    .selectAll('u')
    .select('agency.name as agency_name')
    .select((query) =>
      query
        .selectFrom('commitments.urging_item as item')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('item.council_id', '=', 'u.council_id')
        .whereRef('item.urging_id', '=', 'u.id')
        .as('items'),
    )
    .where('u.council_id', '=', council)
}

/** The letters that were drawn up and not dropped, newest first; one more than asked. */
export async function listUrgingRows(
  tx: Tx,
  council: CouncilId,
  { after, limit }: { readonly after: readonly [string, string] | undefined; readonly limit: number },
): Promise<UrgingRow[]> {
  const rows = await urgings(tx, council)
    .where('u.state', '<>', 'dropped')
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(u.drawn_on, u.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('u.drawn_on', 'desc')
    .orderBy('u.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(rowOf)
}

export async function findUrging(tx: Tx, council: CouncilId, id: UrgingId): Promise<UrgingRow | undefined> {
  const row = await urgings(tx, council).where('u.id', '=', id).executeTakeFirst()
  return row && rowOf(row)
}

/** Locks the letter until the transaction ends. */
export async function lockUrging(
  tx: Tx,
  council: CouncilId,
  id: UrgingId,
): Promise<{ agency: AgencyId; state: UrgingState; drawnOn: CalendarDate; version: number } | undefined> {
  const row = await tx
    .selectFrom('commitments.urging')
    .select(['agency_id', 'state', 'drawn_on', 'version'])
    .where('council_id', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      agency: row.agency_id as AgencyId,
      state: row.state as UrgingState,
      drawnOn: row.drawn_on as CalendarDate,
      version: row.version,
    }
  )
}

export async function setUrging(
  tx: Tx,
  council: CouncilId,
  id: UrgingId,
  state: UrgingState,
  letter: (Omit<LetterView, 'file'> & { readonly file: AttachedFile | null }) | null = null,
): Promise<void> {
  await tx
    .updateTable('commitments.urging')
    .set((set) => ({
      state,
      version: set('version', '+', 1),
      letter_number: letter?.number ?? null,
      letter_date: letter?.date ?? null,
      letter_signer: letter?.signer ?? null,
      letter_file_id: letter?.file?.id ?? null,
      letter_file_name: letter?.file?.name ?? null,
      letter_file_kind: letter?.file?.kind ?? null,
      letter_file_bytes: letter?.file?.bytes ?? null,
    }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

/** The letter keeps its number and says from which day it is recalled. */
export async function recallUrgingRow(tx: Tx, council: CouncilId, id: UrgingId, on: CalendarDate): Promise<void> {
  await tx
    .updateTable('commitments.urging')
    .set((set) => ({ state: 'recalled', recalled_on: on, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

/** What the letter lists, in its order. */
export async function itemsOf(tx: Tx, council: CouncilId, id: UrgingId): Promise<UrgingItem[]> {
  const rows = await tx
    .selectFrom('commitments.urging_item as item')
    .innerJoin('commitments.commitment as c', (join) =>
      join.onRef('c.council_id', '=', 'item.council_id').onRef('c.id', '=', 'item.commitment_id'),
    )
    .select(['c.id', 'c.kind', 'c.reference', 'c.work', 'c.state', 'c.letter_number', 'c.letter_date'])
    .select(['item.due_on', 'item.days_late'])
    .where('item.council_id', '=', council)
    .where('item.urging_id', '=', id)
    .orderBy('item.position')
    .execute()
  return rows.map(({ letter_number: number, letter_date: date, due_on: due, days_late: daysLate, ...commitment }) => ({
    commitment: commitment as UrgingItem['commitment'],
    assignedBy: number === null ? null : { number, date: date as CalendarDate },
    due: due as CalendarDate,
    daysLate,
  }))
}

/** The issued letters that listed a commitment, oldest first; those that were recalled say so. */
export async function urgingsOf(tx: Tx, council: CouncilId, commitment: CommitmentId): Promise<Commitment['urgings']> {
  const rows = await tx
    .selectFrom('commitments.urging_item as item')
    .innerJoin('commitments.urging as u', (join) =>
      join.onRef('u.council_id', '=', 'item.council_id').onRef('u.id', '=', 'item.urging_id'),
    )
    .selectAll('u')
    .where('item.council_id', '=', council)
    .where('item.commitment_id', '=', commitment)
    .where('u.state', 'in', ['issued', 'recalled'])
    .orderBy('u.letter_date')
    .orderBy('u.id')
    .execute()
  return rows.flatMap((row) => {
    const letter = letterOf(row)
    return letter === null ? [] : [{ ...letter, recalledOn: row.recalled_on as CalendarDate | null }]
  })
}

interface LetterColumns {
  readonly letter_number: string | null
  readonly letter_date: string | null
  readonly letter_signer: string | null
  readonly letter_file_id: string | null
  readonly letter_file_name: string | null
  readonly letter_file_kind: string | null
  readonly letter_file_bytes: number | null
}

function letterOf(row: LetterColumns): LetterView | null {
  if (row.letter_number === null) return null
  const file = row.letter_file_id && {
    id: row.letter_file_id as FileId,
    name: row.letter_file_name ?? '',
    kind: row.letter_file_kind ?? '',
    bytes: row.letter_file_bytes ?? 0,
  }
  return {
    number: row.letter_number,
    date: row.letter_date as CalendarDate,
    signer: row.letter_signer,
    file: file || null,
  }
}

function rowOf(row: Awaited<ReturnType<ReturnType<typeof urgings>['executeTakeFirstOrThrow']>>): UrgingRow {
  return {
    id: row.id as UrgingId,
    council: row.council_id as CouncilId,
    agency: { id: row.agency_id as AgencyId, name: row.agency_name },
    state: row.state as UrgingState,
    drawnOn: row.drawn_on as CalendarDate,
    answerBy: row.answer_by as CalendarDate,
    items: row.items ?? 0,
    letter: letterOf(row),
    recalledOn: row.recalled_on as CalendarDate | null,
    version: row.version,
  }
}
