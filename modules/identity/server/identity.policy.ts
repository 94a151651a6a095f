import { type Actor, type CouncilId, definePolicy, type Denial, denied, type Role } from '#platform/access'
import type { Assignment } from '#identity'

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
  return assignment.account === actor.account ? denied('own-work') : true
})

function ofOffice(actor: Actor, thing: OfCouncil): true | Denial {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
}
