import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '#platform/access'
import { addDays, calendarDate, daysBetween, isWithin } from '#platform/calendar'
import { PARAMETER_KEYS, PARAMETER_LEVELS, type ParameterLevel } from '#lawbook'
import { holdingOn, mostSpecific } from './in-force.rules.ts'
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
