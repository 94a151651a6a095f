import { z } from 'zod'
import { BodyId, MandateId } from '#platform/access'
import { BODY_KINDS, CHOSEN_POST_END_REASONS, POST_ORIGINS, PostRole } from './body.ts'
import { ORDINAL_BASES, TermOrdinal } from './council.ts'
import { ElectionUnitId, TermId } from './ids.ts'
import {
  BODY_SEATS_LARGEST,
  DOCUMENT_LONGEST,
  LONG_TEXT_LONGEST,
  REASON_SHORTEST,
  SEATS_LARGEST,
  SHORT_TEXT_LONGEST,
} from './limits.ts'
import { optional, optionalDay, required, requiredDay, seenVersion } from './typed-text.ts'

const year = z.int('Ghi năm bằng bốn chữ số.').min(1946, 'Năm không đúng.').max(2100, 'Năm không đúng.')

/** Bắt đầu nhiệm kỳ mới: ends the term before it, its mandates and its posts. */
export const StartTerm = z
  .object({
    ordinal: TermOrdinal,
    ordinalBasis: z.enum(ORDINAL_BASES),
    fromYear: year,
    toYear: year,
    electedOn: optionalDay(),
    startsOn: requiredDay('ngày khai mạc kỳ họp thứ nhất'),
    assignedSeats: z
      .int('Số đại biểu được ấn định là số nguyên.')
      .min(1, 'Số đại biểu được ấn định ít nhất là 1.')
      .max(SEATS_LARGEST, `Số đại biểu được ấn định không quá ${SEATS_LARGEST}.`),
    population: z.int('Dân số là số nguyên.').min(0, 'Dân số không âm.').nullable().default(null),
  })
  .refine((term) => term.toYear > term.fromYear, { path: ['toYear'], message: 'Năm kết thúc phải sau năm bắt đầu.' })
  .refine((term) => term.electedOn === null || term.electedOn <= term.startsOn, {
    path: ['startsOn'],
    message: 'Ngày khai mạc kỳ họp thứ nhất không thể trước ngày bầu cử.',
  })
export type StartTerm = z.infer<typeof StartTerm>

const seats = z.array(
  z.object({
    role: PostRole,
    seats: z.int().min(0).max(BODY_SEATS_LARGEST, `Số lượng không quá ${BODY_SEATS_LARGEST}.`),
  }),
)

/** Thành lập Thường trực, Ban hoặc Tổ đại biểu, với số lượng do HĐND hoặc Thường trực quyết định. */
export const CreateBody = z.object({
  term: TermId,
  kind: z.enum(BODY_KINDS),
  name: required('tên cơ quan', SHORT_TEXT_LONGEST),
  startsOn: requiredDay('ngày thành lập'),
  seats,
  electionUnits: z.array(ElectionUnitId).default([]),
})
export type CreateBody = z.infer<typeof CreateBody>

/** Sửa tên, số lượng, đơn vị bầu cử của một Ban hoặc Tổ; giải thể khi ghi ngày giải thể. */
export const ChangeBody = z.object({
  version: seenVersion,
  name: required('tên cơ quan', SHORT_TEXT_LONGEST),
  endedOn: optionalDay(),
  seats,
  /** Null leaves the election units of a Tổ as they are. */
  electionUnits: z.array(ElectionUnitId).nullable().default(null),
})
export type ChangeBody = z.infer<typeof ChangeBody>

/** Giải thể: the body ends on a day, and with it every post that is still held there. */
export const DissolveBody = z.object({
  version: seenVersion,
  endedOn: requiredDay('ngày giải thể'),
  document: optional('số, ngày văn bản', DOCUMENT_LONGEST),
})
export type DissolveBody = z.infer<typeof DissolveBody>

/** Khôi phục một Ban hoặc Tổ giải thể nhầm, with the posts that ended by it. */
export const RestoreBody = z.object({
  version: seenVersion,
  reason: required('lý do hoàn tác', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do hoàn tác.'),
})
export type RestoreBody = z.infer<typeof RestoreBody>

/** Who decided to go on in spite of a warning, and why: the council decides, the record keeps it. */
export const Decision = z.object({
  by: required('người quyết định', SHORT_TEXT_LONGEST),
  reason: required('lý do', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do.'),
})
export type Decision = z.infer<typeof Decision>

/** Bầu, chỉ định, phê chuẩn hoặc giao điều hành một đại biểu vào một chức danh. */
export const AppointToPost = z.object({
  body: BodyId,
  mandate: MandateId,
  role: PostRole,
  title: optional('chức danh ghi trên văn bản', SHORT_TEXT_LONGEST),
  origin: z.enum(POST_ORIGINS),
  fullTime: z.boolean({ error: 'Chọn chuyên trách hoặc kiêm nhiệm.' }),
  startsOn: requiredDay('ngày nhận chức danh'),
  document: optional('số, ngày văn bản', DOCUMENT_LONGEST),
  decision: Decision.nullable().default(null),
})
export type AppointToPost = z.infer<typeof AppointToPost>

/** Kết thúc một chức danh; kể từ ngày ghi không còn giữ. */
export const EndPost = z.object({
  version: seenVersion,
  endedOn: requiredDay('ngày thôi giữ chức danh'),
  reason: z.enum(CHOSEN_POST_END_REASONS),
  document: optional('số, ngày văn bản', DOCUMENT_LONGEST),
})
export type EndPost = z.infer<typeof EndPost>

/** Hoàn tác lần ghi gần nhất của một chức danh: an ended post is held again, a held one is withdrawn. */
export const UndoPost = z.object({
  version: seenVersion,
  reason: required('lý do hoàn tác', LONG_TEXT_LONGEST).min(REASON_SHORTEST, 'Ghi rõ lý do hoàn tác.'),
})
export type UndoPost = z.infer<typeof UndoPost>
