import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Clock, systemClock } from '#platform/calendar'
import { Database } from '#platform/db'

export interface TestDatabase {
  readonly name: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly drop: () => Promise<void>
}

/** A database of its own for one test file: a copy of the migrated template, made in some tens of milliseconds. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(cluster.ownerUrl, `create database ${name} template ${cluster.template} strategy file_copy`)
  const ownerUrl = new URL(cluster.ownerUrl)
  ownerUrl.pathname = `/${name}`
  const appUrl = new URL(ownerUrl)
  appUrl.username = 'app_login'
  appUrl.password = cluster.appPassword
  return {
    name,
    ownerUrl: ownerUrl.toString(),
    appUrl: appUrl.toString(),
    drop: () => asOwner(cluster.ownerUrl, `drop database if exists ${name} with (force)`),
  }
}

/** For the whole test file: a database of its own and the application's way into it. */
export function useDatabase(options: { clock?: Clock } = {}): {
  readonly database: Database
  readonly urls: TestDatabase
} {
  const held: { database?: Database; urls?: TestDatabase } = {}
  beforeAll(async () => {
    held.urls = await cloneDatabase()
    held.database = new Database({ url: held.urls.appUrl, poolSize: 8, clock: options.clock ?? systemClock })
  })
  afterAll(async () => {
    await held.database?.close()
    await held.urls?.drop()
  })
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The database is there from beforeAll on.')
    return value
  }
  return {
    get database() {
      return there(held.database)
    },
    get urls() {
      return there(held.urls)
    },
  }
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Two clones of one template at the same moment would refuse each other.
    await client.query('select pg_advisory_lock(20261124)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
