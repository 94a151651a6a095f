import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { withdrawInvitations } from '#identity/server'
import type { MergerMove } from './merger-moves.ts'

/** Nobody is asked into a council that ends any more; taking the merger back gives no code its power again. */
export async function withdrawOpenInvitations(
  own: Tx,
  actor: Actor,
  ended: readonly CouncilId[],
  moves: MergerMove[],
): Promise<void> {
  for (const council of ended) {
    const count = await withdrawInvitations(own, actor, council)
    if (count > 0) moves.push({ kind: 'invitations-withdrawn', council, count })
  }
}
