import { sql } from 'kysely'
import type { CouncilId } from '#platform/access'
import type { Instant } from '#platform/calendar'
import type { Tx } from '#platform/db'

/** Acts of one kind, how many and when last. */
export interface ActsOfKind {
  readonly kind: string
  readonly count: number
  readonly last: Instant
}

/** What was done to what: an act that somebody else accounts for. */
export interface AccountedFor {
  readonly kind: string
  readonly subject: string
}

/**
 * What people have written in a council after a moment, by kind, the latest first; what they only looked at (kinds that
 * end in -read or -exported) is nothing written. In a system scope.
 */
export async function writtenSince(
  tx: Tx,
  council: CouncilId,
  since: Instant,
  except: readonly AccountedFor[],
): Promise<ActsOfKind[]> {
  const { rows } = await sql<ActsOfKind>`
    select e.kind, count(*)::int as count, max(e.at) as last
      from audit.entry e
     where e.council_id = ${council} and e.at > ${since} and e.account_id is not null
       and e.kind !~ '-(read|exported)$'
       and not exists (
         select from jsonb_to_recordset(${JSON.stringify(except)}::jsonb) as known(kind text, subject uuid)
          where known.kind = e.kind and known.subject = e.subject_id)
     group by e.kind
     order by last desc
  `.execute(tx)
  return rows
}
