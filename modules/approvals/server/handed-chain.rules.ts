import type { AccountId } from '#platform/access'
import type { ChainSteps, PaperState, Who } from '#approvals'

/** A paper as far as it says which steps are still to be taken. */
interface Underway<Kept extends ChainSteps = ChainSteps> {
  readonly chain: Kept
  readonly state: PaperState
  readonly stage: number
}

/** Whom the steps still to be taken name, the issuing included. */
export function accountsAhead({ chain, state, stage }: Underway): AccountId[] {
  const ahead = [...chain.steps.slice(firstAhead(state, stage)), chain.issue]
  return [...new Set(ahead.flatMap((who) => (who.by === 'account' ? [who.account] : [])))]
}

/**
 * The chain of a paper after a handover: the steps still to be taken that named the giver name the taker. Steps that were
 * taken keep their name, and so does a signature that only waits for its copy. The same chain where nothing changes.
 */
export function handedChain<Kept extends ChainSteps>(
  { chain, state, stage }: Underway<Kept>,
  { from, to }: { readonly from: AccountId; readonly to: AccountId },
): Kept {
  const renamed = (who: Who): Who =>
    who.by === 'account' && who.account === from ? { by: 'account', account: to } : who
  const first = firstAhead(state, stage)
  const steps = chain.steps.map((who, at) => (at < first ? who : renamed(who)))
  const issue = renamed(chain.issue)
  const same = issue === chain.issue && steps.every((who, at) => who === chain.steps[at])
  return same ? chain : { ...chain, steps, issue }
}

/** The first step still to be taken; a paper that came back goes through all of them again. */
function firstAhead(state: PaperState, stage: number): number {
  if (state === 'returned') return 0
  return state === 'waitingApproval' ? stage : stage + 1
}
