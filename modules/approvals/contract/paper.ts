import { z } from 'zod'
import { AccountId, AssignmentId, CouncilId } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { Who } from './chain.ts'
import { DelegationForm } from './delegation.ts'
import { FileId, PaperId, PaperKindName, PaperStepId } from './ids.ts'
import { SEARCH_LONGEST } from './limits.ts'

/** Chờ duyệt · Chờ ký · Trả lại · Đã ký · Đã duyệt (an act, which nobody signs) · Đã phát hành · Đã thu hồi · Đã rút. */
export const PAPER_STATES = [
  'waitingApproval',
  'waitingSignature',
  'returned',
  'signed',
  'approved',
  'issued',
  'recalled',
  'withdrawn',
] as const
export const PaperState = z.enum(PAPER_STATES)
export type PaperState = z.infer<typeof PaperState>

/** A paper is signed, numbered and issued; an act is done when its last step has approved it. */
export const PaperForm = z.enum(['paper', 'act'])
export type PaperForm = z.infer<typeof PaperForm>

export const STEP_KINDS = [
  'submitted',
  'approved',
  'returned',
  'signed',
  'issued',
  'recalled',
  'withdrawn',
  'undone',
] as const
export const StepKind = z.enum(STEP_KINDS)
export type StepKind = z.infer<typeof StepKind>

/** By tap; by a leader's handwritten note with its photo; in ink, scanned; as a file signed elsewhere. */
export const STEP_WAYS = ['tap', 'note', 'ink', 'file'] as const
export const StepWay = z.enum(STEP_WAYS)
export type StepWay = z.infer<typeof StepWay>

/** Which of the lists: waits for me · what I submitted · what I dealt with · all of the council. */
export const BOXES = ['waiting', 'submitted', 'handled', 'all'] as const
export const Box = z.enum(BOXES)
export type Box = z.infer<typeof Box>

export const TakenFile = z.object({ id: FileId, name: z.string(), kind: z.string(), bytes: z.int() })
export type TakenFile = z.infer<typeof TakenFile>

/** Somebody with the title held on the day of the act. */
export const Named = z.object({ name: z.string(), title: z.string() })
export type Named = z.infer<typeof Named>

/** One line of the lists. */
export const PaperRow = z.object({
  id: PaperId,
  council: CouncilId,
  kind: PaperKindName,
  form: PaperForm,
  title: z.string(),
  summary: z.string(),
  state: PaperState,
  round: z.int(),
  stage: z.int(),
  /** How many steps approve or sign it. */
  stages: z.int(),
  submitted: Named.extend({ account: AccountId, on: CalendarDate }),
  movedAt: Instant,
  number: z.string().nullable(),
  code: z.string().nullable(),
  issuedOn: CalendarDate.nullable(),
  version: z.int(),
})
export type PaperRow = z.infer<typeof PaperRow>

/** One thing that happened, with who recorded it and whose decision it is. */
export const PaperStep = z.object({
  id: PaperStepId,
  kind: StepKind,
  round: z.int(),
  stage: z.int(),
  on: CalendarDate,
  at: Instant,
  by: Named,
  decidedBy: Named,
  onBehalfOf: Named.extend({ form: DelegationForm }).nullable(),
  way: StepWay,
  /** Its own submitter decided, because nobody else could. */
  own: z.boolean(),
  reason: z.string().nullable(),
  /** The paper by which it was recalled, as it is cited; its day is `on`. */
  decision: z.string().nullable(),
  file: TakenFile.nullable(),
  undone: z.boolean(),
})
export type PaperStep = z.infer<typeof PaperStep>

export const PAPER_ACTS = [
  'approve',
  'return',
  'recordDecision',
  'sign',
  'issue',
  'recall',
  'withdraw',
  'resubmit',
  'undo',
] as const
export type PaperAct = (typeof PAPER_ACTS)[number]
export const PaperAbilities = z.object(
  Object.fromEntries(PAPER_ACTS.map((act) => [act, z.boolean()])) as Record<PaperAct, z.ZodBoolean>,
)
export type PaperAbilities = z.infer<typeof PaperAbilities>

/** Somebody who may decide the present step, or sign; by delegation where `onBehalfOf` says so. */
export const Decider = Named.extend({
  assignment: AssignmentId,
  account: AccountId,
  onBehalfOf: Named.extend({ form: DelegationForm }).nullable(),
})
export type Decider = z.infer<typeof Decider>

/** A paper whole: its way, its history, and what the reader may do with it now. */
export const PaperView = PaperRow.extend({
  kindName: z.object({ vi: z.string(), en: z.string() }),
  /** The record behind it, below /app. */
  path: z.string(),
  chain: z.object({ steps: z.array(Who.and(z.object({ names: z.array(z.string()) }))), issue: Who }),
  /** What is read: the words of a printed paper, or the file that was handed in. */
  document: z.object({
    kind: z.enum(['printed', 'file']),
    text: z.string().nullable(),
    file: TakenFile.nullable(),
  }),
  rounds: z.int(),
  signer: Named.nullable(),
  authority: z.array(z.string()),
  signedOn: CalendarDate.nullable(),
  signedFile: TakenFile.nullable(),
  steps: z.array(PaperStep),
  deciders: z.array(Decider),
  signers: z.array(Decider),
  numbers: z.enum(['typed', 'allotted']),
  proposedCode: z.string().nullable(),
  today: CalendarDate,
  abilities: PaperAbilities,
  /** Until when the last step may be taken back by the reader. */
  undoUntil: Instant.nullable(),
})
export type PaperView = z.infer<typeof PaperView>

/** What a list can be narrowed by. */
export const PaperFilter = z.object({
  box: Box.default('waiting'),
  state: PaperState.optional(),
  kind: PaperKindName.optional(),
  q: z.string().max(SEARCH_LONGEST).optional(),
})
export type PaperFilter = z.infer<typeof PaperFilter>

/** Counts beside the lists: exact up to 10,000, then `capped`. */
export const PaperCounts = z.object({
  total: z.int(),
  capped: z.boolean(),
  states: z.partialRecord(PaperState, z.int()),
  kinds: z.array(z.object({ kind: PaperKindName, count: z.int() })),
  /** How many wait for the reader, whatever the filter. */
  waiting: z.int(),
})
export type PaperCounts = z.infer<typeof PaperCounts>
