import type { Commitment, CommitmentAct } from '#commitments'

/** What is due now of all that may be done, by where the commitment stands; nothing where the council may as well wait. */
export function nextActOf(
  { abilities, state, judgement, extensionAsked }: Commitment,
  isAgency: boolean,
): CommitmentAct | undefined {
  const due: readonly (readonly [CommitmentAct, boolean])[] = [
    ['acknowledge', isAgency],
    ['decideExtension', extensionAsked !== null],
    ['judge', true],
    ['answer', isAgency || state === 'issued' || state === 'acknowledged'],
    ['close', state === 'judged' && judgement === 'satisfactory'],
    ['reopen', state === 'judged' && judgement !== 'satisfactory'],
  ]
  return due.find(([act, isDue]) => isDue && abilities[act])?.[0]
}
