import type { ReportState } from '#reports'

export type ReportStep = 'change' | 'close' | 'reopen' | 'draft' | 'submit' | 'issue' | 'correct'

/** From which states each step may be taken. */
const STEPS: Readonly<Record<ReportStep, readonly ReportState[]>> = {
  change: ['collecting', 'closed', 'draft'],
  close: ['collecting'],
  reopen: ['closed', 'draft'],
  draft: ['closed'],
  submit: ['draft'],
  issue: ['draft'],
  correct: ['issued'],
}

/** May a report in this state take this step? */
export function mayStep(state: ReportState, step: ReportStep): boolean {
  return STEPS[step].includes(state)
}
