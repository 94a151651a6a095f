import { type Actor, type CouncilId, definePolicy, denied, type PersonId, type Role } from '#platform/access'

/** The office keeps the registers: it writes down what the council and its Thường trực decide. */
const OFFICE: readonly Role[] = ['officeChief', 'specialist', 'communeOfficer', 'systemAdmin']
/** Besides the office, who runs the council between sessions sees what concerns its delegates. */
const LEADERS: readonly Role[] = ['chair', 'viceChair', 'standingMember']
const PROVINCE_ADMIN: readonly Role[] = ['systemAdmin']
const AGENCY: Role = 'agencyFocalPoint'

export interface OfCouncil {
  readonly councilId: CouncilId
}

export interface OfPerson extends OfCouncil {
  readonly personId: PersonId
}

const keepsRegister = (action: string) =>
  definePolicy<OfCouncil>(action, (actor, thing) => {
    if (!OFFICE.includes(actor.as.role)) return denied('role')
    return actor.as.council === thing.councilId ? true : denied('other-council')
  })

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
export const readSensitive = definePolicy<OfPerson>('councils.read-sensitive', (actor, thing) => {
  if (actor.person === thing.personId) return true
  return keepsRegister('councils.read-sensitive')(actor, thing)
})

/** The Thường trực and the office of a province open its communes' councils and terms, and record mergers. */
export const openCouncils = definePolicy('councils.open-council', (actor) => provinceAdmin(actor))
export const mergeUnits = definePolicy('councils.merge-units', (actor) => provinceAdmin(actor))

export const startTerms = definePolicy<OfCouncil>('councils.start-term', (actor, thing) => {
  if (![...PROVINCE_ADMIN, ...LEADERS, 'officeChief', 'communeOfficer'].includes(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})

function provinceAdmin(actor: Actor) {
  return PROVINCE_ADMIN.includes(actor.as.role) && actor.as.level === 'province' ? true : denied('role')
}
