import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AccountId, newId, type Scope } from '#platform/access'
import { matches } from '#platform/text'
import { wholeReads } from '#platform/testing'
import { useLedgerWorld } from '../testing/index.ts'
import { listCommitmentRecords } from './commitment-list.store.ts'
import { todayOf } from './deadlines.ts'
import { searchFor } from './search.ts'

const ledger = useLedgerWorld()
const ROWS = 12_000
const WORDS = [
  'sua',
  'sua chua',
  'duong',
  'đường',
  'ĐƯỜNG so',
  'so 7',
  '7',
  '77',
  'duong so 7',
  'khong co',
  'viec 1199',
]

/** So many commitments of the province, and as many of the commune: all of Sở Xây dựng, one in three went through Sở Y tế. */
beforeAll(async () => {
  const { province, commune, construction, health } = ledger.world
  await ledger.asOwner(
    'set session_replication_role = replica',
    `insert into commitments.commitment
       (council_id, id, kind, source_kind, source_id, agency_id, through_id, work, issued_on, search_key, state, round,
        assigned_on)
     select council, gen_random_uuid(), 'petition', 'tests/row', gen_random_uuid(), '${construction}',
            case when n % 3 = 0 then '${health}'::uuid end, 'Việc ' || n, '2026-01-01',
            'viec ' || n || case when n % 2 = 0 then ' sua chua' else '' end || ' duong so ' || n % 100, 'issued', 1,
            '2026-01-01'
       from unnest(array['${province}', '${commune}']::uuid[]) council, generate_series(1, ${ROWS}) n`,
    'vacuum analyze commitments.commitment',
  )
}, 60_000)

const council = () => ledger.world.province
const own = (): Scope => ({
  audience: 'council',
  council: council(),
  account: newId<AccountId>(),
  readsPersonal: false,
})
const found = (scope: Scope, q: string, limit = ROWS) =>
  ledger.database.transaction(scope, async (tx) => {
    const day = await todayOf(tx, council())
    const records = await listCommitmentRecords(tx, council(), day, { filter: { q }, after: undefined, limit })
    return records.map(({ row }) => row.work)
  })
const keyOf = (n: number) => `viec ${n}${n % 2 === 0 ? ' sua chua' : ''} duong so ${n % 100}`
const expected = (q: string) =>
  Array.from({ length: ROWS }, (_, at) => at + 1)
    .filter((n) => matches(keyOf(n), q))
    .map((n) => `Việc ${n}`)

test('rare and common words alike find all that has them and nothing else', async () => {
  const ways = new Set<string>()
  for (const q of WORDS) {
    const search = await ledger.database.transaction(own(), (tx) => searchFor(tx, 'commitments', council(), { q }))
    ways.add('rare' in search! ? 'rare' : 'common')
    expect([q, (await found(own(), q)).toSorted()]).toEqual([q, expected(q).toSorted()])
  }
  expect(ways).toEqual(new Set(['rare', 'common']))
})

test('whatever is typed is a search and no fault', async () => {
  const typed = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }).map((text) => `${text} 77`)
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      expect((await found(own(), q)).length).toBe(expected(q).length)
    }),
    { numRuns: 20 },
  )
})

describe('the scope', () => {
  test('another council’s words are not found', async () => {
    const elsewhere: Scope = { ...own(), council: ledger.world.elsewhere } as Scope
    expect(await found(elsewhere, '77')).toEqual([])
  })

  test('an agency finds what is addressed to it', async () => {
    const agency = (id: typeof ledger.world.health): Scope => ({
      audience: 'agency',
      council: council(),
      agency: id,
      account: newId<AccountId>(),
    })
    expect(await found(agency(ledger.world.construction), '77')).toHaveLength(expected('77').length)
    expect(await found(agency(ledger.world.health), '77')).toEqual([])
  })

  test('what others have doesn’t make an agency’s words common', async () => {
    const stranger: Scope = { audience: 'agency', council: council(), agency: newId(), account: newId<AccountId>() }
    const search = await ledger.database.transaction(stranger, (tx) =>
      searchFor(tx, 'commitments', council(), { q: 'sua' }),
    )
    expect(search).toHaveProperty('rare')
  })
})

test('no search reads the ledger whole', async () => {
  expect(
    await wholeReads(ledger.urls, ['commitments.commitment'], (database) =>
      database.transaction(own(), async (tx) => {
        const day = await todayOf(tx, council())
        for (const q of ['77', 'sua', 'duong']) {
          await listCommitmentRecords(tx, council(), day, { filter: { q }, after: undefined, limit: 50 })
        }
      }),
    ),
  ).toEqual([])
})
