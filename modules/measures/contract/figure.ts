import { z } from 'zod'
import { CouncilId, Level } from '#platform/access'
import { CalendarDate, PERIOD_KINDS, periodOf } from '#platform/calendar'
import { DeclaredFigure } from './declared-figure.ts'
import { CONDITIONS_MOST } from './limits.ts'
import { Submission } from './submission.ts'
import { MeasureValue } from './value.ts'
import { Bilingual, Counts, MeasureGroup, RollUp } from './vocabulary.ts'

/** A measure's id: the module that owns the records, and what is counted. */
export const MeasureId = z.string().regex(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/, 'Mã chỉ tiêu không đúng.')

/** One column that a figure may be broken down and narrowed by. */
export const Dimension = z.object({ key: z.string(), name: Bilingual })
export type Dimension = z.infer<typeof Dimension>

/** A measure as its drawer shows it: what it means, how it is counted, and what it rests on. */
export const MeasureCard = z.object({
  id: MeasureId,
  group: MeasureGroup,
  name: Bilingual,
  means: Bilingual,
  unit: Bilingual,
  counts: Counts,
  rollUp: RollUp,
  /** The rule of counting in one sentence. */
  formula: Bilingual,
  /** The legal or documentary basis, where the definition has one. */
  basis: z.string().nullable(),
  levels: z.array(Level),
  breakdowns: z.array(Dimension),
  /** Changes whenever the definition or its relation does: two figures with one hash were counted alike. */
  hash: z.string(),
})
export type MeasureCard = z.infer<typeof MeasureCard>

/** Conditions on breakdowns: all must hold; an empty value asks for what has none there. */
export const Where = z.record(z.string(), z.string())
export type Where = z.infer<typeof Where>

const Condition = z.string().regex(/^[a-z]+(?:-[a-z]+)*:/, 'Điều kiện ghi theo mẫu "tên:giá trị".')

/** Conditions as they stand in an address, `where=competence:province&where=field:transport`. */
const Conditions = z
  .union([Condition, z.array(Condition).max(CONDITIONS_MOST, `Nhiều nhất ${CONDITIONS_MOST} điều kiện.`)])
  .optional()

/** The period asked for: its kind and any day in it; `through` ends the count earlier, at a cutoff. */
const PeriodQuery = z.object({ period: z.enum(PERIOD_KINDS), day: CalendarDate, through: CalendarDate.optional() })
export type PeriodQuery = z.infer<typeof PeriodQuery>

/** What a figure is asked for: a period, and conditions. */
export const FigureQuery = PeriodQuery.extend({ where: Conditions })
export type FigureQuery = z.infer<typeof FigureQuery>

/** The same, and by what to break it down. */
export const BreakdownQuery = FigureQuery.extend({ by: z.string().min(1).max(60) })

/** The whole days that a figure covers. */
export const Span = z.object({ from: CalendarDate, to: CalendarDate })
export type Span = z.infer<typeof Span>

/** The days of a question: the period's, up to the cutoff where there is one. */
export function spanOf({ period, day, through }: PeriodQuery): Span {
  const { from, to } = periodOf(period, day)
  return { from, to: through !== undefined && through < to ? (through < from ? from : through) : to }
}

/** The conditions of a question by breakdown. */
export function whereOf(query: Pick<FigureQuery, 'where'>): Where {
  const conditions = typeof query.where === 'string' ? [query.where] : (query.where ?? [])
  return Object.fromEntries(
    conditions.map((condition) => {
      const colon = condition.indexOf(':')
      return [condition.slice(0, colon), condition.slice(colon + 1)]
    }),
  )
}

/** A figure of one council: its value, and all that the drawer needs to say about it. */
export const Figure = z.object({
  measure: MeasureCard,
  council: CouncilId,
  councilName: z.string(),
  span: Span,
  where: Where,
  value: MeasureValue,
  /** What the records add up to now, signed for or not; `of` is the denominator of a share. */
  recorded: z.object({ amount: z.int(), of: z.int().nullable(), records: z.int() }),
  /** The signed declarations that cover the period; empty while the council has not reported. */
  submissions: z.array(Submission),
  /** Typed totals of the same period: shown beside, never added. */
  declared: z.array(DeclaredFigure),
})
export type Figure = z.infer<typeof Figure>

/** One row of a breakdown; an empty key is what has no value there. */
export const BreakdownRow = z.object({
  key: z.string().nullable(),
  label: Bilingual.nullable(),
  amount: z.int(),
  of: z.int().nullable(),
  records: z.int(),
})
export const Breakdown = z.object({
  measure: MeasureCard,
  by: Dimension,
  span: Span,
  where: Where,
  rows: z.array(BreakdownRow),
  total: z.int(),
})
export type Breakdown = z.infer<typeof Breakdown>

/** A record behind a figure: what it is called, where it opens, and what it counts for. */
export const CountedRecord = z.object({
  record: z.string(),
  kind: z.string(),
  council: CouncilId,
  day: CalendarDate,
  amount: z.int(),
  label: z.string(),
  path: z.string(),
})
export type CountedRecord = z.infer<typeof CountedRecord>

export const CouncilFigure = z.object({
  council: CouncilId,
  name: z.string(),
  level: Level,
  value: MeasureValue,
  /** Shown apart, also where there is a counted value. */
  declared: z.int().nullable(),
})
export type CouncilFigure = z.infer<typeof CouncilFigure>

const NamedCouncil = z.object({ council: CouncilId, name: z.string() })

/** How much of the whole has spoken: "n of N councils reported", who did so by a typed total, and who is missing. */
export const Coverage = z.object({
  reported: z.int(),
  of: z.int(),
  declared: z.array(NamedCouncil),
  missing: z.array(NamedCouncil),
})
export type Coverage = z.infer<typeof Coverage>

/** A figure over many councils: the counted sum of those that reported, the declared sum apart, and who is missing. */
export const RollUpFigure = z.object({
  measure: MeasureCard,
  span: Span,
  where: Where,
  total: MeasureValue,
  /** Sum of the typed totals of councils without a counted value; null where there is none. */
  declared: z.int().nullable(),
  coverage: Coverage,
  councils: z.array(CouncilFigure),
})
export type RollUpFigure = z.infer<typeof RollUpFigure>
