import type { Capacity, CouncilId, Role } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { SecondFactorDue, SignInMethod } from '#identity'

/** What a council asks: these roles, from this day on without exception. */
export interface Asked {
  readonly council: CouncilId
  readonly roles: readonly Role[]
  readonly requiredFrom: CalendarDate
}

/** What answers for a login beside a factor of the account: its provider, or the office that let it in for once. */
export type VouchedBy = 'provider' | 'office'

/** The office that gave out the desk's pass or the code of an invitation answers for that one login. */
export function vouchedBy(method: SignInMethod, secondStep: 'set-up' | 'provider' | null): VouchedBy | undefined {
  if (secondStep === 'provider') return 'provider'
  return method === 'qr' || method === 'code' ? 'office' : undefined
}

/**
 * Does anybody ask the holder of these capacities for a second factor, and from when on? The earliest day counts. A login
 * that is overdue enters nothing but its own account (`identity.resolve`).
 */
export function secondFactorDue(
  capacities: readonly Pick<Capacity, 'council' | 'role'>[],
  rules: readonly Asked[],
  { has, vouched }: { readonly has: boolean; readonly vouched?: VouchedBy | undefined },
  today: CalendarDate,
): { readonly due: SecondFactorDue; readonly from: CalendarDate | null } {
  const days = rules
    .filter((rule) => capacities.some(({ council, role }) => council === rule.council && rule.roles.includes(role)))
    .map(({ requiredFrom }) => requiredFrom)
    .toSorted()
  const from = days[0] ?? null
  if (has || (vouched === 'provider' && from !== null)) return { due: 'there', from }
  if (from === null) return { due: 'not-asked', from }
  return { due: from <= today && vouched === undefined ? 'overdue' : 'asked', from }
}
