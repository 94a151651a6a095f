import { describe, expect, it } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { secondFactorDue, vouchedBy } from './second-factor.rules.ts'

const council = newId<CouncilId>()
const other = newId<CouncilId>()
const chief = { council, role: 'officeChief' } as const
const rule = (day: string, of = council) => ({
  council: of,
  roles: ['officeChief' as const],
  requiredFrom: calendarDate(day),
})
const today = calendarDate('2026-12-01')
const NONE = { has: false }

describe('a second factor', () => {
  it('is asked of the roles that the own council names, and of nobody else', () => {
    expect(secondFactorDue([chief], [], NONE, today).due).toBe('not-asked')
    expect(secondFactorDue([chief], [rule('2026-12-31', other)], NONE, today).due).toBe('not-asked')
    expect(secondFactorDue([{ council, role: 'delegate' }], [rule('2026-12-31')], NONE, today).due).toBe('not-asked')
    expect(secondFactorDue([chief], [rule('2026-12-31')], NONE, today).due).toBe('asked')
  })

  it('may be put off until the day, the earliest where several councils ask, and no longer', () => {
    const both = [chief, { council: other, role: 'officeChief' as const }]
    expect(secondFactorDue([chief], [rule('2026-12-02')], NONE, today).due).toBe('asked')
    expect(secondFactorDue([chief], [rule('2026-12-01')], NONE, today).due).toBe('overdue')
    expect(secondFactorDue(both, [rule('2026-12-31'), rule('2026-11-01', other)], NONE, today)).toEqual({
      due: 'overdue',
      from: '2026-11-01',
    })
    expect(secondFactorDue([chief], [rule('2026-11-01')], { has: true }, today).due).toBe('there')
  })

  it('is not asked of a login that somebody answers for: the provider always, the office for that once', () => {
    const due = (vouched: ReturnType<typeof vouchedBy>) =>
      secondFactorDue([chief], [rule('2026-11-01')], { has: false, vouched }, today).due
    expect(due(vouchedBy('single-sign-on', 'provider'))).toBe('there')
    expect(due(vouchedBy('qr', null))).toBe('asked')
    expect(due(vouchedBy('code', null))).toBe('asked')
    expect(due(vouchedBy('single-sign-on', null))).toBe('overdue')
    expect(due(vouchedBy('password', null))).toBe('overdue')
  })
})
