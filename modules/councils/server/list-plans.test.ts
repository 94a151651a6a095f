import { beforeAll, describe, test } from 'vitest'
import pg from 'pg'
import { type AccountId, type CouncilId, newId, type Scope } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { expectIndexed, useDatabase } from '#platform/testing'
import type { ElectionUnitId, TermId } from '#councils'
import { electionUnitRows } from './election-units.store.ts'
import { pollingAreaPage } from './polling-areas.store.ts'

const db = useDatabase()
const council = newId<CouncilId>()
const term = newId<TermId>()
const unit = newId<ElectionUnitId>()
const NOBODY = newId<AccountId>()
const DAY = calendarDate('2026-11-22')

/** Thirty thousand election units of two thousand councils, a polling area, a mandate and an event for each. */
beforeAll(async () => {
  const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  try {
    // Only plans are looked at: the checks of so many foreign keys would take a minute.
    await owner.query('set session_replication_role = replica')
    await owner.query(`
      create temp table spread as
        select n, case when n % 2000 = 0 then '${council}'::uuid else md5('c' || n % 2000)::uuid end as council_id,
               case when n % 2000 = 0 then '${term}'::uuid else md5('t' || n % 2000)::uuid end as term_id,
               case when n = 2000 then '${unit}'::uuid else md5('u' || n)::uuid end as unit_id
          from generate_series(1, 30000) n;
      insert into councils.election_unit (council_id, id, term_id, number, territory, seats)
        select council_id, unit_id, term_id, n, 'Địa bàn', 5 from spread;
      insert into councils.polling_area (council_id, id, election_unit_id, number, place)
        select council_id, md5('a' || n)::uuid, unit_id, 1, 'Nhà văn hóa' from spread;
      insert into councils.mandate (council_id, id, person_id, term_id, election_unit_id, origin, re_elected, self_nominated)
        select council_id, md5('m' || n)::uuid, md5('p' || n)::uuid, term_id, unit_id, 'general', false, false from spread;
      insert into councils.mandate_event (council_id, id, mandate_id, kind, on_day, decided_by)
        select council_id, md5('e' || n)::uuid, md5('m' || n)::uuid, 'began', '2026-04-10', 'law' from spread;
      analyze councils.election_unit; analyze councils.polling_area; analyze councils.mandate;
      analyze councils.mandate_event`)
  } finally {
    await owner.end()
  }
}, 120_000)

const scopes: readonly Scope[] = [
  { audience: 'council', council, account: NOBODY, readsPersonal: false },
  { audience: 'superior', council, councils: [council], account: NOBODY },
]

describe.each(scopes)('as $audience', (scope) => {
  test('the election units of a term are read by an index', async () => {
    await db.database.transaction(scope, async (tx) => {
      const { sql, parameters } = electionUnitRows(tx, council, term, DAY).compile()
      await expectIndexed(tx, sql, parameters)
    })
  })

  test.each([undefined, 3])('the polling areas of a unit after number %s are read by an index', async (after) => {
    await db.database.transaction(scope, async (tx) => {
      const { sql, parameters } = pollingAreaPage(tx, council, unit, { limit: 50, after }).compile()
      await expectIndexed(tx, sql, parameters)
    })
  })
})
