import type { AccountId, CouncilId, Role } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { HeldNow } from './reach.rules.ts'

/** The roles that these accounts hold today, in whichever council: how far somebody reaches is asked of all of them. */
export async function heldNow(tx: Tx, accounts: readonly AccountId[]): Promise<HeldNow[]> {
  if (accounts.length === 0) return []
  const day = today(tx.clock)
  const rows = await tx.asSystem('a person holds roles in several councils', (own) =>
    own
      .selectFrom('identity.assignment as held')
      .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
      .select(['held.account_id', 'held.role', 'held.council_id', 'council.superior_id'])
      .where('held.account_id', 'in', accounts)
      .where('held.valid_from', '<=', day)
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
