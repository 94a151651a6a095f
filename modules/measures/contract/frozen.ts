import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { Coverage, Span, Where } from './figure.ts'
import { MeasureValue } from './value.ts'

export const FrozenFigureId = z.uuid().brand<'FrozenFigureId'>()
export type FrozenFigureId = z.infer<typeof FrozenFigureId>

/** Whose records a figure of a report counts: the council's own, or those of the councils below it. */
export const REACHES = ['own', 'below'] as const
export const Reach = z.enum(REACHES)
export type Reach = z.infer<typeof Reach>

/** A figure as it stood when a report closed its books: it never changes again. */
export const FrozenFigure = z.object({
  id: FrozenFigureId,
  /** What the report calls it. */
  key: z.string(),
  measure: z.string(),
  hash: z.string(),
  reach: Reach,
  span: Span,
  where: Where,
  value: MeasureValue,
  declared: z.int().nullable(),
  coverage: Coverage.nullable(),
  records: z.int(),
  /** Everything sealed up to this position had been counted. */
  position: z.int(),
  frozenAt: Instant,
})
export type FrozenFigure = z.infer<typeof FrozenFigure>

/** Phát sinh sau khi chốt: what would be counted otherwise today. */
export const Since = z.object({
  added: z.int(),
  gone: z.int(),
  /** The amount of today's records, beside the frozen one. */
  amount: z.int(),
  definitionChanged: z.boolean(),
})
export type Since = z.infer<typeof Since>

/** A frozen record: kept with the figure, so that it opens into what was counted and not into what is there today. */
export const FrozenRecord = z.object({
  record: z.uuid(),
  kind: z.string(),
  council: CouncilId,
  day: CalendarDate,
  amount: z.int(),
  label: z.string(),
  path: z.string(),
})
export type FrozenRecord = z.infer<typeof FrozenRecord>
