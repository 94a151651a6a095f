import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backupIsMissing, backupState } from './age.rules.ts'

const NOW = '2026-11-22T03:00:00.000Z'
const hoursAgo = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString()

it.each([
  [undefined, 'none'],
  [0, 'fresh'],
  [25, 'fresh'],
  [27, 'old'],
  [7 * 24, 'old'],
  [7 * 24 + 1, 'tooOld'],
  // The clock of the database may be ahead of ours.
  [-1, 'fresh'],
])('a backup of %s hours ago is %s', (hours, state) => {
  expect(backupState(hours === undefined ? undefined : hoursAgo(hours), NOW)).toBe(state)
})

it('somebody is called where none is a week old or younger, or the installation older than that has none', () => {
  expect(backupIsMissing(undefined, hoursAgo(24), NOW)).toBe(false)
  expect(backupIsMissing(undefined, hoursAgo(8 * 24), NOW)).toBe(true)
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 1000 }), (hours) => {
      const called = backupIsMissing(hoursAgo(hours), hoursAgo(5000), NOW)
      expect(called).toBe(backupState(hoursAgo(hours), NOW) === 'tooOld')
    }),
  )
})
