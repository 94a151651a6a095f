import { definePolicy, denied, type Role } from '#platform/access'
import type { Assignment } from '#identity'

const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])

/** The council's office manages who holds which role in it. */
export const readAssignments = definePolicy('identity.read-assignments', (actor) =>
  OFFICE.has(actor.as.role) ? true : denied('role'),
)

export const grantRoles = definePolicy('identity.grant-role', (actor) =>
  OFFICE.has(actor.as.role) ? true : denied('role'),
)

/** Ending one's own role would lock an office out by a slip; another of the office does it. */
export const endRole = definePolicy<Assignment>('identity.end-role', (actor, assignment) => {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  if (actor.as.council !== assignment.councilId) return denied('other-council')
  return assignment.account === actor.account ? denied('own-work') : true
})
