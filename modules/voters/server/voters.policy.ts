import { type CouncilId, definePolicy, denied, type Role } from '#platform/access'
import type { PetitionAct } from '#voters'

/** The office keeps the register of contact with voters; it writes down what was said, and sends it on. */
const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'specialist', 'communeOfficer'])

export interface OfCouncil {
  readonly councilId: CouncilId
}

const byOffice = (action: string) =>
  definePolicy<OfCouncil>(action, (actor, thing) => {
    if (!OFFICE.has(actor.as.role)) return denied('role')
    return actor.as.council === thing.councilId ? true : denied('other-council')
  })

/** Everybody who works in the council, and the province above; an agency reads what was sent to it in the ledger. */
export const readVoterContact = definePolicy('voters.read', (actor) =>
  actor.as.role === 'agencyFocalPoint' ? denied('role') : true,
)

/** Who the voter is: only for those who keep the register. */
export const readVoters = byOffice('voters.read-voter')

export const addWaves = byOffice('voters.add-wave')
export const changeWaves = byOffice('voters.change-wave')
export const addMeetings = byOffice('voters.add-meeting')
export const changeMeetings = byOffice('voters.change-meeting')
export const addPetitions = byOffice('voters.add-petition')
export const classifyPetitions = byOffice('voters.classify-petition')
export const importVoterContact = byOffice('voters.import')

/** The policy of each act on a petition, for the routes and for what a screen offers. */
export const petitionPolicies = {
  change: byOffice('voters.change-petition'),
  answerOnSpot: byOffice('voters.answer-on-spot'),
  merge: byOffice('voters.merge-petition'),
  unmerge: byOffice('voters.unmerge-petition'),
  forward: byOffice('voters.forward-petition'),
  inform: byOffice('voters.inform-voter'),
  end: byOffice('voters.end-petition'),
  reopen: byOffice('voters.reopen-petition'),
} as const satisfies Record<PetitionAct, unknown>
