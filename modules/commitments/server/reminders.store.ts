import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { CommitmentId } from '#commitments'

export const REMINDERS_AT_ONCE = 500

/** The councils that await something of an agency by a day. */
export async function councilsAwaiting(tx: Tx): Promise<CouncilId[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select('council_id')
    .distinct()
    .where('clock_on', 'is not', null)
    .execute()
  return rows.map((row) => row.council_id as CouncilId)
}

/** Commitments whose clock runs, a page at a time in the order of ids. */
export async function idsAwaiting(tx: Tx, council: CouncilId, after: CommitmentId | null): Promise<CommitmentId[]> {
  const rows = await tx
    .selectFrom('commitments.commitment')
    .select('id')
    .where('council_id', '=', council)
    .where('clock_on', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(REMINDERS_AT_ONCE)
    .execute()
  return rows.map((row) => row.id as CommitmentId)
}
