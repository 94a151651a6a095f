import type { PaperState } from '#approvals'
import type { Tone } from '#platform/ui'

/** How the state of a paper is coloured; its word stands beside it. */
export const toneOfState: Readonly<Record<PaperState, Tone>> = {
  waitingApproval: 'dueSoon',
  waitingSignature: 'dueSoon',
  returned: 'overdue',
  signed: 'progress',
  approved: 'resolved',
  issued: 'resolved',
  recalled: 'overdue',
  withdrawn: 'neutral',
}
