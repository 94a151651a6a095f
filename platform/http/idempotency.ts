import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AccountId } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'

/** PostgreSQL's lock_not_available: what held the lock held it for longer than a caller waits. */
const LOCK_TIMEOUT = '55P03'

export interface Repeat {
  readonly status: number
  readonly reply: unknown
}

/** What makes a repeat the same request: who, what, and every byte of what was sent. */
export function requestHash(parts: readonly unknown[]): string {
  return createHash('sha256').update(written(parts)).digest('base64url')
}

/** A route without a body meets whatever was sent, were it a hundred thousand brackets: read it can be, written not. */
function written(parts: readonly unknown[]): string {
  try {
    return JSON.stringify(parts)
  } catch (error) {
    throw error instanceof RangeError ? refuse('platform/invalid-input') : error
  }
}

/**
 * The reply that was given under this key, if any. A repeat that arrives while the first is still running waits for it:
 * the key is taken under a lock that ends with the first one's transaction.
 */
export async function earlierReply(tx: Tx, account: AccountId, key: string, hash: string): Promise<Repeat | undefined> {
  try {
    await sql`select pg_advisory_xact_lock(hashtextextended(${account} || ${key}, 0))`.execute(tx)
  } catch (error) {
    throw (error as { code?: string }).code === LOCK_TIMEOUT ? refuse('platform/busy-repeat') : error
  }
  const row = await tx
    .selectFrom('platform.idempotency')
    .select(['request_hash', 'status', 'reply'])
    .where('account_id', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.request_hash !== hash) throw refuse('platform/key-reused')
  return { status: row.status, reply: row.reply }
}

/** Keeps the reply in the act's own transaction, so that act and reply are durable together or not at all. */
export async function keepReply(tx: Tx, account: AccountId, key: string, hash: string, repeat: Repeat): Promise<void> {
  await tx
    .insertInto('platform.idempotency')
    .values({
      account_id: account,
      key,
      request_hash: hash,
      status: repeat.status,
      reply: JSON.stringify(repeat.reply),
    })
    .execute()
}
