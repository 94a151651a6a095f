import { z } from 'zod'
import { AssignmentId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { FileId, PaperStepId } from './ids.ts'
import { CODE_LONGEST, DECISION_LONGEST, NUMBER_LONGEST, REASON_LONGEST, REASON_SHORTEST } from './limits.ts'
import { line, paragraphs, seenVersion } from './typed-text.ts'

const reason = paragraphs('lý do', REASON_LONGEST, REASON_SHORTEST)
const note = paragraphs('ý kiến', REASON_LONGEST).nullable().default(null)
const day = (label: string) => z.string({ error: `Chọn ${label}.` }).pipe(CalendarDate)

/** Duyệt, by tap. */
export const ApprovePaper = z.object({ version: seenVersion, note })
export type ApprovePaper = z.infer<typeof ApprovePaper>

/** Trả lại asks a reason. */
export const ReturnPaper = z.object({ version: seenVersion, reason })
export type ReturnPaper = z.infer<typeof ReturnPaper>

/** Ghi ý kiến chỉ đạo: the office records what a leader wrote by hand; without its photo it is hearsay. */
export const RecordDecision = z
  .object({
    version: seenVersion,
    decision: z.enum(['approved', 'returned'], { error: 'Chọn duyệt hay trả lại.' }),
    /** In which post the leader decided. */
    decidedBy: AssignmentId,
    on: day('ngày ghi ý kiến'),
    text: paragraphs('nội dung ý kiến chỉ đạo', REASON_LONGEST),
    photo: z.string({ error: 'Đính kèm ảnh chụp bút phê.' }).pipe(FileId),
  })
  .refine(({ decision, text }) => decision === 'approved' || text.length >= REASON_SHORTEST, {
    error: `Trả lại thì ghi rõ lý do, ít nhất ${REASON_SHORTEST} ký tự.`,
    path: ['text'],
  })
export type RecordDecision = z.infer<typeof RecordDecision>

/** Ký: in ink, scanned, or a file signed elsewhere; the file is the official copy. */
export const SignPaper = z.object({
  version: seenVersion,
  way: z.enum(['ink', 'file'], { error: 'Chọn cách ký.' }),
  /** In which post the signer signed; who does it unless told. */
  signer: AssignmentId.nullable().default(null),
  on: day('ngày ký'),
  file: z.string({ error: 'Đính kèm bản đã ký (PDF).' }).pipe(FileId),
})
export type SignPaper = z.infer<typeof SignPaper>

/** Phát hành: number and day as given by the province's document system, or the number is allotted here. */
export const IssuePaper = z.object({
  version: seenVersion,
  number: line('số văn bản', NUMBER_LONGEST)
    .regex(/^\d+[a-z]?$/, 'Số văn bản chỉ gồm chữ số, ví dụ 05.')
    .nullable()
    .default(null),
  code: line('ký hiệu, ví dụ VP-CTHĐND', CODE_LONGEST),
  on: day('ngày văn bản'),
  /** The copy that bears number and seal, where it is another than the signed one. */
  file: FileId.nullable().default(null),
})
export type IssuePaper = z.infer<typeof IssuePaper>

/** Thu hồi văn bản đã phát hành, with the paper that recalls it where there is one. */
export const RecallPaper = z
  .object({
    version: seenVersion,
    reason,
    /** As it is cited: "12/QĐ-TTHĐND". */
    decision: line('số, ký hiệu văn bản thu hồi', DECISION_LONGEST).nullable().default(null),
    on: day('ngày văn bản thu hồi').nullable().default(null),
  })
  .refine(({ decision, on }) => (decision === null) === (on === null), {
    error: 'Ghi cả số và ngày của văn bản thu hồi, hoặc để trống cả hai.',
    path: ['on'],
  })
export type RecallPaper = z.infer<typeof RecallPaper>

export const WithdrawPaper = z.object({ version: seenVersion, reason })
export type WithdrawPaper = z.infer<typeof WithdrawPaper>

export const ResubmitPaper = z.object({ version: seenVersion, note })
export type ResubmitPaper = z.infer<typeof ResubmitPaper>

/** Hoàn tác: takes back the last step, which must be the one that the reader saw. */
export const UndoPaperStep = z.object({ version: seenVersion, step: PaperStepId })
export type UndoPaperStep = z.infer<typeof UndoPaperStep>

/** What an upload is for: the signed copy is PDF, a submitted document PDF or Word; a note is a photo, or a scan. */
export const PaperUpload = z.object({ purpose: z.enum(['signed', 'note', 'document']) })
export type PaperUpload = z.infer<typeof PaperUpload>
