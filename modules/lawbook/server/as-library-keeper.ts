import type { Tx } from '#platform/db'

/** What holds for every council is written by the system only; the right of the administrator was checked before. */
export function asLibraryKeeper<Result>(tx: Tx, work: (beyond: Tx) => Promise<Result>): Promise<Result> {
  return tx.asSystem('the administrator of a province keeps what holds for all councils', work)
}
