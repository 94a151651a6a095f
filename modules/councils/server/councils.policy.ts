import {
  type Actor,
  type CouncilId,
  type Denial,
  definePolicy,
  denied,
  type PersonId,
  type Role,
} from '#platform/access'
import type { CalendarDate } from '#platform/calendar'

/** The office keeps the registers: it writes down what the council and its Thường trực decide. */
const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'specialist', 'communeOfficer', 'systemAdmin'])
/** A new term is a matter of the whole office and of those who lead the council. */
const STARTS_TERMS: ReadonlySet<Role> = new Set([...OFFICE, 'chair', 'viceChair', 'standingMember'])
/** Who acts for a province where communes are concerned. */
const OPENS: ReadonlySet<Role> = new Set(['officeChief', 'systemAdmin'])
const AGENCY: Role = 'agencyFocalPoint'

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** What decides who goes on with an opening. */
export interface OpeningOf {
  readonly openedBy: CouncilId
  readonly handedOverOn: CalendarDate | null
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
export const changeElectionUnits = keepsRegister('councils.change-election-unit')
export const importRegisters = keepsRegister('councils.import-register')

/** Religion, ethnicity, residence and contact: the person themself, and the office that keeps the register. */
export const readSensitive = definePolicy<OfPerson>('councils.read-sensitive', (actor, thing) =>
  actor.person === thing.personId ? true : ofOffice(actor, thing),
)

/** The administrator and the office chief of a province open its communes' councils and record mergers of units. */
export const openCouncils = definePolicy<OfCouncil>('councils.open-council', provinceOffice)
export const mergeUnits = definePolicy<OfCouncil>('councils.merge-units', provinceOffice)

/** Whoever opens goes on with it until it is handed over; then the council's own office does. */
export const continueOpenings = definePolicy<OpeningOf>('councils.continue-opening', (actor, opening) => {
  const verdict = provinceOffice(actor, { councilId: opening.openedBy })
  if (verdict !== true) return verdict
  return opening.handedOverOn === null ? true : denied('state')
})

export const startTerms = definePolicy<OfCouncil>('councils.start-term', (actor, thing) => {
  if (!STARTS_TERMS.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})

function provinceOffice(actor: Actor, thing: OfCouncil): true | Denial {
  if (!OPENS.has(actor.as.role) || actor.as.level !== 'province') return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
}
