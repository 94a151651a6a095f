import type { ScaleValue } from './parameter-value.ts'

/** How many delegates a population elects (Law 72/2025, article 30): one more for each full step of people beyond the base. */
export function seatsFor(scale: ScaleValue, population: number): number {
  let seats = scale.base
  let counted = scale.basePopulation
  for (const step of scale.steps) {
    const reach = Math.min(population, step.upTo ?? population)
    if (reach > counted) seats += Math.floor((reach - counted) / step.every)
    counted = step.upTo ?? population
  }
  return Math.min(seats, scale.most)
}
