import type { PersonId, Role } from '#platform/access'
import { nameInSuccessor, type NamedUnit } from './merger.rules.ts'

/** Who keeps a council's records and answers its open work: they may go on there until it is done. */
const FINISHES: ReadonlySet<Role> = new Set<Role>([
  'officeChief',
  'communeOfficer',
  'specialist',
  'recordsClerk',
  'systemAdmin',
  'agencyFocalPoint',
])

/** Those whose role came with the mandate: in the receiving council they are delegates until it elects. */
const WITH_MANDATE: ReadonlySet<Role> = new Set<Role>(['chair', 'viceChair', 'standingMember', 'delegate'])

/** May the holder of this role go on in the ended council until its open work is done? A chair without a council may not. */
export function mayFinish(role: Role): boolean {
  return FINISHES.has(role)
}

/** What of the receiving side a proposal depends on. */
export interface Receives {
  /** Those whose mandate goes over. */
  readonly moving: ReadonlySet<PersonId>
  /** Whether the holder's agency has its successor in the receiving council's register. */
  readonly agencyGoesOver: boolean
}

/** The role proposed in the receiving council; null where the holder has none to go on with. */
export function proposedRole(
  { role, person }: { readonly role: Role; readonly person: PersonId | null },
  { moving, agencyGoesOver }: Receives,
): Role | null {
  if (WITH_MANDATE.has(role)) return person === null || moving.has(person) ? 'delegate' : null
  if (role === 'agencyFocalPoint') return agencyGoesOver ? role : null
  return mayFinish(role) ? role : null
}

/** Invited for a while, to one thing. */
const VISITING: ReadonlySet<Role> = new Set<Role>(['guest', 'press'])

/** An agency's person stays one, and nobody else becomes one: the role belongs to its agency. Nobody becomes a visitor. */
export function mayBecome(held: Role, wanted: Role): boolean {
  if (VISITING.has(wanted)) return false
  return (held === 'agencyFocalPoint') === (wanted === 'agencyFocalPoint')
}

/** The title in the receiving council: a delegate's is that council's, any other the same with the new unit's name. */
export function proposedTitle(
  held: { readonly role: Role; readonly title: string },
  becomes: Role,
  units: { readonly from: NamedUnit; readonly into: NamedUnit; readonly councilName: string },
): string {
  if (becomes === 'delegate') return `Đại biểu ${units.councilName}`
  return nameInSuccessor(held.title, units.from, units.into)
}
