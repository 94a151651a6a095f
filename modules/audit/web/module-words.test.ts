import { addMessages, startLanguage, switchLanguage } from '#platform/ui'
import { beforeAll, expect, test, vi } from 'vitest'
import { wordsOfModules } from './module-words.ts'

const texts = (said: string) => async () => ({ acts: { 'roads.bridge-opened': said }, screen: { title: said } })

beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage({ roads: { vi: texts('Mở cầu'), en: texts('Bridge opened') } })
})

test('a module that comes later brings the names of its own acts, in the language of the screen', async () => {
  const rivers = { subjects: { 'rivers/ferry': 'Phà' }, screen: {} }
  await addMessages({ rivers: { vi: async () => rivers, en: async () => ({}) } })
  expect([...wordsOfModules('acts')]).toEqual([['roads.bridge-opened', 'Mở cầu']])
  expect(wordsOfModules('subjects').get('rivers/ferry')).toBe('Phà')
  await switchLanguage('en')
  expect(wordsOfModules('acts').get('roads.bridge-opened')).toBe('Bridge opened')
})
