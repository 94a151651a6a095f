import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, migrate } from './migrate.ts'
import type { Migration } from './sources.ts'

function migration(name: string, sql: string): Migration {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

const first = migration('a/202601010000_first.sql', 'create table public.thing (n int)')
const second = migration('b/202601020000_second.sql', 'alter table public.thing add m int')

describe('migrate', () => {
  let url: string
  beforeAll(async () => {
    const { ownerUrl } = inject('cluster')
    await createDatabase(ownerUrl, 'test_migrate')
    url = Object.assign(new URL(ownerUrl), { pathname: '/test_migrate' }).toString()
  })
  afterAll(async () => {
    const client = new pg.Client({ connectionString: inject('cluster').ownerUrl })
    await client.connect()
    await client.query('drop database test_migrate with (force)')
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
    await expect(migrate(url, [first])).rejects.toThrow(/b\/202601020000_second\.sql was applied .* but is gone/)
  })

  it('leaves nothing of a migration that fails half-way', async () => {
    const broken = migration('c/202601030000_broken.sql', 'create table public.half (n int); select nonsense')
    await expect(migrate(url, [first, second, broken])).rejects.toThrow(/c\/202601030000_broken\.sql/)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query(`select to_regclass('public.half') as half`)
    await client.end()
    expect(rows).toEqual([{ half: null }])
  })
})
