import { type AccountId, type CouncilId, type Level, newId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { ApprovalSettings, Chain, ChainId, ChainSteps } from '#approvals'

/** Every version of the chains of a council, newest first. */
export async function listChains(tx: Tx, council: CouncilId, kind?: string): Promise<(Chain & { kind: string })[]> {
  let query = tx
    .selectFrom('approvals.chain')
    .select(['id', 'kind', 'valid_from', 'steps'])
    .where('council_id', '=', council)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const rows = await query.orderBy('valid_from', 'desc').execute()
  return rows.map((row) => ({
    id: row.id as ChainId,
    kind: row.kind,
    from: row.valid_from as CalendarDate,
    ...(row.steps as ChainSteps),
  }))
}

/** The constraint that two versions of one day run into. */
export const ONE_A_DAY = 'chain_begins_once_a_day'

export async function insertChain(
  tx: Tx,
  council: CouncilId,
  chain: { readonly kind: string; readonly from: CalendarDate; readonly steps: ChainSteps; readonly by: AccountId },
): Promise<ChainId> {
  const id = newId<ChainId>()
  await tx
    .insertInto('approvals.chain')
    .values({
      council_id: council,
      id,
      kind: chain.kind,
      valid_from: chain.from,
      steps: JSON.stringify(chain.steps),
      set_by: chain.by,
      set_at: tx.now(),
    })
    .execute()
  return id
}

export async function levelOf(tx: Tx, council: CouncilId): Promise<Level> {
  const row = await tx
    .selectFrom('platform.council_scope')
    .select('level')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  return row.level as Level
}

/** Numbers are typed unless the council has set otherwise. */
export async function findSettings(tx: Tx, council: CouncilId): Promise<ApprovalSettings> {
  const row = await tx
    .selectFrom('approvals.setting')
    .select(['numbers', 'version'])
    .where('council_id', '=', council)
    .executeTakeFirst()
  return row ? { numbers: row.numbers as ApprovalSettings['numbers'], version: row.version } : DEFAULTS
}

const DEFAULTS: ApprovalSettings = { numbers: 'typed', version: 0 }

/** Writes the settings on the version that was seen; false where another stands. */
export async function writeSettings(tx: Tx, council: CouncilId, settings: ApprovalSettings): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('approvals.setting')
    .values({ council_id: council, numbers: settings.numbers, version: settings.version + 1 })
    .onConflict((conflict) =>
      conflict
        .column('council_id')
        .doUpdateSet({ numbers: settings.numbers, version: settings.version + 1 })
        .where('approvals.setting.version', '=', settings.version),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The next number of a code in a year, under a lock that lasts as long as the transaction. */
export async function nextNumber(tx: Tx, council: CouncilId, year: number, code: string): Promise<number> {
  // The row is locked first: what others issue meanwhile is seen, and so is what was typed before numbers were allotted.
  const { last } = await tx
    .insertInto('approvals.number_counter')
    .values({ council_id: council, year, code, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'year', 'code'])
        .doUpdateSet((set) => ({ last: set('approvals.number_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const { highest } = await tx
    .selectFrom('approvals.paper')
    .select((select) => select.fn.max<number | null>('number_value').as('highest'))
    .where('council_id', '=', council)
    .where('issued_year', '=', year)
    .where('issued_code', '=', code)
    .executeTakeFirstOrThrow()
  const next = Math.max(last, (highest ?? 0) + 1)
  if (next > last) {
    await tx
      .updateTable('approvals.number_counter')
      .set({ last: next })
      .where('council_id', '=', council)
      .where('year', '=', year)
      .where('code', '=', code)
      .execute()
  }
  return next
}
