import { type CouncilId, definePolicy, denied, type Role } from '#platform/access'

/** The office writes down what its leaders sign. */
const OFFICE: ReadonlySet<Role> = new Set<Role>([
  'officeChief',
  'specialist',
  'communeOfficer',
  'provinceConsolidator',
  'viceChair',
  'chair',
  'standingMember',
])

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** Everybody who works in a council, or in the province above it, reads its figures; agencies do not. */
export const readMeasures = definePolicy('measures.read', (actor) =>
  actor.as.role === 'agencyFocalPoint' ? denied('role') : true,
)

const signsFor = (action: string) =>
  definePolicy<OfCouncil>(action, (actor, thing) => {
    if (!OFFICE.has(actor.as.role)) return denied('role')
    return actor.as.council === thing.councilId ? true : denied('other-council')
  })

export const declareComplete = signsFor('measures.declare-complete')
export const withdrawSubmission = signsFor('measures.withdraw-submission')
export const declareFigures = signsFor('measures.declare-figure')
export const correctDeclared = signsFor('measures.correct-declared-figure')
export const withdrawDeclared = signsFor('measures.withdraw-declared-figure')
