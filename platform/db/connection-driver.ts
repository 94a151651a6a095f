import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { PoolClient } from 'pg'
import { noteStatement } from './broken-reference.ts'

const NAMED_STATEMENTS_AT_MOST = 2000
const IN_FAILED_TRANSACTION = '25P02'
const names = new Map<string, string>()

/** A stable name for a statement, so that PostgreSQL parses it once a connection instead of once a call. */
function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || names.size >= NAMED_STATEMENTS_AT_MOST) return known
  const name = createHash('sha1').update(sql).digest('base64url')
  names.set(sql, name)
  return name
}

class OpenConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #namespace: string
  readonly #mayRun: () => boolean
  #cause: unknown

  constructor(client: PoolClient, namespace: string, mayRun: () => boolean) {
    this.#client = client
    this.#namespace = namespace
    this.#mayRun = mayRun
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#mayRun())
      throw new Error('The transaction, or a step beyond its scope, is over or not yet: await it, and use its own Tx.')
    const name = statementName(query.sql)
    const asked = {
      text: query.sql,
      values: [...query.parameters],
      // Policies differ by role: a name shared between audiences would be analysed anew at each change of role.
      ...(name !== undefined && { name: this.#namespace + name }),
    }
    const result = await this.#client.query(asked).catch((error: unknown) => {
      // Of statements sent together, those behind one that failed fail for its sake: the reason is the first's.
      if ((error as { code?: string }).code === IN_FAILED_TRANSACTION && this.#cause) throw this.#cause
      this.#cause ??= error
      noteStatement(error, query)
      throw error
    })
    return {
      rows: result.rows as Row[],
      ...(result.rowCount !== null && { numAffectedRows: BigInt(result.rowCount) }),
    }
  }

  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Read large results page by page; a pipelined connection has no cursors.')
  }
}

const noTransactionsHere = (): Promise<never> =>
  Promise.reject(new Error('A Tx is one open transaction already; nested ones are not needed.'))

/** Kysely over one connection whose transaction is begun and ended by the {@link Database}. */
export function dialectFor(client: PoolClient, namespace: string, mayRun: () => boolean): Dialect {
  const connection = new OpenConnection(client, namespace, mayRun)
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
    beginTransaction: noTransactionsHere,
    commitTransaction: noTransactionsHere,
    rollbackTransaction: noTransactionsHere,
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}
