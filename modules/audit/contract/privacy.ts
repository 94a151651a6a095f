import { z } from 'zod'
import { CouncilId } from '#platform/access'

export const WISH_MAX = 2000
const Long = (empty: string) => z.string().trim().min(1, empty).max(WISH_MAX, `Nhiều nhất ${WISH_MAX} ký tự`)

/** The language in which what is held is told. */
export const InLanguage = z.object({ language: z.enum(['vi', 'en']).default('vi') })

const Cell = z.union([z.string(), z.number(), z.null()])

/** What one part of the product holds about a person: columns by key with their names, and the rows. */
export const Held = z.object({
  name: z.string(),
  title: z.string(),
  purpose: z.string(),
  columns: z.array(z.object({ key: z.string(), title: z.string() })),
  rows: z.array(z.record(z.string(), Cell)),
})
export type Held = z.infer<typeof Held>

export const CORRECTION_STATES = ['asked', 'corrected', 'declined'] as const
export const CorrectionId = z.uuid().brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

/** What a person asked to have corrected, and what became of it. */
export const Correction = z.object({
  id: CorrectionId,
  council: CouncilId,
  /** The part of what is held that it is about. */
  holding: z.string(),
  holdingTitle: z.string(),
  /** Who asked, by the name of their account. */
  askedBy: z.string(),
  wish: z.string(),
  askedAt: z.iso.datetime(),
  state: z.enum(CORRECTION_STATES),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  answeredBy: z.string().nullable(),
  version: z.int(),
})
export type Correction = z.infer<typeof Correction>

/** How long something is kept, told to whom it is about. */
export const Kept = z.object({
  name: z.string(),
  title: z.string(),
  basis: z.string(),
  action: z.string(),
  /** Null where it is never removed, or not until the administrator sets a number. */
  days: z.int().nullable(),
})
export type Kept = z.infer<typeof Kept>

/** "Dữ liệu về tôi": what is held about who asks, what they asked to have corrected, and how long things are kept. */
export const MyData = z.object({
  holdings: z.array(Held),
  corrections: z.array(Correction),
  kept: z.array(Kept),
})
export type MyData = z.infer<typeof MyData>

/** How many requests wait for the answer of the office, and since when the oldest of them does. */
export const WaitingCorrections = z.object({ count: z.int(), oldest: z.iso.datetime().nullable() })
export type WaitingCorrections = z.infer<typeof WaitingCorrections>

export const AskCorrection = z.object({
  holding: z.string().min(1, 'Chọn nhóm thông tin cần sửa').max(100),
  wish: Long('Ghi rõ thông tin nào chưa đúng và đúng là gì'),
})
export type AskCorrection = z.infer<typeof AskCorrection>

export const AnswerCorrection = z.object({
  state: z.enum(['corrected', 'declined']),
  answer: Long('Ghi nội dung trả lời cho người đề nghị'),
  version: z.int().min(1),
})
export type AnswerCorrection = z.infer<typeof AnswerCorrection>

/** A rule of retention with what it will remove: `due` in the coming night, `soon` within thirty days. */
export const RetentionRow = Kept.extend({
  usual: z.int().nullable(),
  /** Between which numbers of days the administrator may choose; null where there is nothing to choose. */
  least: z.int().nullable(),
  most: z.int().nullable(),
  due: z.int(),
  soon: z.int(),
  version: z.int(),
})
export type RetentionRow = z.infer<typeof RetentionRow>

/** The days for which a rule keeps; null goes back to the product's own number. */
export const SetRetention = z.object({ days: z.int().min(1).nullable(), version: z.int().min(0) })
export type SetRetention = z.infer<typeof SetRetention>
