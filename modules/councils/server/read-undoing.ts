import type { CouncilId } from '#platform/access'
import { type AccountedFor, writtenSince } from '#audit/server'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import type { ActsInCouncil, MergerId, MergerUndoing } from '#councils'
import { findAgencyOn } from './agencies.store.ts'
import type { AgencyWork } from './agency-work.ts'
import { findCouncil } from './councils.store.ts'
import { type MergerMove, movesOfKind } from './merger-moves.ts'
import { lockMerger, movesOf, restingOn, type StoredMerger } from './mergers.store.ts'
import { findUnit } from './units.store.ts'

/** What undoing a merger would close again, and what stands against it; nothing is written. */
export async function readUndoing(
  tx: Tx,
  province: CouncilId,
  id: MergerId,
  kinds: readonly AgencyWork[],
): Promise<MergerUndoing> {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) => {
    const merger = await lockMerger(own, province, id)
    if (!merger) throw refuseCommon('platform/not-found')
    return undoingOf(own, merger, await movesOf(own, province, id), kinds)
  })
}

/** The same for the act itself, beyond the caller's scope. */
export async function undoingOf(
  own: Tx,
  merger: StoredMerger,
  moves: readonly MergerMove[],
  kinds: readonly AgencyWork[],
): Promise<MergerUndoing> {
  const [opened] = movesOfKind(moves, 'council-opened')
  const against = await restingActs(own, merger, moves)
  const assigned = await assignedSince(own, merger, moves, kinds)
  const withdrawn = movesOfKind(moves, 'invitations-withdrawn').reduce((sum, { count }) => sum + count, 0)
  if (!opened) return { opened: null, written: [], against, assigned, withdrawn }
  const council = await findCouncil(own, opened.council)
  const name = council?.name ?? ''
  const acts = await writtenSince(own, opened.council, merger.recordedAt, ofMerger(moves))
  const written = acts.map(({ kind, count }) => ({ councilName: name, kind, count }))
  return { opened: { council: opened.council, name }, written, against, assigned, withdrawn }
}

/** What stands on the mandates that came over, and a successor that went into another since. */
async function restingActs(own: Tx, merger: StoredMerger, moves: readonly MergerMove[]): Promise<ActsInCouncil[]> {
  const bodies = movesOfKind(moves, 'body-made').map(({ body }) => body)
  const delegates = Map.groupBy(movesOfKind(moves, 'delegate'), ({ intoCouncil }) => intoCouncil)
  const found: ActsInCouncil[] = []
  const unit = await findUnit(own, merger.successor)
  if (unit?.endedOn) found.push({ councilName: unit.fullName, kind: 'councils.units-merged', count: 1 })
  for (const [council, moved] of delegates) {
    const councilName = (await findCouncil(own, council))?.name ?? ''
    const mandates = moved.map(({ intoMandate }) => intoMandate)
    const entries = { events: moved.flatMap(({ intoEvents }) => intoEvents), bodies }
    const { events, posts } = await restingOn(own, council, mandates, entries)
    found.push({ councilName, kind: 'councils.mandate-event-recorded', count: events })
    found.push({ councilName, kind: 'councils.post-taken', count: posts })
  }
  return found.filter(({ count }) => count > 0)
}

/** Open work that agencies were given which only the merger made: without it there is nobody to do it. */
async function assignedSince(
  own: Tx,
  { on }: StoredMerger,
  moves: readonly MergerMove[],
  kinds: readonly AgencyWork[],
): Promise<MergerUndoing['assigned']> {
  const found: MergerUndoing['assigned'] = []
  for (const [council, made] of Map.groupBy(movesOfKind(moves, 'agency-made'), (move) => move.council)) {
    const councilName = (await findCouncil(own, council))?.name ?? ''
    const agencies = made.map(({ agency }) => agency)
    for (const { name, givenTo } of kinds) {
      for (const { agency, count } of await givenTo(own, council, agencies)) {
        const agencyName = (await findAgencyOn(own, council, agency, on))?.name ?? ''
        found.push({ councilName, agencyName, name, count })
      }
    }
  }
  return found
}

/** What the merger itself went on to do after it was recorded: undoing it takes that back, too. */
function ofMerger(moves: readonly MergerMove[]): AccountedFor[] {
  return [
    ...movesOfKind(moves, 'agency-made').map(({ agency }) => ({ kind: 'councils.agency-added', subject: agency })),
    ...movesOfKind(moves, 'role-passed').flatMap(({ given }) =>
      given.map(({ assignment }) => ({ kind: 'identity.role-granted', subject: assignment })),
    ),
  ]
}
