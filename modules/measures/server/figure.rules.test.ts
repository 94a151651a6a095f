import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { type CouncilFigure, MeasureValue } from '#measures'
import { type Known, rolledUp, valueOf } from './figure.rules.ts'

const known = (parts: Partial<Known> = {}): Known => ({
  applies: true,
  complete: true,
  recorded: { amount: 62, of: null, records: 62 },
  declared: undefined,
  forecast: undefined,
  who: 'HĐND phường Kinh Bắc',
  ...parts,
})
const nothing = { amount: 0, of: null, records: 0 }

describe('one council', () => {
  test('a signed period is counted, and nothing in it is said as nothing', () => {
    expect(valueOf('sum', known())).toEqual({ state: 'counted', value: 62 })
    expect(valueOf('sum', known({ recorded: nothing }))).toEqual({ state: 'zero' })
  })

  test('without a signature the records decide nothing', () => {
    const silent = { state: 'not-reported', who: 'HĐND phường Kinh Bắc' }
    expect(valueOf('sum', known({ complete: false }))).toEqual(silent)
    expect(valueOf('sum', known({ complete: false, recorded: nothing }))).toEqual(silent)
  })

  test('a typed total keeps its name, a forecast too, and a count comes before both', () => {
    const typed = { declared: 90, forecast: 100 }
    expect(valueOf('sum', known({ complete: false, ...typed }))).toEqual({ state: 'declared', value: 90 })
    expect(valueOf('sum', known({ complete: false, forecast: 17 }))).toEqual({ state: 'forecast', value: 17 })
    expect(valueOf('sum', known(typed))).toEqual({ state: 'counted', value: 62 })
  })

  test('a share keeps its denominator, and a share of nothing does not apply', () => {
    const share = (amount: number, of: number) => known({ recorded: { amount, of, records: 1 } })
    expect(valueOf('ratio-of-sums', share(41, 427))).toEqual({ state: 'counted', value: 41, of: 427 })
    expect(valueOf('ratio-of-sums', share(0, 427))).toEqual({ state: 'counted', value: 0, of: 427 })
    expect(valueOf('ratio-of-sums', share(0, 0))).toEqual({ state: 'not-applicable' })
  })

  test('whatever is known: not reported never becomes 0, and every value is of the contract', () => {
    const anything = fc.record({
      applies: fc.boolean(),
      complete: fc.boolean(),
      recorded: fc.nat().map((amount) => ({ amount, of: null, records: amount })),
      declared: fc.option(fc.nat(), { nil: undefined }),
      forecast: fc.option(fc.nat(), { nil: undefined }),
      who: fc.constant('HĐND xã'),
    })
    fc.assert(
      fc.property(anything, (given) => {
        const value = valueOf('sum', given)
        expect(MeasureValue.parse(value)).toEqual(value)
        expect(given.complete || !['counted', 'zero'].includes(value.state)).toBe(true)
        expect(value).not.toMatchObject({ state: 'counted', value: 0 })
      }),
    )
  })
})

const council = (name: string, value: MeasureValue): CouncilFigure => ({
  council: newId<CouncilId>(),
  name,
  level: 'commune',
  value,
  declared: value.state === 'declared' ? value.value : null,
})
const silent = (name: string) => council(name, { state: 'not-reported', who: name })
const tallied = (amount: number) => ({ amount, of: null, records: amount })

describe('many councils', () => {
  test('the sum is of those who reported, and the missing are named', () => {
    const { total, coverage } = rolledUp(
      'sum',
      [council('A', { state: 'counted', value: 6 }), council('B', { state: 'zero' }), silent('C')],
      tallied(6),
    )
    expect(total).toEqual({ state: 'counted', value: 6 })
    expect(coverage).toMatchObject({ reported: 2, of: 3, missing: [{ name: 'C' }] })
  })

  test('a zero is said only when everybody has said it', () => {
    const zero = council('A', { state: 'zero' })
    expect(rolledUp('sum', [zero, council('B', { state: 'zero' })], tallied(0)).total).toEqual({ state: 'zero' })
    expect(rolledUp('sum', [zero, silent('B')], tallied(0)).total).toEqual({ state: 'not-reported', who: 'B' })
  })

  test('typed totals stand apart from what was counted', () => {
    const figure = rolledUp(
      'sum',
      [council('A', { state: 'counted', value: 6 }), council('B', { state: 'declared', value: 20 })],
      tallied(6),
    )
    expect(figure).toMatchObject({ total: { state: 'counted', value: 6 }, declared: 20 })
    expect(figure.coverage).toMatchObject({ reported: 2, of: 2, declared: [{ name: 'B' }] })
  })

  test('nobody below: it does not apply', () => {
    expect(rolledUp('sum', [], tallied(0)).total).toEqual({ state: 'not-applicable' })
  })

  test('whoever is silent: the total is never a zero, and everybody is either reported or missing', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((n) => ({ state: 'counted', value: n }) as const),
      fc.constant({ state: 'zero' } as const),
      fc.nat({ max: 99 }).map((n) => ({ state: 'declared', value: n }) as const),
    )
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const councils = [...values.map((each, at) => council(`HĐND ${at}`, each)), silent('HĐND im lặng')]
        const counted = values.reduce((sum, each) => sum + (each.state === 'counted' ? each.value : 0), 0)
        const { total, coverage } = rolledUp('sum', councils, tallied(counted))
        expect(total.state).not.toBe('zero')
        expect(total).not.toMatchObject({ state: 'counted', value: 0 })
        expect(coverage.reported + coverage.missing.length).toBe(coverage.of)
        expect(coverage.missing.map(({ name }) => name)).toEqual(['HĐND im lặng'])
      }),
    )
  })
})
