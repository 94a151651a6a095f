import type { AccountId, CouncilId, Role } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { HeldNow } from './reach.rules.ts'

/** The roles that these accounts hold today, in whichever council. */
export function heldNow(tx: Tx, accounts: readonly AccountId[]): Promise<HeldNow[]> {
  return held(tx, accounts, { comingToo: false })
}

/**
 * The roles that these accounts hold today or will from a later day: how far somebody reaches is asked of all of them. A
 * way in that is given out today is still good on the day on which a higher role begins.
 */
export function heldNowOrLater(tx: Tx, accounts: readonly AccountId[]): Promise<HeldNow[]> {
  return held(tx, accounts, { comingToo: true })
}

/**
 * The roles that say whose account it is: those of today or to come, and for who holds none any more those held last.
 * Somebody who left does not become everybody's: their account is helped by whoever could have helped it on its last day.
 */
export async function rolesThatAnswer(tx: Tx, accounts: readonly AccountId[]): Promise<HeldNow[]> {
  const standing = await heldNowOrLater(tx, accounts)
  const known = new Set(standing.map(({ account }) => account))
  return [...standing, ...(await heldLast(tx, [...new Set(accounts.filter((account) => !known.has(account)))]))]
}

async function heldLast(tx: Tx, accounts: readonly AccountId[]): Promise<HeldNow[]> {
  if (accounts.length === 0) return []
  const rows = await tx.asSystem('a person held roles in several councils', (own) =>
    own
      .selectFrom('identity.assignment as held')
      .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
      .select(['held.account_id', 'held.role', 'held.council_id', 'council.superior_id'])
      .select(['held.valid_from as from', 'held.valid_to as to'])
      .where('held.account_id', 'in', accounts)
      .execute(),
  )
  return [...Map.groupBy(rows, (row) => row.account_id)].flatMap(([account, all]) => {
    // One taken back before it began held no day; it counts only where nothing else was ever held.
    const begun = all.filter(({ from, to }) => to !== null && to >= from)
    const counted = begun.length > 0 ? begun : all
    const last = counted
      .map(({ to }) => to ?? '')
      .toSorted()
      .at(-1)
    return counted
      .filter(({ to }) => (to ?? '') === last)
      .map((row) => ({
        account: account as AccountId,
        role: row.role as Role,
        council: row.council_id as CouncilId,
        superior: row.superior_id as CouncilId | null,
      }))
  })
}

async function held(
  tx: Tx,
  accounts: readonly AccountId[],
  { comingToo }: { readonly comingToo: boolean },
): Promise<HeldNow[]> {
  if (accounts.length === 0) return []
  const day = today(tx.clock)
  const rows = await tx.asSystem('a person holds roles in several councils', (own) =>
    own
      .selectFrom('identity.assignment as held')
      .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
      .select(['held.account_id', 'held.role', 'held.council_id', 'council.superior_id'])
      .where('held.account_id', 'in', accounts)
      .$if(!comingToo, (query) => query.where('held.valid_from', '<=', day))
      // One taken back before it began ends the day before it starts: it is no role to come.
      .where((eb) =>
        eb.or([
          eb('held.valid_to', 'is', null),
          eb.and([eb('held.valid_to', '>=', day), eb('held.valid_to', '>=', eb.ref('held.valid_from'))]),
        ]),
      )
      .execute(),
  )
  return rows.map((row) => ({
    account: row.account_id as AccountId,
    role: row.role as Role,
    council: row.council_id as CouncilId,
    superior: row.superior_id as CouncilId | null,
  }))
}
