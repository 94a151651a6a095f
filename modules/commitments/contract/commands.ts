import { z } from 'zod'
import { AccountId, AgencyId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { CommitmentId, FileId, StepId } from './ids.ts'
import { AnswerClass, AnswerLeaf, isLeafOf, Judgement, NextStep, VoterOpinion } from './kinds.ts'
import {
  AT_ONCE_MOST,
  FILES_MOST,
  LETTER_NUMBER_LONGEST,
  NAME_LONGEST,
  REASON_LONGEST,
  REASON_SHORTEST,
  TEXT_LONGEST,
} from './limits.ts'
import { line, paragraphs, seenVersion } from './typed-text.ts'

export const reason = paragraphs('lý do', REASON_LONGEST, REASON_SHORTEST)

const areDistinct = (ids: readonly CommitmentId[]) => new Set(ids).size === ids.length

/** The commitments that one act touches, each once. */
export const CommitmentIds = z
  .array(CommitmentId)
  .min(1, 'Chọn ít nhất một nội dung.')
  .max(AT_ONCE_MOST, `Chọn không quá ${AT_ONCE_MOST} nội dung một lần.`)
  .refine(areDistinct, 'Mỗi nội dung chỉ chọn một lần.')

/** Number, date and signer of a letter as typed from the document system, with its signed copy. */
export const TypedLetter = z.object({
  number: line('số văn bản', LETTER_NUMBER_LONGEST),
  date: z.string({ error: 'Chọn ngày văn bản.' }).pipe(CalendarDate),
  signer: line('người ký', NAME_LONGEST).nullable().default(null),
  file: FileId.nullable().default(null),
})
export type TypedLetter = z.infer<typeof TypedLetter>

/** The agency has received them. */
export const Acknowledge = z.object({ ids: CommitmentIds })
export type Acknowledge = z.infer<typeof Acknowledge>

/** Giao cơ quan trả lời: by the executive's office, of what it received. */
export const PassOn = z.object({ ids: CommitmentIds, agency: AgencyId })
export type PassOn = z.infer<typeof PassOn>

/** Trả lại, không đúng thẩm quyền: before an answer, with the reason. */
export const ReturnForCompetence = z.object({ ids: CommitmentIds, reason })
export type ReturnForCompetence = z.infer<typeof ReturnForCompetence>

/** What one letter says of these commitments: their class, its words, and by when where it names a roadmap. */
export const AnswerPart = z
  .object({
    ids: CommitmentIds,
    class: AnswerClass,
    leaf: AnswerLeaf.nullable().default(null),
    text: paragraphs('nội dung trả lời', TEXT_LONGEST),
    roadmapUntil: CalendarDate.nullable().default(null),
  })
  .refine(({ class: answerClass, leaf }) => leaf === null || isLeafOf(leaf, answerClass), {
    error: 'Mục chi tiết không thuộc kết quả đã chọn.',
    path: ['leaf'],
  })
  .refine(({ leaf, roadmapUntil }) => (leaf === 'withRoadmap') === (roadmapUntil !== null), {
    error: 'Có lộ trình thì ghi ngày hoàn thành theo lộ trình; không có lộ trình thì để trống.',
    path: ['roadmapUntil'],
  })
export type AnswerPart = z.infer<typeof AnswerPart>

/** One letter of an agency; it may answer many commitments of that agency, and say different things of them. */
export const Answer = z.object({
  letter: TypedLetter.omit({ file: true }),
  files: z.array(FileId).max(FILES_MOST, `Đính kèm không quá ${FILES_MOST} tệp.`).default([]),
  answers: z
    .array(AnswerPart)
    .min(1, 'Ghi kết quả của ít nhất một nội dung.')
    .max(AT_ONCE_MOST)
    .refine((parts) => parts.reduce((sum, { ids }) => sum + ids.length, 0) <= AT_ONCE_MOST, {
      error: `Chọn không quá ${AT_ONCE_MOST} nội dung một lần.`,
    })
    .refine((parts) => areDistinct(parts.flatMap(({ ids }) => ids)), {
      error: 'Một văn bản chỉ nêu một kết quả cho mỗi nội dung.',
    }),
})
export type Answer = z.infer<typeof Answer>

/** What the council thinks of the answer that it saw; what is missing is written down. */
export const Judge = z
  .object({
    version: seenVersion,
    judgement: Judgement,
    missing: paragraphs('nội dung còn thiếu', TEXT_LONGEST).nullable().default(null),
    next: NextStep.nullable().default(null),
  })
  .refine(({ judgement, missing }) => judgement !== 'partly' || missing !== null, {
    error: 'Đạt một phần thì phải ghi nội dung còn thiếu.',
    path: ['missing'],
  })
  .refine(({ judgement, next }) => judgement !== 'satisfactory' || next === null, {
    error: 'Đạt yêu cầu thì không còn bước tiếp theo.',
    path: ['next'],
  })
  .refine(({ judgement, next }) => judgement !== 'unsatisfactory' || next !== null, {
    error: 'Chưa đạt yêu cầu thì chọn bước tiếp theo.',
    path: ['next'],
  })
export type Judge = z.infer<typeof Judge>

/** Cử tri đồng tình hay chưa: the third axis, with how it is known. */
export const RecordOpinion = z.object({
  opinion: VoterOpinion,
  note: paragraphs('nguồn ý kiến', REASON_LONGEST).nullable().default(null),
})
export type RecordOpinion = z.infer<typeof RecordOpinion>

/** Đề nghị gia hạn. */
export const AskExtension = z.object({ until: CalendarDate, reason })
export type AskExtension = z.infer<typeof AskExtension>

/** Đã gia hạn đến …, hoặc không đồng ý gia hạn. */
export const DecideExtension = z
  .object({ version: seenVersion, grant: z.boolean(), until: CalendarDate.nullable().default(null), reason })
  .refine(({ grant, until }) => !grant || until !== null, { error: 'Chọn ngày gia hạn đến.', path: ['until'] })
export type DecideExtension = z.infer<typeof DecideExtension>

/** Nhắc việc. */
export const Remind = z.object({
  ids: CommitmentIds,
  note: paragraphs('nội dung nhắc', REASON_LONGEST).nullable().default(null),
})
export type Remind = z.infer<typeof Remind>

/** Giao người theo dõi. */
export const Follow = z.object({ ids: CommitmentIds, follower: AccountId })
export type Follow = z.infer<typeof Follow>

/** Kết thúc theo dõi. */
export const Close = z.object({ version: seenVersion, reason })
export type Close = z.infer<typeof Close>

/** Mở lại, and from which day on it is due again. */
export const Reopen = z.object({ version: seenVersion, reason, due: CalendarDate.nullable().default(null) })
export type Reopen = z.infer<typeof Reopen>

/** Hoàn tác: takes back the last step, which must be the one that the reader saw. */
export const UndoStep = z.object({ version: seenVersion, step: StepId, reason })
export type UndoStep = z.infer<typeof UndoStep>

/** What an upload is for: a signed letter must be a PDF. */
export const UploadPurpose = z.object({ purpose: z.enum(['letter', 'attachment']) })
export type UploadPurpose = z.infer<typeof UploadPurpose>
