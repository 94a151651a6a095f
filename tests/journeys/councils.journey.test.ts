import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const OFFICE = 'vanphong.tinh'

/** The screens of "Tổ chức, đại biểu" and the heading by which each is known to be there. */
const PAGES = [
  ['/app/organisation', 'HĐND tỉnh'],
  ['/app/organisation/delegates', 'Đại biểu'],
  ['/app/organisation/delegates?as=table&sex=female', 'Đại biểu'],
  ['/app/organisation/delegates/new', 'Thêm đại biểu'],
  ['/app/organisation/bodies', 'Thường trực, các Ban, Tổ đại biểu'],
  ['/app/organisation/agencies', 'Cơ quan'],
  ['/app/organisation/statistics', 'Cơ cấu đại biểu'],
  ['/app/organisation/history', 'Lịch sử tổ chức'],
  ['/app/organisation/import/delegates', 'Nhập đại biểu từ Excel'],
  ['/app/organisation/below', 'HĐND các xã, phường, đặc khu'],
] as const

describe('the council and its delegates', () => {
  const product = useProduct()

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])('shows every part on a %s', async (screen) => {
    const page = await product.openAs(OFFICE, '/app/', { screen })
    for (const [path, heading] of PAGES) {
      await page.goto(`${product.url}${path}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await expect.poll(() => page.getByRole('status', { name: 'Đang tải' }).count()).toBe(0)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('opens a figure into the names it counts, with the keyboard', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation')
    const figure = page.getByRole('button', { name: /Mở số liệu Đại biểu nữ/ })
    const count = Number((await figure.innerText()).match(/\d+/)?.[0])
    await figure.focus()
    await page.keyboard.press('Enter')
    const names = page.getByRole('dialog').getByRole('listitem')
    await names.first().waitFor()
    expect(await names.count()).toBe(count)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('finds a delegate without accents and takes back a change at once', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/delegates')
    const name = await openFirstDelegate(page)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    await page.getByLabel('Nơi công tác').fill('Nơi công tác ghi thử')
    await page.getByRole('button', { name: 'Ghi thông tin đã sửa' }).click()
    await page.getByText(`Đã sửa thông tin đại biểu ${name}`).waitFor()
    await page.getByText('Nơi công tác ghi thử').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await expect.poll(() => page.getByText('Nơi công tác ghi thử').count()).toBe(0)
  })

  it('shows both versions when two people change one delegate, and loses neither', async () => {
    const mine = await product.openAs(OFFICE, '/app/organisation/delegates')
    await openFirstDelegate(mine)
    await mine.getByRole('button', { name: 'Sửa thông tin' }).click()
    await mine.getByLabel('Nơi công tác').fill('Bản của tôi')
    const theirs = await product.openAs(OFFICE, new URL(mine.url()).pathname)
    await theirs.getByLabel('Nơi công tác').fill('Bản của người khác')
    await theirs.getByRole('button', { name: 'Ghi thông tin đã sửa' }).click()
    await theirs.getByText(/Đã sửa thông tin đại biểu/).waitFor()

    await mine.getByRole('button', { name: 'Ghi thông tin đã sửa' }).click()
    await mine.getByText('Có người vừa sửa nội dung này').waitFor()
    expect(await mine.getByText('Bản của người khác').count()).toBe(1)
    await expectAccessible(mine)
    await mine.getByRole('button', { name: 'Giữ bản của tôi và gửi lại' }).click()
    await mine.getByText('Bản của tôi').first().waitFor()
  })

  it('ends a mandate by its paper; undoing keeps the entry in the history', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/delegates?state=active')
    await openFirstDelegate(page)
    await page.getByRole('button', { name: 'Ghi thay đổi nhiệm vụ' }).click()
    const form = page.getByRole('dialog').locator('form')
    await expectAccessible(page)
    await form.getByRole('combobox', { name: 'Thay đổi' }).click()
    await page.getByRole('option', { name: 'Thôi làm nhiệm vụ đại biểu', exact: true }).click()
    await form.getByLabel('Có hiệu lực từ ngày').fill('20/11/2026')
    await form.getByLabel('Số, ngày văn bản').fill('Nghị quyết số 61/NQ-HĐND ngày 20/11/2026')
    await form.getByRole('button', { name: 'Ghi thay đổi' }).click()
    await page.getByText('Thôi làm nhiệm vụ đại biểu, từ 20/11/2026').waitFor()

    await page.getByRole('button', { name: 'Hoàn tác lần ghi này' }).click()
    await page.getByLabel('Lý do hoàn tác').fill('Ghi nhầm người')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác lần ghi này' }).click()
    await page.getByText(/Đang làm nhiệm vụ, từ/).waitFor()
    expect(await page.getByText('Nghị quyết số 61/NQ-HĐND ngày 20/11/2026').count()).toBe(1)
  })

  it('ends a post from the chart and gives it back', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/bodies')
    const chair = page.getByRole('button', { name: /Phó Trưởng Ban/ }).first()
    const said = await chair.innerText()
    await chair.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc chức danh' }).click()
    const form = page.getByRole('dialog').locator('form')
    await form.getByRole('combobox', { name: 'Lý do' }).click()
    await page.getByRole('option', { name: 'Miễn nhiệm' }).click()
    await form.getByLabel('Thôi giữ chức danh từ ngày').fill('20/11/2026')
    await form.getByRole('button', { name: 'Kết thúc chức danh' }).click()
    await page.getByText(/Đã kết thúc chức danh/).waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByText('Đã hoàn tác').waitFor()
    const name = said.split('\n').find((line) => line.includes(' ')) ?? ''
    const held = page.getByRole('button', { name: new RegExp(`${name}.*Phó Trưởng Ban`, 's') })
    await held.waitFor()
    expect(await held.count()).toBe(1)
  })
})

/** Finds the first delegate of the list by the name without accents, opens the page and says the name. */
async function openFirstDelegate(page: Page): Promise<string> {
  const list = page.getByRole('list', { name: 'Đại biểu' })
  const name = await list.getByRole('listitem').first().locator('strong').innerText()
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  await page.getByRole('searchbox').fill(plain)
  await page.waitForURL(/[?&]q=/)
  await list.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return name
}
