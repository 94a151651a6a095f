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

/** Whether a figure stands to a limit as the bound says. */
export function stands(bound: Bound, figure: number, limit: number): boolean {
  switch (bound) {
    case 'at-least':
      return figure >= limit
    case 'more-than':
      return figure > limit
    case 'exactly':
      return figure === limit
    case 'at-most':
      return figure <= limit
    case 'fewer-than':
      return figure < limit
  }
}
