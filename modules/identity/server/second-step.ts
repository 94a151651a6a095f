import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Step } from '#platform/http'
import { refuse, type SecondStepCode } from '#identity'
import { type Challenge, countTry, dropChallenge, findChallenge } from './challenge.store.ts'
import { findTotp, type SecondStep, secondStepsOf, takeRecoveryCode, takeTotpStep } from './factor.store.ts'
import { knownBrowser } from './known-browser.ts'
import { CODE_TRIES, secondsToWait } from './lock-out.rules.ts'
import { type OpenedLogin, openLogin, type Origin } from './open-login.ts'
import { holdName, insertAttempt, settleAttempt, triesOf } from './sign-in-attempt.store.ts'
import { nameKeyOf, tooManyTries } from './sign-in.ts'
import { stepOfCode } from './totp.rules.ts'

/** Wrong codes that one password is good for. */
const TRIES = 5

/** The ways that stand open for the challenge of this browser. Refusal: it is spent. */
export async function waysOfSecondStep(tx: Tx, token: string | undefined): Promise<SecondStep[]> {
  const { account } = await standingChallenge(tx, token)
  return secondStepsOf(tx, account)
}

/** The second step by a code: the login opens, or the try is counted. Refusals: spent challenge, wrong code, too many tries. */
export async function takeSecondStep(
  step: Step,
  token: string | undefined,
  input: SecondStepCode,
  origin: Origin,
): Promise<OpenedLogin> {
  const outcome = await step((tx) => tryCode(tx, token, input, origin))
  // Thrown outside: what was counted stays counted.
  if (outcome === 'wrong') throw refuse('identity/wrong-code')
  return outcome
}

async function tryCode(
  tx: Tx,
  token: string | undefined,
  input: SecondStepCode,
  origin: Origin,
): Promise<OpenedLogin | 'wrong'> {
  const { account, tries } = await standingChallenge(tx, token)
  const attempt = await attemptAt(tx, account, origin)
  await holdName(tx, attempt.nameKey)
  const wait = secondsToWait(await triesOf(tx, attempt, ['totp', 'recovery-code']), tx.now(), CODE_TRIES)
  if (wait > 0) throw tooManyTries(wait)
  const id = await insertAttempt(tx, { ...attempt, method: input.way }, 'failed')
  if (!(await isRight(tx, account, input))) {
    if (tries + 1 >= TRIES) await dropChallenge(tx, token)
    else await countTry(tx, token!)
    return 'wrong'
  }
  await settleAttempt(tx, id, 'signed-in')
  await dropChallenge(tx, token)
  return openLogin(tx, { account, method: input.way, origin })
}

async function isRight(tx: Tx, account: AccountId, { way, code }: SecondStepCode): Promise<boolean> {
  if (way === 'recovery-code') return takeRecoveryCode(tx, account, code)
  const totp = await findTotp(tx, account)
  if (!totp?.confirmedAt) return false
  const step = stepOfCode(totp.key, code, tx.now(), totp.lastStep)
  return step !== undefined && takeTotpStep(tx, account, step)
}

/** The challenge with its account; refuses where it is spent, late, another browser's, or the account was closed since. */
export async function standingChallenge(
  tx: Tx,
  token: string | undefined,
): Promise<Challenge & { readonly account: AccountId }> {
  const challenge = await findChallenge(tx, token, 'second-step')
  if (!challenge?.account) throw refuse('identity/sign-in-step-spent')
  const account = await tx
    .selectFrom('identity.account')
    .select('disabled_at')
    .where('id', '=', challenge.account)
    .executeTakeFirstOrThrow()
  if (account.disabled_at !== null) throw refuse('identity/sign-in-step-spent')
  return { ...challenge, account: challenge.account }
}

/** How a try of this account is put down, whatever it is tried with. */
export async function attemptAt(tx: Tx, account: AccountId, origin: Origin) {
  const { login_name: loginName } = await tx
    .selectFrom('identity.account')
    .select('login_name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  return {
    nameKey: nameKeyOf(loginName),
    account,
    address: origin.address,
    agent: origin.agent,
    browserKey: await knownBrowser(tx, account, origin.browser),
  }
}
