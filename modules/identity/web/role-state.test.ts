import { CalendarDate } from '#platform/calendar'
import { expect, test } from 'vitest'
import { roleState } from './role-state.ts'

const day = (text: string) => CalendarDate.parse(text)
const today = day('2026-11-24')

test.each([
  ['2026-11-25', null, 'coming'],
  ['2026-11-24', null, 'held'],
  ['2026-07-01', null, 'held'],
  ['2026-07-01', '2026-12-31', 'ending'],
  ['2026-07-01', '2026-11-24', 'ending'],
  ['2026-07-01', '2026-11-23', 'ended'],
] as const)('a role from %s to %s is %s', (validFrom, validTo, state) => {
  expect(roleState({ validFrom: day(validFrom), validTo: validTo && day(validTo) }, today)).toBe(state)
})
