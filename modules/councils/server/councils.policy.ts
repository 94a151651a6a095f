import {
  type Actor,
  type CouncilId,
  type Denial,
  definePolicy,
  denied,
  type PersonId,
  type Role,
} from '#platform/access'

/** The office keeps the registers: it writes down what the council and its Thường trực decide. */
const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'specialist', 'communeOfficer', 'systemAdmin'])
/** A new term is a matter of the whole office and of those who lead the council. */
const STARTS_TERMS: ReadonlySet<Role> = new Set([...OFFICE, 'chair', 'viceChair', 'standingMember'])
const AGENCY: Role = 'agencyFocalPoint'

export interface OfCouncil {
  readonly councilId: CouncilId
}

export interface OfPerson extends OfCouncil {
  readonly personId: PersonId
}

function ofOffice(actor: Actor, thing: OfCouncil): true | Denial {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
}

const keepsRegister = (action: string) => definePolicy<OfCouncil>(action, ofOffice)

/** Everybody who works in a council, or in the province above it, reads its composition; agencies read the agencies. */
export const readComposition = definePolicy('councils.read-composition', (actor) =>
  actor.as.role === AGENCY ? denied('role') : true,
)

export const addDelegates = keepsRegister('councils.add-delegate')
export const changeDelegate = keepsRegister('councils.change-delegate')
export const recordEvents = keepsRegister('councils.record-mandate-event')
export const changeBodies = keepsRegister('councils.change-body')
export const changeAgencies = keepsRegister('councils.change-agency')
export const importRegisters = keepsRegister('councils.import-register')

/** Religion, ethnicity, residence and contact: the person themself, and the office that keeps the register. */
export const readSensitive = definePolicy<OfPerson>('councils.read-sensitive', (actor, thing) =>
  actor.person === thing.personId ? true : ofOffice(actor, thing),
)

/** The administrator of a province opens its communes' councils and records mergers of units. */
export const openCouncils = definePolicy('councils.open-council', (actor) => provinceAdmin(actor))
export const mergeUnits = definePolicy('councils.merge-units', (actor) => provinceAdmin(actor))

export const startTerms = definePolicy<OfCouncil>('councils.start-term', (actor, thing) => {
  if (!STARTS_TERMS.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})

function provinceAdmin(actor: Actor) {
  return actor.as.role === 'systemAdmin' && actor.as.level === 'province' ? true : denied('role')
}
