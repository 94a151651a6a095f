import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

/** Several browsers, each looked at by axe. */
const LONG_WAY = 180_000
const PASSWORD = 'con đò lá trúc qua sông'

/** Chooses in a list that opens under its field, by typing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

describe('somebody invited by a printed code', () => {
  const product = useProduct()

  async function invited(name: string, loginName: string): Promise<{ office: Page; code: string }> {
    const office = await product.openAs('vanphong.kinhbac', '/app/admin/invitations/new')
    await office.getByRole('heading', { level: 1, name: 'Mời người dùng' }).waitFor()
    await expectAccessible(office)
    await office.getByLabel('Họ và tên').fill(name)
    await office.getByLabel('Tên đăng nhập đề nghị').fill(loginName)
    await choose(office, 'Vai trò', 'Đại biểu HĐND')
    await office.getByRole('button', { name: 'Lập giấy mời và in phiếu' }).click()
    await office.getByRole('heading', { level: 1, name: 'Phiếu có mã dùng một lần' }).waitFor()
    const code = (await office.locator('code').first().textContent()) ?? ''
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    return { office, code }
  }

  it(
    'comes in on a phone with a password of their own, and the code works no second time',
    async () => {
      const { office, code } = await invited('Nguyễn Thị Mời (mẫu)', 'nguyen.moi')
      await expectAccessible(office)
      const saving = office.waitForEvent('download')
      await office.getByRole('button', { name: /Tải tệp PDF để in/ }).click()
      expect((await saving).suggestedFilename()).toBe('phieu-ma-dung-mot-lan.pdf')

      // The paper in one hand, the telephone in the other: typed with the keyboard alone.
      const phone = await product.open('/app/invitation', { screen: 'phone' })
      await phone.getByRole('textbox', { name: 'Mã' }).focus()
      await phone.keyboard.type(code.toLowerCase().replaceAll('-', ' '))
      await phone.keyboard.press('Enter')
      await phone.getByRole('heading', { name: 'HĐND phường Kinh Bắc mời ông/bà vào hệ thống' }).waitFor()
      await expectNoSidewaysScroll(phone)
      await expectAccessible(phone)
      await phone.getByRole('textbox', { name: /^Mật khẩu/ }).focus()
      await phone.keyboard.type(PASSWORD)
      await phone.keyboard.press('Enter')
      await phone.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
      await expectNoSidewaysScroll(phone)

      const stranger = await product.open(`/app/invitation#${code}`, { screen: 'phone' })
      await stranger.getByText('Mã đã được dùng').waitFor()
      expect(stranger.url()).not.toContain(code)
      await expectAccessible(stranger)

      await office.goto(`${product.url}/app/admin/invitations`)
      await office.getByText('Đã nhận').first().waitFor()
      await expectAccessible(office)
    },
    LONG_WAY,
  )

  it(
    'is told when the office took the invitation back',
    async () => {
      const { office, code } = await invited('Trần Văn Lỡ (mẫu)', 'tran.lo')
      await office.goto(`${product.url}/app/admin/invitations`)
      await office.getByRole('button', { name: /Trần Văn Lỡ/ }).click()
      await office.getByRole('button', { name: 'Thu hồi giấy mời' }).click()
      await office.getByText('Đã thu hồi giấy mời của Trần Văn Lỡ (mẫu).').waitFor()

      const phone = await product.open(`/app/invitation#${code}`, { screen: 'phone' })
      await phone.getByText('Mã đã bị thu hồi').waitFor()
      await phone.getByRole('textbox', { name: 'Mã' }).fill('ABCD-EFGH-JKMN')
      await phone.getByRole('button', { name: 'Tiếp tục' }).click()
      await phone.getByText('Không có mã này').waitFor()
      await expectAccessible(phone)
    },
    LONG_WAY,
  )
})
