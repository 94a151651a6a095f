import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { OrdinalBasis, TermProposal, Unit, UnitSuccession } from '#councils'
import { councilOfUnit, findCouncil, listTerms } from './councils.store.ts'
import { seatsByLaw } from './seats-by-law.ts'
import { seatParameterOf } from './seats.rules.ts'
import { holdsOn } from './spans.rules.ts'
import { type FormerUnit, nextOrdinal, ordinalAfterMerger } from './terms.rules.ts'
import { findUnit, unitAncestry } from './units.store.ts'

/**
 * What the next term of a council would be by the law, for the form to begin with; the office may write otherwise. The
 * seats are those of the population told, where it was.
 */
export async function proposeTerm(
  tx: Tx,
  id: CouncilId,
  population?: number,
): Promise<TermProposal & { seats: number | null }> {
  const council = await findCouncil(tx, id)
  const unit = council && (await findUnit(tx, council.unit))
  if (!unit) throw refuse('platform/not-found')
  const [newest] = await listTerms(tx, id)
  const proposed: TermProposal = newest
    ? {
        ordinal: nextOrdinal(newest.ordinal),
        ordinalBasis: 'continued',
        seatParameter: await seatParameter(tx, unit),
      }
    : await proposeFirstTerm(tx, unit)
  const seats = population === undefined ? null : await seatsByLaw(tx, unit, proposed.seatParameter, population)
  return { ...proposed, seats }
}

/** What the first recorded term of a unit's council would be: khóa goes on or starts again by what the unit came from. */
export async function proposeFirstTerm(tx: Tx, unit: Unit): Promise<TermProposal> {
  const { ordinal, basis } = await firstOrdinal(tx, unit)
  return { ordinal, ordinalBasis: basis, seatParameter: await seatParameter(tx, unit) }
}

async function seatParameter(tx: Tx, unit: Unit): Promise<TermProposal['seatParameter']> {
  const parentKind = unit.parent ? ((await findUnit(tx, unit.parent))?.kind ?? null) : null
  return seatParameterOf({ ...unit, parentKind }) ?? null
}

async function firstOrdinal(tx: Tx, unit: Unit): Promise<{ ordinal: number; basis: OrdinalBasis }> {
  const { units, successions } = await unitAncestry(tx, unit.id)
  const links = successions.filter((link) => link.successor === unit.id)
  if (links.length === 0) return { ordinal: 1, basis: 'given' }
  const former = await Promise.all(links.map((link) => formerUnit(tx, link, units)))
  return ordinalAfterMerger(
    unit,
    former.filter((one) => one !== undefined),
  )
}

/** A merged unit with the ordinal that its council had on the day, where that is recorded. */
async function formerUnit(tx: Tx, link: UnitSuccession, units: readonly Unit[]): Promise<FormerUnit | undefined> {
  const unit = units.find((one) => one.id === link.predecessor)
  const council = await councilOfUnit(tx, link.predecessor)
  const terms = council ? await listTerms(tx, council) : []
  const term = terms.find((one) => holdsOn(one, link.on)) ?? terms[0]
  return unit && term && { name: unit.name, kind: unit.kind, ordinal: term.ordinal }
}
