/*
 * Writes the pictures of the README from the running demonstration: `npm run demo` in one terminal, then
 * `npm run screenshots -- http://localhost:8080`. Made by a script so that they can't show what the product is not.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, SCREENS } from '../tests/journeys/browser.ts'

const base = process.argv[2] ?? 'http://localhost:8080'
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')

interface Picture {
  readonly name: string
  readonly as: string | null
  readonly path: string
  readonly screen: keyof typeof SCREENS
}

const PICTURES: readonly Picture[] = [
  { name: 'today', as: 'vanphong.tinh', path: '/app/', screen: 'desktop' },
  { name: 'council', as: 'vanphong.tinh', path: '/app/organisation', screen: 'desktop' },
  { name: 'delegates', as: 'vanphong.tinh', path: '/app/organisation/delegates', screen: 'tablet' },
  { name: 'commitments', as: 'vanphong.tinh', path: '/app/commitments', screen: 'desktop' },
  { name: 'agency-inbox', as: 'soxaydung', path: '/app/', screen: 'tablet' },
  { name: 'commune-phone', as: 'vanphong.kinhbac', path: '/app/', screen: 'phone' },
  { name: 'approvals-phone', as: 'phochutich.tinh', path: '/app/approvals', screen: 'phone' },
  { name: 'portal', as: null, path: '/', screen: 'phone' },
]

async function logins(): Promise<Map<string, string>> {
  const reply = await fetch(`${base}/api/v1/demo/logins`)
  const { items } = (await reply.json()) as { items: { loginName: string; password: string }[] }
  return new Map(items.map(({ loginName, password }) => [loginName, password]))
}

async function openPage(browser: Browser, picture: Picture, passwords: Map<string, string>): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREENS[picture.screen], locale: 'vi-VN', bypassCSP: true })
  const page = await context.newPage()
  if (picture.as !== null) {
    await page.request.post(`${base}/api/v1/logins`, {
      data: { loginName: picture.as, password: passwords.get(picture.as) },
      headers: { origin: base },
    })
  }
  await page.goto(base + picture.path, { waitUntil: 'load' })
  return page
}

mkdirSync(folder, { recursive: true })
const passwords = await logins()
const browser = await launchBrowser()
for (const picture of PICTURES) {
  const page = await openPage(browser, picture, passwords)
  // What is still loading is no picture of the product.
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(
    "document.querySelector('[aria-busy=true]') === null && [...document.images].every((image) => image.complete)",
  )
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(folder, `${picture.name}.png`) })
  await page.context().close()
  console.log(picture.name)
}
await browser.close()
