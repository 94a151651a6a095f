import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { deadJobs } from '#platform/jobs'
import { deliveryFigures, sealerLag } from '#platform/sealer'
import { backupState } from '../backup/age.rules.ts'
import { readRecords } from '../backup/records.store.ts'
import { type ThisServer, thisServer } from './this-server.ts'
import type { HealthView } from './views.ts'

const COUNTED_AT_MOST = 1000

/** How the installation fares at this moment, and the server that answers. */
export async function readHealth(tx: Tx): Promise<HealthView> {
  const server = thisServer()
  const { checks } = server ? await server.health.ready() : { checks: [] }
  return tx.asSystem('the administrator looks after the whole installation', async (all) => ({
    checks: checks.map(({ reason, ...check }) => ({ ...check, reason: reason ?? null })),
    sealerLag: await sealerLag(all),
    deliveries: await deliveryFigures(all),
    deadJobs: (await deadJobs(all, COUNTED_AT_MOST)).length,
    backups: await ofBackups(all),
    versions: { product: server?.version ?? '', node: process.versions.node, ...(await databaseVersions(all)) },
    server: server ? await ofServer(server) : null,
  }))
}

async function ofBackups(tx: Tx): Promise<HealthView['backups']> {
  const { last, drill, restored, sample } = await readRecords(tx)
  return {
    state: backupState(last?.takenAt, tx.now()),
    last: last ?? null,
    drill: drill ?? null,
    restored: restored ?? null,
    sample,
  }
}

async function databaseVersions(tx: Tx): Promise<{ readonly database: string; readonly migration: string | null }> {
  const { rows } = await sql<{ database: string; migration: string | null }>`
    select current_setting('server_version') as database,
           platform.newest_migration() as migration
  `.execute(tx)
  return rows[0]!
}

async function ofServer({ startedAt, role, metrics, pool }: ThisServer) {
  const lines = await metrics.registry.getSingleMetric('live_connections')?.get()
  return {
    startedAt,
    role,
    liveLines: lines?.values[0]?.value ?? 0,
    memoryBytes: process.memoryUsage().rss,
    callersWaiting: pool.waitingCount,
  }
}
