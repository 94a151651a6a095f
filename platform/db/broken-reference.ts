import type { ColumnNode, CompiledQuery, OperationNode, TableNode, ValueNode, ValuesNode } from 'kysely'
import type pg from 'pg'

const FOREIGN_KEY_VIOLATION = '23503'

interface Broken {
  readonly query: CompiledQuery
  ids: readonly string[]
}

/** Kept beside the error, not in it: what was written must not get into a log. */
const broken = new WeakMap<object, Broken>()

/** Remembers which statement it was that wrote an id which leads nowhere. */
export function noteStatement(error: unknown, query: CompiledQuery): void {
  if (isViolation(error) && !broken.has(error)) broken.set(error, { query, ids: [] })
}

/**
 * Finds out which ids the statement wrote into the columns of the key that it broke. PostgreSQL does not say: where
 * policies hold, it keeps the values to itself. Once the transaction is rolled back.
 */
export async function findBrokenIds(error: unknown, client: pg.PoolClient): Promise<void> {
  const found = isViolation(error) ? broken.get(error) : undefined
  if (!found || !isViolation(error)) return
  const { schema, table, constraint } = error
  const { rows } = await client.query<{ columns: string[] }>(
    `select array_agg(a.attname::text) as columns
       from pg_catalog.pg_constraint k
       join pg_catalog.pg_class c on c.oid = k.conrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      where k.contype = 'f' and n.nspname = $1 and c.relname = $2 and k.conname = $3`,
    [schema, table, constraint],
  )
  const columns = rows[0]?.columns ?? []
  // The council is the scope's: it is named in nearly every key, and never what leads nowhere.
  const own = columns.length > 1 ? columns.filter((column) => column !== 'council_id') : columns
  found.ids = writtenInto(found.query, `${schema}.${table}`, new Set(own))
}

/** The ids that the failed statement wrote into the columns of the key that it broke; none where that is not known. */
export function brokenIds(error: unknown): readonly string[] {
  return (typeof error === 'object' && error !== null && broken.get(error)?.ids) || []
}

interface Violation {
  readonly schema: string
  readonly table: string
  readonly constraint: string
}

function isViolation(error: unknown): error is Violation & object {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION
}

function writtenInto({ query, sql, parameters }: CompiledQuery, table: string, columns: ReadonlySet<string>): string[] {
  if (query.kind === 'InsertQueryNode') {
    // What is broken elsewhere by a row that others refer to is no id that somebody sent.
    if (!query.into || nameOf(query.into.table) !== table) return []
    const at = (query.columns ?? []).flatMap(({ column }, place) => (columns.has(column.name) ? [place] : []))
    const rows = query.values?.kind === 'ValuesNode' ? (query.values as ValuesNode).values : []
    return texts(rows.flatMap(({ values }) => at.map((place) => valueOf(values[place]))))
  }
  if (query.kind === 'UpdateQueryNode') {
    if (query.table?.kind !== 'TableNode' || nameOf((query.table as TableNode).table) !== table) return []
    return texts(
      (query.updates ?? []).flatMap(({ column, value }) =>
        column.kind === 'ColumnNode' && columns.has((column as ColumnNode).column.name) ? [valueOf(value)] : [],
      ),
    )
  }
  if (query.kind !== 'RawNode' || !/^\s*(with\b[\s\S]*?)?(insert\s+into|update)\s/i.test(sql)) return []
  return texts(parameters.flatMap((parameter) => idsIn(parameter, columns)))
}

/** Of rows that were sent as one JSON text only the columns of the key; of other parameters all that may be an id. */
function idsIn(parameter: unknown, columns: ReadonlySet<string>): unknown[] {
  if (typeof parameter !== 'string' || !parameter.startsWith('[{')) return [parameter].flat()
  const rows = JSON.parse(parameter) as readonly Readonly<Record<string, unknown>>[]
  return rows.flatMap((row) => [...columns].map((column) => row[column]))
}

function nameOf({ schema, identifier }: TableNode['table']): string {
  return schema ? `${schema.name}.${identifier.name}` : identifier.name
}

/** A value of a row stands there by itself, or in a node where the row holds expressions, too. */
function valueOf(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  return (node as OperationNode).kind === 'ValueNode' ? (node as ValueNode).value : undefined
}

const texts = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string')
