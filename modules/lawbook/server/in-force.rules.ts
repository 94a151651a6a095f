import type { Level } from '#platform/access'
import { addDays, type CalendarDate, earliest, isBefore } from '#platform/calendar'
import type { ParameterLevel, ParameterStatus } from '#lawbook'

/** What decides whether a dated value holds: nothing else of it matters here. */
export interface Dated {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** A level's own value is more specific than one for both. The former district goes by what holds for both. */
function levelsOf(level: Level): readonly ParameterLevel[] {
  return level === 'district' ? ['both'] : [level, 'both']
}

/** Values in order of time, each ending by its own end or the day before the next begins: no two hold on one day. */
export function inOrderOfTime<Value extends Dated>(values: readonly Value[]): Value[] {
  const ordered = values.toSorted((one, other) => (isBefore(one.from, other.from) ? -1 : 1))
  return ordered.map((value, index) => {
    const next = ordered[index + 1]
    if (!next) return value
    const dayBefore = addDays(next.from, -1)
    return { ...value, to: value.to === null ? dayBefore : earliest(value.to, dayBefore) }
  })
}

/** The newest value that has begun, unless it has ended: a beginning takes over for good from all that came before. */
export function holdingOn<Value extends Dated>(values: readonly Value[], on: CalendarDate): Value | undefined {
  const newest = inOrderOfTime(values).findLast(({ from }) => from <= on)
  return newest && (newest.to === null || newest.to >= on) ? newest : undefined
}

/** The most specific value in force: the council's own, else its level's, else the one for both levels. */
export function mostSpecific<Own extends Dated, Row extends Dated & { readonly level: ParameterLevel }>(
  own: readonly Own[],
  rows: readonly Row[],
  level: Level,
  on: CalendarDate,
):
  | { readonly source: 'own'; readonly value: Own }
  | { readonly source: ParameterLevel; readonly value: Row }
  | undefined {
  const regulated = holdingOn(own, on)
  if (regulated) return { source: 'own', value: regulated }
  for (const candidate of levelsOf(level)) {
    const value = holdingOn(
      rows.filter((row) => row.level === candidate),
      on,
    )
    if (value) return { source: candidate, value }
  }
  return undefined
}

/** How sure a figure is on a day: once its text has ended it is a default, whatever was read before. */
export function statusOn(
  row: { readonly status: ParameterStatus; readonly basis: { readonly inForceTo: CalendarDate | null } | null },
  on: CalendarDate,
): ParameterStatus {
  const lastDay = row.basis?.inForceTo ?? null
  const ended = lastDay !== null && isBefore(lastDay, on)
  return ended && row.status !== 'unverified' ? 'superseded-default' : row.status
}
