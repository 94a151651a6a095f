import { foldTone } from '#platform/text'
import type { OrdinalBasis, UnitKind } from '#councils'

/** A unit before a merger, with the ordinal of the term that its council was in. */
export interface FormerUnit {
  readonly name: string
  readonly kind: UnitKind
  readonly ordinal: number
}

/**
 * Khóa of the council of a new unit for the rest of the running term (article 49.1): it goes on where the unit keeps the
 * name and kind of one of the former units, and starts again at I where name or kind changed.
 */
export function ordinalAfterMerger(
  unit: { readonly name: string; readonly kind: UnitKind },
  former: readonly FormerUnit[],
): { ordinal: number; basis: OrdinalBasis } {
  const kept = former.find((one) => one.kind === unit.kind && sameName(one.name, unit.name))
  return kept ? { ordinal: kept.ordinal, basis: 'continued' } : { ordinal: 1, basis: 'restarted' }
}

/** The ordinal of the next term of the same council. */
export function nextOrdinal(current: number): number {
  return current + 1
}

/** Old and new tone placement and capitals make no other name; accents do. */
function sameName(a: string, b: string): boolean {
  return foldTone(a) === foldTone(b)
}
