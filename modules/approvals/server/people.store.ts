import { sql } from 'kysely'
import type { AccountId, AssignmentId, BodyId, CouncilId, Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { DelegationForm } from '#approvals'
import type { Given, Holder } from './deciders.rules.ts'

/** Everybody who holds a role of the council's own work on a day, with the title of that day. */
export async function holdersOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Holder[]> {
  return (await heldOn(tx, council, day).execute()).map(holderOf)
}

/** The delegations that hold on a day; whether their givers still hold their posts is asked of the holders. */
async function givenOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Given[]> {
  const rows = await delegatedOn(tx, council, day).select(['from_assignment', 'to_account', 'form', 'kinds']).execute()
  return rows.map((row) => ({
    from: row.from_assignment as AssignmentId,
    to: row.to_account as AccountId,
    form: row.form as DelegationForm,
    kinds: row.kinds,
  }))
}

/** A post as an inbox asks for it: whose, as what, and for which kinds of paper; null is all of them. */
export interface Post extends Pick<Holder, 'assignment' | 'account' | 'role' | 'body'> {
  readonly kinds: readonly string[] | null
}

/**
 * This post and those that were delegated to the account, as far as they are held on the day; read with every inbox, so
 * without names, and by ids put together first, so that the register of roles is not walked.
 */
export async function postsOf(
  tx: Tx,
  council: CouncilId,
  day: CalendarDate,
  { post, account }: { readonly post: AssignmentId | null; readonly account: AccountId },
): Promise<Post[]> {
  const given = delegatedOn(tx, council, day).select('from_assignment').where('to_account', '=', account)
  const kindsGiven = sql<string[][]>`array(${delegatedOn(tx, council, day)
    .select(sql<string>`to_jsonb(kinds)`.as('kinds'))
    .where('to_account', '=', account)
    .where('from_assignment', '=', sql<string>`held.id`)})`
  const rows = await rolesOn(tx, council, day)
    .select(['held.id', 'held.account_id', 'held.role', 'held.body_id'])
    .select(kindsGiven.as('kinds'))
    .where(sql<boolean>`held.id = any (array(${given} union all select ${post}::uuid))`)
    .execute()
  return rows.map((row) => ({
    assignment: row.id as AssignmentId,
    account: row.account_id as AccountId,
    role: row.role as Role,
    body: row.body_id as BodyId | null,
    kinds: row.id === post || row.kinds.some((kinds) => kinds.length === 0) ? null : row.kinds.flat(),
  }))
}

/** Roles of the council's own work that are held on a day. */
function rolesOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  return tx
    .selectFrom('identity.assignment as held')
    .where('held.council_id', '=', council)
    .where('held.valid_from', '<=', day)
    .where((where) => where.or([where('held.valid_to', 'is', null), where('held.valid_to', '>=', day)]))
    .where('held.role', 'not in', ['agencyFocalPoint', 'systemAdmin'])
}

function heldOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  return rolesOn(tx, council, day)
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.id', 'held.account_id', 'held.role', 'held.title', 'held.body_id', 'account.display_name'])
    .orderBy('held.valid_from')
    .orderBy('held.id')
}

function holderOf(row: Awaited<ReturnType<ReturnType<typeof heldOn>['executeTakeFirstOrThrow']>>): Holder {
  return {
    assignment: row.id as AssignmentId,
    account: row.account_id as AccountId,
    name: row.display_name,
    title: row.title,
    role: row.role as Role,
    body: row.body_id as BodyId | null,
  }
}

function delegatedOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  return tx
    .selectFrom('approvals.delegation')
    .where('council_id', '=', council)
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
}

/** Who could decide what on a day: posts and delegations read together. */
export async function peopleOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  const [holders, given] = await Promise.all([holdersOn(tx, council, day), givenOn(tx, council, day)])
  return { holders, given }
}
