import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHADES, shadeAt, shadesOf } from './shades.ts'

test('counts fall into steps of whole numbers', () => {
  expect(shadesOf([0, 9])).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 3 },
    { from: 4, to: 5 },
    { from: 6, to: 7 },
    { from: 8, to: 9 },
  ])
  expect(shadesOf([3, 4, 5])).toHaveLength(3)
  expect(shadesOf([7, 7])).toEqual([{ from: 7, to: 7 }])
  expect(shadesOf([])).toEqual([])
})

test('every count lies in exactly the step it is coloured by, and a larger one never in a lower step', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 99 }), (values) => {
      const shades = shadesOf(values)
      expect(shades.length).toBeLessThanOrEqual(SHADES)
      const sorted = values.toSorted((a, b) => a - b)
      let before = 0
      for (const value of sorted) {
        const step = shadeAt(value, shades)
        expect(value).toBeGreaterThanOrEqual(shades[step]!.from)
        expect(value).toBeLessThanOrEqual(shades[step]!.to)
        expect(step).toBeGreaterThanOrEqual(before)
        before = step
      }
    }),
  )
})
