/**
 * Where the marks of a thread stand, in per cent of its length. Pure: the same numbers draw it lying, upright and on
 * paper. The due date is for the answer, so its flag always stands at the third station: in a list of threads the
 * flags are under each other, and what stands before or behind them is time.
 */

export const threadSteps = ['assigned', 'acknowledged', 'answered', 'judged', 'closed'] as const
export type ThreadStep = (typeof threadSteps)[number]

/** Days from the assignment; negative never. `undefined` for what hasn't happened. */
export interface ThreadDays {
  readonly done: Readonly<Partial<Record<ThreadStep, number>>>
  readonly due?: number | undefined
  readonly today: number
}

export interface Station {
  readonly step: ThreadStep
  readonly at: number
  readonly state: 'done' | 'awaited' | 'pending'
}

/** The length between the due date and today, or between it and the day of the answer. */
export interface GapMark {
  readonly kind: 'left' | 'early' | 'over' | 'late'
  readonly from: number
  readonly to: number
  readonly days: number
}

export interface ThreadGeometry {
  readonly stations: readonly Station[]
  readonly flag: number | undefined
  readonly gap: GapMark | undefined
  /** How far the thread is drawn as done. */
  readonly doneTo: number
}

const STATION = 25
export const FLAG_AT = 50
/** The longest gap, on either side of the flag: the next station keeps its place. */
const LONGEST = 18
/** A day late is already seen. */
const SHORTEST = 2

export function threadGeometry({ done, due, today }: ThreadDays): ThreadGeometry {
  const last = threadSteps.findLastIndex((step) => done[step] !== undefined)
  const gap = due === undefined ? undefined : gapOf(due, done.answered, today, last)
  const stations = threadSteps.map((step, index): Station => {
    const state = index <= last ? 'done' : index === last + 1 ? 'awaited' : 'pending'
    return { step, state, at: step === 'answered' && gap !== undefined ? answeredAt(gap) : index * STATION }
  })
  return {
    stations,
    gap,
    flag: due === undefined ? undefined : FLAG_AT,
    doneTo: last < 0 ? 0 : (stations[last]?.at ?? 0),
  }
}

/** The length of so many days, measured by the time that was given for the work. */
export function lengthOf(days: number, given: number): number {
  if (days <= 0) return 0
  return Math.min(LONGEST, Math.max(SHORTEST, (days / Math.max(given, 1)) * LONGEST))
}

function gapOf(due: number, answered: number | undefined, today: number, last: number): GapMark | undefined {
  const answeredOrLater = last >= threadSteps.indexOf('answered')
  if (answeredOrLater && answered === undefined) return undefined
  const until = answered ?? today
  const days = Math.abs(due - until)
  if (days === 0) return undefined
  const length = lengthOf(days, due)
  if (until < due) return { kind: answeredOrLater ? 'early' : 'left', from: FLAG_AT - length, to: FLAG_AT, days }
  return { kind: answeredOrLater ? 'late' : 'over', from: FLAG_AT, to: FLAG_AT + length, days }
}

/** An answer stands where its day is; an answer still awaited stands at the flag. */
function answeredAt(gap: GapMark): number {
  if (gap.kind === 'early') return gap.from
  return gap.kind === 'late' ? gap.to : FLAG_AT
}
