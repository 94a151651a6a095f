/** Steps of a map's colours: a few that can be told apart on paper, too. */
export const SHADES = 5

export interface Shade {
  readonly from: number
  readonly to: number
}

/** Equal steps over the values given; one step when all are the same, none when there are none. */
export function shadesOf(values: readonly number[]): Shade[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (low === high) return [{ from: low, to: high }]
  const whole = values.every(Number.isInteger)
  const steps = whole ? Math.min(SHADES, high - low + 1) : SHADES
  const edge = (step: number) => {
    const at = low + ((high - low + (whole ? 1 : 0)) * step) / steps
    return whole ? Math.ceil(at) : at
  }
  return Array.from({ length: steps }, (_, step) => ({
    from: edge(step),
    to: whole ? edge(step + 1) - 1 : edge(step + 1),
  }))
}

/** The step a value falls into, from 0. */
export function shadeAt(value: number, shades: readonly Shade[]): number {
  return Math.max(
    0,
    shades.findLastIndex((shade) => value >= shade.from),
  )
}
