import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Instant } from '#platform/calendar'
import { refuse, type SignIn } from '#identity'
import { failedSince, findForSignIn, insertFailure, insertLogin } from './account.store.ts'
import { passwordMatches } from './password.ts'
import { newToken, tokenHash } from './token.ts'

/** A working day and an evening; a shared tablet is signed out by hand, a lost one by revoking its login. */
export const LOGIN_HOURS = 14
const FREE_TRIES = 5
const TRIES_WINDOW_MINUTES = 15

/** Signs in by name and password. Refusals: wrong name or password (which of them is not said), too many tries. */
export async function signIn(
  tx: Tx,
  input: SignIn,
  from: { address: string; agent: string },
): Promise<{ token: string; expires: Date }> {
  const since = minutesBefore(tx.now(), TRIES_WINDOW_MINUTES)
  if ((await failedSince(tx, input.loginName, from.address, since)) >= FREE_TRIES) {
    throw refuse('identity/too-many-tries', { minutes: TRIES_WINDOW_MINUTES })
  }
  const account = await findForSignIn(tx, input.loginName)
  const matches = await passwordMatches(account?.password_hash, input.password)
  if (!account || !matches || account.disabled_at !== null) {
    tx.afterRefusal((own) => insertFailure(own, input.loginName, from.address))
    throw refuse('identity/wrong-name-or-password')
  }
  const token = newToken()
  const expires = new Date(Date.parse(tx.now()) + LOGIN_HOURS * 3_600_000)
  await insertLogin(tx, {
    account: account.id as AccountId,
    tokenHash: tokenHash(token),
    expiresAt: expires.toISOString() as Instant,
    ...from,
  })
  return { token, expires }
}

function minutesBefore(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString() as Instant
}
