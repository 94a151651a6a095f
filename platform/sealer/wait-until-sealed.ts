import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'

/** A table that the sealer completes: `arrived` is its order of writing, `open` the column that is null until sealed. */
export interface SealedTable {
  readonly table: string
  readonly open: string
}

export const OUTBOX: SealedTable = { table: 'platform.outbox', open: 'position' }

const LOOK_EVERY_MS = 20
const WAIT_AT_MOST_MS = 10_000

/**
 * Waits until every row of the table that this transaction's scope sees now is sealed; for exports, backups and closing.
 * Rows written by this same transaction can't be sealed before it commits: ask before writing. Refuses with
 * `platform/overloaded` after ten seconds.
 */
export async function waitUntilSealed(tx: Tx, { table, open }: SealedTable = OUTBOX): Promise<void> {
  const unsealed = sql`from ${sql.table(table)} where ${sql.ref(open)} is null`
  const last = await sql<{ arrived: number | null }>`select max(arrived) as arrived ${unsealed}`.execute(tx)
  const upTo = last.rows[0]?.arrived ?? null
  if (upTo === null) return
  const deadline = performance.now() + WAIT_AT_MOST_MS
  while (performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    const left = await sql<{ waiting: boolean }>`
      select exists (select ${unsealed} and arrived <= ${upTo}) as waiting
    `.execute(tx)
    if (left.rows[0]?.waiting === false) return
  }
  throw refuse('platform/overloaded')
}
