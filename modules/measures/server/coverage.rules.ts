import { addDays } from '#platform/calendar'
import type { Span } from '#measures'

/** Do these spans together leave no day of the whole uncovered? Two quarters report a half-year. */
export function covers(parts: readonly Span[], whole: Span): boolean {
  let next = whole.from
  for (const part of parts.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    if (part.from > next) return false
    if (part.to >= whole.to) return true
    if (part.to >= next) next = addDays(part.to, 1)
  }
  return false
}
