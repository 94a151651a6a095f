import type { MandateState } from '#councils'
import type { Tone } from '#platform/ui'

/** How the state of a mandate is coloured; its word stands beside it. */
export const toneOfState: Record<MandateState, Tone> = {
  elected: 'progress',
  certified: 'progress',
  active: 'resolved',
  suspended: 'dueSoon',
  ended: 'neutral',
}
