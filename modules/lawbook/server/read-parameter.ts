import type { CouncilId } from '#platform/access'
import { type CalendarDate, deadline, formatDate, type HolidayCalendar, holidayCalendar } from '#platform/calendar'
import type { Tx } from '#platform/db'
import {
  type Due,
  type InForce,
  isConfirmed,
  type KeyOfKind,
  type NoneInForce,
  type ParameterKey,
  refuse,
  type ValueOf,
} from '#lawbook'
import { mostSpecific, statusOn } from './in-force.rules.ts'
import { findOwnParameters } from './own-parameters.store.ts'
import { findParameters, levelOf } from './parameters.store.ts'

/** The value of a key that holds for a council on a day: its own, else its level's, else the one for both. */
export async function inForce<Key extends ParameterKey>(
  tx: Tx,
  council: CouncilId,
  key: Key,
  on: CalendarDate,
): Promise<InForce<Key> | NoneInForce> {
  const [level, own, rows] = await Promise.all([
    levelOf(tx, council),
    findOwnParameters(tx, council, [key]),
    findParameters(tx, [key]),
  ])
  const found = mostSpecific(own, rows, level, on)
  if (!found) return { found: false, key, on }
  const cited =
    found.source === 'own'
      ? { basis: found.value.regulation, status: 'local' as const }
      : { basis: found.value.basis?.number ?? null, status: statusOn(found.value, on) }
  return {
    found: true,
    key,
    source: found.source,
    value: found.value.value as ValueOf<Key>,
    from: found.value.from,
    to: found.value.to,
    article: found.value.article,
    ...cited,
    verified: isConfirmed(cited.status),
  }
}

/** As {@link inForce}, for rules that cannot go on without the value. Refusal: none is in force. */
export async function value<Key extends ParameterKey>(
  tx: Tx,
  council: CouncilId,
  key: Key,
  on: CalendarDate,
): Promise<InForce<Key>> {
  const answer = await inForce(tx, council, key, on)
  if (!answer.found) throw refuse('lawbook/none-in-force', { key, on: formatDate(on) })
  return answer
}

/** The due date that a parameter of days gives, counted from a day, with the basis it rests on; null where none is in force. */
export async function due(tx: Tx, council: CouncilId, key: KeyOfKind<'days'>, from: CalendarDate): Promise<Due | null> {
  const rule = await inForce(tx, council, key, from)
  if (!rule.found) return null
  const { days, unit, direction } = rule.value
  const date = deadline({ from, days, unit, direction }, await holidays(tx))
  return {
    key,
    date,
    days,
    unit,
    basis: rule.basis,
    article: rule.article,
    status: rule.status,
    verified: rule.verified,
  }
}

/** The country's holidays and compensating working days as one calendar. */
export async function holidays(tx: Tx): Promise<HolidayCalendar> {
  const rows = await tx
    .selectFrom('lawbook.holiday')
    .select(['date', 'kind', 'name', 'provisional'])
    .orderBy('date')
    .execute()
  return holidayCalendar(
    rows.map((row) => ({ ...row, date: row.date as CalendarDate, kind: row.kind as 'off' | 'working' })),
  )
}
