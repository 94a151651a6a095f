import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate, Instant, Period, PERIOD_KINDS } from '#platform/calendar'
import { DECLARED_LARGEST, NOTE_LONGEST, REASON_LONGEST, SOURCE_LONGEST } from './limits.ts'
import { signature } from './submission.ts'
import { seenVersion, typed, typedOrNull } from './typed-text.ts'

export const DeclaredFigureId = z.uuid().brand<'DeclaredFigureId'>()
export type DeclaredFigureId = z.infer<typeof DeclaredFigureId>

/** Số kê khai stands for months before the system; số dự kiến for what is still to come. */
export const DECLARED_KINDS = ['declared', 'forecast'] as const
export const DeclaredKind = z.enum(DECLARED_KINDS)
export type DeclaredKind = z.infer<typeof DeclaredKind>

const amount = z
  .int('Ghi một số nguyên.')
  .min(0, 'Số kê khai không âm.')
  .max(DECLARED_LARGEST, 'Số kê khai quá lớn; kiểm tra lại.')
const source = typed('nguồn của số liệu', SOURCE_LONGEST)
const note = typedOrNull('ghi chú', NOTE_LONGEST)

/** A total that somebody typed and signed for; it opens into its source, not into records. */
export const DeclaredFigure = z.object({
  id: DeclaredFigureId,
  councilId: CouncilId,
  measure: z.string(),
  declaredAs: DeclaredKind,
  kind: z.enum(PERIOD_KINDS),
  from: CalendarDate,
  to: CalendarDate,
  value: z.int(),
  source: z.string(),
  signerName: z.string(),
  signerTitle: z.string(),
  signedOn: CalendarDate,
  note: z.string().nullable(),
  enteredAt: Instant,
  /** The figure that this one corrects; it stays on record. */
  replaces: DeclaredFigureId.nullable(),
  version: z.int(),
})
export type DeclaredFigure = z.infer<typeof DeclaredFigure>

/** Types in a total of a period, with where it comes from and who signs for it. */
export const DeclareFigure = z.object({
  measure: z.string().min(1).max(100),
  declaredAs: DeclaredKind.default('declared'),
  period: Period,
  value: amount,
  source,
  ...signature,
  note,
})
export type DeclareFigure = z.infer<typeof DeclareFigure>

/** Corrects a typed total: the earlier one stays readable, with the reason. */
export const CorrectDeclared = z.object({
  value: amount,
  source,
  ...signature,
  note,
  reason: typed('lý do sửa', REASON_LONGEST),
  version: seenVersion,
})
export type CorrectDeclared = z.infer<typeof CorrectDeclared>

export const DeclaredFigureView = DeclaredFigure.extend({
  abilities: z.object({ correct: z.boolean(), withdraw: z.boolean() }),
})
