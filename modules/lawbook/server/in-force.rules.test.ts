import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '#platform/access'
import { addDays, calendarDate, daysBetween, isWithin } from '#platform/calendar'
import { PARAMETER_KEYS, PARAMETER_LEVELS, type ParameterLevel } from '#lawbook'
import { holdingOn, inOrderOfTime, mostSpecific, statusOn } from './in-force.rules.ts'
import { library } from './library/index.ts'

const FIRST = calendarDate('2015-01-01')
const LAST = calendarDate('2031-12-31')
const days = fc.nat(daysBetween(FIRST, LAST)).map((offset) => addDays(FIRST, offset))
const levels = fc.constantFrom(...LEVELS)
const keys = fc.constantFrom(...PARAMETER_KEYS)

const dated = (from: string, to: string | null = null) => ({
  from: calendarDate(from),
  to: to === null ? null : calendarDate(to),
})
const row = (level: ParameterLevel, from: string, to: string | null = null) => ({ level, ...dated(from, to) })
const rowsOf = (key: (typeof PARAMETER_KEYS)[number]) =>
  library[key].rows.map(({ level, from, to }) => row(level, from, to))

describe('the value in force', () => {
  it('is the council’s own before its level’s, and its level’s before the one for both', () => {
    const own = [dated('2026-07-01', '2026-12-31')]
    const rows = [row('both', '2016-01-01'), row('commune', '2020-01-01')]
    const source = (level: (typeof LEVELS)[number], on: string) =>
      mostSpecific(own, rows, level, calendarDate(on))?.source
    expect(source('commune', '2026-07-01')).toBe('own')
    expect(source('commune', '2026-12-31')).toBe('own')
    expect(source('commune', '2027-01-01')).toBe('commune')
    expect(source('commune', '2019-12-31')).toBe('both')
    expect(mostSpecific([], rows, 'province', calendarDate('2026-07-01'))?.source).toBe('both')
    expect(mostSpecific([], rows, 'district', calendarDate('2024-07-01'))?.source).toBe('both')
    expect(source('commune', '2015-12-31')).toBeUndefined()
  })

  it('changes on the day from which the new one applies, not before', () => {
    const rows = [row('both', '2016-01-01'), row('both', '2026-03-01')]
    expect(holdingOn(rows, calendarDate('2026-02-28'))?.from).toBe('2016-01-01')
    expect(holdingOn(rows, calendarDate('2026-03-01'))?.from).toBe('2026-03-01')
  })

  it('of the library is one for each key, level and day from 2015 to 2031, or none', () => {
    fc.assert(
      fc.property(keys, levels, days, (key, level, on) => {
        const rows = rowsOf(key)
        const candidates = rows.filter((each) => isWithin(on, each))
        const most = Math.max(...PARAMETER_LEVELS.map((at) => candidates.filter((each) => each.level === at).length))
        expect(most).toBeLessThanOrEqual(1)
        const found = mostSpecific([], rows, level, on)
        const fitting = candidates.filter((each) => each.level === level || each.level === 'both')
        const specific = fitting.find((each) => each.level === level) ?? fitting[0]
        expect(found?.value).toEqual(specific)
      }),
      { numRuns: 2000 },
    )
  })

  it('is always the council’s own where it has one', () => {
    fc.assert(
      fc.property(keys, levels, days, days, (key, level, from, on) => {
        const own = [{ from, to: null }]
        const found = mostSpecific(own, rowsOf(key), level, on)
        expect(found?.source === 'own').toBe(on >= from)
      }),
    )
  })
})

describe('values that were set one after the other', () => {
  const spans = fc
    .uniqueArray(fc.record({ from: days, length: fc.option(fc.nat(2000)) }), {
      selector: ({ from }) => from,
      maxLength: 8,
    })
    .map((list) => list.map(({ from, length }) => ({ from, to: length === null ? null : addDays(from, length) })))

  it('hold one at a time, whatever ends were said', () => {
    fc.assert(
      fc.property(spans, days, (values, on) => {
        const holding = inOrderOfTime(values).filter((value) => isWithin(on, value))
        expect(holding.length).toBeLessThanOrEqual(1)
        expect(holdingOn(values, on)).toEqual(holding[0])
      }),
    )
  })

  it('do not come back when the one that took over ends', () => {
    const values = [dated('2020-01-01'), dated('2022-01-01', '2022-12-31')]
    expect(inOrderOfTime(values)[0]).toEqual(dated('2020-01-01', '2021-12-31'))
    expect(holdingOn(values, calendarDate('2023-01-01'))).toBeUndefined()
  })
})

describe('how sure a value is', () => {
  const basis = { inForceTo: calendarDate('2026-02-28') }

  it('falls to a default on the day after its text ended', () => {
    const read = { status: 'verified', basis } as const
    expect(statusOn(read, calendarDate('2026-02-28'))).toBe('verified')
    expect(statusOn(read, calendarDate('2026-03-01'))).toBe('superseded-default')
  })

  it('does not rise by that, and stays while the text stands', () => {
    const later = calendarDate('2030-01-01')
    expect(statusOn({ status: 'unverified', basis }, later)).toBe('unverified')
    expect(statusOn({ status: 'verified', basis: { inForceTo: null } }, later)).toBe('verified')
    expect(statusOn({ status: 'local', basis: null }, later)).toBe('local')
  })
})
