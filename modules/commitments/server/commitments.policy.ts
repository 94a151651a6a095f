import {
  type AccountId,
  type Actor,
  type AgencyId,
  type CouncilId,
  definePolicy,
  type Denial,
  denied,
  type Role,
} from '#platform/access'
import type { CommitmentAct } from '#commitments'

/** The office keeps the ledger; it also enters what agencies answered on paper. */
const OFFICE: readonly Role[] = ['officeChief', 'specialist', 'communeOfficer']
const REGISTRY: readonly Role[] = [...OFFICE, 'recordsClerk']
/** Who leads the council between sessions judges too: where one hand enters and judges, the Vice-Chair does. */
const LEADERS: readonly Role[] = ['chair', 'viceChair', 'standingMember']
const JUDGES: readonly Role[] = [...LEADERS, ...OFFICE]
const DECIDERS: readonly Role[] = [...LEADERS, 'officeChief', 'communeOfficer']

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** What a policy looks at in a commitment. */
export interface OfCommitment extends OfCouncil {
  readonly agencyId: AgencyId
  /** Who passes it on, where that is an agency which does so. */
  readonly passedOnBy: AgencyId | null
  /** Who entered the answer that stands. */
  readonly answeredBy: AccountId | null
}

/** Everybody reads what their scope shows: the council's own, a province its communes', an agency what is addressed to it. */
export const readCommitments = definePolicy('commitments.read', () => true)

const byCouncil = (actor: Actor, thing: OfCouncil, roles: readonly Role[]): true | Denial => {
  if (!roles.includes(actor.as.role)) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
}

/** The agency itself in its inbox, or the office for an agency that answers on paper. */
const byEither = (action: string, roles: readonly Role[]) =>
  definePolicy<OfCouncil & Partial<OfCommitment>>(action, (actor, thing) => {
    if (!actor.as.agency) return byCouncil(actor, thing, roles)
    if (actor.as.council !== thing.councilId) return denied('other-council')
    return thing.agencyId === undefined || thing.agencyId === actor.as.agency ? true : denied('not-yours')
  })

const byRoles = (action: string, roles: readonly Role[]) =>
  definePolicy<OfCouncil>(action, (actor, thing) => byCouncil(actor, thing, roles))

export const acknowledgeCommitments = byEither('commitments.acknowledge', REGISTRY)
/** The executive's office of what it received, or the council's office for one that doesn't sign in. */
export const passOnCommitments = definePolicy<OfCouncil & Partial<OfCommitment>>(
  'commitments.pass-on',
  (actor, thing) => {
    if (thing.passedOnBy === null) return denied('not-yours')
    if (!actor.as.agency) return byCouncil(actor, thing, REGISTRY)
    if (actor.as.council !== thing.councilId) return denied('other-council')
    return thing.passedOnBy === undefined || thing.passedOnBy === actor.as.agency ? true : denied('not-yours')
  },
)
export const returnCommitments = byEither('commitments.return', REGISTRY)
export const answerCommitments = byEither('commitments.answer', REGISTRY)
export const askExtensions = byEither('commitments.ask-extension', REGISTRY)
export const undoSteps = byEither('commitments.undo', [...JUDGES, 'recordsClerk'])
export const attachFiles = byEither('commitments.attach-file', REGISTRY)
export const decideExtensions = byRoles('commitments.decide-extension', DECIDERS)
export const recordOpinions = byRoles('commitments.record-opinion', OFFICE)
export const remindAgencies = byRoles('commitments.remind', OFFICE)
/** Công văn đôn đốc is the council's own paper: an agency sees the signed letter with what it urges. */
export const readUrgings = definePolicy<OfCouncil>('commitments.read-urgings', (actor, thing) => {
  if (actor.as.agency) return denied('role')
  return actor.as.council === thing.councilId ? true : denied('other-council')
})
export const urgeAgencies = byRoles('commitments.urge', OFFICE)
export const recordUrgings = byRoles('commitments.record-urging', REGISTRY)
export const followCommitments = byRoles('commitments.follow', OFFICE)
export const closeCommitments = byRoles('commitments.close', JUDGES)
export const reopenCommitments = byRoles('commitments.reopen', JUDGES)

/** Whoever entered the answer doesn't judge it. */
export const judgeCommitments = definePolicy<OfCommitment>('commitments.judge', (actor, thing) => {
  const verdict = byCouncil(actor, thing, JUDGES)
  if (verdict !== true) return verdict
  return thing.answeredBy === actor.account ? denied('own-work') : true
})

/** The policy of each act that a screen offers. */
export const policyOf: Readonly<Record<CommitmentAct, (actor: Actor, thing: OfCommitment) => true | Denial>> = {
  acknowledge: acknowledgeCommitments,
  passOn: passOnCommitments,
  returnForCompetence: returnCommitments,
  answer: answerCommitments,
  judge: judgeCommitments,
  recordOpinion: recordOpinions,
  askExtension: askExtensions,
  decideExtension: decideExtensions,
  remind: remindAgencies,
  follow: followCommitments,
  close: closeCommitments,
  reopen: reopenCommitments,
  undo: undoSteps,
}
