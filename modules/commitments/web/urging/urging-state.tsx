import type { UrgingState as State } from '#commitments'
import { StatusBadge, type Tone } from '#platform/ui'
import { useCommitmentWords } from '../shared/words.ts'

const TONES: Readonly<Record<State, Tone>> = {
  draft: 'neutral',
  submitted: 'dueSoon',
  issued: 'resolved',
  recalled: 'overdue',
  dropped: 'neutral',
}

/** Where the letter is. */
export function UrgingState({ state }: { readonly state: State }) {
  const { label } = useCommitmentWords()
  return <StatusBadge tone={TONES[state]}>{label(`urging.states.${state}`)}</StatusBadge>
}
