import { type CalendarDate, isAfter, isBefore } from '#platform/calendar'
import type { Tone } from '#platform/ui'

/** Whether a role is held on a day: not yet, now, now with its end known, no longer. */
export type RoleState = 'coming' | 'held' | 'ending' | 'ended'

export interface HeldDays {
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

export function roleState({ validFrom, validTo }: HeldDays, day: CalendarDate): RoleState {
  if (validTo !== null && isBefore(validTo, day)) return 'ended'
  if (isAfter(validFrom, day)) return 'coming'
  return validTo === null ? 'held' : 'ending'
}

export const toneOfRole: Readonly<Record<RoleState, Tone>> = {
  held: 'resolved',
  ending: 'dueSoon',
  coming: 'progress',
  ended: 'neutral',
}
