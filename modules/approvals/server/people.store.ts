import { sql } from 'kysely'
import type { AccountId, AssignmentId, BodyId, CouncilId, Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { DelegationForm } from '#approvals'
import type { Given, Holder } from './deciders.rules.ts'

/** Everybody who holds a role of the council's own work on a day, with the title of that day. */
export async function holdersOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Holder[]> {
  return (await holdersQuery(tx, council, day).execute()).map(holderOf)
}

/** The delegations that hold on a day; whether their givers still hold their posts is asked of the holders. */
async function givenOn(tx: Tx, council: CouncilId, day: CalendarDate): Promise<Given[]> {
  const rows = await tx
    .selectFrom('approvals.delegation as d')
    .select(['d.from_assignment', 'd.to_account', 'd.form', 'd.kinds'])
    .where(delegatedOn(council, day))
    .execute()
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

interface PostRow {
  readonly id: string
  readonly account_id: string
  readonly role: string
  readonly body_id: string | null
  /** Of each delegation of the post; an empty one is for all kinds. */
  readonly kinds: readonly (readonly string[])[]
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
  const { rows } = await sql<PostRow>`
    with given as (
      select d.from_assignment, to_jsonb(d.kinds) as kinds from approvals.delegation d
       where ${delegatedOn(council, day)} and d.to_account = ${account})
    select held.id, held.account_id, held.role, held.body_id,
           array(select kinds from given where from_assignment = held.id) as kinds
      from identity.assignment held
     where ${heldOn(council, day)}
       and held.id = any (array(select from_assignment from given union all select ${post}::uuid))`.execute(tx)
  return rows.map((row) => ({
    assignment: row.id as AssignmentId,
    account: row.account_id as AccountId,
    role: row.role as Role,
    body: row.body_id as BodyId | null,
    kinds: row.id === post || row.kinds.some((kinds) => kinds.length === 0) ? null : row.kinds.flat(),
  }))
}

/** Roles `held` of the council's own work that are held on a day. */
const heldOn = (council: CouncilId, day: CalendarDate) => sql<boolean>`
  held.council_id = ${council} and held.valid_from <= ${day} and (held.valid_to is null or held.valid_to >= ${day})
  and held.role not in ('agencyFocalPoint', 'systemAdmin')`

/** Delegations `d` that hold on a day. */
const delegatedOn = (council: CouncilId, day: CalendarDate) => sql<boolean>`
  d.council_id = ${council} and d.starts_on <= ${day} and d.ends_on >= ${day}
  and (d.ended_on is null or d.ended_on >= ${day})`

function holdersQuery(tx: Tx, council: CouncilId, day: CalendarDate) {
  return tx
    .selectFrom('identity.assignment as held')
    .innerJoin('identity.account as account', 'account.id', 'held.account_id')
    .select(['held.id', 'held.account_id', 'held.role', 'held.title', 'held.body_id', 'account.display_name'])
    .where(heldOn(council, day))
    .orderBy('held.valid_from')
    .orderBy('held.id')
}

function holderOf(row: Awaited<ReturnType<ReturnType<typeof holdersQuery>['executeTakeFirstOrThrow']>>): Holder {
  return {
    assignment: row.id as AssignmentId,
    account: row.account_id as AccountId,
    name: row.display_name,
    title: row.title,
    role: row.role as Role,
    body: row.body_id as BodyId | null,
  }
}

/** Who could decide what on a day: posts and delegations read together. */
export async function peopleOn(tx: Tx, council: CouncilId, day: CalendarDate) {
  const [holders, given] = await Promise.all([holdersOn(tx, council, day), givenOn(tx, council, day)])
  return { holders, given }
}
