import { z } from 'zod'
import { BodyId } from '#platform/access'
import { ElectionUnitId, MandateEventId, PortraitId, TermId } from './ids.ts'
import {
  DOCUMENT_LONGEST,
  FULL_NAME_LONGEST,
  LONG_TEXT_LONGEST,
  PHONE_LONGEST,
  REASON_SHORTEST,
  SHORT_TEXT_LONGEST,
} from './limits.ts'
import { Decider, MANDATE_EVENT_KINDS, MANDATE_ORIGINS } from './mandate.ts'
import { EducationLevel, PoliticalTheoryLevel, Sex } from './person.ts'
import { optional, optionalDay, required, requiredDay, seenVersion } from './typed-text.ts'

const personFacts = {
  fullName: required('họ và tên', FULL_NAME_LONGEST),
  sex: Sex,
  bornOn: optionalDay(),
  hometown: optional('quê quán', SHORT_TEXT_LONGEST),
  occupation: optional('nghề nghiệp', SHORT_TEXT_LONGEST),
  workplace: optional('nơi công tác', SHORT_TEXT_LONGEST),
  position: optional('chức vụ', SHORT_TEXT_LONGEST),
  partyMember: z.boolean({ error: 'Chọn đảng viên hoặc ngoài Đảng.' }),
  education: EducationLevel.nullable().default(null),
  specialisation: optional('chuyên ngành', SHORT_TEXT_LONGEST),
  politicalTheory: PoliticalTheoryLevel.nullable().default(null),
}

/** Dân tộc, tôn giáo, nơi cư trú, liên hệ: written by the office, read by it and by the person. */
export const SensitiveFacts = z.object({
  ethnicity: optional('dân tộc', SHORT_TEXT_LONGEST),
  religion: optional('tôn giáo', SHORT_TEXT_LONGEST),
  residence: optional('nơi cư trú', SHORT_TEXT_LONGEST),
  phone: z
    .string()
    .trim()
    .max(PHONE_LONGEST, `Ghi số điện thoại không quá ${PHONE_LONGEST} ký tự.`)
    .regex(/^\+?[\d .]{8,}$/, 'Số điện thoại gồm ít nhất 8 chữ số.')
    .nullable()
    .default(null),
  email: z.email('Địa chỉ thư điện tử chưa đúng.').nullable().default(null),
})
export type SensitiveFacts = z.infer<typeof SensitiveFacts>

const mandateFacts = {
  electionUnit: ElectionUnitId.nullable().default(null),
  reElected: z.boolean().default(false),
  selfNominated: z.boolean().default(false),
  nominatedBy: optional('nơi giới thiệu ứng cử', SHORT_TEXT_LONGEST),
  votesWon: z.int('Số phiếu bầu là số nguyên.').min(0, 'Số phiếu bầu không âm.').nullable().default(null),
  certificate: optional('số giấy chứng nhận', DOCUMENT_LONGEST),
}

/** Thêm đại biểu: the person, how the seat was won, and since when. */
export const AddDelegate = z.object({
  ...personFacts,
  sensitive: SensitiveFacts.nullable().default(null),
  term: TermId,
  origin: z.enum(MANDATE_ORIGINS),
  ...mandateFacts,
  /** Election day, or the day of the paper that designated the delegate. */
  enteredOn: requiredDay('ngày bầu cử hoặc ngày chỉ định'),
  /** Day of the certificate (giấy chứng nhận), where it is at hand. */
  certifiedOn: optionalDay(),
  /** Opening of the first session attended; empty while it hasn't opened. */
  beganOn: optionalDay(),
  /** The Tổ that the delegate belongs to from that session on. */
  group: BodyId.nullable().default(null),
})
export type AddDelegate = z.infer<typeof AddDelegate>

/** Sửa thông tin đại biểu. Sensitive facts are left as they are when `sensitive` is null. */
export const ChangePerson = z.object({
  version: seenVersion,
  ...personFacts,
  sensitive: SensitiveFacts.nullable().default(null),
})
export type ChangePerson = z.infer<typeof ChangePerson>

/** Bỏ ảnh đại biểu (null), hoặc dùng lại một ảnh đã bỏ hay đã thay. */
export const ShowPortrait = z.object({ portrait: PortraitId.nullable() })
export type ShowPortrait = z.infer<typeof ShowPortrait>

/** Sửa kết quả bầu cử của đại biểu. */
export const ChangeMandate = z.object({ version: seenVersion, ...mandateFacts })
export type ChangeMandate = z.infer<typeof ChangeMandate>

/** Ghi thay đổi về nhiệm vụ đại biểu: certified, began, suspended, restored or one of the six ends. */
export const RecordMandateEvent = z.object({
  version: seenVersion,
  kind: z.enum(MANDATE_EVENT_KINDS).exclude(['elected', 'designated', 'moved']),
  on: requiredDay('ngày có hiệu lực'),
  decidedBy: Decider,
  document: optional('số, ngày văn bản', DOCUMENT_LONGEST),
  note: optional('ghi chú', LONG_TEXT_LONGEST),
})
export type RecordMandateEvent = z.infer<typeof RecordMandateEvent>

/** Hoàn tác một thay đổi ghi nhầm: the entry stays in the history, marked as undone. */
export const UndoMandateEvent = z.object({
  version: seenVersion,
  event: MandateEventId,
  reason: required('lý do hoàn tác', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do hoàn tác.'),
})
export type UndoMandateEvent = z.infer<typeof UndoMandateEvent>
