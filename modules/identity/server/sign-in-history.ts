import type { z } from 'zod'
import type { Actor, LoginId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, type PageQuery, readCursor, toPage } from '#platform/http'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import type { NewBrowserNotice, SignInMethod } from '#identity'
import { revokeLogins } from './account.store.ts'
import { triesToEnter } from './sign-in-attempt.store.ts'

/** A notice that nobody looked at in this time is old news. */
const NOTICE_DAYS = 30
const MOST_NOTICES = 10

/** Every try to sign in to the acting person's account, right or wrong, newest first. */
export async function signInHistory(tx: Tx, actor: Actor, page: z.infer<typeof PageQuery>) {
  const after = readCursor(page.after, 2)
  const rows = await tx.asSystem('tries to sign in belong to the system', (own) =>
    triesToEnter(own, actor.account, { after, limit: page.limit }),
  )
  return toPage(rows, page.limit, (last) => cursorOf([last.at, last.id]))
}

/** Logins from browsers new to the account, but the one that asks, until the person has seen them. In a system scope. */
export async function newBrowsers(tx: Tx, actor: Actor): Promise<z.infer<typeof NewBrowserNotice>[]> {
  const since = new Date(Date.parse(tx.now()) - NOTICE_DAYS * 86_400_000).toISOString()
  const rows = await tx
    .selectFrom('identity.login')
    .select(['id', 'created_at', 'method', 'address', 'agent'])
    .where('account_id', '=', actor.account)
    .where('new_browser', '=', true)
    .where('noticed_at', 'is', null)
    .where('created_at', '>', since)
    .where('id', '!=', actor.login)
    .orderBy('created_at', 'desc')
    .limit(MOST_NOTICES)
    .execute()
  return rows.map((row) => ({
    login: row.id as LoginId,
    at: row.created_at as Instant,
    method: row.method as SignInMethod,
    address: row.address,
    agent: row.agent,
  }))
}

/** The person knows this login: it is told no more. */
export async function recogniseLogin(tx: Tx, actor: Actor, login: LoginId): Promise<void> {
  const { numUpdatedRows } = await tx.asSystem('logins belong to the system', (own) =>
    own
      .updateTable('identity.login')
      .set({ noticed_at: own.now() })
      .where('id', '=', login)
      .where('account_id', '=', actor.account)
      .executeTakeFirstOrThrow(),
  )
  if (numUpdatedRows === 0n) throw refusePlatform('platform/not-found')
}

/** Ends every login of the acting person but the one that asks; answers how many. */
export async function revokeOtherLogins(tx: Tx, actor: Actor): Promise<number> {
  const revoked = await tx.asSystem('logins belong to the system', (own) =>
    revokeLogins(own, actor.account, { allBut: actor.login }),
  )
  if (revoked > 0) {
    await record(tx, actor, {
      kind: 'identity.login-revoked',
      subject: { kind: 'identity/account', id: actor.account },
      after: { revoked },
    })
  }
  return revoked
}
