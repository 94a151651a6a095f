import { CalendarDate } from '#platform/calendar'
import { expect, test } from 'vitest'
import { forceOf } from './basis-force.ts'

const day = (text: string | null) => (text === null ? null : CalendarDate.parse(text))
const today = CalendarDate.parse('2026-11-24')

test.each([
  ['2025-07-01', null, 'inForce'],
  ['2025-07-01', '2026-11-24', 'inForce'],
  ['2016-01-01', '2026-11-23', 'ended'],
  [null, '2025-02-28', 'ended'],
  [null, null, 'unread'],
  [null, '2027-01-01', 'unread'],
  ['2026-11-25', null, 'coming'],
] as const)('a text in force from %s to %s is %s', (from, to, force) => {
  expect(forceOf({ inForceFrom: day(from), inForceTo: day(to) }, today)).toBe(force)
})
