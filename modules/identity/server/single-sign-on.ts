import type { Step } from '#platform/http'
import { refuse } from '#identity'
import { makeChallenge, type NewChallenge, takeChallenge } from './challenge.store.ts'
import { accountOfSubject, notePending, PENDING_DAYS } from './linked-identity.store.ts'
import { type OpenedLogin, openLogin, type Origin } from './open-login.ts'
import { addressToSignIn, type Expected, providerSettings, subjectProven } from './provider.ts'
import { attemptAt } from './second-step.ts'
import { insertAttempt } from './sign-in-attempt.store.ts'

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
 * Signs in by the provider's answer: only whom an administrator linked to an account. Refusals: spent challenge, the
 * provider is away, its answer doesn't hold, nobody linked the subject (then the office sees that it was tried).
 */
export async function finishSingleSignOn(
  step: Step,
  token: string | undefined,
  query: string,
  origin: Origin,
): Promise<OpenedLogin> {
  const { label } = providerSettings()
  const challenge = await step((tx) => takeChallenge(tx, token, 'single-sign-on'))
  if (!challenge?.secret) throw refuse('identity/sign-in-step-spent')
  const proven = await subjectProven(query, JSON.parse(challenge.secret) as Expected)
  const opened = await step(async (tx) => {
    const account = await accountOfSubject(tx, proven)
    if (!account) return undefined
    await insertAttempt(tx, { ...(await attemptAt(tx, account, origin)), method: 'single-sign-on' }, 'signed-in')
    return openLogin(tx, { account, method: 'single-sign-on', origin })
  })
  if (opened) return opened
  const described = await proven.describe()
  const { issuer, subject } = proven
  const code = await step((tx) => notePending(tx, { issuer, subject, ...described }))
  throw refuse('identity/not-linked', { label, code, days: PENDING_DAYS })
}
