import { type CouncilId, definePolicy, denied, type Role } from '#platform/access'

/** Who writes reports, and who besides may issue them. */
const WRITERS: readonly Role[] = [
  'officeChief',
  'specialist',
  'communeOfficer',
  'provinceConsolidator',
  'chair',
  'viceChair',
  'standingMember',
]
const ISSUERS: readonly Role[] = ['officeChief', 'communeOfficer', 'recordsClerk', 'chair', 'viceChair']

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** Everybody who works in a council, or in the province above it, reads its reports; agencies do not. */
export const readReports = definePolicy('reports.read', (actor) =>
  actor.as.role === 'agencyFocalPoint' ? denied('role') : true,
)

const by = (action: string, roles: readonly Role[]) =>
  definePolicy<OfCouncil>(action, (actor, thing) => {
    if (!roles.includes(actor.as.role)) return denied('role')
    return actor.as.council === thing.councilId ? true : denied('other-council')
  })

export const openReports = by('reports.open', WRITERS)
export const changeReport = by('reports.change', WRITERS)
export const closeFigures = by('reports.close-figures', WRITERS)
export const reopenReport = by('reports.reopen', WRITERS)
export const startDraft = by('reports.start-draft', WRITERS)
export const submitReport = by('reports.submit', WRITERS)
export const issueReport = by('reports.issue', ISSUERS)
export const correctReport = by('reports.correct', ISSUERS)

/** The same of one report: whoever reads the council's reports reads each. */
export const readReportOf = definePolicy<OfCouncil>('reports.read-one', (actor) => readReports(actor))
