import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { PaperState } from '#approvals'
import { CalendarDate, Instant, PERIOD_KINDS, Period } from '#platform/calendar'
import { clean } from '#platform/text'
import { Since } from '#measures'
import { ReportKind } from './kind.ts'
import {
  AUTHORITY_LINES_MOST,
  CODE_LONGEST,
  LETTER_LONGEST,
  NUMBER_LONGEST,
  OCCASION_LONGEST,
  PLACE_LONGEST,
  REASON_LONGEST,
  RECIPIENT_LONGEST,
  RECIPIENTS_MOST,
  REMARKS_LONGEST,
  SIGNER_LONGEST,
  WAVE_LONGEST,
} from './limits.ts'
import { ReportFigure, ReportNode } from './text.ts'

export const ReportId = z.uuid().brand<'ReportId'>()
export type ReportId = z.infer<typeof ReportId>

/** One closing of a report's books; reopening and closing again makes another. */
export const CutoffId = z.uuid().brand<'CutoffId'>()
export type CutoffId = z.infer<typeof CutoffId>

/** Đang thu thập số liệu · Đã chốt số liệu · Dự thảo · Chờ duyệt · Đã ký · Đã ban hành · Đã thu hồi · Đã đính chính. */
export const REPORT_STATES = [
  'collecting',
  'closed',
  'draft',
  'submitted',
  'signed',
  'issued',
  'recalled',
  'corrected',
] as const
export const ReportState = z.enum(REPORT_STATES)
export type ReportState = z.infer<typeof ReportState>

/** Exact, or "trên 800": the number is stored exact and printed by choice. */
export const PRINT_STYLES = ['exact', 'over'] as const
export const PrintStyle = z.enum(PRINT_STYLES)
export type PrintStyle = z.infer<typeof PrintStyle>

const typed = (label: string, longest: number) =>
  z
    .string({ error: `Ghi ${label}.` })
    .overwrite(clean)
    .min(1, `Ghi ${label}.`)
    .max(longest, `Ghi ${label} không quá ${longest} ký tự.`)
const seenVersion = z.int({ error: 'Thiếu phiên bản đang sửa.' }).min(1, 'Phiên bản đang sửa không đúng.')

/** The wave of contact that the report is about: its value in the breakdown, and its name. */
export const Wave = z.object({ key: z.string().min(1).max(WAVE_LONGEST), name: typed('tên đợt', WAVE_LONGEST) })
export type Wave = z.infer<typeof Wave>

const settings = {
  /** "trước kỳ họp thứ 30 HĐND tỉnh khóa X", as the sentence goes on. */
  occasion: typed('dịp tiếp xúc, ví dụ "trước kỳ họp thứ 30"', OCCASION_LONGEST),
  wave: Wave.nullable().default(null),
  styles: z.record(z.string().max(60), PrintStyle).default({}),
  /** What the office adds in its own words, one paragraph a line. */
  remarks: z
    .string()
    .trim()
    .max(REMARKS_LONGEST, `Nhận xét không quá ${REMARKS_LONGEST} ký tự.`)
    .nullable()
    .default(null),
}

/** Opens a report: its kind, its period and what it is about. */
export const OpenReport = z.object({ kind: ReportKind, period: Period, ...settings })
export type OpenReport = z.infer<typeof OpenReport>

/** Changes what the report is about, before its books are closed, or how it is printed, before it is issued. */
export const ChangeReport = z.object({ ...settings, version: seenVersion })
export type ChangeReport = z.infer<typeof ChangeReport>

/** Chốt số liệu: from here the figures stand still. Who closes signs that the council's own figures are complete. */
export const CloseFigures = z.object({
  on: CalendarDate,
  signerName: typed('họ và tên người xác nhận số liệu', SIGNER_LONGEST),
  signerTitle: typed('chức vụ người xác nhận số liệu', SIGNER_LONGEST),
  version: seenVersion,
})
export type CloseFigures = z.infer<typeof CloseFigures>

/** A step that asks for nothing more. */
export const StepReport = z.object({ version: seenVersion })
export type StepReport = z.infer<typeof StepReport>

export const ReopenReport = z.object({ reason: typed('lý do mở lại', REASON_LONGEST), version: seenVersion })
export type ReopenReport = z.infer<typeof ReopenReport>

const recipients = z
  .array(typed('nơi nhận', RECIPIENT_LONGEST))
  .min(1, 'Ghi ít nhất một nơi nhận.')
  .max(RECIPIENTS_MOST, `Nhiều nhất ${RECIPIENTS_MOST} nơi nhận.`)

/** Trình lãnh đạo: what the paper bears beside its words; number, date and signer come with its issue. */
export const SubmitReport = z.object({
  code: typed('ký hiệu, ví dụ BC-HĐND', CODE_LONGEST),
  place: typed('địa danh', PLACE_LONGEST),
  recipients,
  note: z.string().trim().max(REASON_LONGEST).nullable().default(null),
  version: seenVersion,
})
export type SubmitReport = z.infer<typeof SubmitReport>

/** Ban hành what was signed outside: number and date are typed; the signature block is printed as given. */
export const IssueReport = z.object({
  number: typed('số văn bản', NUMBER_LONGEST).regex(/^\d+[a-z]?$/, 'Số văn bản chỉ gồm chữ số, ví dụ 05.'),
  code: typed('ký hiệu, ví dụ BC-HĐND', CODE_LONGEST),
  place: typed('địa danh', PLACE_LONGEST),
  issuedOn: CalendarDate,
  /** "TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  authority: z
    .array(typed('quyền hạn, chức vụ người ký', SIGNER_LONGEST))
    .min(1, 'Ghi quyền hạn, chức vụ người ký.')
    .max(AUTHORITY_LINES_MOST, `Nhiều nhất ${AUTHORITY_LINES_MOST} dòng.`),
  signerName: typed('họ và tên người ký', SIGNER_LONGEST),
  recipients,
  version: seenVersion,
})
export type IssueReport = z.infer<typeof IssueReport>

/** Đính chính: the letter that says so, and why. A new report of the same period takes the old one's place. */
export const CorrectReport = z.object({
  letterNumber: typed('số, ký hiệu văn bản đính chính', LETTER_LONGEST),
  letterDate: CalendarDate,
  reason: typed('lý do đính chính', REASON_LONGEST),
  version: seenVersion,
})
export type CorrectReport = z.infer<typeof CorrectReport>

export const ReportAbilities = z.object({
  change: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
  draft: z.boolean(),
  submit: z.boolean(),
  issue: z.boolean(),
  correct: z.boolean(),
})

/** One line of the list of reports. */
export const ReportRow = z.object({
  id: ReportId,
  councilId: CouncilId,
  kind: ReportKind,
  state: ReportState,
  periodKind: z.enum(PERIOD_KINDS),
  from: CalendarDate,
  to: CalendarDate,
  occasion: z.string(),
  cutoffOn: CalendarDate.nullable(),
  number: z.string().nullable(),
  code: z.string().nullable(),
  issuedOn: CalendarDate.nullable(),
  createdAt: Instant,
  version: z.int(),
})
export type ReportRow = z.infer<typeof ReportRow>

/** A figure of the report and what would be counted otherwise today; `since` only where the books are closed. */
export const FigureStanding = ReportFigure.extend({ since: Since.nullable() })

/** A report whole: what it says, each figure with its records, and what has happened since the books were closed. */
export const ReportView = ReportRow.extend({
  wave: Wave.nullable(),
  styles: z.record(z.string(), PrintStyle),
  remarks: z.string().nullable(),
  cutoff: z.object({ on: CalendarDate, signerName: z.string(), signerTitle: z.string() }).nullable(),
  /** "Số liệu tính đến ngày …"; before the cutoff the figures are of this moment. */
  provisional: z.boolean(),
  /** An installation with invented data says so on every page. */
  sample: z.boolean(),
  title: z.string(),
  text: z.array(ReportNode),
  figures: z.array(FigureStanding),
  place: z.string().nullable(),
  authority: z.array(z.string()),
  signerName: z.string().nullable(),
  recipients: z.array(z.string()),
  corrects: ReportId.nullable(),
  correction: z
    .object({ letterNumber: z.string(), letterDate: CalendarDate, reason: z.string(), replacedBy: ReportId.nullable() })
    .nullable(),
  /** When it was recalled, why, and by which paper. */
  recall: z.object({ on: CalendarDate, decision: z.string().nullable(), reason: z.string() }).nullable(),
  /** The paper as which it goes through approval, the latest one. */
  approval: z.object({ paper: z.uuid(), state: PaperState }).nullable(),
  /** What the form of issuing begins with. */
  proposal: z.object({
    code: z.string(),
    place: z.string(),
    authority: z.array(z.string()),
    recipients: z.array(z.string()),
  }),
  abilities: ReportAbilities,
})
export type ReportView = z.infer<typeof ReportView>
