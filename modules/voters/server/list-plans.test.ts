import { beforeAll, expect, test } from 'vitest'
import { type AccountId, newId, type Scope } from '#platform/access'
import { searchFor } from '#commitments/server'
import { useLedgerWorld } from '#commitments/testing'
import { calendarDate } from '#platform/calendar'
import { expectIndexed, wholeReads } from '#platform/testing'
import type { MeetingId, PetitionFilter, WaveId } from '#voters'
import { alikePetitions } from './alike-petitions.ts'
import { listPetitionRows, petitionListQuery } from './petition-list.store.ts'

const ledger = useLedgerWorld()
const wave = newId<WaveId>()
const meeting = newId<MeetingId>()
const NOBODY = newId<AccountId>()
const today = calendarDate('2026-06-22')

/** A hundred thousand petitions of two councils, a few of them of one meeting point. */
beforeAll(async () => {
  const { province, commune } = ledger.world
  await ledger.asOwner(
    // Only plans are looked at: a hundred thousand checks of foreign keys would take a minute.
    'set session_replication_role = replica',
    `insert into voters.wave (council_id, id, name, kind, from_day, to_day)
       select council, '${wave}', 'Đợt', 'beforeSession', '2026-06-01', '2026-06-30'
         from unnest(array['${province}', '${commune}']::uuid[]) council`,
    `insert into voters.meeting
       (council_id, id, wave_id, number, on_day, place, form, method, voters_attending, opinion_turns)
       select council, '${meeting}', '${wave}', 1, '2026-06-02', 'Hội trường', 'conference', 'direct', 50, 10
         from unnest(array['${province}', '${commune}']::uuid[]) council`,
    `insert into voters.petition
       (council_id, id, code, meeting_id, wave_id, source_kind, received_on, content, competence, field, search_key,
        created_at, state, unit_id)
     select case when n % 2 = 0 then '${province}' else '${commune}' end::uuid, gen_random_uuid(),
            'KN-26-' || lpad(n::text, 6, '0'), case when n % 1000 < 2 then '${meeting}'::uuid end,
            case when n % 10 < 2 then '${wave}'::uuid end,
            (array['beforeSession', 'afterSession', 'receivedDirectly'])[n / 2 % 3 + 1], date '2026-01-01' + n % 170,
            'Nội dung ' || n, (array['province', 'commune', 'centre'])[n / 2 % 3 + 1],
            (array['transport', 'health', 'land', 'education'])[n / 2 % 4 + 1], 'noi dung ' || n || ' duong so ' || n % 500,
            now(), (array['recorded', 'classified', 'answeredOnSpot'])[n / 6 % 3 + 1], null
       from generate_series(1, 100000) n`,
    `update voters.petition set state = 'closed', ended_on = '2026-06-01', end_reason = 'Mẫu' where id in
       (select id from voters.petition limit 500)`,
    'analyze voters.petition',
  )
}, 120_000)

const filters: readonly PetitionFilter[] = [
  {},
  { state: 'closed' },
  { state: 'recorded' },
  { competence: 'centre' },
  { field: 'land' },
  { source: 'receivedDirectly' },
  { wave },
  { meeting },
  { q: 'đường số 77' },
  { q: 'nội dung' },
  { q: 'nội dung đường', state: 'closed' },
  { overdue: true },
  { answered: true },
  { resolved: true, field: 'land' },
  { forwarded: true, distinct: true },
  { overdue: false, competence: 'province', field: 'health' },
]

const scopes: Record<'council' | 'superior', () => Scope> = {
  council: () => ({ audience: 'council', council: ledger.world.province, account: NOBODY, readsPersonal: true }),
  superior: () => ({
    audience: 'superior',
    council: ledger.world.commune,
    councils: [ledger.world.commune],
    account: NOBODY,
  }),
}

test.each(['council', 'superior'] as const)('every list of the %s audience is read by an index', async (audience) => {
  const council = audience === 'superior' ? ledger.world.commune : ledger.world.province
  await ledger.database.transaction(scopes[audience](), async (tx) => {
    for (const filter of filters) {
      const search = await searchFor(tx, 'voters', council, filter)
      for (const after of [undefined, [calendarDate('2026-05-01'), newId()]] as const) {
        const { sql, parameters } = petitionListQuery(tx, council, today, {
          filter,
          search,
          after,
          limit: 50,
        }).compile()
        await expectIndexed(tx, sql, parameters)
      }
    }
  })
})

test('words, rare or common, and petitions alike are found without reading the register whole', async () => {
  const council = ledger.world.province
  expect(
    await wholeReads(ledger.urls, ['voters.petition'], (database) =>
      database.transaction(scopes.council(), async (tx) => {
        for (const q of ['đường số 77', 'nội dung']) {
          await listPetitionRows(tx, council, { filter: { q }, after: undefined, limit: 50 })
        }
        await alikePetitions(tx, council, { content: 'Đường số 77' })
      }),
    ),
  ).toEqual([])
})
