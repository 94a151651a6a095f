import { system } from '#platform/access'
import { Database, type Tx } from '#platform/db'

/** Factories write into a transaction that is open, or into a database in one of their own. */
export type Where = Database | Tx

export function within<Result>(where: Where, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return where instanceof Database ? where.transaction(system('a test sets the stage'), work) : work(where)
}
