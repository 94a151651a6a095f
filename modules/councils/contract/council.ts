import { z } from 'zod'
import { CouncilId, Level } from '#platform/access'
import { ParameterKeySchema } from '#lawbook'
import { CalendarDate } from '#platform/calendar'
import { TermId, UnitId } from './ids.ts'
import { ORDINAL_LARGEST, SEATS_LARGEST } from './limits.ts'

/** A People's Council (Hội đồng nhân dân) of one administrative unit. */
export const Council = z.object({
  id: CouncilId,
  unit: UnitId,
  level: Level,
  /** "HĐND phường Kinh Bắc" */
  name: z.string(),
  /** The council directly above, whose Thường trực supervises this one; none for a province. */
  superior: CouncilId.nullable(),
  version: z.int().min(1),
})
export type Council = z.infer<typeof Council>

/** Khóa: the ordinal of a term, counted on or from I again after a merger (article 49.1). */
export const TermOrdinal = z.int().min(1).max(ORDINAL_LARGEST)

/** How the ordinal was found; `given` is for terms older than the records. */
export const ORDINAL_BASES = ['continued', 'restarted', 'given'] as const
export const OrdinalBasis = z.enum(ORDINAL_BASES)
export type OrdinalBasis = z.infer<typeof OrdinalBasis>

export const Term = z.object({
  id: TermId,
  council: CouncilId,
  ordinal: TermOrdinal,
  ordinalBasis: OrdinalBasis,
  /** Nhiệm kỳ as it is written: 2026-2031. */
  fromYear: z.int(),
  toYear: z.int(),
  electedOn: CalendarDate.nullable(),
  /** Opening day of the first session: the term runs from here to the next one's (article 5.4). */
  startsOn: CalendarDate,
  /** Opening day of the next term's first session; empty while the term runs. */
  endedOn: CalendarDate.nullable(),
  /** Số đại biểu được ấn định. */
  assignedSeats: z.int().min(1).max(SEATS_LARGEST),
  population: z.int().min(0).nullable(),
  version: z.int().min(1),
})
export type Term = z.infer<typeof Term>

/** What a new term would be by the law: its ordinal, and the lawbook's parameter that counts its delegates. */
export const TermProposal = z.object({
  ordinal: TermOrdinal,
  ordinalBasis: OrdinalBasis,
  /** Null for the district level, whose councils are history. */
  seatParameter: ParameterKeySchema.nullable(),
})
export type TermProposal = z.infer<typeof TermProposal>
