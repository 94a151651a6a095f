import type { Role } from '#platform/access'

/** The offices that manage a council's people; what each may do with one of them the record itself says. */
export const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])
