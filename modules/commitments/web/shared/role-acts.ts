import type { Role } from '#platform/access'
import type { Me } from '#platform/ui'

const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'specialist', 'communeOfficer'])

/** What may be done to many commitments at once; each act is decided anew by the server. */
export interface RoleActs {
  readonly isAgency: boolean
  readonly acknowledge: boolean
  readonly answer: boolean
  readonly returnForCompetence: boolean
  readonly remind: boolean
  readonly follow: boolean
  readonly urge: boolean
}

/** What a list offers by the capacity acted in: one commitment's own page asks its abilities instead. */
export function roleActs({ as }: Pick<Me, 'as'>): RoleActs {
  const isAgency = as.role === 'agencyFocalPoint'
  const office = OFFICE.has(as.role)
  const registry = office || as.role === 'recordsClerk'
  return {
    isAgency,
    acknowledge: isAgency || registry,
    answer: isAgency || registry,
    returnForCompetence: isAgency || registry,
    remind: office,
    follow: office,
    urge: office,
  }
}
