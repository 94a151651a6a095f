import type { LegalBasis } from '#lawbook'
import { type CalendarDate, isAfter, isBefore } from '#platform/calendar'
import type { Tone } from '#platform/ui'

/** Whether a text is in force on a day; where nobody has read from when, that is said rather than guessed. */
export type BasisForce = 'inForce' | 'coming' | 'ended' | 'unread'

export function forceOf(
  { inForceFrom, inForceTo }: Pick<LegalBasis, 'inForceFrom' | 'inForceTo'>,
  day: CalendarDate,
): BasisForce {
  if (inForceTo !== null && isBefore(inForceTo, day)) return 'ended'
  if (inForceFrom === null) return 'unread'
  return isAfter(inForceFrom, day) ? 'coming' : 'inForce'
}

export const toneOfForce: Readonly<Record<BasisForce, Tone>> = {
  inForce: 'resolved',
  coming: 'progress',
  ended: 'overdue',
  unread: 'dueSoon',
}
