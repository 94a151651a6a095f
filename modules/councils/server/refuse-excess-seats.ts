import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import { type Decision, type ElectionUnitId, refuse, type TermId } from '#councils'
import { findTerm } from './councils.store.ts'
import { seatsOfUnits } from './election-units.store.ts'

/** A unit as it is about to stand among the others of its term. */
export interface SeatsOfUnit {
  readonly id?: ElectionUnitId
  readonly term: TermId
  readonly seats: number
  readonly decision: Decision | null
}

/**
 * Units that together elect more than the council was assigned are unusual: a correction under way, or an error. It asks
 * who decided it and why, as the chart does; the list goes on showing it.
 */
export async function refuseExcessSeats(tx: Tx, council: CouncilId, unit: SeatsOfUnit): Promise<void> {
  const term = await findTerm(tx, council, unit.term)
  if (!term) throw refuseCommon('platform/not-found')
  const seats = unit.seats + (await seatsOfUnits(tx, council, unit.term, unit.id))
  if (seats <= term.assignedSeats || unit.decision) return
  throw refuse('councils/election-seats-exceed', { seats, assigned: term.assignedSeats })
}
