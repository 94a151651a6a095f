import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Merger } from '#councils'
import { listMergers, listUndecided } from './mergers.store.ts'

/** The mergers that a province recorded, the newest day first, each with the agencies that nobody succeeds yet. */
export async function readMergers(tx: Tx, province: CouncilId): Promise<Merger[]> {
  const [mergers, undecided] = await Promise.all([listMergers(tx, province), listUndecided(tx, province)])
  return mergers.map((merger) => ({ ...merger, undecided: undecided.get(merger.id) ?? [] }))
}
