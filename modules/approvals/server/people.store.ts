import type { AccountId, AssignmentId, BodyId, CouncilId, Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { DelegationForm } from '#approvals'
import type { Given, Holder } from './deciders.rules.ts'

/** Everybody who holds a role of the council's own work on a day, with the title of that day. */
export async function holdersOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.id', 'held.account_id', 'held.role', 'held.title', 'held.body_id', 'account.display_name'])
    .where('held.council_id', '=', council)
    .where('held.valid_from', '<=', day)
    .where((where) => where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', day)]))
    .where('held.role', 'not in', ['agencyFocalPoint', 'systemAdmin'])
    .orderBy('held.valid_from')
    .orderBy('held.id')
    .execute()
  return rows.map((row) => ({
    assignment: row.id as AssignmentId,
    account: row.account_id as AccountId,
    name: row.display_name,
    title: row.title,
    role: row.role as Role,
    body: row.body_id as BodyId | null,
  }))
}

/** The delegations that hold on a day; whether their givers still hold their posts is asked of the holders. */
export async function givenOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Given[]> {
  const rows = await tx
    .selectFrom('approvals.delegation')
    .select(['from_assignment', 'to_account', 'form'])
    .where('council_id', '=', council)
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .execute()
  return rows.map((row) => ({
    from: row.from_assignment as AssignmentId,
    to: row.to_account as AccountId,
    form: row.form as DelegationForm,
  }))
}

/** Who could decide what on a day: posts and delegations read together. */
export async function peopleOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  const [holders, given] = await Promise.all([holdersOn(tx, council, day), givenOn(tx, council, day)])
  return { holders, given }
}
