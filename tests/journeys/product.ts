import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { readConfiguration } from '#platform/config'
import { Database } from '#platform/db'
import { createLogger } from '#platform/observe'
import { cloneDatabase, type TestDatabase } from '#platform/testing'
import { type App, buildApp } from '../../apps/server/app.ts'
import { modules } from '../../apps/server/modules.ts'
import { launchBrowser, SCREENS } from './browser.ts'
import { freePort } from './free-port.ts'

export interface Product {
  readonly url: string
  readonly database: Database
  /** A browser of its own: other cookies than any other page's. */
  readonly open: (path: string, options?: { screen?: keyof typeof SCREENS }) => Promise<Page>
  /** A browser in which this person is signed in, on the first page or on `path`; with a password that isn't the sample's. */
  readonly openAs: (
    loginName: string,
    path?: string,
    options?: { screen?: keyof typeof SCREENS; password?: string },
  ) => Promise<Page>
}

/**
 * For one file of journeys: the whole product on a copy of the sample province, and a real browser. `env` adds settings
 * that need to know where the product is.
 */
export function useProduct(
  settings: { env?: (url: string) => Promise<Readonly<Record<string, string>>> } = {},
): Product {
  const held: Partial<{
    urls: TestDatabase
    database: Database
    app: App
    browser: Browser
    url: string
    dataDir: string
  }> = {}
  const contexts: BrowserContext[] = []
  /** What went wrong in a page without anybody saying so. */
  const surprises: string[] = []

  beforeAll(async () => {
    held.urls = await cloneDatabase()
    held.dataDir = mkdtempSync(join(tmpdir(), 'journey-'))
    cpSync(inject('sampleDataDir'), held.dataDir, { recursive: true })
    const port = await freePort()
    held.url = `http://localhost:${port}`
    const more = (await settings.env?.(held.url)) ?? {}
    const configuration = readConfiguration({
      env: { DATA_DIR: held.dataDir, PORT: String(port), LOG_LEVEL: 'error', ...more },
    })
    held.database = new Database({ url: held.urls.appUrl })
    held.app = await buildApp({
      configuration,
      publicUrl: held.url,
      database: held.database,
      databaseUrl: held.urls.appUrl,
      modules,
      logger: createLogger({ level: 'error' }),
    })
    await held.app.server.listen({ host: 'localhost', port })
    held.browser = await launchBrowser()
  })

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(surprises.splice(0), 'errors that pages met').toEqual([])
  })

  afterAll(async () => {
    await held.browser?.close()
    await held.app?.stop()
    await held.urls?.drop()
    if (held.dataDir) rmSync(held.dataDir, { recursive: true })
  })

  const open: Product['open'] = async (path, { screen = 'desktop' } = {}) => {
    const context = await there(held.browser).newContext({
      viewport: SCREENS[screen],
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      hasTouch: screen !== 'desktop',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => surprises.push(`${page.url()}: ${error.message}`))
    await page.goto(`${there(held.url)}${path}`)
    return page
  }

  return {
    get url() {
      return there(held.url)
    },
    get database() {
      return there(held.database)
    },
    open,
    openAs: async (loginName, path = '/app/', options) => {
      const page = await open('/app/sign-in', options)
      const reply = await page.request.post(`${there(held.url)}/api/v1/logins`, {
        data: { loginName, password: options?.password ?? inject('samplePassword') },
        headers: { origin: there(held.url) },
      })
      expect(reply.status(), `signing in as ${loginName}`).toBe(200)
      await page.goto(`${there(held.url)}${path}`)
      return page
    },
  }
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The product is there from beforeAll on.')
  return value
}
