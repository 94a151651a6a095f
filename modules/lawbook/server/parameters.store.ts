import type { CouncilId, Level } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { CitedBasis, OwnParameter, ParameterKey, ParameterLevel, ParameterStatus, ParameterValue } from '#lawbook'

export interface ParameterRow {
  readonly id: string
  readonly key: ParameterKey
  readonly level: ParameterLevel
  readonly value: ParameterValue
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly article: string | null
  readonly status: ParameterStatus
  readonly origin: 'library' | 'administrator'
  readonly version: number
  readonly basis: CitedBasis | null
}

/** The dated values of these keys, of all keys where none is named. */
export async function findParameters(tx: Tx, keys?: readonly ParameterKey[]): Promise<ParameterRow[]> {
  let query = tx
    .selectFrom('lawbook.parameter as p')
    .leftJoin('lawbook.legal_basis as b', 'b.id', 'p.basis_id')
    .select([
      'p.id',
      'p.key',
      'p.level',
      'p.value',
      'p.from_day',
      'p.to_day',
      'p.article',
      'p.status',
      'p.origin',
      'p.version',
      'b.id as basisId',
      'b.code as basisCode',
      'b.number as basisNumber',
      'b.title as basisTitle',
      'b.in_force_to as basisTo',
    ])
    .orderBy('p.key')
    .orderBy('p.from_day')
  if (keys) query = query.where('p.key', 'in', keys)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    key: row.key as ParameterKey,
    level: row.level as ParameterLevel,
    value: row.value as ParameterValue,
    from: row.from_day as CalendarDate,
    to: row.to_day as CalendarDate | null,
    article: row.article,
    status: row.status as ParameterStatus,
    origin: row.origin as 'library' | 'administrator',
    version: row.version,
    basis: row.basisId
      ? {
          id: row.basisId as CitedBasis['id'],
          code: row.basisCode!,
          number: row.basisNumber!,
          title: row.basisTitle!,
          inForceTo: row.basisTo as CalendarDate | null,
        }
      : null,
  }))
}

/** A council's own values of these keys, of all keys where none is named. */
export async function findOwnParameters(
  tx: Tx,
  council: CouncilId,
  keys?: readonly ParameterKey[],
): Promise<OwnParameter[]> {
  let query = tx
    .selectFrom('lawbook.own_parameter')
    .select(['id', 'council_id', 'key', 'value', 'from_day', 'to_day', 'regulation', 'article', 'version'])
    .where('council_id', '=', council)
    .orderBy('from_day')
  if (keys) query = query.where('key', 'in', keys)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id as OwnParameter['id'],
    councilId: row.council_id as CouncilId,
    key: row.key as ParameterKey,
    value: row.value as ParameterValue,
    from: row.from_day as CalendarDate,
    to: row.to_day as CalendarDate | null,
    regulation: row.regulation,
    article: row.article,
    version: row.version,
  }))
}

export async function levelOf(tx: Tx, council: CouncilId): Promise<Level> {
  const { level } = await tx
    .selectFrom('platform.council_scope')
    .select('level')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  return level as Level
}
