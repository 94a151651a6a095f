import type { ParameterKind } from '../parameter-value.ts'

/** What a key is: the kind of its value, and whether a council's working regulation may set its own. */
export interface KeyShape<Kind extends ParameterKind = ParameterKind> {
  readonly kind: Kind
  readonly setBy: 'law' | 'council'
}

/** Fixed above the council: no working regulation can say otherwise. */
export function law<const Kind extends ParameterKind>(kind: Kind): KeyShape<Kind> {
  return { kind, setBy: 'law' }
}

/** Left to each council, which may set its own value; the library only proposes one. */
export function council<const Kind extends ParameterKind>(kind: Kind): KeyShape<Kind> {
  return { kind, setBy: 'council' }
}
