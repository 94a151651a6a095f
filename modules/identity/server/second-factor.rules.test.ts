import { describe, expect, it } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { secondFactorDue } from './second-factor.rules.ts'

const council = newId<CouncilId>()
const other = newId<CouncilId>()
const chief = { council, role: 'officeChief' } as const
const rule = (day: string, of = council) => ({
  council: of,
  roles: ['officeChief' as const],
  requiredFrom: calendarDate(day),
})
const today = calendarDate('2026-12-01')

describe('a second factor', () => {
  it('is asked of the roles that the own council names, and of nobody else', () => {
    expect(secondFactorDue([chief], [], false, today).due).toBe('not-asked')
    expect(secondFactorDue([chief], [rule('2026-12-31', other)], false, today).due).toBe('not-asked')
    expect(secondFactorDue([{ council, role: 'delegate' }], [rule('2026-12-31')], false, today).due).toBe('not-asked')
    expect(secondFactorDue([chief], [rule('2026-12-31')], false, today).due).toBe('asked')
  })

  it('may be put off until the day, the earliest where several councils ask, and no longer', () => {
    const both = [chief, { council: other, role: 'officeChief' as const }]
    expect(secondFactorDue([chief], [rule('2026-12-02')], false, today).due).toBe('asked')
    expect(secondFactorDue([chief], [rule('2026-12-01')], false, today).due).toBe('overdue')
    expect(secondFactorDue(both, [rule('2026-12-31'), rule('2026-11-01', other)], false, today)).toEqual({
      due: 'overdue',
      from: '2026-11-01',
    })
    expect(secondFactorDue([chief], [rule('2026-11-01')], true, today).due).toBe('there')
  })
})
