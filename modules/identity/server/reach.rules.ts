import type { AccountId, Capacity, CouncilId, Level, Role } from '#platform/access'

/*
 * How far an office reaches: nobody gives, ends or helps a role above their own, and nobody reaches beyond their council
 * and the communes below it.
 */

/** What is equal here is equal in the office: a higher number is never given or helped by a lower one. */
const STANDING: Readonly<Record<Role, number>> = {
  guest: 0,
  press: 0,
  agencyFocalPoint: 0,
  delegate: 0,
  chair: 1,
  viceChair: 1,
  standingMember: 1,
  recordsClerk: 1,
  specialist: 1,
  provinceConsolidator: 1,
  communeOfficer: 2,
  officeChief: 3,
  systemAdmin: 4,
}

/** Roles that exist at one level only; the others exist at every level. */
const ONLY_AT: Readonly<Partial<Record<Role, Level>>> = { provinceConsolidator: 'province', communeOfficer: 'commune' }

/** The offices that manage people, and so may give roles at all. */
const OFFICES: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])

/** Who may stand at the desk of a session. */
const DESK: ReadonlySet<Role> = new Set([...OFFICES, 'specialist'])

export function fitsLevel(role: Role, level: Level): boolean {
  return ONLY_AT[role] === undefined || ONLY_AT[role] === level
}

/** Does the office of this capacity give, or end, a role like that? Its own rank it gives, no higher one. */
export function reaches(giver: Pick<Capacity, 'role'>, role: Role): boolean {
  return OFFICES.has(giver.role) && STANDING[role] <= STANDING[giver.role]
}

/** A role that an account holds now, and where. */
export interface HeldNow {
  readonly account: AccountId
  readonly role: Role
  readonly council: CouncilId
  /** The council above that one. */
  readonly superior: CouncilId | null
}

/** The account's password opens all its roles: whoever resets or disables it must reach each of them; with none, the last. */
export function reachesAccount(giver: Pick<Capacity, 'role' | 'council'>, held: readonly HeldNow[]): boolean {
  return held.every(
    ({ role, council, superior }) => reaches(giver, role) && (council === giver.council || superior === giver.council),
  )
}

/**
 * May the desk let this person in for a day? The login opens the roles of this council only, so only those count; each
 * must stand below the one who issues it, so that nobody climbs by it.
 */
export function deskReaches(issuer: Pick<Capacity, 'role' | 'council'>, held: readonly HeldNow[]): boolean {
  const here = held.filter(({ council }) => council === issuer.council)
  return DESK.has(issuer.role) && here.length > 0 && here.every(({ role }) => STANDING[role] < STANDING[issuer.role])
}
