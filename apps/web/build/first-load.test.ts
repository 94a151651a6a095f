import { expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

const chunk = (moduleIds: string[], imports: string[] = [], isEntry = false) =>
  ({ type: 'chunk', code: '', isEntry, moduleIds, imports }) as const

test('the first load is entry and first screens with all they import at once, and no lazy screen', () => {
  const bundle = {
    'index.js': chunk(['/apps/web/main.tsx'], ['react.js'], true),
    'today.js': chunk(['/apps/web/today/today-screen.tsx'], ['button.js']),
    'map.js': chunk(['/platform/ui/map/map-drawing.tsx'], ['d3.js', 'react.js']),
    'react.js': chunk(['/node_modules/react/index.js']),
    'button.js': chunk(['/button.js'], ['react.js']),
    'd3.js': chunk(['/node_modules/d3-geo/index.js']),
    'style.css': { type: 'asset' } as const,
  }
  expect(firstLoad(bundle, [/\/today\/today-screen\.tsx$/])).toEqual(['button.js', 'index.js', 'react.js', 'today.js'])
})

test('a module with a card on the first page brings the words of its screens, another does not', () => {
  const bundle = {
    'card.js': chunk(['/modules/voters/web/today/quick-card.tsx']),
    'words.js': chunk(['/modules/voters/web/screen-words.vi.ts']),
    'other-words.js': chunk(['/modules/audit/web/screen-words.vi.ts']),
    'english.js': chunk(['/modules/voters/web/screen-words.en.ts']),
  }
  expect(firstLoad(bundle)).toEqual(['card.js', 'words.js'])
})
