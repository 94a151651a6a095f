import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomOn } from './room.rules.ts'

const GB = 1024 ** 3

test('a small disk is judged by its share', () => {
  expect(roomOn({ total: 40 * GB, free: 9 * GB }).state).toBe('enough')
  expect(roomOn({ total: 40 * GB, free: 7 * GB }).state).toBe('low')
  expect(roomOn({ total: 40 * GB, free: 3 * GB }).state).toBe('critical')
})

test('a large disk by the bytes that are left', () => {
  expect(roomOn({ total: 4000 * GB, free: 25 * GB }).state).toBe('enough')
  expect(roomOn({ total: 4000 * GB, free: 19 * GB }).state).toBe('low')
  expect(roomOn({ total: 4000 * GB, free: 4 * GB }).state).toBe('critical')
})

test('less room is never judged better', () => {
  const worse = ['enough', 'low', 'critical']
  const disk = fc
    .nat({ max: 8000 * GB })
    .chain((total) => fc.tuple(fc.constant(total), fc.nat({ max: total }), fc.nat({ max: total })))
  fc.assert(
    fc.property(disk, ([total, one, other]) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const rank = (free: number) => worse.indexOf(roomOn({ total, free }).state)
      expect(rank(less)).toBeGreaterThanOrEqual(rank(more))
    }),
  )
})
