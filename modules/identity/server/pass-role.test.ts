import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, isBefore } from '#platform/calendar'
import { lastDayOf } from './pass-role.ts'

const START = calendarDate('2026-01-01')
const day = fc.integer({ min: 0, max: 400 }).map((after) => addDays(START, after))

describe('the last day of a role that passes on', () => {
  it('never lies before yesterday, nor two days before its first, nor after the day it was to end', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, day, (validFrom, until, wanted, now) => {
        const validTo = until !== null && isBefore(until, validFrom) ? validFrom : until
        const last = lastDayOf({ validFrom, validTo }, wanted, now)
        expect(isBefore(last, addDays(validFrom, -1))).toBe(false)
        expect(validTo !== null && isBefore(validTo, last)).toBe(false)
        const tooEarly = isBefore(last, addDays(now, -1)) || isBefore(last, wanted)
        expect(validTo === null && tooEarly).toBe(false)
      }),
    )
  })

  it('is the day wanted where that is still to come', () => {
    const on = (wanted: string, now: string) =>
      lastDayOf({ validFrom: START, validTo: null }, calendarDate(wanted), calendarDate(now))
    expect(on('2026-12-14', '2026-11-22')).toBe('2026-12-14')
    expect(on('2026-08-31', '2026-11-22')).toBe('2026-11-21')
  })
})
