import { z } from 'zod'
import { AgencyId, CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { PaperId, PaperState } from '#approvals'
import { TypedLetter } from './commands.ts'
import { CommitmentRow, LetterView } from './commitment.ts'
import { REASON_LONGEST } from './limits.ts'
import { paragraphs, seenVersion } from './typed-text.ts'

/** A letter that lists all that is overdue at one agency (công văn đôn đốc). */
export const UrgingId = z.uuid().brand<'UrgingId'>()
export type UrgingId = z.infer<typeof UrgingId>

/** Dự thảo · Đang trình · Đã phát hành · Đã thu hồi · Đã bỏ. */
export const URGING_STATES = ['draft', 'submitted', 'issued', 'recalled', 'dropped'] as const
export const UrgingState = z.enum(URGING_STATES)
export type UrgingState = z.infer<typeof UrgingState>

/** Soạn công văn đôn đốc: everything that is overdue at the agency today; an earlier draft gives way. */
export const DrawUpUrging = z.object({
  agency: AgencyId,
  answerBy: z.string({ error: 'Chọn ngày đề nghị trả lời trước.' }).pipe(CalendarDate),
})
export type DrawUpUrging = z.infer<typeof DrawUpUrging>

/** Trình lãnh đạo. */
export const SubmitUrging = z.object({
  version: seenVersion,
  note: paragraphs('ý kiến trình', REASON_LONGEST).nullable().default(null),
})
export type SubmitUrging = z.infer<typeof SubmitUrging>

/** Ghi văn bản đã phát hành: signed and numbered outside. */
export const RecordUrgingIssued = z.object({ version: seenVersion, letter: TypedLetter })
export type RecordUrgingIssued = z.infer<typeof RecordUrgingIssued>

/** Bỏ dự thảo. */
export const DropUrging = z.object({ version: seenVersion })
export type DropUrging = z.infer<typeof DropUrging>

export const UrgingRow = z.object({
  id: UrgingId,
  council: CouncilId,
  agency: z.object({ id: AgencyId, name: z.string() }),
  state: UrgingState,
  drawnOn: CalendarDate,
  answerBy: CalendarDate,
  /** How many items it lists. */
  items: z.int(),
  letter: LetterView.nullable(),
  recalledOn: CalendarDate.nullable(),
  version: z.int(),
})
export type UrgingRow = z.infer<typeof UrgingRow>

/** One line of the letter's table, with where the commitment stands now. */
export const UrgingItem = z.object({
  commitment: CommitmentRow.pick({ id: true, kind: true, reference: true, work: true, state: true }),
  /** The letter by which it was assigned. */
  assignedBy: LetterView.pick({ number: true, date: true }).nullable(),
  due: CalendarDate,
  daysLate: z.int(),
})
export type UrgingItem = z.infer<typeof UrgingItem>

/** The letter whole. */
export const Urging = UrgingRow.omit({ items: true }).extend({
  items: z.array(UrgingItem),
  /** Where it last went for approval. */
  paper: z.object({ id: PaperId, state: PaperState }).nullable(),
  abilities: z.object({ submit: z.boolean(), recordIssued: z.boolean(), drop: z.boolean() }),
})
export type Urging = z.infer<typeof Urging>
