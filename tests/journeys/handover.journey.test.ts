import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

/** Chooses in a long list by typing the beginning. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click()
  await page.getByRole('option', { name }).click()
}

describe('handing over the work of one person', () => {
  const product = useProduct()

  it('shows the list first, moves it on its day, and is taken back until then', async () => {
    const office = await product.openAs('chanhvanphong', '/app/admin/handovers/new')
    await office.getByRole('heading', { level: 1, name: 'Bàn giao công việc' }).waitFor()
    await choose(office, 'Bên giao', 'Nguyễn Minh Anh (mẫu)')
    await office.getByRole('heading', { name: /^Danh sách việc/ }).waitFor()
    await choose(office, 'Bên nhận', 'Ngô Thị Lan (mẫu)')
    await expectNoSidewaysScroll(office)
    await expectAccessible(office)
    await office.getByLabel('Ngày bàn giao').fill('31/12/2099')
    await office.getByRole('button', { name: /^Bàn giao \d+ việc$/ }).click()
    await office.getByText('Chờ đến ngày').first().waitFor()
    await expectAccessible(office)
    const saving = office.waitForEvent('download')
    await office.getByRole('button', { name: 'Tải bản PDF để ký' }).click()
    expect((await saving).suggestedFilename()).toBe('bien-ban-ban-giao.pdf')
    await office.getByRole('button', { name: 'Hủy lịch bàn giao' }).focus()
    await office.keyboard.press('Enter')
    await office.getByText('Đã hủy', { exact: true }).first().waitFor()

    await office.goto(`${product.url}/app/admin/handovers`)
    await office.getByRole('button', { name: /Nguyễn Minh Anh/ }).waitFor()
    await expectAccessible(office)
    const phone = await product.openAs('chanhvanphong', '/app/admin/handovers', { screen: 'phone' })
    await phone.getByText('Nguyễn Minh Anh (mẫu)').first().waitFor()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
  }, 180_000)
})
