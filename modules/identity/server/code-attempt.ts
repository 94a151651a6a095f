import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Origin } from './open-login.ts'
import { attemptAt } from './second-step.ts'
import { insertAttempt } from './sign-in-attempt.store.ts'

/**
 * Puts down in the account's history that somebody came in by a code that the office gave out, or showed one that is good
 * no more. Before the login is opened: a browser that is new must not count as known.
 */
export async function noteByCode(
  tx: Tx,
  account: AccountId,
  { method, outcome, origin }: { method: 'qr' | 'code'; outcome: 'signed-in' | 'failed'; origin: Origin },
): Promise<void> {
  await insertAttempt(tx, { ...(await attemptAt(tx, account, origin)), method }, outcome)
}
