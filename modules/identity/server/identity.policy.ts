import { definePolicy, denied, type Role } from '#platform/access'
import type { Assignment } from '#identity'

const OFFICE: readonly Role[] = ['officeChief', 'communeOfficer', 'systemAdmin']

/** The council's office manages who holds which role in it. */
export const readAssignments = definePolicy('identity.read-assignments', (actor) =>
  OFFICE.includes(actor.as.role) ? true : denied('role'),
)

export const grantRoles = definePolicy('identity.grant-role', (actor) =>
  OFFICE.includes(actor.as.role) ? true : denied('role'),
)

/** Ending one's own role would lock an office out by a slip; another of the office does it. */
export const endRole = definePolicy<Assignment>('identity.end-role', (actor, assignment) => {
  if (!OFFICE.includes(actor.as.role)) return denied('role')
  if (actor.as.council !== assignment.councilId) return denied('other-council')
  return assignment.account === actor.account ? denied('own-work') : true
})
