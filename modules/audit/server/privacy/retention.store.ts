import type { Tx } from '#platform/db'
import { removes, type RetentionRule } from './retention-rule.ts'

/** The administrator's numbers of days by rule. */
export type ChosenDays = ReadonlyMap<string, { readonly days: number | null; readonly version: number }>

/** Where another number than the product's was chosen; in a system scope. */
export async function readDays(tx: Tx): Promise<ChosenDays> {
  const rows = await tx.selectFrom('audit.retention').select(['rule', 'days', 'version']).execute()
  return new Map(rows.map(({ rule, days, version }) => [rule, { days, version }]))
}

/** For how many days a rule keeps; null where it removes nothing. */
export function daysOf(rule: RetentionRule, chosen: ChosenDays): number | null {
  if (!removes(rule)) return null
  return chosen.get(rule.name)?.days ?? rule.days.usual
}

/** Answers whether the version seen, 0 where nothing was chosen yet, was still the one that stands. */
export async function putDays(tx: Tx, rule: string, days: number | null, seen: number): Promise<boolean> {
  if (seen === 0) {
    const inserted = await tx
      .insertInto('audit.retention')
      .values({ rule, days })
      .onConflict((conflict) => conflict.column('rule').doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const changed = await tx
    .updateTable('audit.retention')
    .set((set) => ({ days, version: set('version', '+', 1) }))
    .where('rule', '=', rule)
    .where('version', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
