import type { ParameterCard } from '#lawbook'
import type { Tone } from '#platform/ui'

/** What the list says of a value at a glance; how exactly it is known stands on its own page. */
export type ValueStatus = 'own' | 'confirmed' | 'unconfirmed' | 'none'

export function statusOf(
  inForce: Pick<NonNullable<ParameterCard['inForce']>, 'source' | 'verified'> | null,
): ValueStatus {
  if (inForce === null) return 'none'
  if (inForce.source === 'own') return 'own'
  return inForce.verified ? 'confirmed' : 'unconfirmed'
}

export const toneOfStatus: Readonly<Record<ValueStatus, Tone>> = {
  own: 'progress',
  confirmed: 'resolved',
  unconfirmed: 'dueSoon',
  none: 'neutral',
}
