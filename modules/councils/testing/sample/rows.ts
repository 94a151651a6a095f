import { insertRows, type Tables, type Tx } from '#platform/db'

type Row = Readonly<Record<string, string | number | boolean | null>>

/** Rows to be written, table by table in the order in which the tables were first named. */
export class SampleRows {
  readonly #tables = new Map<keyof Tables, Row[]>()

  add(table: keyof Tables, row: Row): void {
    const rows = this.#tables.get(table)
    if (rows) rows.push(row)
    else this.#tables.set(table, [row])
  }

  async write(tx: Tx, order: readonly (keyof Tables)[]): Promise<void> {
    for (const table of order) await insertRows(tx, table, this.#tables.get(table) ?? [])
  }
}
