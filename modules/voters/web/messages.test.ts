import { expect, test } from 'vitest'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'

/** Every text as `path{place,…}`: two languages have the same paths, and fill the same places. */
function shape(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'object' && value !== null) return shape(value, at)
    const places = String(value).match(/\{\w+\}/g) ?? []
    return [`${at} ${[...new Set(places)].toSorted().join(',')}`]
  })
}

test('the words have the same keys and places in both languages', () => {
  expect(shape(en).toSorted()).toEqual(shape(vi).toSorted())
})
