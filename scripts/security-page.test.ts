import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const DOCS = join(ROOT, 'docs')
const page = readFileSync(join(DOCS, 'security.md'), 'utf8')
const commands = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
)

/** Every threat of the page with what holds its answer: linked tests, and commands. */
const threats = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat '))
  .map((line) => {
    const [threat = '', , heldBy = ''] = line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim())
    return {
      threat,
      tests: [...heldBy.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path),
      runs: [...heldBy.matchAll(/`npm run ([\w:]+)/g)].map(([, command = '']) => command),
      rest: heldBy.replaceAll(/\[[^\]]+\]\([^)]+\)|`npm run [^`]+`|[, ]/g, ''),
    }
  })

describe('docs/security.md', () => {
  it('names many threats, each once', () => {
    expect(threats.length).toBeGreaterThan(40)
    expect(new Set(threats.map(({ threat }) => threat)).size).toBe(threats.length)
  })

  it.each(threats)('holds “$threat” by tests that are there', ({ tests, runs, rest }) => {
    expect(rest).toBe('')
    expect(tests.length + runs.length).toBeGreaterThan(0)
    expect(runs.filter((command) => !commands.includes(command))).toEqual([])
    for (const path of tests) {
      expect(path).toMatch(/\.test\.ts$/)
      expect(readFileSync(resolve(DOCS, path), 'utf8')).toMatch(/^\s*(?:it|test)(?:\.each)?[<(]/m)
    }
  })
})
