import { beforeAll, expect, it } from 'vitest'
import { type CouncilId, system } from '#platform/access'
import { useDatabase, wholeReads } from '#platform/testing'
import { sql } from 'kysely'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin } from '../testing/index.ts'
import { listAssignments } from './assignment.store.ts'
import { listLogins } from './logins.ts'
import { failedSince, findForSignIn } from './account.store.ts'
import { whoAmI } from './who-am-i.ts'

const db = useDatabase()
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'officeChief', council })
  // A province's 100 councils with 1,000 roles and logins each.
  await db.database.transaction(system('a test sets the stage'), async (tx) => {
    await sql`
      insert into platform.council_scope (council_id, level, name)
      select md5('c' || n)::uuid, 'commune', 'Xã ' || n from generate_series(1, 100) n`.execute(tx)
    await sql`
      insert into identity.account (id, login_name, display_name, created_at)
      select md5('a' || n)::uuid, 'nguoi-' || n, 'Người ' || n, now() from generate_series(1, 100000) n`.execute(tx)
    await sql`
      insert into identity.credential (account_id, password_hash, changed_at)
      select md5('a' || n)::uuid, 'none', now() from generate_series(1, 100000) n`.execute(tx)
    await sql`
      insert into identity.assignment (council_id, id, account_id, role, title, valid_from)
      select md5('c' || 1 + n % 100)::uuid, md5('s' || n)::uuid, md5('a' || n)::uuid, 'delegate', 'Đại biểu', '2026-01-01'
        from generate_series(1, 100000) n`.execute(tx)
    await sql`
      insert into identity.login (id, account_id, token_hash, created_at, last_seen_at, expires_at, address, agent)
      select md5('l' || n)::uuid, md5('a' || n)::uuid, md5('t' || n), now(), now(), now() + interval '1 day', '', ''
        from generate_series(1, 100000) n`.execute(tx)
    await sql`
      insert into identity.failed_sign_in (id, login_name, address, at)
      select md5('f' || n)::uuid, 'nguoi-' || n % 1000, '10.0.0.' || n % 250, now() from generate_series(1, 100000) n`.execute(
      tx,
    )
  })
})

it('what each request asks of accounts, logins and roles is found by an index, however many there are', async () => {
  const tables = ['identity.account', 'identity.assignment', 'identity.login', 'identity.credential']
  const found = await wholeReads(db.urls, tables, (database) =>
    actingAs(database, officer, async (tx, actor) => {
      await whoAmI(tx, actor)
      await listLogins(tx, actor)
      await listAssignments(tx, council)
    }),
  )
  expect(found).toEqual([])
})

it('so is what a sign-in asks', async () => {
  const tables = ['identity.account', 'identity.credential', 'identity.failed_sign_in']
  const found = await wholeReads(db.urls, tables, (database) =>
    database.transaction(system('a test signs in'), async (tx) => {
      await findForSignIn(tx, 'nguoi-77777')
      await failedSince(tx, 'nguoi-7', '10.0.0.7', '2026-01-01T00:00:00Z' as Parameters<typeof failedSince>[3])
    }),
  )
  expect(found).toEqual([])
})
