import pg from 'pg'
import { type Scope, system } from '#platform/access'
import { type Clock, systemClock } from '#platform/calendar'
import { Refusal, refuse } from '#platform/refusal'
import { findBrokenIds } from './broken-reference.ts'
import { scopeStatement } from './scope-statement.ts'
import { type Afterwards, Tx } from './transaction.ts'

type Parser = (text: string) => unknown

const TEXT_ARRAY_OID = 1009
// pg names only a few types and knows the parsers of many more.
const textArray = (pg.types.getTypeParser as (oid: number) => Parser)(TEXT_ARRAY_OID) as (
  text: string,
) => (string | null)[]
const many =
  (one: Parser): Parser =>
  (text) =>
    textArray(text).map((item) => (item === null ? null : one(item)))

const asIs: Parser = (text) => text
/**
 * `2026-11-24 00:30:00.5+00`, as PostgreSQL writes an instant where the connection's time zone is UTC. Lists are full of
 * them, and taking the text apart costs a quarter of what a Date does.
 */
const UTC_TEXT = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/
const instant: Parser = (text) => {
  const parts = UTC_TEXT.exec(text)
  if (!parts) return new Date(text).toISOString()
  const [, day, time, fraction = ''] = parts
  return `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}

/** Days stay days, instants become ISO strings in UTC, and counts are numbers: what the wire and the contracts use. */
const PARSERS: ReadonlyMap<number, Parser> = new Map([
  [1082, asIs], // date
  [1182, many(asIs)],
  [1184, instant], // timestamptz
  [1185, many(instant)],
  [20, Number], // int8
  [1016, many(Number)],
  [1700, Number], // numeric
  [1231, many(Number)],
])

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parser =>
    PARSERS.get(oid) ?? (pg.types.getTypeParser(oid, format ?? 'text') as Parser),
}

export interface DatabaseOptions {
  /** Where the application's login role connects; it may read nothing before a scope is entered. */
  readonly url: string
  readonly poolSize?: number
  readonly clock?: Clock
}

/** Turns the answer of the entering statement into the scope entered. */
export interface Entrance<Entered extends { readonly scope: Scope }> {
  /** One statement without parameters that sets role and settings and answers one row, e.g. `select * from identity.enter(…)`. */
  readonly statement: string
  readonly read: (row: Record<string, unknown> | undefined) => Entered
}

/** The pool, and the only ways into a transaction: every one of them has a scope. */
export class Database {
  readonly pool: pg.Pool
  readonly clock: Clock

  constructor(options: DatabaseOptions) {
    this.clock = options.clock ?? systemClock
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize ?? 16,
      pipeline: true,
      types,
      connectionTimeoutMillis: 10_000,
      // Statements have names, so that they are parsed once; they are planned for their values each time: what fits a
      // small commune does not fit a province (measured: a filter of 23,000 delegates 58 ms instead of 292).
      options:
        '-c TimeZone=UTC -c plan_cache_mode=force_custom_plan -c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000',
    })
    // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
    this.pool.on('error', () => undefined)
    // One that breaks in use fails the statement under way and the next; without this listener, the process, too.
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  /** Runs `work` in one transaction of this scope: committed when it returns, rolled back when it throws. */
  async transaction<Result>(scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.#run(
      `begin; ${scopeStatement(scope)}`,
      () => ({ scope }),
      (tx) => work(tx),
    )
  }

  /** As {@link transaction}, with a scope that the database itself finds (a login's token, its capacity). */
  async enter<Entered extends { readonly scope: Scope }, Result>(
    entrance: Entrance<Entered>,
    work: (tx: Tx, entered: Entered) => Promise<Result>,
  ): Promise<Result> {
    return this.#run(`begin; ${entrance.statement}`, entrance.read, work)
  }

  async close(): Promise<void> {
    await this.pool.end()
  }

  async #run<Entered extends { readonly scope: Scope }, Result>(
    opening: string,
    read: (row: Record<string, unknown> | undefined) => Entered,
    work: (tx: Tx, entered: Entered) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#connect()
    let broken: Error | undefined
    let tx: Tx | undefined
    let refused: readonly Afterwards[] = []
    try {
      const opened = (await client.query(opening)) as unknown as pg.QueryResult[]
      const entered = read(opened.at(-1)?.rows[0] as Record<string, unknown> | undefined)
      tx = new Tx(client, entered.scope, this.clock)
      const result = await work(tx, entered)
      tx.end()
      const { command } = await client.query('commit')
      // PostgreSQL answers so, and not with an error, where a statement failed and nobody said it.
      if (command === 'ROLLBACK') throw new Error('A statement of this transaction failed and its error was lost.')
      for (const run of tx.committed) run()
      return result
    } catch (error) {
      tx?.end()
      await client.query('rollback').catch((failure: Error) => (broken = failure))
      if (!broken) await findBrokenIds(error, client).catch(() => undefined)
      if (error instanceof Refusal) refused = tx?.refused ?? []
      throw isAway(error) ? refuse('platform/database-away') : error
    } finally {
      client.release(broken)
      // Only with the connection given back: as many refusals as the pool is large would else wait for each other.
      for (const run of refused) await this.transaction(system('what must outlive a refusal'), run)
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect()
    } catch (error) {
      throw isAway(error) ? refuse('platform/database-away') : error
    }
  }
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '08003', // the connection is gone
  '08006',
  '25006', // a standby, before or after another became the first
  '57P01', // terminated by an administrator
  '57P02', // crash of another backend
  '57P03', // starting up or shutting down
  '53300', // too many connections
])

/** Is the database gone for a while, rather than the statement wrong? */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  return (
    AWAY.has(code) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(error.message)
  )
}
