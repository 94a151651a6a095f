import { createHash } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../db/embedded/index.ts'
import { allMigrations, createDatabase, grantLogin, migrate } from '../db/migrate/index.ts'

/** Kept between runs: making a cluster and migrating a template takes seconds, finding one takes none. */
const DATA_DIR = join(process.cwd(), 'node_modules', '.cache', 'test-postgres')
const APP_PASSWORD = 'only-for-tests-on-loopback'

export interface TestCluster {
  readonly ownerUrl: string
  /** The migrated database that each test file clones. */
  readonly template: string
  readonly appPassword: string
}

/** Starts the cluster for tests and makes the template of the present migrations. */
export async function startTestCluster(): Promise<TestCluster & { stop: () => Promise<void> }> {
  const embedded = await startEmbedded({ dataDir: DATA_DIR, fast: true })
  const migrations = allMigrations()
  const digest = createHash('sha256')
    .update(migrations.map(({ sha256 }) => sha256).join())
    .digest('hex')
    .slice(0, 12)
  const template = `template_${digest}`
  await createDatabase(embedded.url, template)
  await migrate(embedded.databaseUrl(template), migrations)
  await grantLogin(embedded.url, APP_PASSWORD)
  await dropLeftovers(embedded.url, template)
  // As long as this run is connected, another run that ends first leaves PostgreSQL alone.
  const holding = new pg.Client({ connectionString: embedded.url })
  await holding.connect()
  const stop = async () => {
    await holding.end()
    await embedded.stop()
  }
  return { ownerUrl: embedded.url, template, appPassword: APP_PASSWORD, stop }
}

/** Templates of earlier migrations, and clones whose test was killed. */
async function dropLeftovers(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select d.datname from pg_database d
        where (d.datname like 'template\\_%' or d.datname like 'test\\_%') and d.datname <> $1 and not d.datistemplate
          and not exists (select from pg_stat_activity a where a.datname = d.datname)
          and coalesce((pg_stat_file('base/' || d.oid || '/PG_VERSION', true)).modification, now()) < now() - interval '2 hours'`,
      [template],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(datname)}`)
  } finally {
    await client.end()
  }
}
