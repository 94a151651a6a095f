import pg from 'pg'
import { Database } from '#platform/db'
import type { TestDatabase } from './database.ts'

/** A node of a plan as PostgreSQL prints it. */
interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Schema?: string
  readonly Plans?: readonly PlanNode[]
}

/** A statement as it was planned and run, with the role and the settings of whoever asked. */
export interface RunPlan {
  readonly statement: string
  /** Every table read, with how: `councils.person by Index Scan`. */
  readonly reads: readonly string[]
}

/** The plans of all statements that `run` sends through the database it is given, those inside functions included. */
export async function plansOf(urls: TestDatabase, run: (database: Database) => Promise<unknown>): Promise<RunPlan[]> {
  await explainFromNowOn(urls)
  const plans: RunPlan[] = []
  const database = new Database({ url: urls.appUrl, poolSize: 1 })
  database.pool.on('connect', (client) => {
    client.on('notice', ({ message = '' }) => {
      const plan = /plan:\s*(\{[^]*\})/.exec(message)?.[1]
      if (plan) plans.push(planOf(JSON.parse(plan) as { 'Query Text': string; Plan: PlanNode }))
    })
  })
  await run(database)
  await database.close()
  return plans
}

/**
 * Where one of these tables, filled by the test as large as it gets, is read from end to end: `<table> by Seq Scan, in:
 * <statement>`. Throws where none of the statements reads it, since that would prove nothing.
 */
export async function wholeReads(
  urls: TestDatabase,
  tables: readonly string[],
  run: (database: Database) => Promise<unknown>,
): Promise<string[]> {
  await asOwner(
    urls,
    tables.map((table) => `vacuum analyze ${table}`),
  )
  const plans = await plansOf(urls, run)
  const isRead = (table: string) => plans.some(({ reads }) => reads.some((read) => read.startsWith(`${table} by `)))
  const unread = tables.filter((table) => !isRead(table))
  if (unread.length > 0) throw new Error(`Nothing reads ${unread.join(', ')}: the test proves nothing of them.`)
  return plans.flatMap(({ statement, reads }) =>
    reads
      .filter((read) => tables.some((table) => read === `${table} by Seq Scan`))
      .map((read) => `${read}, in: ${statement}`),
  )
}

function planOf({ 'Query Text': statement, Plan }: { 'Query Text': string; Plan: PlanNode }): RunPlan {
  return { statement, reads: [...readsOf(Plan)] }
}

function* readsOf(node: PlanNode): Generator<string> {
  if (node['Relation Name']) yield `${node.Schema}.${node['Relation Name']} by ${node['Node Type']}`
  for (const child of node.Plans ?? []) yield* readsOf(child)
}

async function explainFromNowOn(urls: TestDatabase): Promise<void> {
  const set = (name: string, value: string) => `alter role app_login in database ${urls.name} set ${name} = ${value}`
  await asOwner(urls, [
    set('session_preload_libraries', `'auto_explain'`),
    set('auto_explain.log_min_duration', '0'),
    set('auto_explain.log_nested_statements', 'on'),
    set('auto_explain.log_verbose', 'on'),
    set('auto_explain.log_format', `'json'`),
    set('auto_explain.log_level', `'notice'`),
  ])
}

async function asOwner(urls: TestDatabase, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
