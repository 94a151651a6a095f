import { expect, test } from 'vitest'
import { isUnder } from './is-under.ts'

test.each([
  ['/', '/', true],
  ['', '/', true],
  ['/organisation', '/', false],
  ['/organisation', '/organisation', true],
  ['/organisation/', '/organisation', true],
  ['/organisation/delegates/1', '/organisation', true],
  ['/organisations', '/organisation', false],
])('%s under %s: %s', (place, path, under) => {
  expect(isUnder(place, path)).toBe(under)
})
