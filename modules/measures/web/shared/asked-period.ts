import {
  CalendarDate,
  type Period,
  PERIOD_KINDS,
  type PeriodKind,
  periodOf,
  systemClock,
  today,
} from '#platform/calendar'
import { useUrlState } from '#platform/ui'

/** The period that a screen speaks of, kept in the address; the half-year of today where none stands there. */
export function useAskedPeriod(): [Period, (period: Period) => void] {
  const [address, setAddress] = useUrlState()
  const kind = PERIOD_KINDS.find((known) => known === address['period']) ?? 'half-year'
  const day = CalendarDate.safeParse(address['day']).data ?? today(systemClock)
  return [periodOf(kind, day), ({ kind: period, from }) => setAddress({ period, day: from })]
}

/** The period of another kind around the same time: the one that holds today where it is still running. */
export function periodOfKind(kind: PeriodKind, period: Period): Period {
  const now = today(systemClock)
  return periodOf(kind, period.from <= now && now <= period.to ? now : period.from)
}
