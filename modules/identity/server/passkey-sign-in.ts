import type { Tx } from '#platform/db'
import type { Step } from '#platform/http'
import { type PasskeyProof, type PasskeyRequest, refuse } from '#identity'
import {
  dropChallenge,
  makeChallenge,
  type NewChallenge,
  setChallengeSecret,
  takeChallenge,
} from './challenge.store.ts'
import { type OpenedLogin, openLogin, type Origin } from './open-login.ts'
import { askForProof, countProven } from './passkey-proof.ts'
import { findPasskey, passkeysOf, usePasskey } from './passkey.store.ts'
import { attemptAt, standingChallenge } from './second-step.ts'
import { insertAttempt } from './sign-in-attempt.store.ts'

/** Begins to sign in without a password: any passkey of this site may answer. */
export async function beginByPasskey(tx: Tx): Promise<{ request: PasskeyRequest; challenge: NewChallenge }> {
  const request = await askForProof()
  return { request, challenge: await makeChallenge(tx, { purpose: 'passkey-sign-in', secret: request.challenge }) }
}

/** Signs in by a passkey alone: it is two factors by itself. Refusals: spent challenge, no proof. */
export async function signInByPasskey(
  step: Step,
  token: string | undefined,
  proof: PasskeyProof,
  origin: Origin,
): Promise<OpenedLogin> {
  const opened = await step(async (tx) => {
    const challenge = await takeChallenge(tx, token, 'passkey-sign-in')
    if (!challenge?.secret) throw refuse('identity/sign-in-step-spent')
    return enterByPasskey(tx, proof, challenge.secret, origin)
  })
  // Thrown outside: the challenge stays spent and the try on record.
  if (!opened) throw refuse('identity/passkey-refused')
  return opened
}

/** Asks for one of the account's own passkeys in the second step. Refusal: spent challenge. */
export async function askForSecondStep(tx: Tx, token: string | undefined): Promise<PasskeyRequest> {
  const { account } = await standingChallenge(tx, token)
  const request = await askForProof(await passkeysOf(tx, account))
  await setChallengeSecret(tx, token!, request.challenge)
  return request
}

/** The second step by a passkey. Refusals: spent challenge, no proof. */
export async function secondStepByPasskey(
  step: Step,
  token: string | undefined,
  proof: PasskeyProof,
  origin: Origin,
): Promise<OpenedLogin> {
  const opened = await step(async (tx) => {
    const { account, secret } = await standingChallenge(tx, token)
    if (secret === null) throw refuse('identity/sign-in-step-spent')
    const passkey = await findPasskey(tx, proof.id)
    const login = passkey?.account === account ? await enterByPasskey(tx, proof, secret, origin) : undefined
    await dropChallenge(tx, token)
    return login
  })
  if (!opened) throw refuse('identity/passkey-refused')
  return opened
}

async function enterByPasskey(
  tx: Tx,
  proof: PasskeyProof,
  challenge: string,
  origin: Origin,
): Promise<OpenedLogin | undefined> {
  const passkey = await findPasskey(tx, proof.id)
  if (!passkey) return undefined
  const count = await countProven(proof, passkey, challenge)
  const attempt = { ...(await attemptAt(tx, passkey.account, origin)), method: 'passkey' } as const
  await insertAttempt(tx, attempt, count === undefined ? 'failed' : 'signed-in')
  if (count === undefined) return undefined
  await usePasskey(tx, passkey.id, count)
  return openLogin(tx, { account: passkey.account, method: 'passkey', origin })
}
