import { expect, test } from 'vitest'
import { en as uiEn } from '../../platform/ui/messages.en.ts'
import { vi as uiVi } from '../../platform/ui/messages.vi.ts'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'

/** Every text as `path{place,…}`: two languages must have the same paths, and fill the same places. */
function shape(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'object' && value !== null) return shape(value, at)
    const places = String(value).match(/\{\w+\}/g) ?? []
    return [`${at} ${[...new Set(places)].toSorted().join(',')}`]
  })
}

test.each([
  ['shell', vi, en],
  ['components', uiVi, uiEn],
])('the words of the %s have the same keys and places in both languages', (_name, vietnamese, english) => {
  expect(shape(english).toSorted()).toEqual(shape(vietnamese).toSorted())
})

test('the comparison sees a missing key and a missing place', () => {
  expect(shape({ a: { b: 'x {n}' } })).toEqual(['a.b {n}'])
  expect(shape({ a: { b: 'x' } })).not.toEqual(shape({ a: { b: 'x {n}' } }))
})
