import type { Role } from '#platform/access'
import type { Me } from '#platform/ui'

const SIGNERS: ReadonlySet<Role> = new Set([
  'officeChief',
  'specialist',
  'communeOfficer',
  'provinceConsolidator',
  'viceChair',
  'chair',
  'standingMember',
])

/** Whether the capacity acted in may write down what its council signs; each act is decided anew by the server. */
export function signsForFigures({ as }: Pick<Me, 'as'>): boolean {
  return SIGNERS.has(as.role)
}
