import { type Actor, type CouncilId, definePolicy, denied, type Role, rolesInCouncil } from '#platform/access'
import { CHAIN_ROLES } from '#approvals'
import { keysOfHolder } from './deciders.rules.ts'

/** The office and the leaders read every paper of their council; others what they had or have a part in. */
const READERS: readonly Role[] = [
  'chair',
  'viceChair',
  'standingMember',
  'officeChief',
  'specialist',
  'communeOfficer',
  'recordsClerk',
]
const OFFICE: readonly Role[] = ['officeChief', 'communeOfficer']
const STAFF: readonly Role[] = [...OFFICE, 'specialist', 'recordsClerk']
const DELEGATORS: readonly Role[] = [...STAFF, 'chair', 'viceChair', 'standingMember']

export interface OfCouncil {
  readonly councilId: CouncilId
}

/** A paper as the guard sees it: whether the account has a part in it, by delegation too, and whom it waits for. */
export interface ReadablePaper extends OfCouncil {
  readonly tookPart: boolean
  readonly waitsFor: readonly string[]
}

/** Everybody who may stand in a chain has an inbox; what is in it depends on their posts. */
export const readInbox = rolesInCouncil<OfCouncil>('approvals.read', CHAIN_ROLES)
export const readAll = rolesInCouncil<OfCouncil>('approvals.read-all', READERS)

export const readPaper = definePolicy<ReadablePaper>('approvals.read-one', (actor, paper) => {
  const inCouncil = readInbox(actor, paper)
  if (inCouncil !== true || readAll(actor, paper) === true || paper.tookPart) return inCouncil
  return paper.waitsFor.some((key) => keysOf(actor).includes(key)) ? true : denied('not-yours')
})

/** Who may read a paper may act on it where its chain says so: which step is whose is asked of the paper itself. */
const onReadable = (action: string) => definePolicy<ReadablePaper>(action, (actor, paper) => readPaper(actor, paper))
export const approvePapers = onReadable('approvals.approve')
export const returnPapers = onReadable('approvals.return')
export const recordDecisions = onReadable('approvals.record-decision')
export const signPapers = onReadable('approvals.sign')
export const issuePapers = onReadable('approvals.issue')
export const recallPapers = onReadable('approvals.recall')
export const withdrawPapers = onReadable('approvals.withdraw')
export const resubmitPapers = onReadable('approvals.resubmit')
export const undoSteps = onReadable('approvals.undo')
export const takeFiles = rolesInCouncil<OfCouncil>('approvals.take-file', CHAIN_ROLES)

/** A document written elsewhere is handed in by who works in the office. */
export const submitDocuments = rolesInCouncil<OfCouncil>('approvals.submit-document', STAFF)
export const readDocuments = rolesInCouncil<OfCouncil>('approvals.read-document', READERS)

/** By which steps papers go, and where their numbers come from: the office of the council. */
export const setChains = rolesInCouncil<OfCouncil>('approvals.set-chain', OFFICE)
export const setNumbers = rolesInCouncil<OfCouncil>('approvals.set-numbers', OFFICE)

/** A leader delegates; the office records what a leader decided on paper. */
export const delegate = rolesInCouncil<OfCouncil>('approvals.delegate', DELEGATORS)
export const endDelegations = rolesInCouncil<OfCouncil>('approvals.end-delegation', DELEGATORS)

/** The office records delegations of others; everybody else only their own. */
export const isOffice = ({ as }: Actor): boolean => OFFICE.includes(as.role)

function keysOf({ account, as }: Actor): string[] {
  return keysOfHolder({ account, role: as.role, body: as.body ?? null })
}
