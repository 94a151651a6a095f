import { beforeAll, test } from 'vitest'
import { type AccountId, newId, type Scope } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { expectIndexed } from '#platform/testing'
import type { CommitmentFilter } from '#commitments'
import { useLedgerWorld } from '../testing/index.ts'
import { commitmentListQuery } from './commitment-list.store.ts'
import { todayOf } from './deadlines.ts'
import { narrowingOf } from './narrowing.ts'

const ledger = useLedgerWorld()

/** A hundred thousand commitments of two councils, each with two agencies. */
beforeAll(async () => {
  const { province, commune, construction, health } = ledger.world
  await ledger.asOwner(
    // Only plans are looked at: a hundred thousand checks of foreign keys would take a minute.
    'set session_replication_role = replica',
    `insert into councils.agency (council_id, id, kind, name, sort_key, search_key) values
       ('${commune}', '${construction}', 'department', 'Sở', 'so', 'so'),
       ('${commune}', '${health}', 'department', 'Sở khác', 'so khac', 'so khac')`,
    `insert into commitments.commitment
       (council_id, id, kind, source_kind, source_id, reference, field, agency_id, work, issued_on, search_key, state,
        round, due_on, clock_on, assigned_on, first_answered_on, answered_on, answer_class, judged_on, judgement, missing)
     select case when n % 2 = 0 then '${province}' else '${commune}' end::uuid, gen_random_uuid(),
            (array['petition', 'promise', 'letter', 'recommendation'])[n / 8 % 4 + 1], 'tests/row', gen_random_uuid(),
            'KN-26-' || lpad(n::text, 6, '0'), (array['transport', 'health', 'land', 'education'])[n / 2 % 4 + 1],
            case when n / 2 % 2 = 0 then '${construction}' else '${health}' end::uuid, 'Việc ' || n, '2026-01-01',
            'viec ' || n || ' duong so ' || (n % 500), (array['issued', 'acknowledged', 'judged'])[n % 3 + 1], 1,
            date '2026-02-01' + n % 300, case when n % 3 < 2 then date '2026-02-01' + n % 300 end, '2026-01-01',
            answered, answered, case when n % 3 = 2 then 'explained' end, answered,
            case when n % 3 = 2 then 'partly' end, case when n % 3 = 2 then 'Còn thiếu' end
       from generate_series(1, 100000) n, lateral (select case when n % 3 = 2 then date '2026-01-20' end as answered) a`,
    'analyze commitments.commitment',
  )
}, 120_000)

const filters: readonly CommitmentFilter[] = [
  {},
  { state: 'issued' },
  { clock: 'overdue' },
  { clock: 'in-time' },
  { clock: 'stopped' },
  { field: 'land' },
  { kind: 'promise' },
  { answerClass: 'explained' },
  { judgement: 'partly' },
  { judgement: 'pending' },
  { q: 'đường số 77' },
  { q: 'việc' },
  { q: 'việc đường', field: 'land' },
  { follower: 'me' },
  { follower: newId<AccountId>(), state: 'issued' },
  { follower: 'none' },
  { state: 'issued', field: 'land', clock: 'due-soon' },
]

const scopes = {
  council: (): Scope => ({
    audience: 'council',
    council: ledger.world.province,
    account: NOBODY,
    readsPersonal: false,
  }),
  agency: (): Scope => ({
    audience: 'agency',
    council: ledger.world.province,
    agency: ledger.world.construction,
    account: NOBODY,
  }),
  superior: (): Scope => ({
    audience: 'superior',
    council: ledger.world.commune,
    councils: [ledger.world.commune],
    account: NOBODY,
  }),
}
const NOBODY = newId<AccountId>()

test.each(['council', 'agency', 'superior'] as const)(
  'every list of the %s audience is read by an index',
  async (audience) => {
    const scope = scopes[audience]()
    const council = audience === 'superior' ? ledger.world.commune : ledger.world.province
    await ledger.database.transaction(scope, async (tx) => {
      const day = await todayOf(tx, council)
      for (const filter of filters) {
        const narrowing = await narrowingOf(tx, council, filter)
        for (const after of [undefined, [calendarDate('2026-06-01'), newId()]] as const) {
          const { sql, parameters } = commitmentListQuery(tx, council, day, {
            ...narrowing,
            after,
            limit: 50,
          }).compile()
          await expectIndexed(tx, sql, parameters)
        }
      }
    })
  },
)
