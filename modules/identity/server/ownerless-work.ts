import type { AccountId, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { OwnerlessWork } from '#identity'
import { openWorkOf } from './hand-over.ts'
import type { OpenWork } from './open-work.ts'
import { titleOn, titlesHeld } from './titles.store.ts'

/** Open work that lies with people who hold no role in the council today, or whose account is disabled. */
export async function ownerlessWork(tx: Tx, council: CouncilId, kinds: readonly OpenWork[]): Promise<OwnerlessWork[]> {
  const owners = await ownersOf(tx, council, kinds)
  if (owners.length === 0) return []
  const day = today(tx.clock)
  const titles = await titlesHeld(tx, council, owners)
  const accounts = await accountsOf(tx, owners)
  const gone = accounts.filter(({ id, disabled_at: disabled }) => {
    const held = titles.get(id as AccountId) ?? []
    const holds = held.some(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
    return disabled !== null || !holds
  })
  const found: OwnerlessWork[] = []
  for (const { id, display_name: displayName, disabled_at: disabled } of gone) {
    const account = id as AccountId
    const items = (await openWorkOf(tx, kinds, council, account)).length
    const title = titleOn(titles.get(account) ?? [], day)
    if (items > 0) found.push({ account, displayName, title, disabled: disabled !== null, items })
  }
  return found
}

async function ownersOf(tx: Tx, council: CouncilId, kinds: readonly OpenWork[]): Promise<AccountId[]> {
  const owners = new Set<AccountId>()
  for (const kind of kinds) for (const owner of await kind.owners(tx, council)) owners.add(owner)
  return [...owners]
}

async function accountsOf(tx: Tx, ids: readonly AccountId[]) {
  // Whoever never held a role here is not in the council's list of accounts; their name is needed all the same.
  return tx.asSystem('work may lie with somebody who left', (own) =>
    own
      .selectFrom('identity.account')
      .select(['id', 'display_name', 'disabled_at'])
      .where('id', 'in', ids)
      .orderBy('display_name')
      .execute(),
  )
}
