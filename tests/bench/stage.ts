import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Actor, type CouncilId, system } from '#platform/access'
import { createDatabase, Database, startEmbedded, type Tx } from '#platform/db'
import { actingAs, type TestLogin } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { Bare, type Statement } from './bare.ts'
import { Product } from './product.ts'

/** Everything that is measured: PostgreSQL with fsync as in production, the product, the reference, the sample province. */
export interface Stage {
  readonly owner: pg.Client
  /** Ways into the database for what is prepared or measured beside the server. */
  readonly database: Database
  readonly product: Product
  readonly bare: Bare
  readonly province: CouncilId
  readonly communes: readonly CouncilId[]
  readonly close: () => Promise<void>
}

const CONNECTIONS = 16

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const embedded = await startEmbedded({ dataDir: join(folder, 'postgres') })
  await createDatabase(embedded.url, 'bench')
  const url = embedded.databaseUrl('bench')
  const product = await Product.start(url, folder)
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(`
    create schema bench;
    -- A UUID that is the same for the same text.
    create function bench.id(text) returns uuid language sql immutable as
      $$ select overlay(overlay(md5($1) placing '4' from 13) placing '8' from 17)::uuid $$`)
  const database = new Database({ url, poolSize: CONNECTIONS })
  const { province, communes } = await database.transaction(system('a bench sets the stage'), seedSampleProvince)
  const bare = await Bare.start(url, province)
  const close = async () => {
    bare.stop()
    await product.stop()
    await database.close()
    await owner.end()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
  let closing: Promise<void> | undefined
  return {
    owner,
    database,
    product,
    bare,
    province,
    communes: communes.map(({ id }) => id),
    // Asked for twice where a signal ends a bench that then fails.
    close: () => (closing ??= close()),
  }
}

/** The statements that a read sends, taken from the read itself so that the reference can't drift from it. */
export async function statementsOf(
  { owner }: Stage,
  login: TestLogin,
  read: (tx: Tx, actor: Actor) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = []
  const { user, password, host, port, database: name } = owner
  const database = new Database({ url: `postgres://${user}:${password}@${host}:${port}/${name}`, poolSize: 1 })
  database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const listening = (...args: unknown[]) => {
      const [statement] = args
      // What begins, scopes and ends the transaction is a plain text; the reference does without it.
      if (typeof statement === 'object') sent.push(statement as Statement)
      return query(...args)
    }
    Object.assign(client, { query: listening })
  })
  await actingAs(database, login, read)
  await database.close()
  return sent.map(({ text, values }) => ({ text, values }))
}
