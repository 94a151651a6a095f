import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Bilingual } from './holding.ts'

interface RuleWords {
  /** `module.noun`. */
  readonly name: string
  readonly title: Bilingual
  /** The text or the reason that the number rests on. */
  readonly basis: Bilingual
  /** What happens when the time is over. */
  readonly action: Bilingual
}

/** What is removed so many days after it was of use. */
export interface RemovingRule extends RuleWords {
  /** In days; `usual` null: nothing is removed until the administrator sets a number. */
  readonly days: { readonly usual: number | null; readonly least: number; readonly most: number }
  /** How much was of no more use before that moment; in a system scope. */
  readonly count: (tx: Tx, before: Instant) => Promise<number>
  /** Removes it and answers how much; in a system scope, every night. */
  readonly remove: (tx: Tx, before: Instant) => Promise<number>
}

/** What is never removed, and why. */
export interface KeepingRule extends RuleWords {
  readonly days: null
}

/** How long a module keeps something about people; it hands the rule in. */
export type RetentionRule = RemovingRule | KeepingRule

export function removes(rule: RetentionRule): rule is RemovingRule {
  return rule.days !== null
}
