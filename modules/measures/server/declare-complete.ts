import { type Actor, type CouncilId, newId } from '#platform/access'
import { today } from '#platform/calendar'
import { type Tx, violates } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { record } from '#audit/server'
import { type DeclareComplete, refuse, type Submission, type SubmissionId, type Withdraw } from '#measures'
import { checkBegun, checkSignature } from './signature.rules.ts'
import { closeSubmission, insertSubmission } from './submissions.store.ts'

/**
 * A council says, signed, that a group of its figures is complete for a period. Refuses a period that hasn't begun, a
 * signature out of time, and a second word on the same period.
 */
export async function declareComplete(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  input: DeclareComplete,
): Promise<{ id: SubmissionId }> {
  const now = today(tx.clock)
  checkBegun(input.period, now)
  checkSignature(input.period, input.signedOn, now)
  const id = newId<SubmissionId>()
  const { group, period, ...signature } = input
  await insertSubmission(tx, { id, councilId: council, group, ...period, ...signature }, actor.account).catch(
    (error: unknown) => {
      throw violates(error, 'submission_is_one_a_period') ? refuse('measures/already-reported') : error
    },
  )
  const subject = { kind: 'measures/submission', id }
  const said = { group, from: period.from, to: period.to }
  await record(tx, actor, { kind: 'measures.group-reported', subject, after: { ...said, signedOn: input.signedOn } })
  await emit(tx, 'measures.group-reported', { subject, audience: 'superior', payload: { submission: id, ...said } })
  return { id }
}

/** Takes the word back: the period is not reported again until somebody signs anew. */
export async function withdrawSubmission(tx: Tx, actor: Actor, submission: Submission, input: Withdraw): Promise<void> {
  if (!(await closeSubmission(tx, submission, input.version, input.reason))) {
    throw refuseCommon('platform/version-conflict', {}, { versions: { yours: input, current: submission } })
  }
  const subject = { kind: 'measures/submission', id: submission.id }
  const said = { group: submission.group, from: submission.from, to: submission.to }
  await record(tx, actor, { kind: 'measures.report-withdrawn', subject, before: said, fields: ['reason'] })
  const payload = { submission: submission.id, ...said }
  await emit(tx, 'measures.report-withdrawn', { subject, audience: 'superior', payload })
}
