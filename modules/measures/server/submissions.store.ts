import type { AccountId, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { MeasureGroup, Span, Submission } from '#measures'

const SUBMISSION = [
  'id',
  'council_id as councilId',
  'measure_group as group',
  'period_kind as kind',
  'starts_on as from',
  'ends_on as to',
  'signer_name as signerName',
  'signer_title as signerTitle',
  'signed_on as signedOn',
  'entered_at as enteredAt',
  'version',
] as const

/** The standing declarations of these councils that touch the span, oldest period first. */
export async function submissionsTouching(
  tx: Tx,
  councils: readonly CouncilId[],
  group: MeasureGroup,
  span: Span,
): Promise<Submission[]> {
  if (councils.length === 0) return []
  const rows = await tx
    .selectFrom('measures.submission')
    .select(SUBMISSION)
    .where('council_id', 'in', councils)
    .where('measure_group', '=', group)
    .where('starts_on', '<=', span.to)
    .where('ends_on', '>=', span.from)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows as Submission[]
}

/** The standing declarations of one council, newest period first. */
export async function listSubmissions(tx: Tx, council: CouncilId): Promise<Submission[]> {
  const rows = await tx
    .selectFrom('measures.submission')
    .select(SUBMISSION)
    .where('council_id', '=', council)
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('measure_group')
    .limit(200)
    .execute()
  return rows as Submission[]
}

export async function findSubmission(
  tx: Tx,
  path: { council: CouncilId; submission: string },
): Promise<Submission | undefined> {
  const row = await tx
    .selectFrom('measures.submission')
    .select(SUBMISSION)
    .where('council_id', '=', path.council)
    .where('id', '=', path.submission)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row as Submission | undefined
}

export async function insertSubmission(
  tx: Tx,
  submission: Omit<Submission, 'version' | 'enteredAt'>,
  enteredBy: AccountId,
): Promise<void> {
  await tx
    .insertInto('measures.submission')
    .values({
      council_id: submission.councilId,
      id: submission.id,
      measure_group: submission.group,
      period_kind: submission.kind,
      starts_on: submission.from,
      ends_on: submission.to,
      signer_name: submission.signerName,
      signer_title: submission.signerTitle,
      signed_on: submission.signedOn,
      entered_by: enteredBy,
      entered_at: tx.now(),
    })
    .execute()
}

/** Takes a declaration back; false when another version stands. */
export async function closeSubmission(
  tx: Tx,
  submission: Submission,
  version: number,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measures.submission')
    .set((set) => ({ withdrawn_at: tx.now(), withdrawn_reason: reason, version: set('version', '+', 1) }))
    .where('council_id', '=', submission.councilId)
    .where('id', '=', submission.id)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
