import type { Actor, LoginId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refusePlatform } from '#platform/refusal'
import { record } from '#audit/server'
import { type ChangePassword, refuse, type SignInMethod } from '#identity'
import { browserOfLogin, findForSignIn, revokeLogins } from './account.store.ts'
import { forgetBrowsers } from './known-browser.ts'
import { checkStrength, hashPassword, passwordMatches } from './password.ts'

/** Where the acting account is signed in now, newest first. */
export async function listLogins(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('identity.login')
    .select(['id', 'created_at', 'last_seen_at', 'address', 'agent', 'method'])
    .where('account_id', '=', actor.account)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tx.now())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as LoginId,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    address: row.address,
    agent: row.agent,
    method: row.method as SignInMethod,
    current: row.id === actor.login,
  }))
}

/** Ends one login of the acting account: a lost phone, a shared tablet. */
export async function revokeLogin(tx: Tx, actor: Actor, login: LoginId): Promise<void> {
  const revoked = await tx.asSystem('logins belong to the system', (own) =>
    revokeLogins(own, actor.account, { only: login }),
  )
  if (revoked === 0) throw refusePlatform('platform/not-found')
  await record(tx, actor, { kind: 'identity.login-revoked', subject: { kind: 'identity/login', id: login } })
}

/** Changes the acting account's password and ends its other logins. */
export async function changePassword(tx: Tx, actor: Actor, input: ChangePassword): Promise<void> {
  const { login_name: loginName } = await tx
    .selectFrom('identity.account')
    .select('login_name')
    .where('id', '=', actor.account)
    .executeTakeFirstOrThrow()
  checkStrength(input.next, loginName)
  await tx.asSystem('passwords belong to the system', async (own) => {
    const account = await findForSignIn(own, loginName)
    if (!(await passwordMatches(account?.password_hash, input.current))) throw refuse('identity/wrong-current-password')
    await own
      .updateTable('identity.credential')
      .set({ password_hash: await hashPassword(input.next), must_change: false, changed_at: own.now() })
      .where('account_id', '=', actor.account)
      .execute()
    await revokeLogins(own, actor.account, { allBut: actor.login })
    await forgetBrowsers(own, actor.account, await browserOfLogin(own, actor.login))
  })
  await record(tx, actor, {
    kind: 'identity.password-changed',
    subject: { kind: 'identity/account', id: actor.account },
  })
}
