import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Step } from '#platform/http'
import { refuse, type SignIn } from '#identity'
import { findForSignIn } from './account.store.ts'
import { makeChallenge, type NewChallenge } from './challenge.store.ts'
import { secondStepsOf, type SecondStep } from './factor.store.ts'
import { knownBrowser } from './known-browser.ts'
import { PASSWORD_TRIES, secondsToWait } from './lock-out.rules.ts'
import { type OpenedLogin, openLogin, type Origin } from './open-login.ts'
import { passwordMatches } from './password.ts'
import { type Attempt, holdName, insertAttempt, settleAttempt, triesOf } from './sign-in-attempt.store.ts'
import { surroundings } from './surroundings.ts'

export type Entered =
  | { readonly login: OpenedLogin }
  | { readonly challenge: NewChallenge; readonly ways: readonly SecondStep[] }

/**
 * The first step: name and password. Opens a login, or, for an account with a second factor, a challenge and no login.
 * Refusals: wrong name or password (which of them is not said), too many tries.
 */
export async function signIn(step: Step, input: SignIn, origin: Origin): Promise<Entered> {
  const begun = await step((tx) => begin(tx, input.loginName, origin))
  // No connection is held while the password is compared: a hundred at once wait for the processor, not for the pool.
  const matches = await passwordMatches(begun.passwordHash, input.password)
  const { account } = begun
  if (!account || !matches) throw refuse('identity/wrong-name-or-password')
  return step((tx) => enter(tx, account, begun.attempt, origin))
}

/** Puts the try down as failed before the password is compared, so that many at once are counted like many in turn. */
async function begin(tx: Tx, loginName: string, origin: Origin) {
  const nameKey = nameKeyOf(loginName)
  await holdName(tx, nameKey)
  const found = await findForSignIn(tx, loginName)
  const account = found?.id as AccountId | undefined
  const attempt: Attempt = {
    nameKey,
    account: account ?? null,
    method: 'password',
    address: origin.address,
    agent: origin.agent,
    browserKey: await knownBrowser(tx, account, origin.browser),
  }
  const wait = secondsToWait(await triesOf(tx, attempt, ['password']), tx.now(), PASSWORD_TRIES)
  if (wait > 0) throw tooManyTries(wait)
  return {
    account: found?.disabled_at === null ? account : undefined,
    passwordHash: found?.password_hash,
    attempt: await insertAttempt(tx, attempt, 'failed'),
  }
}

async function enter(tx: Tx, account: AccountId, attempt: string, origin: Origin): Promise<Entered> {
  const ways = await secondStepsOf(tx, account)
  if (ways.length > 0) {
    await settleAttempt(tx, attempt, 'second-step')
    return { challenge: await makeChallenge(tx, { purpose: 'second-step', account }), ways }
  }
  await settleAttempt(tx, attempt, 'signed-in')
  return { login: await openLogin(tx, { account, method: 'password', origin }) }
}

/** What is kept of a name that was typed. */
export function nameKeyOf(loginName: string): string {
  return surroundings().seal.fingerprint(`name ${loginName}`)
}

export function tooManyTries(seconds: number) {
  return refuse('identity/too-many-tries', { minutes: Math.ceil(seconds / 60) })
}
