import {
  END_REASONS,
  type Decider,
  type EndReason,
  type MandateEventKind,
  type MandateState,
  type RecordMandateEvent,
} from '#councils'

export type RecordableEvent = RecordMandateEvent['kind']

/** Whoever moves with a changed unit does so by the merger, not by hand. */
const ENDS = END_REASONS.filter((reason) => reason !== 'moved')

/**
 * What the form offers after each state, so that nobody is offered what must be refused; the server holds the rule
 * (Law 72/2025/QH15, article 38) and has the last word.
 */
const OFFERED: Record<MandateState, readonly RecordableEvent[]> = {
  elected: ['certified', 'began', 'resigned', 'lostMandate', 'deceased'],
  certified: ['began', 'resigned', 'transferred', 'lostMandate', 'deceased'],
  active: ['suspended', ...ENDS],
  suspended: ['restored', ...ENDS],
  ended: [],
}

export function mayFollow(state: MandateState): readonly RecordableEvent[] {
  return OFFERED[state]
}

/** Who decides it as a rule; the form starts with it and lets the office say otherwise. */
export const USUAL_DECIDER: Record<RecordableEvent, Decider> = {
  certified: 'electionCommittee',
  began: 'law',
  suspended: 'standing',
  restored: 'standing',
  resigned: 'council',
  transferred: 'standing',
  recalled: 'council',
  lostMandate: 'law',
  deceased: 'law',
  termEnded: 'law',
}

export function isEnd(kind: MandateEventKind): kind is EndReason {
  return END_REASONS.some((reason) => reason === kind)
}
