import type { AccountId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** A title with the days on which it was held. */
export interface TitleHeld {
  readonly title: string
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** The titles that these accounts hold or held in the council, the one begun last first. */
export async function titlesHeld(
  tx: Tx,
  council: CouncilId,
  accounts: readonly AccountId[],
): Promise<Map<AccountId, TitleHeld[]>> {
  if (accounts.length === 0) return new Map()
  const rows = await tx
    .selectFrom('identity.assignment')
    .select(['account_id', 'title', 'valid_from', 'valid_to'])
    .where('council_id', '=', council)
    .where('account_id', 'in', accounts)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const held = rows.map((row) => ({
    account: row.account_id as AccountId,
    title: row.title,
    validFrom: row.valid_from as CalendarDate,
    validTo: row.valid_to as CalendarDate | null,
  }))
  return Map.groupBy(held, ({ account }) => account)
}

/** The title held on a day; where none was, the one held last before it. */
export function titleOn(held: readonly TitleHeld[], day: CalendarDate): string {
  const begun = held.filter(({ validFrom }) => validFrom <= day)
  const then = begun.find(({ validTo }) => validTo === null || validTo >= day)
  return (then ?? begun[0] ?? held.at(-1))?.title ?? ''
}

/** What these accounts were called in the council on a day, as it is printed under what they did then. */
export async function titlesOn(
  tx: Tx,
  council: CouncilId,
  accounts: readonly AccountId[],
  day: CalendarDate,
): Promise<Map<AccountId, string>> {
  const held = await titlesHeld(tx, council, accounts)
  return new Map([...held].map(([account, titles]) => [account, titleOn(titles, day)]))
}
