import pg from 'pg'
import { allMigrations, type Migration } from './sources.ts'

/** The advisory lock under which one process at a time prepares a database. */
export const LOCK = 20_261_123
const LOCK_TIMEOUT_MS = 10_000
const LOCK_NOT_AVAILABLE = '55P03'
/** In the name of a migration that takes away what earlier releases use: two releases after they stopped. */
const TAKES_AWAY = '_contract-'

export class MigrationError extends Error {
  override readonly name = 'MigrationError'
  /** Nothing is wrong: a table was in use, and the same may work later. */
  readonly mayPass: boolean

  constructor(message: string, { mayPass = false, ...options }: ErrorOptions & { mayPass?: boolean } = {}) {
    super(message, options)
    this.mayPass = mayPass
  }
}

/**
 * Brings a database up to date as its owner; answers the names applied. One process at a time: a second waits and finds
 * nothing left to do. What a later release applied is left as it is: while servers are exchanged, and on the way back, this
 * one works beside it. Refuses where an applied migration was edited or has gone, or where a later release has taken away
 * what this one needs, and says which.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = allMigrations(),
  { lockTimeoutMs = LOCK_TIMEOUT_MS }: { readonly lockTimeoutMs?: number } = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query('create schema if not exists platform')
    await client.query(`create table if not exists platform.migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    refuseChangedHistory(applied, migrations)
    const waiting = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of waiting) await apply(client, migration, lockTimeoutMs)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** When a migration was written, by its name. */
const minuteOf = (name: string): string => name.slice(name.indexOf('/') + 1).slice(0, 12)

function refuseChangedHistory(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const present = new Map(migrations.map((each) => [each.name, each.sha256]))
  const newest = migrations.map(({ name }) => minuteOf(name)).reduce((one, other) => (one > other ? one : other), '')
  for (const [name, sha256] of applied) {
    const now = present.get(name)
    if (now === undefined && minuteOf(name) > newest) {
      if (!name.includes(TAKES_AWAY)) continue
      throw new MigrationError(
        `${name} of a later release has taken away what this release needs. Start the later release, or the one before it.`,
      )
    }
    if (now === undefined) {
      throw new MigrationError(
        `${name} was applied to this database but is gone. Bring the file back; undo by a new one.`,
      )
    }
    if (now !== sha256) {
      throw new MigrationError(
        `${name} was applied and has been edited since. Restore its text and write a new migration.`,
      )
    }
  }
}

async function apply(client: pg.Client, migration: Migration, lockTimeoutMs: number): Promise<void> {
  try {
    await client.query('begin')
    await client.query(`set local lock_timeout = ${lockTimeoutMs}`)
    await client.query(migration.sql)
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    const mayPass = (cause as { code?: string }).code === LOCK_NOT_AVAILABLE
    throw new MigrationError(`${migration.name}: ${whatHappened(cause, migration, lockTimeoutMs)}`, { cause, mayPass })
  }
}

function whatHappened(cause: unknown, migration: Migration, lockTimeoutMs: number): string {
  if (!(cause instanceof pg.DatabaseError)) return cause instanceof Error ? cause.message : String(cause)
  if (cause.code === LOCK_NOT_AVAILABLE) {
    return `a table that it changes was in use for ${lockTimeoutMs} ms. Nothing of it was applied: start again when the long work on the database is over.`
  }
  const line = cause.position && migration.sql.slice(0, Number(cause.position) - 1).split('\n').length
  return `${cause.message}${line ? ` (line ${line})` : ''}. Nothing of it was applied.`
}

/** Makes the database if the cluster does not have it. */
export async function createDatabase(clusterUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)} template template0 encoding 'UTF8'`)
  } finally {
    await client.end()
  }
}
