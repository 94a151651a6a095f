import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { ownName } from '#identity/server'
import { type Confirmation, isConfirmed, type ParameterStatus } from '#lawbook'

/** Who says at this moment to have read a figure in its text; nobody where its status says that it was not read. */
export async function confirmationBy(tx: Tx, actor: Actor, status: ParameterStatus): Promise<Confirmation | null> {
  return isConfirmed(status) ? { at: tx.now(), by: await ownName(tx, actor) } : null
}
