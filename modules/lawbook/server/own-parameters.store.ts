import type { CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { OwnParameter, OwnParameterId, ParameterKey, ParameterValue } from '#lawbook'

const COLUMNS = ['id', 'council_id', 'key', 'value', 'from_day', 'to_day', 'regulation', 'article', 'version'] as const

function own(tx: Tx, council: CouncilId) {
  return tx.selectFrom('lawbook.own_parameter').select(COLUMNS).where('council_id', '=', council).orderBy('from_day')
}

/** A council's own values of these keys, of all keys where none is named, with the ends that were said. */
export async function findOwnParameters(
  tx: Tx,
  council: CouncilId,
  keys?: readonly ParameterKey[],
): Promise<OwnParameter[]> {
  const rows = await own(tx, council)
    .$if(keys !== undefined, (query) => query.where('key', 'in', keys!))
    .execute()
  return rows.map(ownOfRow)
}

/** The own values of the key that an own value belongs to, locked; empty where there is none of this id. */
export async function lockOwnOfSameKey(tx: Tx, council: CouncilId, id: OwnParameterId): Promise<OwnParameter[]> {
  const rows = await own(tx, council)
    .where('key', '=', (same) =>
      same
        .selectFrom('lawbook.own_parameter as one')
        .select('one.key')
        .where('one.council_id', '=', council)
        .where('one.id', '=', id),
    )
    .forUpdate()
    .execute()
  return rows.map(ownOfRow)
}

export async function insertOwnParameter(tx: Tx, row: Omit<OwnParameter, 'to'>): Promise<void> {
  await tx
    .insertInto('lawbook.own_parameter')
    .values({
      council_id: row.councilId,
      id: row.id,
      key: row.key,
      value: JSON.stringify(row.value),
      from_day: row.from,
      regulation: row.regulation,
      article: row.article,
      version: row.version,
    })
    .execute()
}

export async function endOwnParameter(
  tx: Tx,
  council: CouncilId,
  id: OwnParameterId,
  to: CalendarDate | null,
): Promise<void> {
  await tx
    .updateTable('lawbook.own_parameter')
    .set((set) => ({ to_day: to, version: set('version', '+', 1) }))
    .where('council_id', '=', council)
    .where('id', '=', id)
    .execute()
}

export async function deleteOwnParameter(tx: Tx, council: CouncilId, id: OwnParameterId): Promise<void> {
  await tx.deleteFrom('lawbook.own_parameter').where('council_id', '=', council).where('id', '=', id).execute()
}

type OwnRow = Awaited<ReturnType<ReturnType<typeof own>['execute']>>[number]

function ownOfRow(row: OwnRow): OwnParameter {
  return {
    id: row.id as OwnParameterId,
    councilId: row.council_id as CouncilId,
    key: row.key as ParameterKey,
    value: row.value as ParameterValue,
    from: row.from_day as CalendarDate,
    to: row.to_day as CalendarDate | null,
    regulation: row.regulation,
    article: row.article,
    version: row.version,
  }
}
