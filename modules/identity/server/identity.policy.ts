import { type Actor, type CouncilId, definePolicy, type Denial, denied, type Role } from '#platform/access'
import type { Assignment } from '#identity'
import type { StoredInvitation } from './invitation.store.ts'
import { reaches } from './reach.rules.ts'

const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** The council's office manages who holds which role in it; no other council sees them, not even the one above. */
export const readAssignments = definePolicy<OfCouncil>('identity.read-assignments', ofOffice)
export const grantRoles = definePolicy<OfCouncil>('identity.grant-role', ofOffice)

/** Ending one's own role would lock an office out by a slip; another of the office does it. */
export const endRole = definePolicy<Assignment>('identity.end-role', (actor, assignment) => {
  const verdict = ofOffice(actor, assignment)
  if (verdict !== true) return verdict
  // Who may not give a role may not take it away.
  if (!reaches(actor.as, assignment.role)) return denied('role')
  return assignment.account === actor.account ? denied('own-work') : true
})

/** The office invites people into its council; a role above its own reach is refused where it is named. */
export const invitePeople = definePolicy<OfCouncil>('identity.invite', ofOffice)
export const changeInvitation = definePolicy<StoredInvitation>('identity.change-invitation', (actor, invitation) => {
  const verdict = ofOffice(actor, invitation)
  if (verdict !== true) return verdict
  return invitation.role === null || reaches(actor.as, invitation.role) ? true : denied('role')
})

/** Accounts of the council's people: how far the office reaches into each is asked of all the roles it holds. */
export const manageAccounts = definePolicy<OfCouncil>('identity.manage-accounts', ofOffice)

/** The desk of a session lets delegates in and lends machines; a specialist may stand there, too. */
export const standAtDesk = definePolicy<OfCouncil>('identity.desk', (actor, thing) =>
  actor.as.role === 'specialist' && actor.as.council === thing.councilId ? true : ofOffice(actor, thing),
)

export const handOverWork = definePolicy<OfCouncil>('identity.hand-over', ofOffice)

function ofOffice(actor: Actor, thing: OfCouncil): true | Denial {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
}
