import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { record } from '#audit/server'
import { refuse } from '#identity'
import { changeInvitations, type StoredInvitation } from './invitation.store.ts'

/** Takes an invitation back; its code says so to whoever shows it. Refusal: taken, or revoked already. */
export async function revokeInvitation(tx: Tx, actor: Actor, invitation: StoredInvitation): Promise<void> {
  const { id, state, councilId } = invitation
  if (state === 'redeemed' || state === 'revoked') throw refuse('identity/invitation-closed')
  await changeInvitations(tx, councilId, [id], { revoked_at: tx.now() })
  await record(tx, actor, { kind: 'identity.invitation-revoked', subject: { kind: 'identity/invitation', id } })
}
