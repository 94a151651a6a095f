import { sql } from 'kysely'
import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'

/** Something that acts were done to, and the person who did the first of them in that council. */
export interface BegunBy {
  readonly subject: string
  readonly account: AccountId
}

/** Who began with each of these, for what is its person's own and may be gone by now; in the scope of who asks. */
export async function begunBy(tx: Tx, council: CouncilId, subjects: readonly string[]): Promise<readonly BegunBy[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<BegunBy>`
    select distinct on (subject_id) subject_id as subject, account_id as account
      from audit.entry
     where council_id = ${council} and subject_id in (${sql.join(subjects)}) and account_id is not null
     order by subject_id, id
  `.execute(tx)
  return rows
}
