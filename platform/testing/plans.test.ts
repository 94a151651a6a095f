import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId, type Scope } from '#platform/access'
import type { Database } from '#platform/db'
import { useDatabase } from './database.ts'
import { plansOf, wholeReads } from './plans.ts'

const db = useDatabase()
const council = newId<CouncilId>()
const scope: Scope = { audience: 'council', council, account: newId<AccountId>(), readsPersonal: false }

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  await owner.query(`
    create schema sized;
    create table sized.thing (council_id uuid, id uuid, word text, primary key (council_id, id));
    select platform.protect('sized.thing', 'council');
    insert into sized.thing select md5((n % 100)::text)::uuid, gen_random_uuid(), 'w' || n from generate_series(1, 20000) n;
    insert into sized.thing values ('${council}', gen_random_uuid(), 'mine');
    create function sized.found(word text) returns setof uuid language sql stable security definer
      set search_path = pg_catalog as $$ select t.id from sized.thing t where t.word = found.word $$`)
  await owner.end()
})

const asked = (query: string) => (database: Database) => database.transaction(scope, (tx) => sql.raw(query).execute(tx))

describe('the plans of what is asked', () => {
  it('are those of the audience, with its policies', async () => {
    const plans = await plansOf(db.urls, asked('select * from sized.thing'))
    expect(plans).toContainEqual({
      statement: 'select * from sized.thing',
      reads: [expect.stringMatching(/^sized\.thing by (Index|Bitmap)/) as unknown],
    })
  })

  it('include those inside functions', async () => {
    const plans = await plansOf(db.urls, asked(`select * from sized.found('w7')`))
    expect(plans.flatMap(({ reads }) => reads)).toContain('sized.thing by Seq Scan')
  })
})

describe('a list that is to be indexed', () => {
  const tables = ['sized.thing']

  it('is not read whole where it is, and named with its statement where it is not', async () => {
    expect(await wholeReads(db.urls, tables, asked('select * from sized.thing order by id limit 10'))).toEqual([])
    const found = await wholeReads(db.urls, tables, asked(`select * from sized.found('w7')`))
    expect(found).toEqual([expect.stringContaining('sized.thing by Seq Scan, in: ') as unknown])
  })

  it('throws where nothing of it was read', async () => {
    await expect(wholeReads(db.urls, tables, asked('select 1'))).rejects.toThrow('proves nothing')
  })
})
