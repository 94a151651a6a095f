import { sql } from 'kysely'
import type { AccountId, CouncilId, PersonId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AuditKind } from '#audit'

const VIEWS_AT_MOST = 200

/** Whether this account did this to this subject since that moment: what is looked at again at once is one view. */
export async function actedSince(
  tx: Tx,
  council: CouncilId,
  act: { readonly kind: AuditKind; readonly subject: string; readonly account: AccountId; readonly since: Instant },
): Promise<boolean> {
  const row = await tx
    .selectFrom('audit.entry')
    .select('id')
    .where('council_id', '=', council)
    .where('subject_id', '=', act.subject)
    .where('kind', '=', act.kind)
    .where('account_id', '=', act.account)
    .where('at', '>', act.since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Somebody looked at what is held about a person, alone or in a list of many. */
export interface View {
  readonly at: Instant
  readonly account: AccountId
  readonly role: string
  readonly inList: boolean
}

/** Who looked at a person, newest first: acts of this kind whose subject is the person or that name them in `persons`. In a system scope. */
export async function viewsOf(tx: Tx, council: CouncilId, kind: AuditKind, person: PersonId): Promise<View[]> {
  const { rows } = await sql<View>`
    select e.at, e.account_id as account, e.role, e.subject_id <> ${person} as "inList"
      from audit.entry e
     where e.council_id = ${council} and e.kind = ${kind} and e.account_id is not null
       and (e.subject_id = ${person} or (e.after ? 'persons' and e.after -> 'persons' ? ${person}))
     order by e.id desc
     limit ${VIEWS_AT_MOST}
  `.execute(tx)
  return rows
}
