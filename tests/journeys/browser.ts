import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { expect } from 'vitest'

const require = createRequire(import.meta.url)

/** A Chromium that came with `npm ci`, with the libraries that it came with, so that nothing is needed of the machine. */
export async function launchBrowser(): Promise<Browser> {
  const packaged = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin')
  await inflate(join(packaged, 'al2023.tar.br'))
  await inflate(join(packaged, 'fonts.tar.br'))
  const executablePath = await chromium.executablePath()
  return playwright.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  })
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[]
}

/** WCAG 2.2 AA on the page as it stands; names each rule and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not injected as a tag: the page's own policy forbids inline scripts, and rightly.
  await page.evaluate(AXE)
  const violations = await page.evaluate<AxeViolation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
  )
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(' ')).join('\n  ')}`,
  )
  expect(said, `accessibility of ${page.url()}`).toEqual([])
}

export const SCREENS = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

/** Nothing may stick out of the page to the right: on a phone it could not be reached. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0)
}
