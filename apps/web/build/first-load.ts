import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** What a signed-in phone loads before its first screen works, in bytes of JavaScript gzipped. */
export const FIRST_LOAD_LIMIT = 250 * 1024

const CARD = /\/modules\/([^/]+)\/web\/today\/[^/]+-card\.tsx$/
/** The words of a module's screens, which its cards wait for. */
const WORDS = /\/modules\/([^/]+)\/web\/screen-words\.vi\.ts$/

/** What opens the app and fills its first page: the shell, the day's work with every module's cards, their words. */
const FIRST_SCREENS: readonly RegExp[] = [
  /\/apps\/web\/main\.tsx$/,
  /\/apps\/web\/shell\/signed-in\.tsx$/,
  /\/apps\/web\/today\/today-screen\.tsx$/,
  CARD,
  /\/messages\.vi\.ts$/,
]

interface Chunk {
  readonly type: 'chunk'
  readonly code: string
  readonly isEntry: boolean
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
}

type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset' }>>

/** The files of the first load: the chunks that hold its screens and everything those import at once. */
export function firstLoad(bundle: Bundle, screens: readonly RegExp[] = FIRST_SCREENS): string[] {
  const wanted = new Set<string>()
  const take = (file: string): void => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || wanted.has(file)) return
    wanted.add(file)
    for (const imported of chunk.imports) take(imported)
  }
  const chunks = Object.entries(bundle).flatMap(([file, chunk]) => (chunk.type === 'chunk' ? [{ file, ...chunk }] : []))
  const withCards = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => CARD.exec(id)?.[1] ?? [])))
  const isFirst = (id: string) =>
    screens.some((screen) => screen.test(id)) || withCards.has(WORDS.exec(id)?.[1] ?? 'no module')
  for (const { file, isEntry, moduleIds } of chunks) if (isEntry || moduleIds.some(isFirst)) take(file)
  return [...wanted].toSorted()
}

/** Prints the size of the first load at each build, and refuses a build that is too heavy for an old phone. */
export function firstLoadBudget(): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = firstLoad(bundle)
      const bytes = files.reduce((sum, file) => {
        const chunk = bundle[file]
        return sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0)
      }, 0)
      const said = `first load of a signed-in phone: ${(bytes / 1024).toFixed(1)} KB of JavaScript gzipped in ${files.length} files, limit ${FIRST_LOAD_LIMIT / 1024} KB`
      if (bytes > FIRST_LOAD_LIMIT) this.error(said)
      this.info(said)
    },
  }
}
