/** A value of a measure as the screen gets it; nobody's silence ever looks like a zero. */
export type FigureValue =
  | { readonly state: 'counted' | 'declared' | 'forecast'; readonly value: number }
  | { readonly state: 'zero' }
  | { readonly state: 'not-reported'; readonly who: string }
  | { readonly state: 'not-applicable' }

export type FigureState = FigureValue['state']

/** The key of a state's label in the words of the screen. */
export const figureLabels = {
  counted: 'figure.counted',
  declared: 'figure.declared',
  forecast: 'figure.forecast',
  zero: 'figure.zero',
  'not-reported': 'figure.notReported',
  'not-applicable': 'figure.notApplicable',
} as const satisfies Record<FigureState, string>
