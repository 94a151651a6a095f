import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Step } from '#platform/http'
import { refuse } from '#identity'
import { asksForSecondStep } from './account-security.ts'
import { makeChallenge, type NewChallenge, takeChallenge } from './challenge.store.ts'
import { secondStepsOf } from './factor.store.ts'
import { accountOfSubject, notePending, PENDING_DAYS } from './linked-identity.store.ts'
import { openLogin, type Origin } from './open-login.ts'
import { addressToSignIn, type Expected, type ProvenSubject, providerSettings, subjectProven } from './provider.ts'
import { attemptAt } from './second-step.ts'
import { insertAttempt } from './sign-in-attempt.store.ts'
import type { Entered } from './sign-in.ts'

/** Begins to sign in at the provider: where to go, and what binds the answer to this browser. Refusal: it is away. */
export async function beginSingleSignOn(step: Step): Promise<{ address: string; challenge: NewChallenge }> {
  // Asked outside any transaction: a provider that is slow makes nobody wait but who asks for it.
  const { address, expected } = await addressToSignIn()
  const challenge = await step((tx) =>
    makeChallenge(tx, { purpose: 'single-sign-on', secret: JSON.stringify(expected) }),
  )
  return { address, challenge }
}

/**
 * Signs in by the provider's answer: only whom an administrator linked to an account. Where a council asks for a second
 * step and the provider says of none, the account's own comes next. Refusals: spent challenge, the provider is away, its
 * answer doesn't hold, nobody linked the subject (then the office sees that it was tried).
 */
export async function finishSingleSignOn(
  step: Step,
  token: string | undefined,
  query: string,
  origin: Origin,
): Promise<Entered> {
  const { label } = providerSettings()
  const challenge = await step((tx) => takeChallenge(tx, token, 'single-sign-on'))
  if (!challenge?.secret) throw refuse('identity/sign-in-step-spent')
  const proven = await subjectProven(query, JSON.parse(challenge.secret) as Expected)
  const entered = await step(async (tx) => {
    const account = await accountOfSubject(tx, proven)
    return account && enter(tx, account, proven, origin)
  })
  if (entered) return entered
  const described = await proven.describe()
  const { issuer, subject } = proven
  const code = await step((tx) => notePending(tx, { issuer, subject, ...described }))
  throw refuse('identity/not-linked', { label, code, days: PENDING_DAYS })
}

async function enter(tx: Tx, account: AccountId, { inTwoSteps }: ProvenSubject, origin: Origin): Promise<Entered> {
  const attempt = { ...(await attemptAt(tx, account, origin)), method: 'single-sign-on' } as const
  const ways = inTwoSteps || !(await asksForSecondStep(tx, account)) ? [] : await secondStepsOf(tx, account)
  if (ways.length > 0) {
    await insertAttempt(tx, attempt, 'second-step')
    return { challenge: await makeChallenge(tx, { purpose: 'second-step', account }), ways }
  }
  await insertAttempt(tx, attempt, 'signed-in')
  return { login: await openLogin(tx, { account, method: 'single-sign-on', origin, byProvider: inTwoSteps }) }
}
