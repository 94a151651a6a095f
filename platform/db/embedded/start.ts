import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type Endpoint, freeEndpoint, makeCluster, SUPERUSER } from './cluster.ts'
import { logTail, openLog } from './log.ts'
import { clusterOf, isAlive, runningPostmaster } from './postmaster.ts'
import { settings } from './settings.ts'
import { giveAway, unprivileged } from './unprivileged.ts'

/** Recovery after a power failure replays up to a gigabyte of log before PostgreSQL answers. */
const START_TIMEOUT_MS = 120_000
/** What a killed PostgreSQL left behind can hold up its successor for a moment; more failures have another cause. */
const LAUNCHES = 10
const STOP_TIMEOUT_MS = 30_000

export interface EmbeddedOptions {
  readonly dataDir: string
  /** For tests: nothing needs to outlive a power failure. */
  readonly fast?: boolean
}

export interface Embedded {
  /** The owner's address; the application's own role is granted by the migrations. */
  readonly url: string
  readonly databaseUrl: (database: string) => string
  /** Stops PostgreSQL unless another process uses it. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes along, or takes over the one that a killed server left running on the same folder. It
 * has a process group of its own: Ctrl-C reaches the server, which closes its connections before it stops PostgreSQL.
 */
export async function startEmbedded({ dataDir, fast = false }: EmbeddedOptions): Promise<Embedded> {
  const folder = resolve(dataDir)
  let endpoint = await makeCluster(folder, fast)
  const deadline = Date.now() + START_TIMEOUT_MS
  let launched: Launched | undefined
  for (let launches = 0; !(await answers(endpoint)); await pause(100)) {
    if (launches > LAUNCHES || Date.now() > deadline) throw notStarted(folder)
    const running = runningPostmaster(folder)
    if (running) {
      // Another process started it, perhaps on a port of its own choice.
      endpoint = { ...endpoint, port: running.port || endpoint.port }
    } else if (!launched || launched.ended) {
      endpoint = await freeEndpoint(folder, endpoint)
      launched = launch(folder, endpoint, fast)
      launches++
    }
  }
  const databaseUrl = (database: string) => urlOf(endpoint, database)
  return { url: databaseUrl('postgres'), databaseUrl, stop: () => stop(folder, endpoint) }
}

function notStarted(folder: string): Error {
  return new Error(`PostgreSQL did not start in ${folder}. Its log ends:\n${logTail(folder)}`)
}

function urlOf({ port, password }: Endpoint, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

async function answers(endpoint: Endpoint): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(endpoint, 'postgres'), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A PostgreSQL on its way; `ended` when it has given up. */
interface Launched {
  ended: boolean
}

function launch(folder: string, endpoint: Endpoint, fast: boolean): Launched {
  giveAway(folder)
  const flags = Object.entries(settings(endpoint.port, fast)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const cluster = clusterOf(folder)
  const { program, args, uid, gid } = unprivileged(findBinaries().postgres, ['-D', cluster, ...flags], cluster)
  const log = openLog(folder)
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  closeSync(log)
  const launched: Launched = { ended: false }
  child.on('exit', () => (launched.ended = true))
  child.on('error', () => (launched.ended = true))
  child.unref()
  return launched
}

async function stop(folder: string, endpoint: Endpoint): Promise<void> {
  const running = runningPostmaster(folder)
  if (!running || (await isUsedByOthers(endpoint))) return
  process.kill(running.pid, 'SIGINT') // "fast": open transactions are rolled back, everything committed is written
  const deadline = Date.now() + STOP_TIMEOUT_MS
  while (isAlive(running.pid) && runningPostmaster(folder) && Date.now() < deadline) await pause(50)
}

async function isUsedByOthers(endpoint: Endpoint): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(endpoint, 'postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return (rows[0]?.others ?? 0) > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
