import { type CouncilId, definePolicy, denied, type Role } from '#platform/access'

export interface OfCouncil {
  readonly councilId: CouncilId
}

const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])

/** The office of a council answers what its people ask to have corrected; nobody else reads it. */
export const answerCorrections = definePolicy<OfCouncil>('privacy.answer-corrections', (actor, thing) => {
  if (!OFFICE.has(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})

/** How long things are kept holds for the whole installation: the administrator of the province sets it. */
export const keepRetention = definePolicy('privacy.keep-retention', ({ as }) =>
  as.role === 'systemAdmin' && as.level === 'province' ? true : denied('role'),
)
