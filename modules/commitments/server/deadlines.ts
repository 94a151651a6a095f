import type { CouncilId } from '#platform/access'
import { addWorkingDays, type CalendarDate, formatDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { KeyOfKind } from '#lawbook'
import { due, holidays, inForce } from '#lawbook/server'
import { refuse } from '#commitments'
import type { Today } from './clock.rules.ts'
import type { Assignment } from './commitments.store.ts'
import type { AutomaticRule, ReminderLimits } from './reminders.rules.ts'

/** A due date by a parameter of the lawbook, or one that was decided, with its basis as it is cited. */
export type DueRule =
  | { readonly parameter: KeyOfKind<'days'>; readonly from: CalendarDate }
  | { readonly date: CalendarDate; readonly basis: string | null }

type DueDate = NonNullable<Assignment['due']>

/** Computes the due dates that are asked for, each parameter and day once. Refuses a parameter without a value. */
export async function dueDates(
  tx: Tx,
  council: CouncilId,
  rules: readonly DueRule[],
): Promise<(rule: DueRule) => DueDate> {
  const found = new Map<string, DueDate>()
  for (const rule of rules) {
    if (!('parameter' in rule) || found.has(rule.parameter + rule.from)) continue
    const computed = await due(tx, council, rule.parameter, rule.from)
    if (!computed) throw refuse('commitments/no-due-rule', { key: rule.parameter, day: formatDate(rule.from) })
    const { key, date, days, unit, basis, article, verified } = computed
    found.set(rule.parameter + rule.from, { key, date, days, unit, basis, article, verified })
  }
  return (rule) =>
    'parameter' in rule
      ? found.get(rule.parameter + rule.from)!
      : { ...rule, key: null, days: null, unit: null, article: null, verified: rule.basis !== null }
}

/** The parts that must be named (rõ người, rõ việc, rõ thời hạn), by the lawbook. */
export async function partsToName(tx: Tx, council: CouncilId, on: CalendarDate): Promise<ReadonlySet<string>> {
  const rule = await inForce(tx, council, 'recommendation.mustName', on)
  return new Set(rule.found ? rule.value.codes.map(({ code }) => code) : [])
}

const REMINDERS = [
  ['first', 'reminder.first'],
  ['second', 'reminder.second'],
  ['third', 'reminder.third'],
] as const satisfies readonly (readonly [AutomaticRule, KeyOfKind<'days'>])[]

/** The limits of the automatic reminders that are in force. */
export async function reminderLimits(tx: Tx, council: CouncilId, on: CalendarDate): Promise<ReminderLimits> {
  const limits: ReminderLimits[number][] = []
  for (const [rule, key] of REMINDERS) {
    const limit = await inForce(tx, council, key, on)
    if (limit.found) limits.push([rule, limit.value])
  }
  return limits
}

/** Today with its holidays; "soon" is as far as the second reminder reaches. */
export async function todayOf(tx: Tx, council: CouncilId): Promise<Today> {
  const now = today(tx.clock)
  const [calendar, soon] = await Promise.all([holidays(tx), inForce(tx, council, 'reminder.second', now)])
  const days = soon.found && soon.value.direction === 'before' ? soon.value.days : 0
  return { today: now, soonUntil: addWorkingDays(now, days, calendar), calendar }
}
