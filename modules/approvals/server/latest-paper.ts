import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { PaperId, PaperState } from '#approvals'

/** The paper on which a module's record last went its way, finished or not; for the link on the record's own screen. */
export async function latestPaperOf(
  tx: Tx,
  council: CouncilId,
  kind: string,
  subject: string,
): Promise<{ readonly id: PaperId; readonly state: PaperState; readonly version: number } | null> {
  const row = await tx
    .selectFrom('approvals.paper')
    .select(['id', 'state', 'version'])
    .where('council_id', '=', council)
    .where('kind', '=', kind)
    .where('subject_id', '=', subject)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id as PaperId, state: row.state as PaperState, version: row.version } : null
}
