import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import { surroundings } from './surroundings.ts'

export function browserKeyOf(token: string): string {
  return surroundings().seal.fingerprint(`browser ${token}`)
}

/** The key of a browser that has signed in to this account before, else null. */
export async function knownBrowser(
  tx: Tx,
  account: AccountId | undefined,
  token: string | undefined,
): Promise<string | null> {
  if (account === undefined || token === undefined) return null
  const key = browserKeyOf(token)
  const row = await tx
    .selectFrom('identity.known_browser')
    .select('browser_key')
    .where('account_id', '=', account)
    .where('browser_key', '=', key)
    .executeTakeFirst()
  return row ? key : null
}

/** Remembers that the browser signed in to the account; true where it is new to an account that had others before. */
export async function rememberBrowser(
  tx: Tx,
  browser: { account: AccountId; browserKey: string; agent: string },
): Promise<boolean> {
  const before = await tx
    .selectFrom('identity.known_browser')
    .select('browser_key')
    .where('account_id', '=', browser.account)
    .execute()
  await tx
    .insertInto('identity.known_browser')
    .values({
      account_id: browser.account,
      browser_key: browser.browserKey,
      agent: browser.agent,
      first_at: tx.now(),
      last_at: tx.now(),
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'browser_key']).doUpdateSet({ last_at: tx.now(), agent: browser.agent }),
    )
    .execute()
  return before.length > 0 && !before.some((row) => row.browser_key === browser.browserKey)
}

/** Browsers are known no more, but the one that acts: what was left signed in somewhere counts as strange again. */
export async function forgetBrowsers(tx: Tx, account: AccountId, but: string | null): Promise<void> {
  let query = tx.deleteFrom('identity.known_browser').where('account_id', '=', account)
  if (but !== null) query = query.where('browser_key', '!=', but)
  await query.execute()
}
