import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { END_REASONS } from './mandate.ts'

/** Which delegates one table's percentages are of; one for the whole table, always shown. */
export const DENOMINATORS = ['present', 'elected'] as const
export const Denominator = z.enum(DENOMINATORS)
export type Denominator = z.infer<typeof Denominator>

/** Figures that stand alone: one delegate may be in several. */
export const SINGLE_FIGURES = ['women', 'reElected', 'selfNominated', 'nonParty', 'religious'] as const
/** Figures of which every delegate is in exactly one; they sum to the denominator. */
export const AGE_BANDS = ['young', 'middle', 'older', 'ageUnknown'] as const
export const EDUCATION_BANDS = [
  'postgraduate',
  'university',
  'belowUniversity',
  'untrained',
  'educationUnknown',
] as const
export const THEORY_BANDS = ['bachelor', 'advanced', 'intermediate', 'elementary', 'none', 'theoryUnknown'] as const

const tally = <const Keys extends readonly [string, ...string[]]>(keys: Keys) => z.record(z.enum(keys), z.int().min(0))

/** Cơ cấu đại biểu at a day, in the words of the councils' annual reports. */
export const StructureStatistics = z.object({
  on: CalendarDate,
  assigned: z.int(),
  elected: z.int(),
  byElected: z.int(),
  designated: z.int(),
  /** Thiếu so với số được ấn định, at the general election. */
  shortage: z.int(),
  decrease: z.int(),
  decreaseReasons: tally(END_REASONS),
  /** Hiện có: entered and not ended; a suspended delegate is still one. */
  present: z.int(),
  suspended: z.int(),
  denominator: z.object({ of: Denominator, count: z.int() }),
  /** The bounds of the age bands, as the lawbook had them on the day. */
  youngBelow: z.int(),
  middleAgeTo: z.int(),
  single: tally(SINGLE_FIGURES),
  age: tally(AGE_BANDS),
  education: tally(EDUCATION_BANDS),
  theory: tally(THEORY_BANDS),
})
export type StructureStatistics = z.infer<typeof StructureStatistics>

/** The figures of one council among those below, beside each other in one table. */
export const CouncilStatistics = z.object({ council: CouncilId, name: z.string(), statistics: StructureStatistics })
export type CouncilStatistics = z.infer<typeof CouncilStatistics>
