import { sql } from 'kysely'
import { type AccountId, newId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { SignInMethod, SignInOutcome, SignInTry } from '#identity'
import { ADDRESS_MINUTES, type Failures, HERE_HOURS, NAME_HOURS, type Tries } from './lock-out.rules.ts'

/** Who tries to be whom, from where. */
export interface Attempt {
  /** The fingerprint of the name that was typed, or of the account's own. */
  readonly nameKey: string
  readonly account: AccountId | null
  readonly method: SignInMethod
  readonly address: string
  readonly agent: string
  /** The fingerprint of the browser, where it has signed in to this account before. */
  readonly browserKey: string | null
}

export async function insertAttempt(tx: Tx, attempt: Attempt, outcome: SignInOutcome): Promise<string> {
  const id = newId<string>()
  await tx
    .insertInto('identity.sign_in_attempt')
    .values({
      id,
      name_key: attempt.nameKey,
      account_id: attempt.account,
      at: tx.now(),
      method: attempt.method,
      outcome,
      address: attempt.address,
      agent: attempt.agent,
      browser_key: attempt.browserKey,
    })
    .execute()
  return id
}

export async function settleAttempt(tx: Tx, id: string, outcome: SignInOutcome): Promise<void> {
  await tx.updateTable('identity.sign_in_attempt').set({ outcome }).where('id', '=', id).execute()
}

/** Tries of one name are looked at one after the other: a hundred at once may not all be the first. */
export async function holdName(tx: Tx, nameKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameKey}, 7))`.execute(tx)
}

/** What the lock-out rule asks: the failures of these methods by name and place. */
export async function triesOf(
  tx: Tx,
  attempt: Pick<Attempt, 'nameKey' | 'address' | 'browserKey'>,
  methods: readonly SignInMethod[],
): Promise<Tries> {
  const { nameKey, address, browserKey } = attempt
  const failed = () =>
    tx
      .selectFrom('identity.sign_in_attempt')
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('at').as('lastAt')])
      .where('outcome', '=', 'failed')
  const ofName = failed().where('name_key', '=', nameKey).where('method', 'in', methods)
  const rightHere = tx
    .selectFrom('identity.sign_in_attempt')
    .select((eb) => eb.fn.max('at').as('at'))
    .where('name_key', '=', nameKey)
    .where('outcome', '=', 'signed-in')
    .where('at', '>', ago(tx, HERE_HOURS * 3600))
  // Somebody right on a known browser behind the same address clears nobody's count but their own.
  const { at: lastRight } = await (
    browserKey === null
      ? rightHere.where('address', '=', address).where('browser_key', 'is', null)
      : rightHere.where('browser_key', '=', browserKey)
  ).executeTakeFirstOrThrow()
  const since = lastRight ?? ago(tx, HERE_HOURS * 3600)
  const here = await (
    browserKey === null
      ? ofName.where('address', '=', address).where('browser_key', 'is', null)
      : ofName.where('browser_key', '=', browserKey)
  )
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  if (browserKey !== null) return { here: read(here), name: NONE, address: NONE, known: true }
  const name = await ofName
    .where('browser_key', 'is', null)
    .where('at', '>', ago(tx, NAME_HOURS * 3600))
    .executeTakeFirstOrThrow()
  const place = await failed()
    .where('address', '=', address)
    .where('browser_key', 'is', null)
    .where('at', '>', ago(tx, ADDRESS_MINUTES * 60))
    .executeTakeFirstOrThrow()
  return { here: read(here), name: read(name), address: read(place), known: false }
}

const NONE: Failures = { count: 0, lastAt: null }

function read(row: { count: number; lastAt: string | null }): Failures {
  return { count: row.count, lastAt: row.lastAt as Instant | null }
}

function ago(tx: Tx, seconds: number): Instant {
  return new Date(Date.parse(tx.now()) - seconds * 1000).toISOString() as Instant
}

const HISTORY_COLUMNS = ['id', 'at', 'method', 'outcome', 'address', 'agent'] as const

/** The tries to sign in to an account, newest first; one row more than asked where there are more. */
export async function triesToEnter(
  tx: Tx,
  account: AccountId,
  page: { after: readonly (string | number | null)[] | undefined; limit: number },
): Promise<SignInTry[]> {
  let query = tx.selectFrom('identity.sign_in_attempt').select(HISTORY_COLUMNS).where('account_id', '=', account)
  if (page.after) {
    const [at, id] = page.after as [string, string]
    query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  return rows as SignInTry[]
}
