import type { Capacity, CouncilId, Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { SecondFactorDue } from '#identity'

/** What a council asks: these roles, from this day on without exception. */
export interface Asked {
  readonly council: CouncilId
  readonly roles: readonly Role[]
  readonly requiredFrom: CalendarDate
}

/** Does anybody ask the holder of these capacities for a second factor, and from when on? The earliest day counts. */
export function secondFactorDue(
  capacities: readonly Pick<Capacity, 'council' | 'role'>[],
  rules: readonly Asked[],
  has: boolean,
  today: CalendarDate,
): { readonly due: SecondFactorDue; readonly from: CalendarDate | null } {
  const days = rules
    .filter((rule) => capacities.some(({ council, role }) => council === rule.council && rule.roles.includes(role)))
    .map(({ requiredFrom }) => requiredFrom)
    .toSorted()
  const from = days[0] ?? null
  if (has) return { due: 'there', from }
  if (from === null) return { due: 'not-asked', from }
  return { due: from <= today ? 'overdue' : 'asked', from }
}
