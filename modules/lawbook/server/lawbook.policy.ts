import { type CouncilId, definePolicy, denied, type Role } from '#platform/access'

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** Who writes down what the council's working regulation says. */
const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])

/** The law is for everybody: each role of a council, its agencies' focal points and the province above read it. */
export const readLawbook = definePolicy('lawbook.read', () => true)

export const setOwnParameters = definePolicy<OfCouncil>('lawbook.set-own-parameter', (actor, thing) => {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})

/** Values, bases and holidays hold for every council: the administrator of a province keeps them. */
export const editLibrary = definePolicy<OfCouncil>('lawbook.edit-library', (actor, thing) => {
  if (actor.as.role !== 'systemAdmin' || actor.as.level !== 'province') return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})
