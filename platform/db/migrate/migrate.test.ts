import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { grantLogin } from './grant-login.ts'
import { createDatabase, migrate } from './migrate.ts'
import { type Migration, readMigrations } from './sources.ts'

function migration(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

const first = migration('a/202601010000_first.sql', 'create table public.thing (n int)')
const second = migration('b/202601020000_second.sql', 'alter table public.thing add m int')

describe('migrate', () => {
  // Two runs of the tests may share one PostgreSQL.
  const name = `test_migrate_${process.pid}`
  let url: string
  beforeAll(async () => {
    const { ownerUrl } = inject('cluster')
    await createDatabase(ownerUrl, name)
    url = Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).toString()
  })
  afterAll(async () => {
    const client = new pg.Client({ connectionString: inject('cluster').ownerUrl })
    await client.connect()
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  })

  it('applies each migration once, even when two processes start together', async () => {
    const applied = await Promise.all([migrate(url, [first]), migrate(url, [first])])
    expect(applied.flat()).toEqual([first.name])
    expect(await migrate(url, [first, second])).toEqual([second.name])
  })

  it('refuses when an applied one was edited, naming it', async () => {
    const edited = migration(first.name, 'create table public.other (n int)')
    await expect(migrate(url, [edited, second])).rejects.toThrow(
      /a\/202601010000_first\.sql was applied and has been edited/,
    )
  })

  it('refuses when an applied one has gone', async () => {
    const later = migration('c/202601021200_other.sql', 'select 1')
    await expect(migrate(url, [first, later])).rejects.toThrow(/b\/202601020000_second\.sql was applied .* but is gone/)
  })

  it('lets the release before work on what a later one applied, until that takes something away', async () => {
    expect(await migrate(url, [first])).toEqual([])
    const contract = migration('b/202601021300_contract-thing.sql', 'alter table public.thing drop column m')
    expect(await migrate(url, [first, second, contract])).toEqual([contract.name])
    await expect(migrate(url, [first])).rejects.toThrow(/contract-thing\.sql of a later release has taken away/)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      `alter table public.thing add m int; delete from platform.migration where name = '${contract.name}'`,
    )
    await client.end()
  })

  it('leaves nothing of a migration that fails half-way', async () => {
    const broken = migration('c/202601030000_broken.sql', 'create table public.half (n int);\nselect nonsense')
    await expect(migrate(url, [first, second, broken])).rejects.toThrow(/c\/202601030000_broken\.sql: .* \(line 2\)/)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(`select to_regclass('public.half') as half`)
    await client.end()
    expect(rows).toEqual([{ half: null }])
  })

  it('gives up, says why and changes nothing when a table stays in use', async () => {
    const busy = new pg.Client({ connectionString: url })
    await busy.connect()
    await busy.query('begin; lock table public.thing')
    const change = migration('d/202601040000_change.sql', 'alter table public.thing add waited int')
    await expect(migrate(url, [first, second, change], { lockTimeoutMs: 100 })).rejects.toThrow(
      /d\/202601040000_change\.sql: a table that it changes was in use for 100 ms/,
    )
    await busy.end()
    expect(await migrate(url, [first, second, change])).toEqual([change.name])
  })
})

describe('the files of migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('keep their hash whatever the line ends, and must be named by their minute', () => {
    writeFileSync(join(folder, '202601010000_thing.sql'), 'select 1;\nselect 2;\n')
    const [unix] = readMigrations('a', folder)
    writeFileSync(join(folder, '202601010000_thing.sql'), 'select 1;\r\nselect 2;\r\n')
    expect(readMigrations('a', folder)).toEqual([unix])
    writeFileSync(join(folder, '2026_thing.sql'), '')
    expect(() => readMigrations('a', folder)).toThrow(/2026_thing\.sql: a migration is named YYYYMMDDHHMM_what\.sql/)
  })
})

describe('grantLogin', () => {
  const { ownerUrl, appPassword } = inject('cluster')

  it('lets the application in, from several servers that start at the same moment', async () => {
    const urls = await Promise.all(Array.from({ length: 6 }, () => grantLogin(ownerUrl, appPassword)))
    expect(new Set(urls).size).toBe(1)
    const client = new pg.Client({ connectionString: urls[0] })
    await client.connect()
    const { rows } = await client.query('select current_user as who')
    await client.end()
    expect(rows).toEqual([{ who: 'app_login' }])
  })

  it('refuses an empty password', async () => {
    await expect(grantLogin(ownerUrl, '')).rejects.toThrow(/password/)
  })
})
