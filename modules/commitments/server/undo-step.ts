import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { code } from '#platform/events'
import { type CommitmentId, refuse, type UndoStep } from '#commitments'
import { openSeen, sideOf, write } from './ledger.ts'
import { undoable } from './standing.rules.ts'

/**
 * Hoàn tác: takes back the last step by one that says so; both stay in the history. Whoever's side took the step takes
 * it back, so that an answer can be withdrawn before it is judged, and a judgement before anything follows it.
 */
export async function undoStep(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: CommitmentId,
  input: UndoStep,
): Promise<void> {
  const commitment = await openSeen(tx, council, id, input)
  const last = undoable(commitment.steps)
  if (last?.id !== input.step) throw refuse('commitments/undo-not-last')
  if (last.side !== sideOf(actor)) throw refuse('commitments/undo-not-yours')
  await write(tx, actor, [commitment], {
    step: 'undone',
    event: 'commitments.step-undone',
    said: { undoes: last.id, text: input.reason },
    own: { step: code(last.kind) },
    fields: ['reason'],
  })
}
