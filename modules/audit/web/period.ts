import { addDays, CalendarDate, dateFrom, partsOf } from '#platform/calendar'

/** The lengths of time that a reader of the trail asks for, and `between` for days of one's own. */
export const PERIODS = ['today', 'week', 'month', 'year', 'between'] as const
export type TrailPeriod = (typeof PERIODS)[number]

export interface Days {
  readonly from: CalendarDate | undefined
  readonly to: CalendarDate | undefined
}

/** Days as an address holds them, made up or not. */
interface TypedDays {
  readonly from: string | undefined
  readonly to: string | undefined
}

export function isPeriod(text: string | undefined): text is TrailPeriod {
  return PERIODS.some((period) => period === text)
}

const BACK: Readonly<Record<'today' | 'week' | 'month', number>> = { today: 0, week: 6, month: 29 }

/** The days of a period that ends today, both ends included; `between` takes the days that the address holds. */
export function daysOf(period: TrailPeriod | undefined, day: CalendarDate, chosen: TypedDays): Days {
  if (period === undefined) return { from: undefined, to: undefined }
  if (period === 'between') {
    return { from: CalendarDate.safeParse(chosen.from).data, to: CalendarDate.safeParse(chosen.to).data }
  }
  if (period === 'year') return { from: dateFrom(partsOf(day).year, 1, 1) ?? undefined, to: undefined }
  return { from: addDays(day, -BACK[period]), to: undefined }
}
