import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, launchBrowser, SCREENS } from './browser.ts'
import { freePort } from './free-port.ts'

const PASSWORD = 'một câu ngắn dễ nhớ của quản trị viên'

describe('an empty installation', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'first-start-'))
  let server: ChildProcess
  let browser: Browser
  let url: string

  beforeAll(async () => {
    const port = await freePort()
    url = `http://localhost:${port}`
    server = spawn(process.execPath, ['apps/server/main.ts', '--port', String(port)], {
      // A PostgreSQL of its own, as on a machine that has nothing yet.
      env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true })
  })

  it('is set up on a phone through the link that the server prints, once', async () => {
    const link = await printedLink(server)
    const context = await browser.newContext({ viewport: SCREENS.phone, locale: 'vi-VN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${url}/app/`)
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()

    await page.goto(link)
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).click()
    await page.getByRole('option', { name: 'Bắc Ninh' }).click()
    await page.getByLabel('Họ và tên quản trị viên').fill('Nguyễn Thị An')
    await page.getByLabel('Tên đăng nhập').fill('nguyen.an')
    await page.getByLabel(/^Mật khẩu/).fill('quá ngắn')
    await page.getByText(/Còn thiếu \d+ ký tự/).waitFor()
    await page.getByLabel(/^Mật khẩu/).fill(PASSWORD)
    await page.getByRole('button', { name: 'Tạo quản trị viên' }).click()
    await page.getByText('Đã thiết lập xong').waitFor()

    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByLabel('Tên đăng nhập').fill('nguyen.an')
    await page.getByLabel(/^Mật khẩu/).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    expect(await page.getByText('Dữ liệu mẫu').count(), 'nothing here is a sample').toBe(0)
    await expectAccessible(page)

    const again = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
    await again.goto(link)
    await again.getByRole('alert').waitFor()
    expect(await again.getByRole('button', { name: 'Tạo quản trị viên' }).count()).toBe(0)
  })
})

/** The one-time link, which an empty installation prints at its first start. */
function printedLink(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const link = /https?:\S+\/app\/setup\?token=\S+/.exec(said)?.[0]
      if (link) resolve(link)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code} and said:\n${said}`)))
  })
}
