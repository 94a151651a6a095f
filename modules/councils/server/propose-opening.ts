import type { CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { inForceAtLevel } from '#lawbook/server'
import { refuse } from '#platform/refusal'
import {
  councilsMessagesVi,
  type OpeningProposal,
  REGULATION_PARAMETERS,
  type RegulationDefault,
  RegulationParameter,
  type UnitId,
} from '#councils'
import { termOn } from './councils.store.ts'
import { proposeFirstTerm } from './propose-term.ts'
import { seatsByLaw } from './seats-by-law.ts'
import { findUnit } from './units.store.ts'

/** What the opening of a commune's council begins with: khóa by article 49.1, seats by article 30, the law's own bodies. */
export async function proposeOpening(
  tx: Tx,
  province: CouncilId,
  { unit: id, population }: { readonly unit: UnitId; readonly population?: number | undefined },
): Promise<OpeningProposal> {
  const unit = await findUnit(tx, id)
  if (!unit) throw refuse('platform/not-found')
  const day = today(tx.clock)
  const above = await termOn(tx, province, day)
  const term = await proposeFirstTerm(tx, unit)
  return {
    ...term,
    unit,
    fromYear: above?.fromYear ?? null,
    toYear: above?.toYear ?? null,
    electedOn: above?.electedOn ?? null,
    seats: population === undefined ? null : await seatsByLaw(tx, unit, term.seatParameter, population),
    bodies: await usualBodies(tx),
    regulation: await regulationDefaults(tx),
  }
}

/** Thường trực and the Ban that the law names for a commune, with the numbers that are usual. */
export async function usualBodies(tx: Tx): Promise<OpeningProposal['bodies']> {
  const day = today(tx.clock)
  const count = async (key: 'viceChairs.commune' | 'viceHeads.communeAverage' | 'committees.size') => {
    const found = await inForceAtLevel(tx, 'commune', key, day)
    return found.found ? found.value.count : 1
  }
  const [viceChairs, viceHeads, members] = await Promise.all([
    count('viceChairs.commune'),
    count('viceHeads.communeAverage'),
    count('committees.size'),
  ])
  const committees = await inForceAtLevel(tx, 'commune', 'committees.usual', day)
  const names = committees.found ? committees.value.codes.map(({ vi }) => vi) : []
  return [
    {
      kind: 'standing',
      name: councilsMessagesVi.bodyKinds.standing,
      seats: [
        { role: 'chair', seats: 1 },
        { role: 'viceChair', seats: viceChairs },
      ],
    },
    ...names.map((name) => ({
      kind: 'committee' as const,
      name,
      seats: [
        { role: 'committeeHead' as const, seats: 1 },
        { role: 'committeeViceHead' as const, seats: viceHeads },
        { role: 'committeeMember' as const, seats: Math.max(0, members - 1 - viceHeads) },
      ],
    })),
  ]
}

async function regulationDefaults(tx: Tx): Promise<RegulationDefault[]> {
  const day = today(tx.clock)
  const found = await Promise.all(
    RegulationParameter.options.map(async (parameter) => ({
      parameter,
      known: await inForceAtLevel(tx, 'commune', REGULATION_PARAMETERS[parameter], day),
    })),
  )
  return found.flatMap(({ parameter, known }) =>
    known.found ? [{ parameter, ...known.value, basis: known.basis, verified: known.verified }] : [],
  )
}
