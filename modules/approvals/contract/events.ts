import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { events, type PayloadsOf } from '#platform/events'
import { DelegationId, PaperId, PaperKindName } from './ids.ts'

const paper = { paper: PaperId, kind: PaperKindName, round: z.int() }

/** What happens to papers: ids and codes; nothing that a paper says, and nobody's name. */
export const approvalsEvents = events({
  'approvals.submitted': z.object(paper),
  'approvals.approved': z.object({ ...paper, stage: z.int() }),
  'approvals.returned': z.object(paper),
  'approvals.signed': z.object({ ...paper, on: CalendarDate }),
  'approvals.issued': z.object({ ...paper, on: CalendarDate }),
  'approvals.recalled': z.object({ ...paper, on: CalendarDate }),
  'approvals.withdrawn': z.object(paper),
  'approvals.step-undone': z.object(paper),
  'approvals.chain-set': z.object({ kind: PaperKindName, from: CalendarDate }),
  'approvals.numbers-set': z.object({ numbers: z.enum(['typed', 'allotted']) }),
  'approvals.delegated': z.object({ delegation: DelegationId }),
  'approvals.delegation-ended': z.object({ delegation: DelegationId }),
  'approvals.handed-over': z.object({ paper: PaperId }),
})

declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof approvalsEvents> {}
}
