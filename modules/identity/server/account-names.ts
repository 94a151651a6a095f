import type { Tx } from '#platform/db'

/** Names of accounts by id, in a system scope. */
export async function accountNames(tx: Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await tx
    .selectFrom('identity.account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(accounts)])
    .execute()
  return new Map(rows.map(({ id, display_name: name }) => [id, name]))
}
