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
      .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', day)]))
      .execute(),
  )
  return rows.map((row) => ({
    account: row.account_id as AccountId,
    role: row.role as Role,
    council: row.council_id as CouncilId,
    superior: row.superior_id as CouncilId | null,
  }))
}
