import { expect, test } from 'vitest'
import { nextSort } from './columns.ts'

test('pressing a head sorts upward, pressing it again downward, another head starts upward', () => {
  const first = nextSort(undefined, { by: 'name' })
  expect(first).toEqual({ by: 'name', descending: false })
  const second = nextSort(first, { by: 'name' })
  expect(second).toEqual({ by: 'name', descending: true })
  expect(nextSort(second, { by: 'name' })).toEqual(first)
  expect(nextSort(second, { by: 'due' })).toEqual({ by: 'due', descending: false })
})
