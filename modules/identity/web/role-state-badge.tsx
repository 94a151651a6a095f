import type { Assignment } from '#identity'
import { formatDate, systemClock, today } from '#platform/calendar'
import { StatusBadge, useLocale, useWords } from '#platform/ui'
import { roleState, toneOfRole } from './role-state.ts'
import { SCREEN_WORDS } from './screen-words.ts'

/** Whether a role is held today, in words with the day that matters. */
export function RoleStateBadge({ held }: { readonly held: Assignment }) {
  const t = useWords(SCREEN_WORDS)
  const locale = useLocale()
  const state = roleState(held, today(systemClock))
  const day = formatDate(state === 'coming' ? held.validFrom : (held.validTo ?? held.validFrom), locale)
  return <StatusBadge tone={toneOfRole[state]}>{t(`states.${state}`, { day })}</StatusBadge>
}
