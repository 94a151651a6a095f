import { z } from 'zod'
import { AgencyId, MandateId } from '#platform/access'
import { FieldCode, UnitId } from '#councils'
import { line, paragraphs, ResponsiblePerson, seenVersion, TypedLetter, FileId } from '#commitments'
import { CalendarDate } from '#platform/calendar'
import { MeetingId, PetitionId, WaveId } from './ids.ts'
import { COMPETENCES, CONTACT_KINDS, MEETING_FORMS, MEETING_METHODS, SOURCE_KINDS } from './kinds.ts'
import {
  ATTENDING_MOST,
  CONTENT_LONGEST,
  DELEGATES_MOST,
  FORWARDED_MOST,
  NAME_LONGEST,
  NOTE_LONGEST,
  POINTS_MOST,
  SUMMARY_LONGEST,
  TURNS_MOST,
} from './limits.ts'

const day = (label: string) => z.string({ error: `Chọn ${label}.` }).pipe(CalendarDate)
const optionalLine = (label: string) => line(label, NAME_LONGEST).nullable().default(null)

const waveFacts = {
  name: line('tên đợt tiếp xúc', NAME_LONGEST),
  kind: z.enum(CONTACT_KINDS),
  session: optionalLine('kỳ họp'),
  from: day('ngày bắt đầu'),
  to: day('ngày kết thúc'),
}
const waveDays = { error: 'Ngày kết thúc không trước ngày bắt đầu.', path: ['to'] }

/** Thêm đợt tiếp xúc. */
export const AddWave = z.object(waveFacts).refine(({ from, to }) => from <= to, waveDays)
export type AddWave = z.infer<typeof AddWave>

export const ChangeWave = z
  .object({ ...waveFacts, version: seenVersion })
  .refine(({ from, to }) => from <= to, waveDays)
export type ChangeWave = z.infer<typeof ChangeWave>

const meetingFacts = {
  number: z.int('Ghi số thứ tự của điểm.').min(1).max(POINTS_MOST),
  on: day('ngày tiếp xúc'),
  place: line('địa điểm', NAME_LONGEST),
  unit: UnitId.nullable().default(null),
  form: z.enum(MEETING_FORMS).default('conference'),
  method: z.enum(MEETING_METHODS).default('direct'),
  votersAttending: z.int('Ghi số cử tri tham dự.').min(0).max(ATTENDING_MOST),
  opinionTurns: z.int('Ghi số lượt ý kiến.').min(0).max(TURNS_MOST),
  chair: optionalLine('người chủ trì'),
  note: paragraphs('ghi chú', NOTE_LONGEST).nullable().default(null),
  delegates: z.array(MandateId).max(DELEGATES_MOST).default([]),
}

/** Thêm điểm tiếp xúc của một đợt. */
export const AddMeeting = z.object({ wave: WaveId, ...meetingFacts })
export type AddMeeting = z.infer<typeof AddMeeting>

export const ChangeMeeting = z.object({ ...meetingFacts, version: seenVersion })
export type ChangeMeeting = z.infer<typeof ChangeMeeting>

/** Thông tin của cử tri: optional, kept apart, never published. */
export const VoterFacts = z.object({
  fullName: optionalLine('họ và tên cử tri'),
  address: optionalLine('nơi ở của cử tri'),
  phone: line('số điện thoại', 20).nullable().default(null),
})
export type VoterFacts = z.infer<typeof VoterFacts>

const petitionFacts = {
  content: paragraphs('nội dung kiến nghị', CONTENT_LONGEST),
  summary: paragraphs('tóm tắt', SUMMARY_LONGEST).nullable().default(null),
  publishable: z.boolean().default(false),
  sourceKind: z.enum(SOURCE_KINDS),
  receivedOn: day('ngày tiếp nhận'),
  meeting: MeetingId.nullable().default(null),
  unit: UnitId.nullable().default(null),
  competence: z.enum(COMPETENCES).nullable().default(null),
  field: FieldCode.nullable().default(null),
  collective: z.boolean().default(false),
  repeatOf: PetitionId.nullable().default(null),
}
const needsSummary = {
  error: 'Muốn công khai thì ghi tóm tắt, không nêu thông tin cá nhân.',
  path: ['summary'],
}

/** Ghi một kiến nghị. */
export const AddPetition = z
  .object({ ...petitionFacts, voter: VoterFacts.nullable().default(null) })
  .refine(({ publishable, summary }) => !publishable || summary !== null, needsSummary)
export type AddPetition = z.infer<typeof AddPetition>

/** Sửa, phân loại một kiến nghị; `voter` stays as it is where it isn't sent. */
export const ChangePetition = z
  .object({ ...petitionFacts, voter: VoterFacts.nullable().optional(), version: seenVersion })
  .refine(({ publishable, summary }) => !publishable || summary !== null, needsSummary)
export type ChangePetition = z.infer<typeof ChangePetition>

const PetitionIds = z
  .array(PetitionId)
  .min(1, 'Chọn ít nhất một kiến nghị.')
  .max(FORWARDED_MOST, `Chọn không quá ${FORWARDED_MOST} kiến nghị một lần.`)
  .refine((ids) => new Set(ids).size === ids.length, 'Mỗi kiến nghị chỉ chọn một lần.')

/** Phân loại nhiều kiến nghị một lần: thẩm quyền và lĩnh vực. */
export const ClassifyPetitions = z.object({
  petitions: PetitionIds,
  competence: z.enum(COMPETENCES),
  field: FieldCode,
})
export type ClassifyPetitions = z.infer<typeof ClassifyPetitions>

/** Gộp kiến nghị trùng vào kiến nghị đầu tiên. */
export const MergePetitions = z
  .object({ first: PetitionId, duplicates: PetitionIds })
  .refine(({ first, duplicates }) => !duplicates.includes(first), {
    error: 'Kiến nghị giữ lại không nằm trong các kiến nghị trùng.',
    path: ['duplicates'],
  })
export type MergePetitions = z.infer<typeof MergePetitions>

/** Đã trả lời tại hội nghị. */
export const AnswerOnSpot = z.object({
  version: seenVersion,
  on: day('ngày trả lời'),
  answer: paragraphs('nội dung trả lời tại hội nghị', CONTENT_LONGEST),
})
export type AnswerOnSpot = z.infer<typeof AnswerOnSpot>

const forwarding = {
  petitions: PetitionIds,
  agency: AgencyId,
  /** Where that body passes it on (the executive's office to a department): who answers. */
  assigned: AgencyId.nullable().default(null),
  person: ResponsiblePerson.nullable().default(null),
  /** The petition's own words unless told. */
  work: paragraphs('nội dung đề nghị giải quyết', CONTENT_LONGEST).nullable().default(null),
}

/** Chuyển kiến nghị by a letter that was signed outside: its number, date, signer and PDF. */
export const ForwardPetitions = z.object({
  ...forwarding,
  letter: TypedLetter.extend({
    signer: line('người ký', NAME_LONGEST),
    file: z.string({ error: 'Đính kèm văn bản chuyển đã ký (PDF).' }).pipe(FileId),
  }),
})
export type ForwardPetitions = z.infer<typeof ForwardPetitions>

/** Trình văn bản chuyển: the letter is drawn up here and goes through approval; its number comes when it is issued. */
export const SubmitLetter = z.object({
  ...forwarding,
  note: paragraphs('lời trình', NOTE_LONGEST).nullable().default(null),
})
export type SubmitLetter = z.infer<typeof SubmitLetter>

/** Đã thông báo cử tri. */
export const InformVoters = z.object({
  petitions: PetitionIds,
  on: day('ngày thông báo'),
  how: paragraphs('hình thức thông báo', NOTE_LONGEST),
})
export type InformVoters = z.infer<typeof InformVoters>

/** Kết thúc theo dõi, mở lại, bỏ gộp: with the reason where one is asked. */
export const EndPetition = z.object({ version: seenVersion, reason: paragraphs('lý do', NOTE_LONGEST, 5) })
export type EndPetition = z.infer<typeof EndPetition>
export const SeenPetition = z.object({ version: seenVersion })
export type SeenPetition = z.infer<typeof SeenPetition>

/** The wave whose points and petitions a workbook holds. */
export const ImportQuery = z.object({ wave: WaveId })
export type ImportQuery = z.infer<typeof ImportQuery>
