import type { Tx } from '#platform/db'

/** A step beyond the scope, where the caller isn't beyond it already. */
export function beyondScope<Result>(tx: Tx, why: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return tx.scope.audience === 'system' ? work(tx) : tx.asSystem(why, work)
}
