import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Close, CommitmentId, Reopen } from '#commitments'
import { openSeen, take } from './ledger.ts'

/** Kết thúc theo dõi, with the reason; the council decides, whatever the step. */
export async function close(tx: Tx, actor: Actor, council: CouncilId, id: CommitmentId, input: Close): Promise<void> {
  await take(tx, actor, [await openSeen(tx, council, id, input)], {
    step: 'closed',
    event: 'commitments.closed',
    said: { text: input.reason },
    own: {},
    fields: ['reason'],
  })
}

/** Mở lại, or referred again: a new round begins, due on the day given. */
export async function reopen(tx: Tx, actor: Actor, council: CouncilId, id: CommitmentId, input: Reopen): Promise<void> {
  const { reason, due } = input
  await take(tx, actor, [await openSeen(tx, council, id, input)], {
    step: 'reopened',
    event: 'commitments.reopened',
    said: { text: reason, due },
    own: { due },
    fields: ['reason'],
  })
}
