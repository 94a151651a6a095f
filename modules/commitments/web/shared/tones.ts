import type { AnswerClass, ClockState, CommitmentState, Judgement, VoterOpinion } from '#commitments'
import type { Tone } from '#platform/ui'

/* How the codes of the ledger are coloured; each one's word stands beside it. */

export const toneOfState: Readonly<Record<CommitmentState, Tone>> = {
  issued: 'neutral',
  acknowledged: 'progress',
  returned: 'overdue',
  recalled: 'neutral',
  answered: 'dueSoon',
  judged: 'progress',
  closed: 'resolved',
}

export const toneOfClock: Readonly<Record<ClockState, Tone>> = {
  'in-time': 'progress',
  'due-soon': 'dueSoon',
  'due-today': 'dueSoon',
  overdue: 'overdue',
  stopped: 'neutral',
}

export const toneOfClass: Readonly<Record<AnswerClass, Tone>> = {
  resolved: 'resolved',
  inProgress: 'progress',
  explained: 'neutral',
  notResolved: 'dueSoon',
}

export const toneOfJudgement: Readonly<Record<Judgement, Tone>> = {
  satisfactory: 'resolved',
  partly: 'dueSoon',
  unsatisfactory: 'overdue',
}

export const toneOfOpinion: Readonly<Record<VoterOpinion, Tone>> = { agrees: 'resolved', disagrees: 'overdue' }
