import type { CouncilFigure, Coverage, MeasureValue, RollUp } from '#measures'
import type { Tally } from './counted-rows.store.ts'

/** What is known of one council's figure in one period. */
export interface Known {
  /** Does the measure apply to councils of this level? */
  readonly applies: boolean
  /** Is the whole period signed for as complete? */
  readonly complete: boolean
  readonly recorded: Tally
  readonly declared: number | undefined
  readonly forecast: number | undefined
  readonly who: string
}

/** The one place where a figure becomes a statement: without a signed declaration no absence of rows is a zero. */
export function valueOf(rollUp: RollUp, known: Known): MeasureValue {
  if (!known.applies) return { state: 'not-applicable' }
  if (known.complete) return stated(rollUp, known.recorded)
  if (known.declared !== undefined) return { state: 'declared', value: known.declared }
  if (known.forecast !== undefined) return { state: 'forecast', value: known.forecast }
  return { state: 'not-reported', who: known.who }
}

/** A complete count as a value: a share keeps its denominator, and nothing is said as "nothing happened". */
function stated(rollUp: RollUp, { amount, of }: Tally): MeasureValue {
  if (rollUp === 'ratio-of-sums') {
    return of === null || of === 0 ? { state: 'not-applicable' } : { state: 'counted', value: amount, of }
  }
  return amount === 0 ? { state: 'zero' } : { state: 'counted', value: amount }
}

/**
 * The figure over the councils that it applies to. `tallied` is the recount over those that reported; a zero is said
 * only when every council has said its own, and typed totals stand apart from what was counted.
 */
export function rolledUp(
  rollUp: RollUp,
  councils: readonly CouncilFigure[],
  tallied: Tally,
): { readonly total: MeasureValue; readonly declared: number | null; readonly coverage: Coverage } {
  const missing = councils.filter(({ value }) => value.state === 'not-reported' || value.state === 'forecast')
  const typed = councils.flatMap((one) => (one.value.state === 'declared' ? [{ ...one, typed: one.value.value }] : []))
  const declared = typed.length > 0 ? typed.reduce((sum, one) => sum + one.typed, 0) : null
  const silent = { state: 'not-reported', who: missing.map(({ name }) => name).join(', ') } as const
  const coverage = {
    reported: councils.length - missing.length,
    of: councils.length,
    declared: typed.map(({ council, name }) => ({ council, name })),
    missing: missing.map(({ council, name }) => ({ council, name })),
  }
  const total = (): MeasureValue => {
    if (councils.length === 0) return { state: 'not-applicable' }
    if (typed.length + missing.length < councils.length) {
      const counted = stated(rollUp, tallied)
      return counted.state === 'zero' && missing.length > 0 ? silent : counted
    }
    return declared === null ? silent : { state: 'declared', value: declared }
  }
  return { total: total(), declared, coverage }
}
