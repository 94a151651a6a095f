import { z } from 'zod'
import { MandateId, PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { ElectionUnitId, MandateEventId, TermId } from './ids.ts'

/** States of a delegate's mandate; a day has exactly one, derived from the dated events. */
export const MANDATE_STATES = ['elected', 'certified', 'active', 'suspended', 'ended'] as const
export const MandateState = z.enum(MANDATE_STATES)
export type MandateState = z.infer<typeof MandateState>

/** Why a mandate ended (Law 72/2025/QH15, article 38; termEnded: article 29.5; moved: units changed, article 48). */
export const END_REASONS = [
  'resigned',
  'transferred',
  'recalled',
  'lostMandate',
  'deceased',
  'moved',
  'termEnded',
] as const
export const EndReason = z.enum(END_REASONS)
export type EndReason = z.infer<typeof EndReason>

/** What can happen to a mandate. `designated` is how a delegate comes over when units change (articles 48 and 54.4). */
export const MANDATE_EVENT_KINDS = [
  'elected',
  'designated',
  'certified',
  'began',
  'suspended',
  'restored',
  ...END_REASONS,
] as const
export const MandateEventKind = z.enum(MANDATE_EVENT_KINDS)
export type MandateEventKind = z.infer<typeof MandateEventKind>

/** Who decided it; `law` is for what happens by itself: death, a final judgment, the end of a term. */
export const DECIDERS = ['electionCommittee', 'council', 'standing', 'superiorStanding', 'voters', 'law'] as const
export const Decider = z.enum(DECIDERS)
export type Decider = z.infer<typeof Decider>

export const MandateEvent = z.object({
  id: MandateEventId,
  kind: MandateEventKind,
  on: CalendarDate,
  decidedBy: Decider,
  /** Number and date of the paper. */
  document: z.string().nullable(),
  note: z.string().nullable(),
  /** The event was undone by a later entry: it stays in the history and no longer counts. */
  undone: z.boolean(),
})
export type MandateEvent = z.infer<typeof MandateEvent>

/** How a seat was won. */
export const MANDATE_ORIGINS = ['general', 'byElection', 'designated'] as const
export const MandateOrigin = z.enum(MANDATE_ORIGINS)
export type MandateOrigin = z.infer<typeof MandateOrigin>

export const Mandate = z.object({
  id: MandateId,
  person: PersonId,
  term: TermId,
  electionUnit: ElectionUnitId.nullable(),
  origin: MandateOrigin,
  reElected: z.boolean(),
  selfNominated: z.boolean(),
  nominatedBy: z.string().nullable(),
  votesWon: z.int().min(0).nullable(),
  certificate: z.string().nullable(),
  /** As on the day asked for. */
  state: MandateState,
  stateSince: CalendarDate,
  endReason: EndReason.nullable(),
  version: z.int().min(1),
})
export type Mandate = z.infer<typeof Mandate>
