import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { formatPercent } from '#platform/text'
import { StructureStatistics } from '#councils'
import {
  COMMUNES,
  communeDelegates,
  DISTRICT,
  districtDelegates,
  REPORT_DAY,
} from '../testing/fixtures/two-levels-2023.ts'
import { aCountedDelegate } from '../testing/delegate.arbitraries.ts'
import { type StatisticsQuestion, structureStatistics } from './structure-statistics.rules.ts'

const asked = (assigned: number): StatisticsQuestion => ({
  on: REPORT_DAY,
  assigned,
  youngBelow: 40,
  middleAgeTo: 50,
  of: 'present',
})
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

describe('the district council of the report', () => {
  const table = structureStatistics(districtDelegates(), asked(DISTRICT.assigned))
  const percent = (count: number) => formatPercent(count, table.denominator.count)

  it('has 34 elected, one moved away, 33 in office', () => {
    expect(table).toMatchObject({ elected: 34, decrease: 1, present: 33, shortage: 0 })
    expect(table.decreaseReasons).toMatchObject({ transferred: 1, deceased: 0, resigned: 0 })
  })

  it.each([
    ['women', table.single.women, 10, '30,30'],
    ['re-elected', table.single.reElected, 16, '48,48'],
    ['outside the Party', table.single.nonParty, 2, '6,06'],
    ['of a religion', table.single.religious, 1, '3,03'],
    ['self-nominated', table.single.selfNominated, 0, '0,00'],
    ['young', table.age.young, 7, '21,21'],
    ['40 to 50', table.age.middle, 17, '51,52'],
    ['over 50', table.age.older, 9, '27,27'],
  ])('%s: %i is %i, %s per cent', (_, counted, count, share) => {
    expect([counted, percent(counted)]).toEqual([count, share])
  })

  it('still has all 34 on the day before the ninth session', () => {
    const before = structureStatistics(districtDelegates(), {
      ...asked(DISTRICT.assigned),
      on: calendarDate('2022-12-20'),
    })
    expect(before).toMatchObject({ present: 34, decrease: 0 })
  })
})

describe('the communes of the report', () => {
  const table = structureStatistics(communeDelegates(), asked(COMMUNES.assigned))
  const percent = (count: number) => formatPercent(count, table.denominator.count)

  it('have 434 elected, 8 short of those assigned, 7 fewer since, 427 in office', () => {
    expect(table).toMatchObject({ assigned: 442, elected: 434, shortage: 8, decrease: 7, present: 427 })
    expect(table.decreaseReasons).toMatchObject({ deceased: 2, resigned: 3, transferred: 2 })
  })

  it.each([
    ['women', table.single.women, 104, '24,36'],
    ['re-elected', table.single.reElected, 259, '60,66'],
    ['outside the Party', table.single.nonParty, 41, '9,60'],
    ['of a religion', table.single.religious, 7, '1,64'],
    ['young', table.age.young, 71, '16,63'],
    ['self-nominated', table.single.selfNominated, 2, '0,47'],
    ['postgraduate', table.education.postgraduate, 3, '0,70'],
    ['university', table.education.university, 222, '51,99'],
    ['university and above', table.education.postgraduate + table.education.university, 225, '52,69'],
    ['below university', table.education.belowUniversity, 202, '47,31'],
    ['bachelor of political theory', table.theory.bachelor, 1, '0,23'],
    ['intermediate political theory', table.theory.intermediate, 251, '58,78'],
  ])('%s: %i is %i, %s per cent', (_, counted, count, share) => {
    expect([counted, percent(counted)]).toEqual([count, share])
  })
})

describe('every table', () => {
  const delegates = fc.array(aCountedDelegate(), { maxLength: 30 })
  const question = fc.record<StatisticsQuestion>({
    on: fc
      .integer({ min: 0, max: 2_500 })
      .map((days) => calendarDate(new Date(Date.UTC(2021, 4, 1 + days)).toISOString().slice(0, 10))),
    assigned: fc.nat(40),
    youngBelow: fc.integer({ min: 30, max: 45 }),
    middleAgeTo: fc.integer({ min: 46, max: 60 }),
    of: fc.constantFrom('present', 'elected'),
  })

  it('is what the contract says', () => {
    fc.assert(
      fc.property(delegates, question, (all, asks) => {
        expect(StructureStatistics.parse(structureStatistics(all, asks))).toBeDefined()
      }),
    )
  })

  it('counts: in office = elected + by-elected + designated - decrease', () => {
    fc.assert(
      fc.property(delegates, question, (all, asks) => {
        const { elected, byElected, designated, decrease, present, decreaseReasons } = structureStatistics(all, asks)
        expect(present).toBe(elected + byElected + designated - decrease)
        expect(sum(decreaseReasons)).toBe(decrease)
      }),
    )
  })

  it('has partitions that sum to its one denominator, which no single figure exceeds', () => {
    fc.assert(
      fc.property(delegates, question, (all, asks) => {
        const { denominator, age, education, theory, single } = structureStatistics(all, asks)
        expect([sum(age), sum(education), sum(theory)]).toEqual([
          denominator.count,
          denominator.count,
          denominator.count,
        ])
        expect(Math.max(...Object.values(single))).toBeLessThanOrEqual(denominator.count)
      }),
    )
  })

  it('does not depend on the order of the delegates', () => {
    fc.assert(
      fc.property(delegates, question, (all, asks) => {
        expect(structureStatistics(all.toReversed(), asks)).toEqual(structureStatistics(all, asks))
      }),
    )
  })

  it('of two councils is the sum of their tables', () => {
    fc.assert(
      fc.property(delegates, delegates, question, (a, b, asks) => {
        const both = structureStatistics([...a, ...b], asks)
        const [ofA, ofB] = [structureStatistics(a, asks), structureStatistics(b, asks)]
        expect(both.present).toBe(ofA.present + ofB.present)
        expect(both.single.women).toBe(ofA.single.women + ofB.single.women)
      }),
    )
  })
})
