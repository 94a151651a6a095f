import type { ChainSteps } from '#approvals'
import { type Holder, meant } from './deciders.rules.ts'

/** May this holder number and issue the papers of a chain? The office: it brings signed copies, too. */
export function mayIssue(chain: ChainSteps, holder: Holder): boolean {
  return meant(chain.issue, holder)
}
