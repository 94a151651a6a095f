import { expect, test } from 'vitest'
import { asRead } from './fact-order.ts'

test('facts are read from before to, the beginning before the end, the version last', () => {
  expect(asRead(['to', 'from', 'onDay'])).toEqual(['from', 'to', 'onDay'])
  expect(asRead(['version', 'validTo', 'validFrom', 'role', 'account'])).toEqual([
    'account',
    'role',
    'validFrom',
    'validTo',
    'version',
  ])
})

test('what has no place of its own stays in its order, between the two', () => {
  expect(asRead(['version', 'items', 'bytes', 'from'])).toEqual(['from', 'items', 'bytes', 'version'])
})
