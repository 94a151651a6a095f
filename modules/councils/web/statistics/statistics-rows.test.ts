import {
  AGE_BANDS,
  EDUCATION_BANDS,
  END_REASONS,
  SINGLE_FIGURES,
  StructureStatistics,
  THEORY_BANDS,
  councilsMessagesVi,
} from '#councils'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headRows, structureParts } from './statistics-rows.ts'

const tally = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, fc.nat({ max: 200 })])) as Record<string, fc.Arbitrary<number>>)

const statistics = fc
  .record({
    on: fc.constant('2026-11-22'),
    assigned: fc.nat(),
    elected: fc.nat(),
    byElected: fc.nat({ max: 3 }),
    designated: fc.nat({ max: 3 }),
    shortage: fc.nat(),
    decrease: fc.nat(),
    decreaseReasons: tally(END_REASONS),
    present: fc.nat(),
    suspended: fc.nat({ max: 1 }),
    denominator: fc.record({ of: fc.constantFrom('present', 'elected'), count: fc.nat() }),
    youngBelow: fc.constant(40),
    middleAgeTo: fc.constant(50),
    single: tally(SINGLE_FIGURES),
    age: tally(AGE_BANDS),
    education: tally(EDUCATION_BANDS),
    theory: tally(THEORY_BANDS),
  })
  .map((made) => StructureStatistics.parse(made))

const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, { count }) => total + count, 0)

test('no delegate of a partition is left off the screen, whoever is unknown', () => {
  fc.assert(
    fc.property(statistics, (made) => {
      const [, age, education, theory] = structureParts(made)
      expect(sum(age!.rows)).toBe(sum(Object.values(made.age).map((count) => ({ count }))))
      expect(sum(education!.rows)).toBe(sum(Object.values(made.education).map((count) => ({ count }))))
      expect(sum(theory!.rows)).toBe(sum(Object.values(made.theory).map((count) => ({ count }))))
    }),
  )
})

test('every reason that anybody left for stands under the decrease, and adds up', () => {
  fc.assert(
    fc.property(statistics, (made) => {
      const reasons = headRows(made).filter(({ label }) => label.startsWith('mandateEvents.'))
      expect(sum(reasons)).toBe(sum(Object.values(made.decreaseReasons).map((count) => ({ count }))))
    }),
  )
})

test('every line has its words', () => {
  fc.assert(
    fc.property(statistics, (made) => {
      const lines = [...headRows(made), ...structureParts(made).flatMap(({ rows }) => rows)]
      for (const { label } of lines) {
        const words = label.split('.').reduce<unknown>((tree, key) => Object(tree)[key], councilsMessagesVi)
        expect({ label, words }).toEqual({ label, words: expect.any(String) })
      }
    }),
  )
})

test('figures open into names only where the list shows exactly those counted', () => {
  fc.assert(
    fc.property(statistics, (made) => {
      const opening = structureParts(made).flatMap(({ rows }) => rows.filter(({ asked }) => asked !== undefined))
      expect(opening.length > 0).toBe(made.denominator.of === 'present')
      expect(opening.map(({ label }) => label)).not.toContain('statistics.single.religious')
    }),
  )
})
