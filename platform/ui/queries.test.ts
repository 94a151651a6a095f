import { expect, test } from 'vitest'
import { ProblemError } from './api/index.ts'
import type { Problem } from './api/index.ts'
import { worthRetrying } from './queries.ts'

const failed = (status: number) =>
  new ProblemError({ type: '', title: '', detail: '', status, code: '', params: {}, errors: [] } satisfies Problem)

test.each([
  [0, true],
  [500, true],
  [503, true],
  [400, false],
  [401, false],
  [403, false],
  [404, false],
  [409, false],
  [429, false],
])('after status %i, asking again: %s', (status, again) => {
  expect(worthRetrying(0, failed(status))).toBe(again)
})

test('a read gives up after two repeats, and a mistake of the screen is never repeated', () => {
  expect(worthRetrying(1, failed(503))).toBe(true)
  expect(worthRetrying(2, failed(503))).toBe(false)
  expect(worthRetrying(0, new TypeError('x'))).toBe(false)
})
