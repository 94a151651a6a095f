import { CompiledQuery } from 'kysely'

/** From here on a scan of the whole table is a fault; below it the planner is right to read everything. */
const LARGE_TABLE_ROWS = 10_000

interface PlanNode {
  readonly 'Node Type': string
  readonly Schema?: string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly PlanNode[]
}

/** A Tx, or any Kysely: what explains must run in the scope whose policies the query meets. */
interface Executor {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<{ rows: Row[] }>
}

/**
 * Fails with the plan when the query reads a large table from end to end under the row policies of its scope. It also
 * fails when it meets no large table at all, since it would then prove nothing: fill the table and ANALYZE it first.
 */
export async function expectIndexed(tx: Executor, sql: string, parameters: readonly unknown[] = []): Promise<void> {
  const ask = async <Row>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    (await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows

  const [explained] = await ask<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (verbose, format json) ${sql}`,
    parameters,
  )
  const nodes = explained ? flatten(explained['QUERY PLAN'][0].Plan) : []
  const large = new Set<string>()
  for (const name of new Set(nodes.map(relationOf).filter((relation) => relation !== undefined))) {
    const [table] = await ask<{ rows: number }>(
      `select c.reltuples::float8 as rows from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname || '.' || c.relname = $1`,
      [name],
    )
    if (table && table.rows > LARGE_TABLE_ROWS) large.add(name)
  }
  const scanned = nodes
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map(relationOf)
    .filter((relation) => relation !== undefined && large.has(relation))
  if (large.size > 0 && scanned.length === 0) return

  const plan = (await ask<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters)).map((line) => line['QUERY PLAN'])
  const what =
    large.size === 0
      ? `no table of this query has more than ${LARGE_TABLE_ROWS} rows: fill it and ANALYZE it first`
      : `the whole of ${[...new Set(scanned)].join(', ')} is read`
  throw new Error(`${what}\n${sql}\n${plan.join('\n')}`)
}

function relationOf(node: PlanNode): string | undefined {
  return node['Relation Name'] === undefined ? undefined : `${node.Schema}.${node['Relation Name']}`
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)]
}
