import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { prefixQuery, tokens } from '#platform/text'

/** The registers that are searched by words: each has a `found` and a `finds_more` of its own, within the scope. */
type Register = 'commitments' | 'voters'

/**
 * How words are looked for. Rare ones are found by the index of words and put in order then; common ones are compared
 * row by row in the order of the list, where a page is full after a few rows, and nothing is left out.
 */
export type Search =
  | { readonly register: Register; readonly rare: string; readonly atMost: number }
  | { readonly register: Register; readonly common: readonly string[] }

/** Up to here words are rare: so many rows are found and put in order as fast as a page of the list is walked. */
const RARE = 1_000
/** Beside other filters walking takes longer, because what the words find may be what the filters leave out. */
const RARE_BESIDE_FILTERS = 10_000

/** How to look for what was typed, by how much of the register it finds; undefined where no word was typed. */
export async function searchFor(
  tx: Tx,
  register: Register,
  council: CouncilId,
  { q, ...filters }: { readonly q?: string | undefined },
): Promise<Search | undefined> {
  const words = q === undefined ? null : prefixQuery(q)
  if (q === undefined || words === null) return undefined
  const beside = Object.values(filters).some((value) => value !== undefined)
  const atMost = beside ? RARE_BESIDE_FILTERS : RARE
  const { rows } = await sql<{ many: boolean }>`
    select ${sql.raw(register)}.finds_more(${council}, ${words}, ${atMost}) as many`.execute(tx)
  return rows[0]?.many ? { register, common: tokens(q).map((word) => `% ${word}%`) } : { register, rare: words, atMost }
}

/** The condition on a row of the register that goes by this name in the statement. */
export function matching(search: Search, council: CouncilId, row: string): RawBuilder<SqlBool> {
  if ('rare' in search) {
    const found = sql`${sql.raw(search.register)}.found(${council}, ${search.rare}, ${search.atMost})`
    return sql<SqlBool>`${sql.ref(`${row}.id`)} in (select ${found})`
  }
  // In `coalesce` the planner expects it of every other row and walks the list; by itself it would multiply the words'
  // shares, expect almost nothing and read the whole council first.
  return sql<SqlBool>`coalesce(' ' || ${sql.ref(`${row}.search_key`)} like all (${[...search.common]}::text[]), false)`
}
