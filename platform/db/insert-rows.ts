import { sql } from 'kysely'
import type { Tables } from './tables.generated.ts'
import type { Tx } from './transaction.ts'

const ROWS_AT_ONCE = 5000

/**
 * Inserts many rows by one statement each few thousand, through the same constraints and policies as a single one. The
 * columns are those of the first row; a column that is not named gets its default.
 */
export async function insertRows(
  tx: Tx,
  table: keyof Tables,
  rows: readonly Readonly<Record<string, string | number | boolean | null | readonly string[]>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const chunk = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE))
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${chunk}::jsonb)
    `.execute(tx)
  }
}
