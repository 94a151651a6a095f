import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { CommitmentId, Judge, RecordOpinion } from '#commitments'
import { open, openSeen, take } from './ledger.ts'

/** Đánh giá: what the council thinks of the answer that it saw. Refuses when another answer has come since, or none. */
export async function judge(tx: Tx, actor: Actor, council: CouncilId, id: CommitmentId, input: Judge): Promise<void> {
  const { judgement, missing, next } = input
  await take(tx, actor, [await openSeen(tx, council, id, input)], {
    step: 'judged',
    event: 'commitments.judged',
    said: { judgement, text: missing, next },
    own: { judgement, next },
    fields: ['missing'],
  })
}

/** Ghi ý kiến cử tri: the third axis, once there is an answer; it changes neither of the other two. */
export async function recordVoterOpinion(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: CommitmentId,
  { opinion, note }: RecordOpinion,
): Promise<void> {
  await take(tx, actor, await open(tx, council, [id]), {
    step: 'opinion-recorded',
    event: 'commitments.opinion-recorded',
    said: { opinion, text: note },
    own: { opinion },
    fields: ['note'],
  })
}
