import type { Level } from '#platform/access'
import { type CalendarDate, isWithin } from '#platform/calendar'
import type { ParameterLevel } from '#lawbook'

/** What decides whether a dated value holds: nothing else of it matters here. */
export interface Dated {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** A level's own value is more specific than one for both. The former district goes by what holds for both. */
function levelsOf(level: Level): readonly ParameterLevel[] {
  return level === 'district' ? ['both'] : [level, 'both']
}

/** The newest of the values that hold on a day; a later beginning takes over from an earlier one that has no end. */
export function holdingOn<Value extends Dated>(values: readonly Value[], on: CalendarDate): Value | undefined {
  return values
    .filter((value) => isWithin(on, value))
    .reduce<Value | undefined>((newest, value) => (newest && newest.from >= value.from ? newest : value), undefined)
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
