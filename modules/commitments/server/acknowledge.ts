import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Acknowledge, ReturnForCompetence } from '#commitments'
import { open, take } from './ledger.ts'

/** Tiếp nhận: the agency has them; by itself in its inbox, or as the office knows. Refuses what is past that step. */
export async function acknowledge(tx: Tx, actor: Actor, council: CouncilId, { ids }: Acknowledge): Promise<void> {
  await take(tx, actor, await open(tx, council, ids), {
    step: 'acknowledged',
    event: 'commitments.acknowledged',
    own: {},
  })
}

/** Trả lại, không đúng thẩm quyền: with the reason, before any answer; not a judgement. */
export async function returnForCompetence(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  { ids, reason }: ReturnForCompetence,
): Promise<void> {
  await take(tx, actor, await open(tx, council, ids), {
    step: 'returned',
    event: 'commitments.returned',
    said: { text: reason },
    own: {},
    fields: ['reason'],
  })
}
