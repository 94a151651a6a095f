import { type AccountId, type CouncilId, type LoginId, newId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { type DeviceId, refuse, type SignInMethod } from '#identity'

/** The account of a login name with what sign-in must compare; only the system scope reads it. */
export async function findForSignIn(tx: Tx, loginName: string) {
  return tx
    .selectFrom('identity.account as account')
    .innerJoin('identity.credential as credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.disabled_at', 'credential.password_hash'])
    .where('account.login_name', '=', loginName)
    .executeTakeFirst()
}

/** Refusal: somebody took the login name in the meantime. */
export async function insertAccount(
  tx: Tx,
  account: { id: AccountId; loginName: string; displayName: string; passwordHash: string; mustChange: boolean },
): Promise<void> {
  await tx
    .insertInto('identity.account')
    .values({
      id: account.id,
      login_name: account.loginName,
      display_name: account.displayName,
      created_at: tx.now(),
    })
    .execute()
    .catch((error: unknown) => {
      throw violates(error, 'account_login_name_is_unique')
        ? refuse('identity/login-name-taken', { loginName: account.loginName })
        : error
    })
  await insertCredential(tx, account.id, account.passwordHash, account.mustChange)
}

export async function insertCredential(
  tx: Tx,
  account: AccountId,
  passwordHash: string,
  mustChange: boolean,
): Promise<void> {
  await tx
    .insertInto('identity.credential')
    .values({ account_id: account, password_hash: passwordHash, must_change: mustChange, changed_at: tx.now() })
    .execute()
}

export async function insertLogin(
  tx: Tx,
  login: {
    account: AccountId
    tokenHash: string
    expiresAt: Instant
    address: string
    agent: string
    method: SignInMethod
    /** The account provider says that it asked for a second step. */
    byProvider: boolean
    browserKey: string
    newBrowser: boolean
    device: DeviceId | null
    onlyCouncil: CouncilId | null
  },
): Promise<LoginId> {
  const id = newId<LoginId>()
  await tx
    .insertInto('identity.login')
    .values({
      id,
      account_id: login.account,
      token_hash: login.tokenHash,
      created_at: tx.now(),
      last_seen_at: tx.now(),
      expires_at: login.expiresAt,
      address: login.address,
      agent: login.agent,
      method: login.method,
      second_step: login.byProvider ? 'provider' : null,
      browser_key: login.browserKey,
      new_browser: login.newBrowser,
      device_id: login.device,
      only_council: login.onlyCouncil,
    })
    .execute()
  return id
}

/** Its person set a second factor up in this login: it has passed what signing in anew would ask for. */
export async function passedBySettingUp(tx: Tx, login: LoginId): Promise<void> {
  await tx
    .updateTable('identity.login')
    .set({ second_step: 'set-up' })
    .where('id', '=', login)
    .where('second_step', 'is', null)
    .execute()
}

/** How a login was opened, and whether it came to have passed a second step since. */
export async function howOpened(tx: Tx, login: LoginId) {
  const { method, second_step: secondStep } = await tx
    .selectFrom('identity.login')
    .select(['method', 'second_step'])
    .where('id', '=', login)
    .executeTakeFirstOrThrow()
  return { method: method as SignInMethod, secondStep: secondStep as 'set-up' | 'provider' | null }
}

/** The key of the browser in which a login was opened. */
export async function browserOfLogin(tx: Tx, login: LoginId): Promise<string | null> {
  const row = await tx.selectFrom('identity.login').select('browser_key').where('id', '=', login).executeTakeFirst()
  return row?.browser_key ?? null
}

/** Revokes logins of an account: one, or all but the one that acts. Returns how many. */
export async function revokeLogins(
  tx: Tx,
  account: AccountId,
  which: { only: LoginId } | { allBut: LoginId | undefined },
): Promise<number> {
  let query = tx
    .updateTable('identity.login')
    .set({ revoked_at: tx.now() })
    .where('account_id', '=', account)
    .where('revoked_at', 'is', null)
  if ('only' in which) query = query.where('id', '=', which.only)
  else if (which.allBut) query = query.where('id', '!=', which.allBut)
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
