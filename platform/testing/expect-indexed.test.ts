import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import { useDatabase } from './database.ts'
import { expectIndexed } from './expect-indexed.ts'

const scope = system('looking at plans')

describe('expectIndexed', () => {
  const db = useDatabase()

  beforeAll(async () => {
    const client = new pg.Client({ connectionString: db.urls.ownerUrl })
    await client.connect()
    await client.query(`
      create schema plans;
      create table plans.big (id int primary key, note text not null);
      insert into plans.big select n, 'ghi chú ' || n from generate_series(1, 20000) as n;
      select platform.protect('plans.big', 'private');
      analyze plans.big`)
    await client.end()
  })

  it('lets an index through', async () => {
    const indexed = db.database.transaction(scope, (tx) =>
      expectIndexed(tx, 'select * from plans.big where id = $1', [7]),
    )
    await expect(indexed).resolves.toBeUndefined()
  })

  it('refuses to read a large table from end to end, and shows the plan', async () => {
    const scan = db.database.transaction(scope, (tx) =>
      expectIndexed(tx, 'select * from plans.big where note = $1', ['ghi chú 7']),
    )
    await expect(scan).rejects.toThrow(/the whole of plans\.big is read[^]*Seq Scan on big/)
  })

  it('refuses to prove anything on small tables', async () => {
    const small = db.database.transaction(scope, (tx) => expectIndexed(tx, 'select * from platform.council_scope'))
    await expect(small).rejects.toThrow(/no table of this query has more than 10000 rows/)
  })
})
