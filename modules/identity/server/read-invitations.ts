import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Invitation } from '#identity'
import { contactsRead } from './contacts-read.ts'
import { listInvitations } from './invitation.store.ts'

/** The invitations of a council, newest first; that their addresses were read is on record. */
export async function readInvitations(tx: Tx, actor: Actor, council: CouncilId): Promise<Invitation[]> {
  const invitations = await listInvitations(tx, council)
  await contactsRead(
    tx,
    actor,
    council,
    // Who came in is known by the account; who has not come yet, by the invitation.
    invitations.map(({ id, account, email }) => ({ id: account ?? id, email })),
  )
  return invitations
}
