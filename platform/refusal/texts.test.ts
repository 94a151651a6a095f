import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { refuse } from './platform-refusals.ts'
import type { RefusalText } from './refusal.ts'

/*
 * Every code of every catalogue in the tree has a text for every code and a raise for every text. The catalogues are
 * found, not listed, so that a new module is held to it from its first code on.
 */

const ROOT = join(import.meta.dirname, '..', '..')
const OWN = 'platform/refusal/platform-refusals.ts'

interface Catalogue {
  readonly path: string
  readonly codes: readonly string[]
  readonly texts: Readonly<Record<'vi' | 'en', Readonly<Record<string, RefusalText>>>>
}

async function textsOf(folder: string, language: 'vi' | 'en'): Promise<Record<string, RefusalText>> {
  const module = (await import(join(folder, `messages.${language}.ts`))) as Record<
    string,
    { refusals: Record<string, RefusalText> }
  >
  return module[language]!.refusals
}

async function catalogues(): Promise<Catalogue[]> {
  const paths = [OWN, ...globSync('{modules/*/contract,platform/*}/refusals.ts', { cwd: ROOT }).sort()]
  return Promise.all(
    paths.map(async (path) => {
      const folder = dirname(join(ROOT, path))
      const made = (await import(join(ROOT, path))) as { refuse: typeof refuse }
      const texts = { vi: await textsOf(folder, 'vi'), en: await textsOf(folder, 'en') }
      return { path, codes: Object.keys(made.refuse.codes), texts }
    }),
  )
}

/** Sources that refuse: no tests, no texts, no catalogues. */
function sources(): string {
  return globSync(['modules/*/{contract,server,portal}/**/*.ts', 'platform/**/*.ts', 'apps/server/**/*.ts'], {
    cwd: ROOT,
  })
    .filter((path) => !/\.test\.ts$|\.testing\.ts$|\/testing\/|messages\.\w+\.ts$|refusals\.ts$/.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
}

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
const blanksOf = ({ title, detail, next }: RefusalText) => [...new Set(blanks(title + detail + next))].sort()

/** The members of the parameters at each place where the code is raised; undefined where they are not written there. */
function raises(code: string, text: string): (string[] | undefined)[] {
  const call = new RegExp(`refuse\\w*\\(\\s*'${code}'\\s*(?:,\\s*(\\{[^{}]*\\}|[^){]*))?`, 'g')
  return [...text.matchAll(call)].map(([, params]) => {
    if (params === undefined || params.trim() === '') return []
    if (!params.startsWith('{') || params.includes('...')) return undefined
    return [...params.matchAll(/(?:^\{|,)\s*(\w+)/g)].map((match) => match[1]!)
  })
}

let all: Catalogue[]
let written: string

beforeAll(async () => {
  all = await catalogues()
  written = sources()
})

describe('every code of every module', () => {
  it('is found, platform and modules', () => {
    expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining([OWN, 'modules/identity/contract/refusals.ts']))
    expect(existsSync(join(ROOT, 'modules/order.json'))).toBe(true)
  })

  it('has a text in both languages that says what happened, what is safe and what to do, and no text is left over', () => {
    for (const { path, codes, texts } of all) {
      for (const language of ['vi', 'en'] as const) {
        expect([path, language, Object.keys(texts[language]).sort()]).toEqual([path, language, [...codes].sort()])
        const empty = codes.filter((code) => Object.values(texts[language][code]!).some((part) => part.trim() === ''))
        expect([path, language, empty]).toEqual([path, language, []])
      }
    }
  })

  it('leaves the same blanks in both languages', () => {
    for (const { codes, texts } of all) {
      for (const code of codes) expect([code, blanksOf(texts.en[code]!)]).toEqual([code, blanksOf(texts.vi[code]!)])
    }
  })

  it('is named by its module and belongs to one catalogue only', () => {
    const codes = all.flatMap((catalogue) => catalogue.codes)
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
    for (const { path, codes: own } of all) {
      const module = path.split('/')[1]!
      const name = path === OWN ? 'platform' : module
      expect([path, own.filter((code) => !code.startsWith(`${name}/`))]).toEqual([path, []])
    }
  })

  it('is raised somewhere', () => {
    const never = all.flatMap(({ codes }) => codes).filter((code) => !written.includes(`'${code}'`))
    expect(never).toEqual([])
  })

  it('is given, wherever it is raised, what its texts leave blank', () => {
    const lacking: string[] = []
    for (const { codes, texts } of all) {
      for (const code of codes) {
        const wanted = blanksOf(texts.vi[code]!)
        for (const given of raises(code, written)) {
          const missing = given ? wanted.filter((blank) => !given.includes(blank)) : []
          if (missing.length > 0) lacking.push(`${code}: ${missing.join(', ')}`)
        }
      }
    }
    expect(lacking).toEqual([])
  })
})

describe('this look at the sources', () => {
  it('sees what is given and what is not', () => {
    const text = `
      throw refuse('a/one', { seat, until: day }, { errors })
      throw refuse('a/one')
      throw refusePlatform('a/one', params)
      return refuse(
        'a/one',
        { seat: 1 },
      )`
    expect(raises('a/one', text)).toEqual([['seat', 'until'], [], undefined, ['seat']])
    expect(blanksOf({ title: '{b} and {a}', detail: '{a}', next: '' })).toEqual(['a', 'b'])
  })
})
