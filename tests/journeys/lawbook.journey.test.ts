import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const KEY = '/app/lawbook/parameters/voter.outsideUnitDecided'

describe('the lawbook', () => {
  const product = useProduct()

  it('is searched without accents, and the council sets its own value and takes it back', async () => {
    const page = await product.openAs('chanhvanphong', '/app/lawbook')
    await page.getByRole('searchbox').fill('tra loi kien nghi cua cu tri gui')
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Trả lời kiến nghị của cử tri/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Đặt giá trị theo quy chế' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Số ngày').fill('4')
    await drawer.getByLabel('Quy chế, nghị quyết').fill('Nghị quyết mẫu số 05/NQ-HĐND')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Đặt giá trị' }).press('Enter')
    await page.getByText(/Đã đặt giá trị theo quy chế/).waitFor()
    const own = page.getByRole('region', { name: 'Quy chế làm việc của cơ quan' })
    await own.getByText('Nghị quyết mẫu số 05/NQ-HĐND').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
    await own.getByText('Cơ quan chưa đặt giá trị riêng').waitFor()
  })

  it('is brought up to a new text for every council of a level, and back', async () => {
    const page = await product.openAs('quantri', KEY)
    await page.getByRole('button', { name: 'Cập nhật theo văn bản mới' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Số ngày').fill('3')
    await drawer.getByLabel('Điều, khoản').fill('Điều 9')
    await chooseFirst(page, 'Văn bản làm căn cứ')
    await expectAccessible(page)
    await drawer.getByRole('button', { name: 'Cập nhật quy định' }).press('Enter')
    await page.getByText(/Đã cập nhật quy định, áp dụng từ/).waitFor()
    const history = page.getByRole('region', { name: 'Các giá trị theo thời gian' })
    await history.getByText(/Xác nhận bởi .+/).waitFor()
    await history.getByRole('button', { name: 'Hoàn tác' }).first().press('Enter')
    await expect.poll(() => history.getByText(/Xác nhận bởi .+/).count()).toBe(0)
  })

  it('is worked through by who reads the texts, one after the other', async () => {
    const page = await product.openAs('quantri', '/app/lawbook?status=unconfirmed')
    await page.getByText(/Còn [\d.]+ tham số chờ kiểm tra căn cứ/).waitFor()
    await page.getByRole('link', { name: /^Tham số tiếp theo/ }).click()
    const first = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('link', { name: /^Tham số tiếp theo/ }).press('Enter')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(first)
    await expectAccessible(page)
  })

  it('swaps a day off for a worked Saturday, and takes both back', async () => {
    const page = await product.openAs('quantri', '/app/lawbook/holidays?year=2028', { screen: 'phone' })
    await page.getByRole('button', { name: 'Đặt một ngày' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('textbox', { name: 'Ngày', exact: true }).fill('10/04/2028')
    await drawer.getByLabel('Làm bù vào ngày').fill('15/04/2028')
    await drawer.getByLabel('Tên, lý do').fill('Nghỉ hoán đổi mẫu')
    await drawer.getByLabel('Thông báo, quyết định').fill('Thông báo mẫu số 1')
    await drawer.getByRole('button', { name: 'Đặt ngày' }).press('Enter')
    await page.getByText(/Đã đặt ngày 10\/0?4\/2028, 15\/0?4\/2028/).waitFor()
    await page.getByText('Làm bù cho ngày', { exact: false }).first().waitFor()
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
    await expect.poll(() => page.getByText('Nghỉ hoán đổi mẫu').count()).toBe(0)
    await expect.poll(() => page.getByText('Làm bù cho ngày', { exact: false }).count()).toBe(0)
  })
})

/** Opens a choice by its label and takes its first option. */
async function chooseFirst(page: Page, label: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click()
  await page.getByRole('option').first().click()
}
