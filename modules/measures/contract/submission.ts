import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate, Instant, Period, PERIOD_KINDS } from '#platform/calendar'
import { REASON_LONGEST, SIGNER_LONGEST } from './limits.ts'
import { seenVersion, typed } from './typed-text.ts'
import { MeasureGroup } from './vocabulary.ts'

export const SubmissionId = z.uuid().brand<'SubmissionId'>()
export type SubmissionId = z.infer<typeof SubmissionId>

const signature = {
  signerName: typed('họ và tên người ký', SIGNER_LONGEST),
  signerTitle: typed('chức vụ người ký', SIGNER_LONGEST),
  signedOn: CalendarDate,
}

/** A council's signed word that a group of its figures is complete for a period; without it the period is not reported. */
export const Submission = z.object({
  id: SubmissionId,
  councilId: CouncilId,
  group: MeasureGroup,
  kind: z.enum(PERIOD_KINDS),
  from: CalendarDate,
  to: CalendarDate,
  signerName: z.string(),
  signerTitle: z.string(),
  signedOn: CalendarDate,
  enteredAt: Instant,
  version: z.int(),
})
export type Submission = z.infer<typeof Submission>

/** Says that a group of figures is complete for a period. */
export const DeclareComplete = z.object({ group: MeasureGroup, period: Period, ...signature })
export type DeclareComplete = z.infer<typeof DeclareComplete>

/** Takes the word back, with the reason. */
export const Withdraw = z.object({ reason: typed('lý do', REASON_LONGEST), version: seenVersion })
export type Withdraw = z.infer<typeof Withdraw>

export const SubmissionView = Submission.extend({ abilities: z.object({ withdraw: z.boolean() }) })

/** Where the councils below stand with a group of figures in a period. */
export const SubmissionOverview = z.object({
  group: MeasureGroup,
  from: CalendarDate,
  to: CalendarDate,
  reported: z.int(),
  of: z.int(),
  councils: z.array(
    z.object({ council: CouncilId, name: z.string(), complete: z.boolean(), submissions: z.array(Submission) }),
  ),
})
export type SubmissionOverview = z.infer<typeof SubmissionOverview>
export { signature }
