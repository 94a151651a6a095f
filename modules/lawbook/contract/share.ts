import type { Bound, ThresholdValue } from './parameter-value.ts'

/** Whether a part reaches a threshold of its whole, in whole numbers: 43 of 85 is more than half, 42.5 never appears. */
export function reaches(threshold: ThresholdValue, part: number, whole: number): boolean {
  return stands(threshold.bound, part * threshold.denominator, whole * threshold.numerator)
}

/** The fewest that reach a threshold of `whole` ("more than" or "at least" only). */
export function fewestToReach(threshold: ThresholdValue, whole: number): number {
  const exact = whole * threshold.numerator
  return threshold.bound === 'more-than'
    ? Math.floor(exact / threshold.denominator) + 1
    : Math.ceil(exact / threshold.denominator)
}

const standing: Readonly<Record<Bound, (figure: number, limit: number) => boolean>> = {
  'at-least': (figure, limit) => figure >= limit,
  'more-than': (figure, limit) => figure > limit,
  exactly: (figure, limit) => figure === limit,
  'at-most': (figure, limit) => figure <= limit,
  'fewer-than': (figure, limit) => figure < limit,
}

/** Whether a figure stands to a limit as the bound says. */
export function stands(bound: Bound, figure: number, limit: number): boolean {
  return standing[bound](figure, limit)
}
