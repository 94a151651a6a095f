import type { CouncilId } from '#platform/access'
import { type AccountedFor, writtenSince } from '#audit/server'
import type { Tx } from '#platform/db'
import { refuse as refuseCommon } from '#platform/refusal'
import type { ActsInCouncil, MergerId, MergerUndoing } from '#councils'
import { findCouncil } from './councils.store.ts'
import { type MergerMove, movesOfKind } from './merger-moves.ts'
import { lockMerger, movesOf, restingOn, type StoredMerger } from './mergers.store.ts'
import { findUnit } from './units.store.ts'

/** What undoing a merger would close again, and what stands against it; nothing is written. */
export async function readUndoing(tx: Tx, province: CouncilId, id: MergerId): Promise<MergerUndoing> {
  return tx.asSystem('a merger concerns several councils and the registry of units', async (own) => {
    const merger = await lockMerger(own, province, id)
    if (!merger) throw refuseCommon('platform/not-found')
    return undoingOf(own, merger, await movesOf(own, province, id))
  })
}

/** The same for the act itself, beyond the caller's scope. */
export async function undoingOf(own: Tx, merger: StoredMerger, moves: readonly MergerMove[]): Promise<MergerUndoing> {
  const [opened] = movesOfKind(moves, 'council-opened')
  const against = await restingActs(own, merger, moves)
  if (!opened) return { opened: null, written: [], against }
  const council = await findCouncil(own, opened.council)
  const name = council?.name ?? ''
  const acts = await writtenSince(own, opened.council, merger.recordedAt, ofMerger(moves))
  const written = acts.map(({ kind, count }) => ({ councilName: name, kind, count }))
  return { opened: { council: opened.council, name }, written, against }
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

/** What the merger itself went on to do after it was recorded: undoing it takes that back, too. */
function ofMerger(moves: readonly MergerMove[]): AccountedFor[] {
  return [
    ...movesOfKind(moves, 'agency-made').map(({ agency }) => ({ kind: 'councils.agency-added', subject: agency })),
    ...movesOfKind(moves, 'role-passed').flatMap(({ given }) =>
      given.map(({ assignment }) => ({ kind: 'identity.role-granted', subject: assignment })),
    ),
  ]
}
