import type { AccountId, Actor, AssignmentId, CouncilId } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Assignment, CapacityCard } from '#identity'

const COLUMNS = [
  'held.id',
  'held.council_id as councilId',
  'held.account_id as account',
  'account.display_name as displayName',
  'account.login_name as loginName',
  'held.role',
  'held.title',
  'held.body_id as body',
  'held.agency_id as agency',
  'held.valid_from as validFrom',
  'held.valid_to as validTo',
  'held.version',
] as const

function assignments(tx: Tx, council: CouncilId) {
  return tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(COLUMNS)
    .where('held.council_id', '=', council)
}

/** The roles held in a council, present ones first. */
export async function listAssignments(tx: Tx, council: CouncilId): Promise<Assignment[]> {
  const rows = await assignments(tx, council)
    .orderBy('held.valid_to', (order) => order.desc().nullsFirst())
    .orderBy('account.display_name')
    .limit(500)
    .execute()
  return rows as Assignment[]
}

export async function findAssignment(
  tx: Tx,
  path: { council: CouncilId; assignment: AssignmentId },
): Promise<Assignment | undefined> {
  const row = await assignments(tx, path.council).where('held.id', '=', path.assignment).executeTakeFirst()
  return row as Assignment | undefined
}

export async function insertAssignment(
  tx: Tx,
  held: {
    id: AssignmentId
    councilId: CouncilId
    account: AccountId
    role: string
    title: string
    body: string | null
    agency: string | null
    validFrom: CalendarDate
    validTo?: CalendarDate | null
    grantedBy: AccountId | null
  },
): Promise<void> {
  await tx
    .insertInto('identity.assignment')
    .values({
      council_id: held.councilId,
      id: held.id,
      account_id: held.account,
      role: held.role,
      title: held.title,
      body_id: held.body,
      agency_id: held.agency,
      valid_from: held.validFrom,
      valid_to: held.validTo ?? null,
      granted_by: held.grantedBy,
    })
    .execute()
}

/** Sets the last day; returns false when another version stands. */
export async function closeAssignment(
  tx: Tx,
  held: Assignment,
  version: number,
  lastDay: CalendarDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.assignment')
    .set((eb) => ({ valid_to: lastDay, version: eb('version', '+', 1) }))
    .where('council_id', '=', held.councilId)
    .where('id', '=', held.id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The actor's capacities with the titles and council names that the switcher shows. */
export async function capacityCards(tx: Tx, actor: Actor): Promise<CapacityCard[]> {
  const titles = await tx.asSystem('a person holds roles in several councils', (own) =>
    own
      .selectFrom('identity.assignment as held')
      .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
      .select(['held.id', 'held.title', 'held.valid_to', 'council.name'])
      .where('held.account_id', '=', actor.account)
      .execute(),
  )
  const byId = new Map(titles.map((row) => [row.id, row]))
  return actor.capacities.map((capacity) => ({
    ...capacity,
    title: byId.get(capacity.assignment)?.title ?? '',
    councilName: byId.get(capacity.assignment)?.name ?? '',
    validTo: (byId.get(capacity.assignment)?.valid_to ?? null) as CalendarDate | null,
  }))
}
