import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { alone, type Figure } from './figure.ts'

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web')
const LIMIT_KB = 250
/** What a signed-in person meets before their first screen works, beside what the page itself names. */
const SCREENS = /^(?:signed-in|today-screen|messages\.vi|words-vi)-[\w-]+\.js$/

/** JavaScript of the first load of a signed-in phone, gzipped: read from the files that were built. */
export async function benchWebApp(): Promise<Figure[]> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('The web app is not built: run `npm run build` first.')
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="[^"]*\/assets\/([^"]+\.js)"/g)].map((match) => match[1]!)
  const screens = readdirSync(join(BUILT, 'assets')).filter((file) => SCREENS.test(file))
  const files = new Set<string>()
  for (const file of [...named, ...screens]) take(file, files)
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(BUILT, 'assets', file)), { level: 9 }).length)
  const sum = bytes.reduce((all, one) => all + one, 0) / 1024
  return [alone(`web app: first load of JavaScript in ${files.size} files`, 'KB gzipped', sum, LIMIT_KB)]
}

/** A file and all that it imports at once; what it imports later loads when it is needed. */
function take(file: string, files: Set<string>): void {
  if (files.has(file)) return
  files.add(file)
  const text = readFileSync(join(BUILT, 'assets', file), 'utf8')
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) take(imported!, files)
}
