import { type AccountId, type AssignmentId, type CouncilId, newId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Delegate, DelegationForm, DelegationId, PaperKindName } from '#approvals'

export interface StoredDelegation {
  readonly id: DelegationId
  readonly councilId: CouncilId
  readonly from: {
    readonly assignment: AssignmentId
    readonly account: AccountId
    readonly name: string
    readonly title: string
  }
  readonly to: { readonly account: AccountId; readonly name: string }
  readonly form: DelegationForm
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly endedOn: CalendarDate | null
  readonly kinds: readonly PaperKindName[]
  readonly basis: string | null
  readonly version: number
}

/** Shown at most: a council delegates some times a year. */
const SHOWN_MOST = 200

function delegations(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('approvals.delegation as d')
    .innerJoin('identity.assignment as held', (join) =>
      join.onRef('held.council_id', '=', 'd.council_id').onRef('held.id', '=', 'd.from_assignment'),
    )
    .innerJoin('identity.account as giver', 'giver.id', 'held.account_id')
    .innerJoin('identity.account as taker', 'taker.id', 'd.to_account')
    .select(['d.id', 'd.council_id', 'd.from_assignment', 'd.to_account', 'd.form', 'd.starts_on', 'd.ends_on'])
    .select(['d.ended_on', 'd.kinds', 'd.basis', 'd.version', 'held.account_id', 'held.title'])
    .select(['giver.display_name as giver_name', 'taker.display_name as taker_name'])
    .where('d.council_id', '=', council)
}
type Read = Awaited<ReturnType<ReturnType<typeof delegations>['executeTakeFirstOrThrow']>>

function delegationOf(row: Read): StoredDelegation {
  return {
    id: row.id as DelegationId,
    councilId: row.council_id as CouncilId,
    from: {
      assignment: row.from_assignment as AssignmentId,
      account: row.account_id as AccountId,
      name: row.giver_name,
      title: row.title,
    },
    to: { account: row.to_account as AccountId, name: row.taker_name },
    form: row.form as DelegationForm,
    startsOn: row.starts_on as CalendarDate,
    endsOn: row.ends_on as CalendarDate,
    endedOn: row.ended_on as CalendarDate | null,
    kinds: row.kinds,
    basis: row.basis,
    version: row.version,
  }
}

/** The delegations of a council, what ends last first. */
export async function listDelegations(tx: Tx, council: CouncilId): Promise<StoredDelegation[]> {
  const rows = await delegations(tx, council)
    .orderBy('d.ends_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(SHOWN_MOST)
    .execute()
  return rows.map(delegationOf)
}

export async function findDelegation(
  tx: Tx,
  { council, delegation }: { readonly council: CouncilId; readonly delegation: DelegationId },
): Promise<StoredDelegation | undefined> {
  const row = await delegations(tx, council).where('d.id', '=', delegation).executeTakeFirst()
  return row && delegationOf(row)
}

export async function insertDelegation(
  tx: Tx,
  council: CouncilId,
  by: AccountId,
  input: Delegate,
): Promise<DelegationId> {
  const id = newId<DelegationId>()
  await tx
    .insertInto('approvals.delegation')
    .values({
      council_id: council,
      id,
      from_assignment: input.from,
      to_account: input.to,
      form: input.form,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      kinds: [...new Set(input.kinds)],
      basis: input.basis,
      recorded_by: by,
      recorded_at: tx.now(),
    })
    .execute()
  return id
}

/** Sets the last day on which it holds; false where another version stands. */
export async function closeDelegation(
  tx: Tx,
  delegation: StoredDelegation,
  version: number,
  lastDay: CalendarDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('approvals.delegation')
    .set((set) => ({ ended_on: lastDay, version: set('version', '+', 1) }))
    .where('council_id', '=', delegation.councilId)
    .where('id', '=', delegation.id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
