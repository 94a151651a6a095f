import { sql } from 'kysely'
import type { AccountId, CouncilId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { AuditKind } from '#audit'
import type { LookedAtIn } from './looks.ts'

const VIEWS_AT_MOST = 200

/** More than the entries of one look at the longest list. */
const LAST_LOOKS = 20

/** The last looks of an account at a subject, newest first: how, and of whom in a list. */
export async function lastLooks(
  tx: Tx,
  council: CouncilId,
  look: { readonly kind: AuditKind; readonly subject: string; readonly account: AccountId },
) {
  const rows = await tx
    .selectFrom('audit.entry')
    .select(['at', 'after'])
    .where('council_id', '=', council)
    .where('subject_id', '=', look.subject)
    .where('kind', '=', look.kind)
    .where('account_id', '=', look.account)
    .orderBy('id', 'desc')
    .limit(LAST_LOOKS)
    .execute()
  return rows.map(({ at, after }) => {
    const { in: how, persons = [] } = after as { in: string; persons?: readonly string[] }
    return { at: at as Instant, in: how, persons }
  })
}

/** Somebody looked at what is held about a person, alone, in a list of many, or in a list that was taken away as a file. */
export interface View {
  readonly at: Instant
  readonly account: AccountId
  readonly role: string
  readonly how: LookedAtIn
}

/** Who looked at a person, newest first: acts of this kind whose subject is the person, by account or in a register, or that name them in `persons`. In a system scope. */
export async function viewsOf(tx: Tx, council: CouncilId, kind: AuditKind, person: string): Promise<View[]> {
  const { rows } = await sql<View>`
    select e.at, e.account_id as account, e.role, e.after ->> 'in' as how
      from audit.entry e
     where e.council_id = ${council} and e.kind = ${kind} and e.account_id is not null
       and (e.subject_id = ${person} or (e.after ? 'persons' and e.after -> 'persons' ? ${person}))
     order by e.id desc
     limit ${VIEWS_AT_MOST}
  `.execute(tx)
  return rows
}
