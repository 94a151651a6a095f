import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { record } from '#audit/server'
import { refuse } from '#identity'
import { changeInvitations, openRoleInvitations, type StoredInvitation } from './invitation.store.ts'

/** Takes an invitation back; its code says so to whoever shows it. Refusal: taken, or revoked already. */
export async function revokeInvitation(tx: Tx, actor: Actor, invitation: StoredInvitation): Promise<void> {
  const { id, state, councilId } = invitation
  if (state === 'redeemed' || state === 'revoked') throw refuse('identity/invitation-closed')
  await changeInvitations(tx, councilId, [id], { revoked_at: tx.now() })
  await record(tx, actor, { kind: 'identity.invitation-revoked', subject: { kind: 'identity/invitation', id } })
}

/**
 * Takes back every invitation to a role in a council that nobody took, codes given out included; for the system's scope,
 * in an act that is recorded by itself. Answers how many. A lost password is its person's own, wherever it is reset.
 */
export async function withdrawInvitations(tx: Tx, actor: Actor, council: CouncilId): Promise<number> {
  const open = await openRoleInvitations(tx, council, { held: true })
  if (open.length === 0) return 0
  await changeInvitations(tx, council, open, { revoked_at: tx.now() })
  for (const id of open) {
    const subject = { kind: 'identity/invitation', id }
    await record(tx, actor, { kind: 'identity.invitation-revoked', council, subject })
  }
  return open.length
}

/** How many invitations to a role {@link withdrawInvitations} would take back. */
export async function countOpenInvitations(tx: Tx, council: CouncilId): Promise<number> {
  return (await openRoleInvitations(tx, council, { held: false })).length
}
