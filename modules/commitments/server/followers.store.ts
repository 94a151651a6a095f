import { sql } from 'kysely'
import type { AccountId, CouncilId, Role } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { COMMITMENT_STATES, type CommitmentId, type Follower } from '#commitments'

/** Who works in the council's office and may follow commitments. */
export const FOLLOWING: readonly Role[] = ['officeChief', 'specialist', 'communeOfficer', 'recordsClerk']

/** A commitment is work of its follower until it is closed, recalled or judged satisfactory. */
const isOpen = sql<boolean>`commitment.state not in ('closed', 'recalled') and commitment.judgement is distinct from 'satisfactory'`

const OPEN_STATES = COMMITMENT_STATES.filter((state) => state !== 'closed' && state !== 'recalled')

/** Who holds a role of the office today, one line a person, with the title that they hold. */
export async function presentFollowers(tx: Tx, council: CouncilId): Promise<Follower[]> {
  const now = today(tx.clock)
  const rows = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .distinctOn('account.id')
    .select(['account.id', 'account.display_name as name', 'held.title'])
    .where('held.council_id', '=', council)
    .where('held.role', 'in', FOLLOWING)
    .where('held.valid_from', '<=', now)
    .where((where) => where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', now)]))
    .where('account.disabled_at', 'is', null)
    .orderBy('account.id')
    .execute()
  return rows.map(({ id, name, title }) => ({ id: id as AccountId, name, title }))
}

/** Everybody whom open commitments lie with, one step of the index a person however many commitments there are. */
export async function followersOfOpen(tx: Tx, council: CouncilId): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    with recursive follower(id) as (
      (select follower_id from commitments.commitment
        where council_id = ${council} and follower_id is not null order by follower_id limit 1)
      union all
      select (select follower_id from commitments.commitment
               where council_id = ${council} and follower_id > follower.id order by follower_id limit 1)
        from follower where follower.id is not null)
    select id from follower
     where exists (select from commitments.commitment
                    where council_id = ${council} and follower_id = follower.id and ${isOpen})`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Those whom open commitments lie with though they hold no role of the office any more. */
export async function followersGone(tx: Tx, council: CouncilId): Promise<AccountId[]> {
  const [following, present] = await Promise.all([followersOfOpen(tx, council), presentFollowers(tx, council)])
  const there = new Set(present.map(({ id }) => id))
  return following.filter((id) => !there.has(id))
}

/** The names of accounts, as far as the scope shows them: an agency is told of nobody. */
export async function followerNames(tx: Tx, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
  if (ids.length === 0 || tx.scope.audience !== 'council') return new Map()
  const rows = await tx
    .selectFrom('identity.account')
    .select(['id', 'display_name as name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id as AccountId, name]))
}

/** The open commitments that lie with this account, what is due first first. */
export function openOf(tx: Tx, council: CouncilId, account: AccountId) {
  return tx
    .selectFrom('commitments.commitment as commitment')
    .select(['id', 'reference', 'work'])
    .select((column) => column.ref('clock_on').$castTo<CalendarDate | null>().as('due'))
    .where('council_id', '=', council)
    .where('follower_id', '=', account)
    .where('state', 'in', OPEN_STATES)
    .where(isOpen)
    .orderBy('sort_on')
    .orderBy('id')
    .execute()
}

/** Gives the open ones of these that lie with `from` to another; answers which those were. */
export async function moveOpen(
  tx: Tx,
  council: CouncilId,
  ids: readonly string[],
  { from, to }: { readonly from: AccountId; readonly to: AccountId },
): Promise<CommitmentId[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .updateTable('commitments.commitment as commitment')
    .set({ follower_id: to })
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .where('follower_id', '=', from)
    .where(isOpen)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id as CommitmentId)
}

/** Who followed each of these until now; absent where the scope doesn't show it. */
export async function lockFollowed(
  tx: Tx,
  council: CouncilId,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<CommitmentId, AccountId | null>> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select(['id', 'follower_id'])
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id as CommitmentId, row.follower_id as AccountId | null]))
}

export async function setFollower(
  tx: Tx,
  council: CouncilId,
  ids: readonly CommitmentId[],
  follower: AccountId,
): Promise<void> {
  await tx
    .updateTable('commitments.commitment')
    .set({ follower_id: follower })
    .where('council_id', '=', council)
    .where('id', 'in', ids)
    .execute()
}
