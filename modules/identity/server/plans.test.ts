import { beforeAll, expect, it } from 'vitest'
import { type CouncilId, system } from '#platform/access'
import { useDatabase, wholeReads } from '#platform/testing'
import { sql } from 'kysely'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin } from '../testing/index.ts'
import { listAssignments } from './assignment.store.ts'
import { listLogins } from './logins.ts'
import { findForSignIn } from './account.store.ts'
import { triesOf } from './sign-in-attempt.store.ts'
import { signInHistory } from './sign-in-history.ts'
import { openIdentity } from './surroundings.ts'
import { whoAmI } from './who-am-i.ts'

const db = useDatabase()
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  openIdentity({ secret: Buffer.alloc(32, 7), publicUrl: 'http://test.local' })
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
      insert into identity.sign_in_attempt (id, name_key, account_id, at, method, outcome, address, agent, browser_key)
      select md5('f' || n)::uuid, 'key-' || n % 1000, md5('a' || 1 + n % 1000)::uuid,
             now() - n * interval '1 second', 'password', case n % 3 when 0 then 'failed' else 'signed-in' end,
             '10.0.0.' || n % 250, '', case n % 2 when 0 then 'browser-' || n % 500 end
        from generate_series(1, 100000) n`.execute(tx)
    // As the database itself does in time: without it a plan is a guess.
    await sql`analyze identity.sign_in_attempt`.execute(tx)
  })
})

it('what each request asks of accounts, logins and roles is found by an index, however many there are', async () => {
  const tables = [
    'identity.account',
    'identity.assignment',
    'identity.login',
    'identity.credential',
    'identity.sign_in_attempt',
  ]
  const found = await wholeReads(db.urls, tables, (database) =>
    actingAs(database, officer, async (tx, actor) => {
      await whoAmI(tx, actor)
      await listLogins(tx, actor)
      await listAssignments(tx, council)
      await signInHistory(tx, actor, { limit: 50 })
    }),
  )
  expect(found).toEqual([])
})

it('so is what a sign-in asks', async () => {
  const tables = ['identity.account', 'identity.credential', 'identity.sign_in_attempt']
  const found = await wholeReads(db.urls, tables, (database) =>
    database.transaction(system('a test signs in'), async (tx) => {
      await findForSignIn(tx, 'nguoi-77777')
      await triesOf(tx, { nameKey: 'key-7', address: '10.0.0.7', browserKey: null }, ['password'])
      await triesOf(tx, { nameKey: 'key-8', address: '10.0.0.8', browserKey: 'browser-8' }, ['password'])
    }),
  )
  expect(found).toEqual([])
})
