import type {
  Bound,
  CodeValue,
  CountUnit,
  CountValue,
  DateValue,
  DaysValue,
  QuotaValue,
  RangeValue,
  RatioValue,
  ScaleValue,
  ShareBase,
  TextValue,
  ThresholdValue,
  YearlyValue,
} from '#lawbook'
import { calendarDate } from '#platform/calendar'

/*
 * The values of the library as short sentences: `after(45, 'ngày bầu cử', 'election day')`.
 * Days are calendar days unless the text says working days, exactly as it says.
 */

export function after(days: number, vi: string, en: string): DaysValue {
  return { days, unit: 'calendar', direction: 'after', anchor: { vi, en } }
}

export function before(days: number, vi: string, en: string): DaysValue {
  return { days, unit: 'calendar', direction: 'before', anchor: { vi, en } }
}

export function workingAfter(days: number, vi: string, en: string): DaysValue {
  return { days, unit: 'working', direction: 'after', anchor: { vi, en } }
}

export function workingBefore(days: number, vi: string, en: string): DaysValue {
  return { days, unit: 'working', direction: 'before', anchor: { vi, en } }
}

export function count(bound: Bound, figure: number, unit: CountUnit): CountValue {
  return { count: figure, unit, bound }
}

export function range(min: number, max: number, unit: CountUnit): RangeValue {
  return { min, max, unit }
}

export function share(bound: Bound, numerator: number, denominator: number, of: ShareBase): ThresholdValue {
  return { numerator, denominator, bound, of }
}

export function percent(bound: Bound, figure: number, vi: string, en: string): RatioValue {
  return { percent: figure, bound, of: { vi, en } }
}

export function times(atLeast: number, per: QuotaValue['per']): QuotaValue {
  return { atLeast, unit: 'time', per, firm: true }
}

export function allOf(per: QuotaValue['per'], firm = true): QuotaValue {
  return { atLeast: 100, unit: 'percent', per, firm }
}

export function scale(
  base: number,
  basePopulation: number,
  steps: readonly (readonly [every: number, upTo: number | null])[],
  most: number,
): ScaleValue {
  return { base, basePopulation, steps: steps.map(([every, upTo]) => ({ every, upTo })), most }
}

export function yearly(monthDay: string, yearOffset = 0): YearlyValue {
  return { monthDay, yearOffset }
}

export function day(iso: string): DateValue {
  return { date: calendarDate(iso) }
}

export function text(vi: string, en: string): TextValue {
  return { vi, en }
}

export function codes(
  ...list: readonly (readonly [code: string, vi: string, en: string, figure?: number])[]
): CodeValue {
  return {
    codes: list.map(([code, vi, en, figure]) => ({ code, vi, en, ...(figure !== undefined && { figure }) })),
  }
}
