/*
 * Holds the code against ARCHITECTURE.md: who may import whom, which tables may lean on which, and that every door is used
 * as a door. Before it looks at the project it plants one violation of each kind and requires each to be caught, so that
 * a check that went blind is noticed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface SourceFile {
  readonly path: string
  readonly text: string
}
interface Violation {
  readonly path: string
  readonly rule: string
  readonly found: string
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const ORDER = JSON.parse(readFileSync(join(ROOT, 'modules/order.json'), 'utf8')) as string[]
const DOORS = ['contract', 'server', 'web', 'portal', 'testing', 'migrations'] as const

/** Platform parts that run in the browser as well; a contract or a screen may use these. */
const ISOMORPHIC = new Set(['access', 'refusal', 'calendar', 'text', 'events'])
const FOR_SCREENS = new Set([...ISOMORPHIC, 'ui'])

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[^.\w])import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

/** The folder of working papers beside the project. */
const OUTSIDE = /\.\.\/shared\/(?:design|domain|sources|standards|data)\b/

function importsOf(file: SourceFile): string[] {
  return [...file.text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

interface Place {
  readonly module: string
  readonly door: string
}

function placeOf(path: string): Place | undefined {
  const [top, module, door] = path.split('/')
  return top === 'modules' && module && door && ORDER.includes(module) ? { module, door } : undefined
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes('/testing/')
const isLower = (module: string, than: string) => ORDER.indexOf(module) < ORDER.indexOf(than)

/** `#councils/server` → { module: 'councils', door: 'server' }; `#platform/db` → { part: 'db' }. */
function target(specifier: string): { module: string; door: string } | { part: string } | undefined {
  if (!specifier.startsWith('#')) return undefined
  const [first, second] = specifier.slice(1).split('/')
  if (first === 'platform') return { part: second ?? '' }
  return { module: first ?? '', door: second ?? 'contract' }
}

function checkImport(file: SourceFile, specifier: string): string | undefined {
  const place = placeOf(file.path)
  const to = target(specifier)
  if (!to) return checkRelative(file, specifier, place)
  if (file.path.startsWith('platform/')) {
    if ('module' in to && !isTest(file.path)) return 'platform knows no module'
    return undefined
  }
  if (!place) return undefined
  if ('part' in to) {
    if (place.door === 'contract' && !ISOMORPHIC.has(to.part)) return 'a contract uses only isomorphic platform parts'
    if (place.door === 'web' && !FOR_SCREENS.has(to.part) && !isTest(file.path))
      return 'a screen uses only isomorphic platform parts and ui'
    return undefined
  }
  if (!ORDER.includes(to.module)) return 'imports go to modules of modules/order.json'
  if (to.module !== place.module && !isLower(to.module, place.module)) return 'a module imports only lower modules'
  if (to.door === 'testing') return isTest(file.path) ? undefined : 'only tests import testing'
  const allowed: Record<string, readonly string[]> = {
    contract: ['contract'],
    server: ['contract', 'server'],
    web: ['contract', 'web'],
    portal: ['contract', 'server'],
    testing: ['contract', 'server'],
  }
  return allowed[place.door]?.includes(to.door) ? undefined : `${place.door} may not import ${to.door}`
}

function checkRelative(file: SourceFile, specifier: string, place: Place | undefined): string | undefined {
  if (specifier.startsWith('node:'))
    return place?.door === 'contract' ? 'a contract imports nothing of Node' : undefined
  if (!specifier.startsWith('.')) {
    return place?.door === 'contract' && specifier !== 'zod' && !isTest(file.path)
      ? 'a contract imports only zod'
      : undefined
  }
  const resolved = normalize(join(dirname(file.path), specifier))
  if (!place) {
    const intoModule = placeOf(resolved)
    return intoModule && !file.path.startsWith('scripts/') ? 'modules are entered by their doors' : undefined
  }
  const there = placeOf(resolved)
  if (there?.module !== place.module)
    return resolved.startsWith(`modules/${place.module}/`) ? undefined : 'relative imports stay in the module'
  // Inside a module everybody may read its own contract.
  if (there.door === place.door || there.door === 'contract') return undefined
  const ownServer = there.door === 'server' && (place.door === 'portal' || place.door === 'testing')
  const pages = there.door === 'portal' && place.door === 'server'
  return ownServer || pages || isTest(file.path) ? undefined : 'doors of one module meet by package imports'
}

function checkMigration(file: SourceFile): string[] {
  const place = placeOf(file.path)
  if (!place) return []
  const problems: string[] = []
  for (const [, schema] of file.text.matchAll(/\breferences\s+(\w+)\./g)) {
    if (schema && schema !== 'platform' && schema !== place.module && !isLower(schema, place.module)) {
      problems.push(`foreign keys go to lower modules only (${schema})`)
    }
  }
  for (const [, table] of file.text.matchAll(/\bcreate table (?:if not exists )?([\w.]+)/g)) {
    const plain = !/\bpartition of\b/.test(file.text)
    if (plain && table && !file.text.includes(`platform.protect('${table}'`)) problems.push(`${table} is not protected`)
  }
  return problems
}

function checkFile(file: SourceFile): Violation[] {
  const found: Violation[] = []
  const note = (rule: string | undefined, what: string) => rule && found.push({ path: file.path, rule, found: what })
  if (/\.(ts|tsx)$/.test(file.path)) {
    for (const specifier of importsOf(file)) note(checkImport(file, specifier), specifier)
    if (placeOf(file.path)?.door === 'server' && file.path.endsWith('.tsx')) note('the server has no .tsx', file.path)
  }
  if (file.path.endsWith('.sql')) for (const rule of checkMigration(file)) note(rule, file.path)
  if (OUTSIDE.test(file.text)) note('nothing reads outside the project', file.path)
  return found
}

function checkTree(files: readonly SourceFile[]): Violation[] {
  const found = files.flatMap(checkFile)
  const folders = new Set(
    files.flatMap(({ path }) =>
      path.startsWith('modules/') && path.split('/').length > 2 ? [path.split('/')[1]!] : [],
    ),
  )
  for (const folder of folders)
    if (!ORDER.includes(folder))
      found.push({ path: `modules/${folder}`, rule: 'every module stands in modules/order.json', found: folder })
  for (const { path } of files) {
    const [top, module, door] = path.split('/')
    if (
      top === 'modules' &&
      path.split('/').length > 3 &&
      module &&
      !DOORS.includes(door as (typeof DOORS)[number]) &&
      door !== 'registry'
    ) {
      found.push({ path, rule: 'a module has only its doors', found: door ?? '' })
    }
  }
  const numbers = files.flatMap(({ path }) => /^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? [])
  for (const number of new Set(numbers.filter((each, index) => numbers.indexOf(each) !== index))) {
    found.push({ path: 'docs/adr', rule: 'numbers of decisions are unique', found: number })
  }
  return found
}

/** One violation of each kind; each must be caught by the rule beside it. */
const PLANTED: readonly (SourceFile & { readonly rule: string })[] = [
  { path: 'platform/http/planted.ts', text: `import { x } from '#councils'`, rule: 'platform knows no module' },
  {
    path: 'modules/councils/contract/planted.ts',
    text: `import x from 'node:fs'`,
    rule: 'a contract imports nothing of Node',
  },
  { path: 'modules/councils/contract/planted.ts', text: `import x from 'kysely'`, rule: 'a contract imports only zod' },
  {
    path: 'modules/councils/contract/planted.ts',
    text: `import x from '#platform/db'`,
    rule: 'a contract uses only isomorphic platform parts',
  },
  {
    path: 'modules/councils/web/planted.tsx',
    text: `import x from '#platform/db'`,
    rule: 'a screen uses only isomorphic platform parts and ui',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '#voters/server'`,
    rule: 'a module imports only lower modules',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `const x = import('#voters')`,
    rule: 'a module imports only lower modules',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '#nobody/server'`,
    rule: 'imports go to modules of modules/order.json',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '#councils/testing'`,
    rule: 'only tests import testing',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '#identity/web'`,
    rule: 'server may not import web',
  },
  {
    path: 'modules/councils/web/planted.ts',
    text: `import x from '#identity/server'`,
    rule: 'web may not import server',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '../../voters/server/x.ts'`,
    rule: 'relative imports stay in the module',
  },
  {
    path: 'modules/councils/server/planted.ts',
    text: `import x from '../web/x.ts'`,
    rule: 'doors of one module meet by package imports',
  },
  {
    path: 'apps/server/planted.ts',
    text: `import x from '../../modules/councils/server/x.ts'`,
    rule: 'modules are entered by their doors',
  },
  { path: 'modules/councils/server/planted.tsx', text: '', rule: 'the server has no .tsx' },
  {
    path: 'modules/councils/migrations/1_planted.sql',
    text: 'a uuid references voters.petition',
    rule: 'foreign keys go to lower modules only (voters)',
  },
  {
    path: 'modules/councils/migrations/1_planted.sql',
    text: 'create table councils.bare (id int)',
    rule: 'councils.bare is not protected',
  },
  { path: 'modules/planted/server/x.ts', text: '', rule: 'every module stands in modules/order.json' },
  { path: 'modules/councils/helpers/x.ts', text: '', rule: 'a module has only its doors' },
  {
    path: 'scripts/planted.ts',
    text: `read('${['..', 'shared'].join('/')}/data/x')`,
    rule: 'nothing reads outside the project',
  },
]

function proveSight(): void {
  const twice = [
    { path: 'docs/adr/0001-a.md', text: '' },
    { path: 'docs/adr/0001-b.md', text: '' },
  ]
  const blind = PLANTED.filter((planted) => !checkTree([planted]).some(({ rule }) => rule === planted.rule)).map(
    ({ rule }) => rule,
  )
  if (checkTree(twice).length !== 1) blind.push('numbers of decisions are unique')
  if (blind.length > 0) {
    console.error(`The check no longer sees: ${blind.join('; ')}`)
    process.exit(1)
  }
}

function readTree(): SourceFile[] {
  const tops = ['platform', 'modules', 'apps', 'scripts', 'tests', 'docs']
  return tops
    .flatMap((top) => {
      try {
        return readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      } catch {
        return []
      }
    })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|sql|md|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((absolute) => ({ path: relative(ROOT, absolute), text: readFileSync(absolute, 'utf8') }))
    .filter(({ path }) => path !== 'scripts/check-architecture.ts')
}

proveSight()
const violations = checkTree(readTree())
for (const { path, rule, found } of violations) console.error(`${path}: ${rule} — ${found}`)
console.log(
  violations.length === 0
    ? `Architecture holds (${PLANTED.length + 1} kinds of violation are caught).`
    : `${violations.length} violations.`,
)
process.exit(violations.length === 0 ? 0 : 1)
