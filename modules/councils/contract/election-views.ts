import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { ElectionUnit } from './election.ts'
import { TermId } from './ids.ts'
import { Decision } from './organisation-commands.ts'

/** An election unit in its list: who of it is in office, where its voters vote. */
export const ElectionUnitRow = ElectionUnit.extend({
  /** Delegates elected here who are in office on the day. */
  delegates: z.int(),
  pollingAreas: z.int(),
  decision: Decision.nullable(),
})
export type ElectionUnitRow = z.infer<typeof ElectionUnitRow>

/** How many election units and polling areas some councils have together. */
export const ElectionTotals = z.object({
  councils: z.int(),
  electionUnits: z.int(),
  seats: z.int(),
  pollingAreas: z.int(),
  voters: z.int(),
})
export type ElectionTotals = z.infer<typeof ElectionTotals>

/** The election units of the term that holds on a day; below, those of the councils directly below, counted together. */
export const ElectionRegister = z.object({
  on: CalendarDate,
  term: TermId.nullable(),
  assignedSeats: z.int().nullable(),
  electionUnits: z.array(ElectionUnitRow),
  totals: ElectionTotals,
  below: ElectionTotals.nullable(),
  abilities: z.object({ change: z.boolean() }),
})
export type ElectionRegister = z.infer<typeof ElectionRegister>
