import type { CommitmentState } from '#commitments'
import type { Competence, PetitionAct, PetitionState } from '#voters'

/** What a petition says of itself. */
export interface OwnFacts {
  readonly competence: Competence | null
  readonly field: string | null
  readonly duplicate: boolean
  readonly answeredOnSpot: boolean
  /** It stands in a letter that is on its way through approval. */
  readonly inLetter: boolean
  readonly informed: boolean
  readonly ended: boolean
}

/**
 * Where a petition is: by what the office recorded of it, and by the ledger once it was forwarded. By a letter that was
 * recalled it was not.
 */
export function petitionState(own: OwnFacts, followed: CommitmentState | null): PetitionState {
  const ledger = followed === 'recalled' ? null : followed
  if (own.duplicate) return 'duplicate'
  if (own.ended || ledger === 'closed') return 'closed'
  if (own.inLetter && (ledger === null || ledger === 'returned')) return 'awaitingSignature'
  // Referred again after voters had been informed: it waits for the agency once more.
  if (ledger === 'issued') return 'forwarded'
  if (ledger === 'acknowledged' || ledger === 'returned') return ledger
  if (own.informed) return 'informed'
  if (ledger === 'answered' || ledger === 'judged') return 'answered'
  if (own.answeredOnSpot) return 'answeredOnSpot'
  return own.competence !== null && own.field !== null ? 'classified' : 'recorded'
}

const MAY: Readonly<Record<PetitionAct, readonly PetitionState[]>> = {
  change: ['recorded', 'classified', 'answeredOnSpot', 'forwarded', 'acknowledged', 'returned', 'answered', 'informed'],
  answerOnSpot: ['recorded', 'classified'],
  merge: ['recorded', 'classified'],
  unmerge: ['duplicate'],
  forward: ['classified', 'returned'],
  inform: ['answered', 'answeredOnSpot', 'informed'],
  end: ['recorded', 'classified', 'answeredOnSpot', 'forwarded', 'acknowledged', 'returned', 'answered', 'informed'],
  reopen: ['closed'],
}

/** Does the state of a petition allow this act? */
export function allows(state: PetitionState, act: PetitionAct): boolean {
  return MAY[act].includes(state)
}
