import { z } from 'zod'
import { AccountId, AgencyId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { AnswerId, CommitmentId } from './ids.ts'
import { AnswerClass, CommitmentKind, Judgement, NextStep, ReminderRule, VoterOpinion } from './kinds.ts'
import { UrgingId, UrgingState } from './urging.ts'

/** What every event of the ledger says: which commitment, whose, from which source; never a text. */
const about = {
  commitment: CommitmentId,
  kind: CommitmentKind,
  agency: AgencyId,
  sourceKind: z.string(),
  source: z.uuid(),
  on: CalendarDate,
}

/** What happens to commitments; each is also seen by the agency that it is addressed to. */
export const commitmentsEvents = events({
  'commitments.issued': z.object({ ...about, due: CalendarDate.nullable() }),
  'commitments.acknowledged': z.object(about),
  'commitments.passed-on': z.object(about),
  'commitments.returned': z.object(about),
  /** The letter that assigned it was recalled. */
  'commitments.recalled': z.object(about),
  'commitments.answered': z.object({ ...about, answer: AnswerId, class: AnswerClass }),
  'commitments.judged': z.object({ ...about, judgement: Judgement, next: NextStep.nullable() }),
  'commitments.opinion-recorded': z.object({ ...about, opinion: VoterOpinion }),
  'commitments.extension-asked': z.object({ ...about, until: CalendarDate }),
  'commitments.extension-decided': z.object({ ...about, granted: z.boolean(), due: CalendarDate.nullable() }),
  'commitments.reminded': z.object({ ...about, rule: ReminderRule }),
  'commitments.closed': z.object(about),
  'commitments.reopened': z.object({ ...about, due: CalendarDate.nullable() }),
  /** The council's own matter: no agency is told. */
  'commitments.follower-changed': z.object({ commitment: CommitmentId, follower: AccountId }),
  /** Units merged: from the day on another agency answers. */
  'commitments.agency-changed': z.object({ ...about, from: AgencyId }),
  'commitments.urging-moved': z.object({ urging: UrgingId, agency: AgencyId, state: UrgingState }),
  'commitments.step-undone': z.object({ ...about, step: z.string() }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof commitmentsEvents> {}
}
