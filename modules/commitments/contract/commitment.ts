import { z } from 'zod'
import { AccountId, AgencyId, CouncilId } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { AnswerId, CommitmentId, FileId, StepId } from './ids.ts'
import {
  AnswerClass,
  AnswerLeaf,
  ClockState,
  CommitmentKind,
  CommitmentState,
  Judgement,
  NextStep,
  ReminderRule,
  StepKind,
  VoterOpinion,
} from './kinds.ts'

/** What a commitment comes from, opaque to the ledger: `{ kind: 'voters/petition', id }`. */
export const Source = z.object({ kind: z.string().regex(/^[a-z]+\/[a-z-]+$/), id: z.uuid() })
export type Source = z.infer<typeof Source>

/** Who answers for the agency, as printed; both null while the post is vacant. */
export const ResponsiblePerson = z.object({ name: z.string(), title: z.string() })
export type ResponsiblePerson = z.infer<typeof ResponsiblePerson>

export const AttachedFile = z.object({ id: FileId, name: z.string(), kind: z.string(), bytes: z.int() })
export type AttachedFile = z.infer<typeof AttachedFile>

/** A letter as it is cited: number and date as typed, and the signed copy. */
export const LetterView = z.object({
  number: z.string(),
  date: CalendarDate,
  signer: z.string().nullable(),
  file: AttachedFile.nullable(),
})
export type LetterView = z.infer<typeof LetterView>

/** A due date with the rule that it came from. */
export const DueView = z.object({
  date: CalendarDate,
  /** The first due date, before extensions. */
  first: CalendarDate,
  days: z.int().nullable(),
  unit: z.enum(['calendar', 'working']).nullable(),
  basis: z.string().nullable(),
  article: z.string().nullable(),
  verified: z.boolean(),
})
export type DueView = z.infer<typeof DueView>

/** How the clock stands on the day asked: `days` are working days left, or past when overdue. */
export const Clock = z.object({ state: ClockState, runsTo: CalendarDate.nullable(), days: z.int().nullable() })
export type Clock = z.infer<typeof Clock>

/** The days of the thread; null is what has not happened. */
export const Thread = z.object({
  assigned: CalendarDate,
  acknowledged: CalendarDate.nullable(),
  answered: CalendarDate.nullable(),
  judged: CalendarDate.nullable(),
  closed: CalendarDate.nullable(),
})
export type Thread = z.infer<typeof Thread>

/** What the reader may do with one commitment now: by the policies of the routes and the rules of the thread. */
export const COMMITMENT_ACTS = [
  'acknowledge',
  'passOn',
  'returnForCompetence',
  'answer',
  'judge',
  'recordOpinion',
  'askExtension',
  'decideExtension',
  'remind',
  'follow',
  'close',
  'reopen',
  'undo',
] as const
export type CommitmentAct = (typeof COMMITMENT_ACTS)[number]
export const CommitmentAbilities = z.object(
  Object.fromEntries(COMMITMENT_ACTS.map((act) => [act, z.boolean()])) as Record<CommitmentAct, z.ZodBoolean>,
)
export type CommitmentAbilities = z.infer<typeof CommitmentAbilities>

/** An officer of the council's office who may follow commitments, with the title held. */
export const Follower = z.object({ id: AccountId, name: z.string(), title: z.string() })
export type Follower = z.infer<typeof Follower>

/** The agencies to which what was received may be given; none for an agency that passes nothing on. */
export const AssignableAgencies = z.object({ items: z.array(z.object({ id: AgencyId, name: z.string() })) })
export type AssignableAgencies = z.infer<typeof AssignableAgencies>

/** One line of the ledger. */
export const CommitmentRow = z.object({
  id: CommitmentId,
  council: CouncilId,
  kind: CommitmentKind,
  source: Source,
  /** The source's short code, e.g. KN-26-000123. */
  reference: z.string().nullable(),
  work: z.string(),
  field: z.string().nullable(),
  agency: z.object({ id: AgencyId, name: z.string() }),
  person: ResponsiblePerson.nullable(),
  state: CommitmentState,
  thread: Thread,
  due: CalendarDate.nullable(),
  clock: Clock,
  answerClass: AnswerClass.nullable(),
  judgement: Judgement.nullable(),
  opinion: VoterOpinion.nullable(),
  /** The day from which it counts as resolved: stated so by the agency and judged satisfactory. */
  resolvedOn: CalendarDate.nullable(),
  round: z.int(),
  /** The officer of the council's office who follows it; null where nobody does, and always to an agency. */
  follower: z.object({ id: AccountId, name: z.string() }).nullable(),
  version: z.int(),
})
export type CommitmentRow = z.infer<typeof CommitmentRow>

/** One thing that happened, for the history of a commitment. */
export const StepView = z.object({
  id: StepId,
  kind: StepKind,
  on: CalendarDate,
  at: Instant,
  by: z.enum(['council', 'agency', 'system']),
  text: z.string().nullable(),
  due: CalendarDate.nullable(),
  judgement: Judgement.nullable(),
  next: NextStep.nullable(),
  opinion: VoterOpinion.nullable(),
  reminder: ReminderRule.nullable(),
  answer: AnswerId.nullable(),
  undone: z.boolean(),
})
export type StepView = z.infer<typeof StepView>

/** An answer as a letter says it, with its files. */
export const AnswerView = z.object({
  id: AnswerId,
  class: AnswerClass,
  leaf: AnswerLeaf.nullable(),
  text: z.string(),
  roadmapUntil: CalendarDate.nullable(),
  letter: LetterView.omit({ file: true }),
  files: z.array(AttachedFile),
  enteredBy: z.enum(['agency', 'council']),
  /** How many commitments the letter answers, as far as the reader sees them. */
  answers: z.int(),
})
export type AnswerView = z.infer<typeof AnswerView>

/** One commitment whole: the triple (body and person, work, deadline), the thread, every step, every answer. */
export const Commitment = CommitmentRow.extend({
  /** The body through which the letter went, where another was assigned to answer. */
  through: z.object({ id: AgencyId, name: z.string() }).nullable(),
  product: z.string().nullable(),
  letter: LetterView.nullable(),
  dueRule: DueView.nullable(),
  missing: z.string().nullable(),
  next: NextStep.nullable(),
  extensionAsked: CalendarDate.nullable(),
  lastReminded: CalendarDate.nullable(),
  /** The letters that urged it, oldest first. */
  urgings: z.array(LetterView.extend({ recalledOn: CalendarDate.nullable() })),
  answers: z.array(AnswerView),
  steps: z.array(StepView),
  today: CalendarDate,
  abilities: CommitmentAbilities,
})
export type Commitment = z.infer<typeof Commitment>

/** What a recalled letter had assigned of a source: when it was recalled, and what was said of it. */
export const RecalledAssignment = z.object({ commitment: CommitmentId, on: CalendarDate, text: z.string() })
export type RecalledAssignment = z.infer<typeof RecalledAssignment>

/** What the ledger can be narrowed by; all that is given must hold. */
export const CommitmentFilter = z.object({
  q: z.string().max(120).optional(),
  state: CommitmentState.optional(),
  clock: ClockState.optional(),
  agency: AgencyId.optional(),
  field: z.string().max(41).optional(),
  kind: CommitmentKind.optional(),
  answerClass: AnswerClass.optional(),
  judgement: z.enum(['pending', ...Judgement.options]).optional(),
  /** Of an agency: what went through it and another answers. */
  passed: z
    .enum(['true', 'false'])
    .transform((answer) => answer === 'true')
    .optional(),
  /** Who follows it: `me`; `none` where nobody does or whoever did holds no role of the office any more. */
  follower: z.union([z.enum(['me', 'none']), AccountId]).optional(),
})
export type CommitmentFilter = z.infer<typeof CommitmentFilter>

/** Counts beside the filters: exact up to 10,000, then `capped`. */
export const CommitmentCounts = z.object({
  total: z.int(),
  capped: z.boolean(),
  answered: z.int(),
  resolved: z.int(),
  states: z.record(CommitmentState, z.int()),
  clocks: z.record(ClockState, z.int()),
  agencies: z.array(z.object({ id: AgencyId, name: z.string(), count: z.int() })),
  fields: z.array(z.object({ field: z.string(), count: z.int() })),
})
export type CommitmentCounts = z.infer<typeof CommitmentCounts>
