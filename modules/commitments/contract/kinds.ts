import { z } from 'zod'

/** What a commitment (nội dung theo dõi, đôn đốc) comes from. */
export const COMMITMENT_KINDS = [
  'petition',
  'recommendation',
  'promise',
  'explanationConclusion',
  'meetingConclusion',
  'resolutionTask',
  'letter',
] as const
export const CommitmentKind = z.enum(COMMITMENT_KINDS)
export type CommitmentKind = z.infer<typeof CommitmentKind>

/** Kinds whose body, person, work and deadline must be named; which parts exactly is in the lawbook. */
export const NAMED_BY_RULE: readonly CommitmentKind[] = ['recommendation', 'promise', 'explanationConclusion']

/** Where a commitment is: Đã giao, Đã tiếp nhận, trả lại, đã thu hồi văn bản chuyển, đã trả lời, đã đánh giá, kết thúc. */
export const COMMITMENT_STATES = [
  'issued',
  'acknowledged',
  'returned',
  'recalled',
  'answered',
  'judged',
  'closed',
] as const
export const CommitmentState = z.enum(COMMITMENT_STATES)
export type CommitmentState = z.infer<typeof CommitmentState>

/** The first axis: the agency says what it did. */
export const ANSWER_CLASSES = ['resolved', 'inProgress', 'explained', 'notResolved'] as const
export const AnswerClass = z.enum(ANSWER_CLASSES)
export type AnswerClass = z.infer<typeof AnswerClass>

/** The finer words under a class, as the national petition software has them. */
export const ANSWER_LEAVES = {
  resolved: ['issuedOrAmendedText', 'inspected', 'carriedOut'],
  inProgress: [
    'withRoadmap',
    'withoutRoadmap',
    'dependsOnSuperiorText',
    'submittedUpward',
    'withoutResources',
    'notAtOnce',
    'otherReason',
  ],
  explained: [],
  notResolved: [],
} as const satisfies Record<AnswerClass, readonly string[]>
export const AnswerLeaf = z.enum([...ANSWER_LEAVES.resolved, ...ANSWER_LEAVES.inProgress])
export type AnswerLeaf = z.infer<typeof AnswerLeaf>

/** Does this leaf stand under that class? */
export function isLeafOf(leaf: AnswerLeaf, answerClass: AnswerClass): boolean {
  return (ANSWER_LEAVES[answerClass] as readonly string[]).includes(leaf)
}

/** The second axis: the council says what it thinks of the answer. */
export const JUDGEMENTS = ['satisfactory', 'partly', 'unsatisfactory'] as const
export const Judgement = z.enum(JUDGEMENTS)
export type Judgement = z.infer<typeof Judgement>

/** What follows a judgement that is not wholly satisfactory. */
export const NEXT_STEPS = ['refer-again', 'explanation', 'question', 'supervision'] as const
export const NextStep = z.enum(NEXT_STEPS)
export type NextStep = z.infer<typeof NextStep>

/** The third axis: what the voters say of it. */
export const VOTER_OPINIONS = ['agrees', 'disagrees'] as const
export const VoterOpinion = z.enum(VOTER_OPINIONS)
export type VoterOpinion = z.infer<typeof VoterOpinion>

/** How the clock stands today; `stopped` where nothing is awaited by a day. */
export const CLOCK_STATES = ['in-time', 'due-soon', 'due-today', 'overdue', 'stopped'] as const
export const ClockState = z.enum(CLOCK_STATES)
export type ClockState = z.infer<typeof ClockState>

/** Which rule a reminder follows; `manual` is a person's, `letter` a signed one. `first` to `third` are parameters of the lawbook. */
export const REMINDER_RULES = ['manual', 'first', 'second', 'third', 'overdue', 'letter'] as const
export const ReminderRule = z.enum(REMINDER_RULES)
export type ReminderRule = z.infer<typeof ReminderRule>

/** The thread: Giao → Tiếp nhận → Trả lời → Đánh giá → Kết thúc. */
export const THREAD_STEPS = ['assigned', 'acknowledged', 'answered', 'judged', 'closed'] as const
export type ThreadStep = (typeof THREAD_STEPS)[number]

/** What can happen to a commitment; `undone` takes an earlier step back. */
export const STEP_KINDS = [
  'issued',
  'acknowledged',
  'passed-on',
  'returned',
  'recalled',
  'answered',
  'judged',
  'opinion-recorded',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'reminded',
  'closed',
  'reopened',
  'undone',
] as const
export const StepKind = z.enum(STEP_KINDS)
export type StepKind = z.infer<typeof StepKind>
