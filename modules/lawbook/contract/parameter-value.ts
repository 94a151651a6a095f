import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { Bilingual, SHORT_TEXT_MAX } from './bilingual.ts'

export const DAYS_MAX = 3650
export const COUNT_MAX = 10_000_000
export const CODES_MAX = 60

/** How a figure bounds what it is about. */
export const Bound = z.enum(['at-least', 'more-than', 'exactly', 'at-most', 'fewer-than'])
export type Bound = z.infer<typeof Bound>

/** What a count counts. */
export const CountUnit = z.enum([
  'hour',
  'day-of-month',
  'month',
  'year',
  'time',
  'person',
  'delegate',
  'vice-chair',
  'vice-head',
  'deputy',
  'division',
  'voter',
  'column',
  'character',
  'point',
  'millimetre',
  'type-size',
  'dots-per-inch',
  'percent',
  'decimal',
  'security-level',
  'digital-user',
])
export type CountUnit = z.infer<typeof CountUnit>

/** The whole that a share is taken of. The law means another whole each time, so it is never left to the reader. */
export const ShareBase = z.enum([
  'all-delegates',
  'delegates-in-office',
  'seats-by-law',
  'seats-of-election-unit',
  'standing-members',
  'listed-voters',
  'commune-voters',
  'valid-votes',
  'candidates',
  'working-time',
])
export type ShareBase = z.infer<typeof ShareBase>

/** A time limit: so many days after or before a day that the anchor names. */
export const DaysValue = z.object({
  days: z.int('Số ngày là số nguyên').min(0, 'Số ngày không âm').max(DAYS_MAX, `Nhiều nhất ${DAYS_MAX} ngày`),
  unit: z.enum(['calendar', 'working']),
  direction: z.enum(['after', 'before']),
  anchor: Bilingual,
})
export type DaysValue = z.infer<typeof DaysValue>

export const CountValue = z.object({ count: z.int().min(0).max(COUNT_MAX), unit: CountUnit, bound: Bound })
export type CountValue = z.infer<typeof CountValue>

/** From the least to the most allowed, both included. */
export const RangeValue = z
  .object({ min: z.int().min(0).max(COUNT_MAX), max: z.int().min(0).max(COUNT_MAX), unit: CountUnit })
  .refine(({ min, max }) => min <= max, { error: 'Số nhỏ nhất không lớn hơn số lớn nhất', path: ['max'] })
export type RangeValue = z.infer<typeof RangeValue>

/** A share that decides, e.g. more than 1/2 of all delegates; compared in whole numbers by `reaches`. */
export const ThresholdValue = z
  .object({
    numerator: z.int().min(1).max(1000),
    denominator: z.int().min(1).max(1000),
    bound: Bound,
    of: ShareBase,
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, { error: 'Tỷ lệ không quá 1', path: ['numerator'] })
export type ThresholdValue = z.infer<typeof ThresholdValue>

/** A share to be watched or reached, in whole percent. */
export const RatioValue = z.object({ percent: z.int().min(0).max(100), bound: Bound, of: Bilingual })
export type RatioValue = z.infer<typeof RatioValue>

/** So much in each period; `firm` is false where the text says "phấn đấu" and a miss is a warning only. */
export const QuotaValue = z.object({
  atLeast: z.int().min(0).max(COUNT_MAX),
  unit: z.enum(['time', 'percent']),
  per: z.enum(['meeting', 'month', 'quarter', 'year', 'term', 'once', 'running']),
  firm: z.boolean(),
})
export type QuotaValue = z.infer<typeof QuotaValue>

/** Seats by population: `base` up to the first step, then one for each `every` people, never above `most`. */
export const ScaleValue = z.object({
  base: z.int().min(1).max(1000),
  basePopulation: z.int().min(1),
  steps: z
    .array(z.object({ every: z.int().min(1), upTo: z.int().min(1).nullable() }))
    .min(1)
    .max(10),
  most: z.int().min(1).max(1000),
})
export type ScaleValue = z.infer<typeof ScaleValue>

/** A day of each year, e.g. 1 March of the year before. */
export const YearlyValue = z.object({
  monthDay: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Ngày trong năm ghi dạng tháng-ngày, ví dụ 03-01'),
  yearOffset: z.int().min(-5).max(5),
})
export type YearlyValue = z.infer<typeof YearlyValue>

export const DateValue = z.object({ date: CalendarDate })
export type DateValue = z.infer<typeof DateValue>

/** A closed list of codes; `figure` where the text gives each a number (points, places, lengths). */
export const CodeValue = z
  .object({
    codes: z
      .array(
        z.object({
          code: z.string().min(1).max(60),
          vi: z.string().trim().min(1).max(SHORT_TEXT_MAX),
          en: z.string().trim().min(1).max(SHORT_TEXT_MAX),
          figure: z.int().min(0).max(COUNT_MAX).optional(),
        }),
      )
      .min(1)
      .max(CODES_MAX),
  })
  .refine(({ codes }) => new Set(codes.map(({ code }) => code)).size === codes.length, {
    error: 'Mỗi mã chỉ ghi một lần',
    path: ['codes'],
  })
export type CodeValue = z.infer<typeof CodeValue>

export const TextValue = Bilingual
export type TextValue = Bilingual

/** The kinds of parameters, each with the shape of its value. */
export const valueSchemas = {
  days: DaysValue,
  count: CountValue,
  range: RangeValue,
  threshold: ThresholdValue,
  ratio: RatioValue,
  quota: QuotaValue,
  scale: ScaleValue,
  yearly: YearlyValue,
  date: DateValue,
  code: CodeValue,
  text: TextValue,
} as const

export const PARAMETER_KINDS = Object.keys(valueSchemas) as [ParameterKind, ...ParameterKind[]]
export const ParameterKindSchema = z.enum(PARAMETER_KINDS)
export type ParameterKind = keyof typeof valueSchemas
export type ValueOfKind<Kind extends ParameterKind> = z.infer<(typeof valueSchemas)[Kind]>
export type ParameterValue = ValueOfKind<ParameterKind>

/** A value of any kind, as a route carries it; its kind is the key's, and the use case checks it against that. */
export const AnyValue: z.ZodType<ParameterValue> = z.union(Object.values(valueSchemas))
