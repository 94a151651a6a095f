import { addDays, type CalendarDate, type HolidayCalendar, remaining } from '#platform/calendar'
import type { Clock, ClockState } from '#commitments'

/** What a day is measured by: today, the last day that counts as "soon", and the days that are worked. */
export interface Today {
  readonly today: CalendarDate
  readonly soonUntil: CalendarDate
  readonly calendar: HolidayCalendar
}

/** How the clock stands: Còn hạn, Sắp đến hạn, Đến hạn hôm nay, Quá hạn, with working days left or past. */
export function clockOf(runsTo: CalendarDate | null, { today, soonUntil, calendar }: Today): Clock {
  if (runsTo === null) return { state: 'stopped', runsTo, days: null }
  return { state: clockState(runsTo, today, soonUntil), runsTo, days: remaining(today, runsTo, calendar).days }
}

function clockState(runsTo: CalendarDate, today: CalendarDate, soonUntil: CalendarDate): ClockState {
  if (runsTo < today) return 'overdue'
  if (runsTo === today) return 'due-today'
  return runsTo <= soonUntil ? 'due-soon' : 'in-time'
}

/** The days to which clocks in this state run: after one day, until another and including it; null is open. */
export function spanOf(
  state: ClockState,
  { today, soonUntil }: Pick<Today, 'today' | 'soonUntil'>,
): { readonly after: CalendarDate | null; readonly until: CalendarDate | null } | 'none' {
  const soon = soonUntil < today ? today : soonUntil
  switch (state) {
    case 'stopped':
      return 'none'
    case 'overdue':
      return { after: null, until: addDays(today, -1) }
    case 'due-today':
      return { after: addDays(today, -1), until: today }
    case 'due-soon':
      return { after: today, until: soon }
    case 'in-time':
      return { after: soon, until: null }
    default:
      return state satisfies never
  }
}
