import { allAuditKinds } from '#audit'
import { type Language, languages, type TrailWords } from '#platform/ui'
import { expect, test } from 'vitest'
import '../server/modules.ts'
import { modules } from './modules.ts'

async function wordsIn(language: Language): Promise<TrailWords> {
  const trails = await Promise.all(modules.flatMap(({ trail }) => (trail ? [trail()] : [])))
  const words = await Promise.all(trails.map((trail) => trail.words[language]()))
  const acts = Object.assign({}, ...words.map((each) => each.acts)) as TrailWords['acts']
  const subjects = Object.assign({}, ...words.map((each) => each.subjects)) as TrailWords['subjects']
  return { acts, subjects }
}

test.each(languages)('every kind of act that a module declares has its word in the trail: %s', async (language) => {
  const { acts } = await wordsIn(language)
  expect(allAuditKinds().length).toBeGreaterThan(50)
  expect(allAuditKinds().filter((kind) => !acts[kind])).toEqual([])
})

test('no language names what the other forgot', async () => {
  const [vi, en] = await Promise.all(languages.map(wordsIn))
  for (const section of ['acts', 'subjects'] as const) {
    expect(Object.keys(en![section]).toSorted()).toEqual(Object.keys(vi![section]).toSorted())
  }
})
