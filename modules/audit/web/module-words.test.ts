import type { Trail } from '#platform/ui'
import { expect, test } from 'vitest'
import { wordsOfModules } from './module-words.ts'

const named = (said: string) => async () => ({
  acts: { 'roads.bridge-opened': said },
  subjects: { 'roads/bridge': said },
})
const roads: Trail = { words: { vi: named('Mở cầu'), en: named('Bridge opened') } }
const rivers: Trail = {
  words: {
    vi: async () => ({ acts: { 'rivers.ferry-left': 'Phà rời bến' }, subjects: { 'rivers/ferry': 'Phà' } }),
    en: async () => ({ acts: { 'rivers.ferry-left': 'Ferry left' }, subjects: { 'rivers/ferry': 'Ferry' } }),
  },
  paths: { 'rivers/ferry': (id) => `/rivers/ferries/${id}` },
}
const modules = [{ trail: async () => roads }, {}, { trail: async () => rivers }]

test('every module names its own acts, in the language of the screen', async () => {
  expect([...(await wordsOfModules(modules, 'vi')).acts]).toEqual([
    ['roads.bridge-opened', 'Mở cầu'],
    ['rivers.ferry-left', 'Phà rời bến'],
  ])
  const english = await wordsOfModules(modules, 'en')
  expect(english.acts.get('roads.bridge-opened')).toBe('Bridge opened')
  expect(english.subjects.get('rivers/ferry')).toBe('Ferry')
})

test('leads to where a thing is seen, and nowhere where it has no page', async () => {
  const { pathOf } = await wordsOfModules(modules, 'vi')
  expect(pathOf({ kind: 'rivers/ferry', id: '7' })).toBe('/rivers/ferries/7')
  expect(pathOf({ kind: 'roads/bridge', id: '7' })).toBeUndefined()
})
