import { type CalendarDate, deadline, type HolidayCalendar, type TimeLimit } from '#platform/calendar'
import type { ReminderRule } from '#commitments'

/** When each automatic reminder is due, counted from the day that the clock runs to; rules without a value are left out. */
export type ReminderLimits = readonly (readonly [rule: AutomaticRule, limit: Omit<TimeLimit, 'from'>])[]
export type AutomaticRule = Exclude<ReminderRule, 'manual' | 'letter'>

/**
 * The reminder that is due today, or undefined: the latest whose day has come, unless it has gone out. Earlier ones that
 * were missed are passed over, so that nobody gets three on one morning.
 */
export function reminderDue(
  runsTo: CalendarDate,
  today: CalendarDate,
  sent: ReadonlySet<AutomaticRule>,
  limits: ReminderLimits,
  calendar: HolidayCalendar,
): AutomaticRule | undefined {
  const days: (readonly [AutomaticRule, CalendarDate])[] = limits.map(([rule, limit]) => [
    rule,
    deadline({ ...limit, from: runsTo }, calendar),
  ])
  const reached = days.filter(([, day]) => day <= today).toSorted(([, one], [, other]) => (one < other ? -1 : 1))
  const latest: AutomaticRule | undefined = today > runsTo ? 'overdue' : reached.at(-1)?.[0]
  return latest !== undefined && !sent.has(latest) ? latest : undefined
}
