import { councilsAuditKinds } from '#councils'
import { expect, test } from 'vitest'
import { en as menuEn } from './messages.en.ts'
import { vi as menuVi } from './messages.vi.ts'
import { en as provinceEn } from './province-words.en.ts'
import { vi as provinceVi } from './province-words.vi.ts'
import { en } from './screen-words.en.ts'
import { vi } from './screen-words.vi.ts'

/** Every text as `path{place,…}`: two languages have the same paths, and fill the same places. */
function shape(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'object' && value !== null) return shape(value, at)
    const places = String(value).match(/\{\w+\}/g) ?? []
    return [`${at} ${[...new Set(places)].toSorted().join(',')}`]
  })
}

test.each([
  ['menu', menuVi, menuEn],
  ['screens', vi, en],
  ['screens of the province', provinceVi, provinceEn],
])('the words of the %s have the same keys and places in both languages', (_whose, vietnamese, english) => {
  expect(shape(english).toSorted()).toEqual(shape(vietnamese).toSorted())
})

test('every change that the trail keeps of this module has its words; a look at sensitive facts is none', () => {
  const changes = Object.values(councilsAuditKinds).filter((kind) => kind !== 'councils.sensitive-read')
  const acts = changes.map((kind) => kind.replace('councils.', ''))
  expect(Object.keys(vi.screen.changes).toSorted()).toEqual(acts.toSorted())
})
