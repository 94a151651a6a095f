import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import { surroundings } from './surroundings.ts'
import { newToken, tokenHash } from './token.ts'

export type ChallengePurpose = 'second-step' | 'passkey-sign-in' | 'passkey-registration' | 'single-sign-on'

/** The cookie that binds a challenge to the browser it was made for. */
export const CHALLENGE_COOKIE = 'sign-in-step'
const MINUTES = 5

export interface Challenge {
  readonly account: AccountId | null
  readonly secret: string | null
  readonly tries: number
}

export interface NewChallenge {
  readonly token: string
  readonly expires: Date
}

/** Makes a challenge of five minutes; answers what the browser's cookie carries, the database keeps its hash. */
export async function makeChallenge(
  tx: Tx,
  challenge: { purpose: ChallengePurpose; account?: AccountId; secret?: string },
): Promise<NewChallenge> {
  const token = newToken()
  const hash = tokenHash(token)
  const expires = new Date(Date.parse(tx.now()) + MINUTES * 60_000)
  await tx
    .insertInto('identity.challenge')
    .values({
      token_hash: hash,
      purpose: challenge.purpose,
      account_id: challenge.account ?? null,
      secret: challenge.secret === undefined ? null : surroundings().seal.close(challenge.secret, hash),
      made_at: tx.now(),
      expires_at: expires.toISOString(),
    })
    .execute()
  return { token, expires }
}

/** The challenge of this browser, held until the transaction ends; undefined where it is spent, late or another's. */
export async function findChallenge(
  tx: Tx,
  token: string | undefined,
  purpose: ChallengePurpose,
): Promise<Challenge | undefined> {
  if (token === undefined) return undefined
  const hash = tokenHash(token)
  const row = await tx
    .selectFrom('identity.challenge')
    .select(['account_id', 'secret', 'tries'])
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', tx.now())
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  return {
    account: row.account_id as AccountId | null,
    secret: row.secret === null ? null : surroundings().seal.open(row.secret, hash),
    tries: row.tries,
  }
}

/** Takes the challenge: who comes second finds none. */
export async function takeChallenge(
  tx: Tx,
  token: string | undefined,
  purpose: ChallengePurpose,
): Promise<Challenge | undefined> {
  const found = await findChallenge(tx, token, purpose)
  if (found) await dropChallenge(tx, token)
  return found
}

export async function dropChallenge(tx: Tx, token: string | undefined): Promise<void> {
  if (token === undefined) return
  await tx.deleteFrom('identity.challenge').where('token_hash', '=', tokenHash(token)).execute()
}

export async function countTry(tx: Tx, token: string): Promise<void> {
  await tx
    .updateTable('identity.challenge')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('token_hash', '=', tokenHash(token))
    .execute()
}

/** Gives a challenge that stands the secret that a passkey must sign. */
export async function setChallengeSecret(tx: Tx, token: string, secret: string): Promise<void> {
  const hash = tokenHash(token)
  await tx
    .updateTable('identity.challenge')
    .set({ secret: surroundings().seal.close(secret, hash) })
    .where('token_hash', '=', hash)
    .execute()
}
