import { beforeAll, test } from 'vitest'
import pg from 'pg'
import { type AccountId, newId, type Scope } from '#platform/access'
import { expectIndexed } from '#platform/testing'
import type { PaperFilter } from '#approvals'
import { usePaperStage } from '../testing/index.ts'
import { paperListQuery } from './paper-list.store.ts'

const stage = usePaperStage()
const me = newId<AccountId>()

/** A hundred thousand papers of two councils, one in ten waiting. */
beforeAll(async () => {
  const owner = new pg.Client({ connectionString: stage.db.urls.ownerUrl })
  await owner.connect()
  // Only plans are looked at: a hundred thousand checks of foreign keys would take a minute.
  await owner.query('set session_replication_role = replica')
  await owner.query(
    `insert into approvals.paper
       (council_id, id, kind, form, subject_kind, subject_id, title, summary, path, chain, state, round, stage,
        submitted_by, submitted_name, submitted_title, submitted_on, moved_at, search_key)
     select (array[$1::uuid, $2::uuid])[1 + n % 2], gen_random_uuid(), 'tests/letter', 'paper', 'tests/letter',
            gen_random_uuid(), 'Văn bản ' || n, '', '/', '{"steps":[]}',
            case when n % 10 < 2 then 'waitingApproval' else 'withdrawn' end, 1, 0,
            case when n % 1000 < 2 then $3::uuid else gen_random_uuid() end, 'Người mẫu', 'Chuyên viên', '2026-01-05',
            timestamptz '2026-01-05 01:00Z' + n * interval '1 minute', 'van ban so ' || n
       from generate_series(1, 100000) n`,
    [stage.province(), stage.commune(), me],
  )
  await owner.query(
    `insert into approvals.waiting (council_id, holder, moved_at, paper_id, kind, state)
     select council_id, (array['role:chair', 'role:officeChief', 'role:viceChair'])[1 + abs(hashtext(id::text)) % 3],
            moved_at, id, kind, state from approvals.paper where is_open`,
  )
  await owner.query(
    `insert into approvals.step (council_id, id, paper_id, position, kind, round, stage, on_day, at, account_id,
       account_name, account_title, decided_by, decided_name, decided_title, way)
     select council_id, gen_random_uuid(), id, 1, 'approved', 1, 0, '2026-01-05', moved_at, submitted_by, 'Người mẫu',
            'Chuyên viên', submitted_by, 'Người mẫu', 'Chuyên viên', 'tap' from approvals.paper`,
  )
  for (const table of ['paper', 'waiting', 'step']) await owner.query(`analyze approvals.${table}`)
  await owner.end()
}, 120_000)

const filters: readonly PaperFilter[] = [
  { box: 'waiting' },
  { box: 'waiting', kind: 'tests/letter', state: 'waitingApproval' },
  { box: 'waiting', q: 'số 77' },
  { box: 'submitted' },
  { box: 'handled' },
  { box: 'all' },
  { box: 'all', state: 'waitingApproval' },
  { box: 'all', kind: 'tests/letter' },
  { box: 'all', q: 'số 77' },
]

test.each(filters)('the list %j is read by an index, on its first page and on later ones', async (filter) => {
  const scope: Scope = { audience: 'council', council: stage.province(), account: me, readsPersonal: false }
  const keys = ['role:viceChair', `account:${me}`, `own:${me}`]
  const asked = [
    { account: me, keys: [...keys, 'role:chair'], ofKind: [] },
    { account: me, keys, ofKind: [{ holder: 'role:chair', kind: 'tests/letter' }] },
  ]
  await stage.db.database.transaction(scope, async (tx) => {
    for (const reader of asked)
      for (const after of [undefined, ['2026-02-01T00:00:00.000Z', newId()]] as const) {
        const page = { filter, after, limit: 50 }
        const { sql, parameters } = paperListQuery(stage.province(), reader, page).compile(tx)
        await expectIndexed(tx, sql, parameters)
      }
  })
})
