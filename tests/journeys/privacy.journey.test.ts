import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const WISH = 'Số điện thoại mẫu đã đổi'
const ANSWER = 'Đã sửa theo đề nghị mẫu'

describe('personal data', () => {
  const product = useProduct()

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])('is shown to whom it is about, on a %s', async (screen) => {
    const page = await product.openAs('daibieu.tinh', '/app/', { screen })
    await page.getByRole('button', { name: /Cách hiển thị/ }).click()
    await page.getByRole('menuitem', { name: 'Dữ liệu về tôi' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Dữ liệu về tôi' }).waitFor()
    await settled(page)
    for (const part of ['Tài khoản', 'Vai trò được giao', 'Các lần đăng nhập', 'Thời hạn lưu giữ']) {
      await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor()
    }
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })

  it('is taken away as Excel and JSON', async () => {
    const page = await product.openAs('daibieu.tinh', '/app/account/my-data')
    for (const [name, file] of [
      ['Tải tệp Excel', 'du-lieu-ve-toi.xlsx'],
      ['Tải tệp JSON', 'du-lieu-ve-toi.json'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).press('Enter'),
      ])
      expect(download.suggestedFilename()).toBe(file)
    }
  })

  it('is corrected at the person’s request: asked, answered by the office, read by the person', async () => {
    const person = await product.openAs('daibieu.tinh', '/app/account/my-data')
    await person.getByRole('button', { name: 'Đề nghị sửa: Tài khoản' }).press('Enter')
    const dialog = person.getByRole('dialog')
    await dialog.getByLabel(/Thông tin nào chưa đúng/).fill(WISH)
    await expectAccessible(person)
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).press('Enter')
    await person.getByText('Đã gửi đề nghị đến văn phòng.').waitFor()
    await person.getByText('Chờ trả lời').waitFor()

    const office = await product.openAs('chanhvanphong', '/app/admin/privacy')
    await office.getByText(WISH).waitFor()
    await office
      .getByRole('button', { name: /Tài khoản/ })
      .first()
      .press('Enter')
    const drawer = office.getByRole('dialog')
    await drawer.getByLabel('Nội dung trả lời').fill(ANSWER)
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Gửi trả lời' }).press('Enter')
    await office.getByText('Đã trả lời đề nghị.').waitFor()

    await person.reload()
    await person.getByText(ANSWER).waitFor()
  })

  it('tells how long things are kept, and lets the administrator choose within bounds', async () => {
    const page = await product.openAs('quantri', '/app/admin/retention')
    await page.getByRole('table').getByText('Lần thử đăng nhập').waitFor()
    await page.getByRole('button', { name: /Lần thử đăng nhập/ }).press('Enter')
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Số ngày').fill('3')
    await drawer.getByRole('button', { name: 'Đặt thời hạn' }).press('Enter')
    await drawer.getByText('Số ngày ngoài khoảng cho phép').waitFor()
    await drawer.getByLabel('Số ngày').fill('120')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Đặt thời hạn' }).press('Enter')
    await page.getByText('Đã đặt thời hạn lưu giữ.').waitFor()
    await page.getByRole('table').getByText('120 ngày').waitFor()
  })
})

/** Nothing on the page says any more that it is on its way. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('status', { name: 'Đang tải' }).count()).toBe(0)
}
