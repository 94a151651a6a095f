import type { Tone } from '#platform/ui'
import type { ReportState } from '#reports'

/** How the states of a report are coloured; each one's word stands beside it. */
export const toneOfState: Readonly<Record<ReportState, Tone>> = {
  collecting: 'progress',
  closed: 'dueSoon',
  draft: 'neutral',
  submitted: 'dueSoon',
  signed: 'progress',
  issued: 'resolved',
  recalled: 'overdue',
  corrected: 'escalated',
}
