import { rolesInCouncil } from '#platform/access'
import type { CouncilId } from '#platform/access'

/** The administrator and the head of the office read their own council's trail; nobody reads another's. */
export const readOwnTrail = rolesInCouncil<{ readonly councilId: CouncilId }>('audit.read', [
  'systemAdmin',
  'officeChief',
])
