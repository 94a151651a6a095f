import type { Tone } from '#platform/ui'
import type { PetitionState } from '#voters'

/** How the state of a petition is coloured; its word stands beside it. */
export const toneOfState: Readonly<Record<PetitionState, Tone>> = {
  recorded: 'neutral',
  classified: 'dueSoon',
  duplicate: 'neutral',
  answeredOnSpot: 'resolved',
  awaitingSignature: 'dueSoon',
  forwarded: 'progress',
  acknowledged: 'progress',
  returned: 'overdue',
  answered: 'dueSoon',
  informed: 'resolved',
  closed: 'resolved',
}
