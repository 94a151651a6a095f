import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { system } from '#platform/access'
import type { Configuration } from '#platform/config'
import { createDatabase, Database, type Embedded, grantLogin, migrate, startEmbedded } from '#platform/db'
import { installJobs } from '#platform/jobs'
import type { ServerModule } from '#platform/module'
import { checkDatabase } from './check-database.ts'

const DATABASE = 'nghi_truong'
/** Servers that start together prepare one after the other. */
const PREPARE_LOCK = 20_261_125

export interface Installation {
  readonly database: Database
  /** Where the application's role connects. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The database, there and up to date: the one that comes along, or the one at DATABASE_URL. */
export async function openInstallation(
  configuration: Pick<Configuration, 'databaseUrl' | 'dataDir' | 'poolSize'>,
  modules: readonly ServerModule[],
): Promise<Installation> {
  const { ownerUrl, stop } = await reachDatabase(configuration)
  try {
    await migrate(ownerUrl)
    await installJobs(
      ownerUrl,
      modules.flatMap((module) => module.jobs ?? []),
    )
    const url = await applicationUrl(ownerUrl)
    const database = new Database({ url, poolSize: configuration.poolSize })
    await prepare(database, modules)
    return { database, url, stop }
  } catch (error) {
    // What this start has started ends with it.
    await stop()
    throw error
  }
}

/** The owner's way to the database as it stands, whatever is in it; the PostgreSQL that comes along is started. */
export async function reachDatabase(
  configuration: Pick<Configuration, 'databaseUrl' | 'dataDir'>,
): Promise<{ readonly ownerUrl: string; readonly stop: () => Promise<void> }> {
  if (configuration.databaseUrl) {
    await checkDatabase(configuration.databaseUrl)
    return { ownerUrl: configuration.databaseUrl, stop: async () => undefined }
  }
  const embedded: Embedded = await startEmbedded({ dataDir: join(configuration.dataDir, 'postgres') })
  await createDatabase(embedded.url, DATABASE)
  return { ownerUrl: embedded.databaseUrl(DATABASE), stop: () => embedded.stop() }
}

/** Lets the application's role in; answers where it connects. */
export const applicationUrl = (ownerUrl: string): Promise<string> => grantLogin(ownerUrl, applicationPassword(ownerUrl))

/** The same for every server on one database, so that a second one that starts does not lock out the first. */
function applicationPassword(ownerUrl: string): string {
  const { password } = new URL(ownerUrl)
  return createHmac('sha256', decodeURIComponent(password)).update('app_login').digest('base64url')
}

async function prepare(database: Database, modules: readonly ServerModule[]): Promise<void> {
  await database.transaction(system('reference data'), async (tx) => {
    await sql`select pg_advisory_xact_lock(${PREPARE_LOCK})`.execute(tx)
    for (const module of modules) await module.prepare?.(tx)
  })
}
