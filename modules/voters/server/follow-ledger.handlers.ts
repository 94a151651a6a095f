import { bySystem } from '#audit'
import type { Tx } from '#platform/db'
import { type EventHandler, type EventName, on, type SealedEvent } from '#platform/events'
import { PetitionId } from '#voters'
import { PETITION_SOURCE, settle } from './petition-desk.ts'

/** What can move a petition in the ledger. That it was issued is written where it is forwarded. */
const MOVES = [
  'commitments.acknowledged',
  'commitments.passed-on',
  'commitments.agency-changed',
  'commitments.returned',
  'commitments.answered',
  'commitments.judged',
  'commitments.opinion-recorded',
  'commitments.extension-decided',
  'commitments.closed',
  'commitments.reopened',
  'commitments.step-undone',
] as const satisfies readonly EventName[]

/** A petition follows its commitment: it is read anew from the ledger, so that the order of events doesn't matter. */
export const followLedger: readonly EventHandler[] = MOVES.map((event) =>
  on(event, follow, `voters.follow-${event.replace('commitments.', '')}`),
)

async function follow(tx: Tx, event: SealedEvent<(typeof MOVES)[number]>): Promise<void> {
  const { sourceKind, source } = event.payload
  if (sourceKind !== PETITION_SOURCE) return
  await settle(tx, bySystem('ledger'), event.council, [PetitionId.parse(source)])
}
