import { sql } from 'kysely'
import type { CouncilId, Level } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type {
  CitedBasis,
  Confirmation,
  LegalBasisId,
  ParameterId,
  ParameterKey,
  ParameterLevel,
  ParameterStatus,
  ParameterValue,
} from '#lawbook'

export interface ParameterRow {
  readonly id: ParameterId
  readonly key: ParameterKey
  readonly level: ParameterLevel
  readonly value: ParameterValue
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly article: string | null
  readonly status: ParameterStatus
  readonly origin: 'library' | 'administrator'
  readonly version: number
  readonly confirmed: Confirmation | null
  readonly basis: CitedBasis | null
}

function parameters(tx: Tx) {
  return tx
    .selectFrom('lawbook.parameter as p')
    .leftJoin('lawbook.legal_basis as b', 'b.id', 'p.basis_id')
    .select(['p.id', 'p.key', 'p.level', 'p.value', 'p.from_day', 'p.to_day', 'p.article', 'p.status', 'p.origin'])
    .select(['p.confirmed_at', 'p.confirmed_by'])
    .select(['p.version', 'b.id as basisId', 'b.code as basisCode', 'b.number as basisNumber', 'b.title as basisTitle'])
    .select('b.in_force_to as basisTo')
    .orderBy('p.key')
    .orderBy('p.from_day')
}

/** The dated values of these keys, of all keys where none is named, with the ends that were said. */
export async function findParameters(tx: Tx, keys?: readonly ParameterKey[]): Promise<ParameterRow[]> {
  const rows = await parameters(tx)
    .$if(keys !== undefined, (query) => query.where('p.key', 'in', keys!))
    .execute()
  return rows.map(parameterOfRow)
}

/** The values of the key and level that a value belongs to; empty where there is none of this id. */
export async function findSameKeyAndLevel(tx: Tx, id: ParameterId): Promise<ParameterRow[]> {
  const rows = await parameters(tx)
    .innerJoin('lawbook.parameter as one', (join) =>
      join.onRef('one.key', '=', 'p.key').onRef('one.level', '=', 'p.level').on('one.id', '=', id),
    )
    .execute()
  return rows.map(parameterOfRow)
}

/** Whoever sets a key of a council or of a level waits for who does the same, and then sees what they set. */
export async function lockKey(tx: Tx, whose: CouncilId | ParameterLevel, key: ParameterKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lawbook ${whose} ${key}`}, 0))`.execute(tx)
}

export type NewParameter = Omit<ParameterRow, 'to' | 'basis' | 'origin'> & { readonly basis: LegalBasisId }

/** Only the system writes what holds for all councils. */
export async function insertParameter(tx: Tx, row: NewParameter): Promise<void> {
  await tx
    .insertInto('lawbook.parameter')
    .values({
      id: row.id,
      key: row.key,
      level: row.level,
      value: JSON.stringify(row.value),
      from_day: row.from,
      basis_id: row.basis,
      article: row.article,
      status: row.status,
      origin: 'administrator',
      version: row.version,
      ...confirmationColumns(row.confirmed),
    })
    .execute()
}

/** What is on record of where a value comes from. */
export interface Provenance {
  readonly basis: LegalBasisId | null
  readonly article: string | null
  readonly status: ParameterStatus
  readonly origin: ParameterRow['origin']
  readonly confirmed: Confirmation | null
}

function confirmationColumns(confirmed: Confirmation | null) {
  return { confirmed_at: confirmed?.at ?? null, confirmed_by: confirmed?.by ?? null }
}

/** Answers whether the version seen was still the one that stands. */
export async function updateProvenance(tx: Tx, id: ParameterId, seen: number, to: Provenance): Promise<boolean> {
  const changed = await tx
    .updateTable('lawbook.parameter')
    .set((set) => ({
      basis_id: to.basis,
      article: to.article,
      status: to.status,
      origin: to.origin,
      ...confirmationColumns(to.confirmed),
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Answers whether the version seen was still the one that stands. */
export async function deleteParameter(tx: Tx, id: ParameterId, seen: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('lawbook.parameter')
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function levelOf(tx: Tx, council: CouncilId): Promise<Level> {
  const { level } = await tx
    .selectFrom('platform.council_scope')
    .select('level')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  return level as Level
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof parameters>['execute']>>[number]

function parameterOfRow(row: StoredRow): ParameterRow {
  return {
    id: row.id as ParameterId,
    key: row.key as ParameterKey,
    level: row.level as ParameterLevel,
    value: row.value as ParameterValue,
    from: row.from_day as CalendarDate,
    to: row.to_day as CalendarDate | null,
    article: row.article,
    status: row.status as ParameterStatus,
    origin: row.origin as ParameterRow['origin'],
    version: row.version,
    confirmed: row.confirmed_at && row.confirmed_by ? { at: row.confirmed_at, by: row.confirmed_by } : null,
    basis: row.basisId
      ? {
          id: row.basisId as LegalBasisId,
          code: row.basisCode!,
          number: row.basisNumber!,
          title: row.basisTitle!,
          inForceTo: row.basisTo as CalendarDate | null,
        }
      : null,
  }
}
