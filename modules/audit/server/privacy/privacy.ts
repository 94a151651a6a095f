import type { Tx } from '#platform/db'
import type { PersonalHolding } from './holding.ts'
import type { RetentionRule } from './retention-rule.ts'

/** What the modules hand in for the protection of personal data. */
export interface Privacy {
  readonly holdings: readonly PersonalHolding[]
  readonly retention: readonly RetentionRule[]
  /** Names of accounts by id; people are a higher module. */
  readonly accountNames: (tx: Tx, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}
