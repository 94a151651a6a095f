import type { Actor, CouncilId } from '#platform/access'
import { type CalendarDate, formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type AskExtension, type CommitmentId, type DecideExtension, refuse } from '#commitments'
import { type Open, open, openSeen, take } from './ledger.ts'

/** Đề nghị gia hạn, while an answer is awaited. Refuses a day that isn't later than the present one. */
export async function askExtension(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: CommitmentId,
  { until, reason }: AskExtension,
): Promise<void> {
  const [commitment] = await open(tx, council, [id])
  refuseEarlier(commitment!, until)
  await take(tx, actor, [commitment!], {
    step: 'extension-asked',
    event: 'commitments.extension-asked',
    said: { due: until, text: reason },
    own: { until },
    fields: ['reason'],
  })
}

/** Đã gia hạn đến …, or not: the council decides, also on another day than was asked for. */
export async function decideExtension(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: CommitmentId,
  input: DecideExtension,
): Promise<void> {
  const { grant, until, reason } = input
  const commitment = await openSeen(tx, council, id, input)
  if (grant) refuseEarlier(commitment, until!)
  const due = grant ? until : null
  await take(tx, actor, [commitment], {
    step: grant ? 'extension-granted' : 'extension-refused',
    event: 'commitments.extension-decided',
    said: { due, text: reason },
    own: { granted: grant, due },
    fields: ['reason'],
  })
}

function refuseEarlier({ standing }: Open, until: CalendarDate): void {
  if (standing.due !== null && until <= standing.due) {
    throw refuse('commitments/extension-not-later', { due: formatDate(standing.due) })
  }
}
