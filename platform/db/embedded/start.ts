import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type Endpoint, makeCluster, SUPERUSER } from './cluster.ts'
import { giveAway, unprivileged } from './unprivileged.ts'

const START_TIMEOUT_MS = 60_000
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
  const endpoint = await makeCluster(folder)
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await answers(endpoint))) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not start; its log is ${logFile(folder)}`)
    if (!isRunning(folder)) launch(folder, endpoint, fast)
    await pause(100)
  }
  const databaseUrl = (database: string) => urlOf(endpoint, database)
  return { url: databaseUrl('postgres'), databaseUrl, stop: () => stop(folder, endpoint) }
}

const clusterOf = (folder: string) => join(folder, 'cluster')
const logFile = (folder: string) => join(folder, 'postgres.log')
const pidFile = (folder: string) => join(clusterOf(folder), 'postmaster.pid')

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

function postmasterPid(folder: string): number | undefined {
  if (!existsSync(pidFile(folder))) return undefined
  const pid = Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Is a postmaster alive on this folder, be it starting, working or stopping? A pid file of the dead is taken away. */
function isRunning(folder: string): boolean {
  const pid = postmasterPid(folder)
  if (pid === undefined) return false
  if (isAlive(pid) && isPostgres(pid)) return true
  rmSync(pidFile(folder), { force: true })
  return false
}

/** After a reboot the pid may belong to anything; where the system tells, a pid of another program counts as dead. */
function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres')
}

function launch(folder: string, endpoint: Endpoint, fast: boolean): void {
  giveAway(folder)
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '256MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { program, args, uid, gid } = unprivileged(findBinaries().postgres, [
    '-D',
    clusterOf(folder),
    '-p',
    String(endpoint.port),
    ...flags,
  ])
  const log = openSync(logFile(folder), 'a', 0o600)
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  // A failed launch shows as no answer, with its cause in the log file.
  child.on('error', () => undefined)
  child.unref()
  closeSync(log)
}

async function stop(folder: string, endpoint: Endpoint): Promise<void> {
  const pid = postmasterPid(folder)
  if (pid === undefined || !isAlive(pid) || (await isUsedByOthers(endpoint))) return
  process.kill(pid, 'SIGINT') // "fast": open transactions are rolled back, everything committed is written
  const deadline = Date.now() + STOP_TIMEOUT_MS
  while (isAlive(pid) && Date.now() < deadline) await pause(50)
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
