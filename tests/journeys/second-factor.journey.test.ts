import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const SECURITY = '/app/account/security'

/** The code that an app shows; a code works once, so that each use is of a half minute of its own. */
function codeOf(key: string, halfMinutes = 0): string {
  const secret = Secret.fromBase32(key.replaceAll(' ', ''))
  return TOTP.generate({ secret, timestamp: Date.now() + halfMinutes * 30_000 })
}

/** A passkey that lives in the browser: what a phone's finger or face does. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function provePassword(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByLabel(/^Mật khẩu đang dùng/)
    .fill(inject('samplePassword'))
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /đăng xuất$/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor()
}

describe('a second factor', () => {
  const product = useProduct()

  it('by an authenticator app: set up, asked for with the keyboard alone, a wrong code told', async () => {
    const page = await product.openAs('vanphong.tinh', SECURITY)
    await page.getByRole('heading', { name: 'Bảo mật tài khoản' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bật ứng dụng xác thực' }).click()
    await provePassword(page)
    await page.keyboard.press('Enter')
    await page.getByAltText(/Mã QR/).waitFor()
    await expectAccessible(page)
    const key = (await page.getByRole('dialog').locator('code').textContent())!
    await page.getByLabel(/^Mã 6 số/).fill(codeOf(key, -1))
    await page.keyboard.press('Enter')
    await page.getByText('Các mã này chỉ hiện một lần').waitFor()
    await expectAccessible(page)
    const codes = await page.getByRole('dialog').locator('code').allTextContents()
    expect(new Set(codes).size).toBe(10)
    await page.getByRole('button', { name: 'Tôi đã cất các mã này' }).click()
    await page.getByText('Còn 10 mã').waitFor()
    await signOut(page)

    await page.getByLabel('Tên đăng nhập').fill('vanphong.tinh')
    await page.getByLabel(/^Mật khẩu/).fill(inject('samplePassword'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Xác nhận đăng nhập' }).waitFor()
    await expectAccessible(page)
    await page.goto(`${product.url}/app/`)
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor()
    await page.goto(`${product.url}/app/sign-in/second-step`)

    const field = page.getByLabel(/^Mã 6 số/)
    await field.focus()
    await page.keyboard.type(codeOf(key) === '000000' ? '000001' : '000000')
    await page.keyboard.press('Enter')
    await page.getByText('Mã chưa đúng hoặc đã dùng').waitFor()
    await expectAccessible(page)
    await field.fill('')
    await field.focus()
    await page.keyboard.type(codeOf(key))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
  })

  it('by a passkey: added with a name, signs in without a password, told on the log, and removed', async () => {
    const page = await product.openAs('vanphong.kinhbac', SECURITY)
    await withAuthenticator(page)
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await page.getByLabel(/^Tên để nhận ra khóa/).fill('Điện thoại của tôi')
    await provePassword(page)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tôi đã cất các mã này' }).click()
    await page.getByText('Điện thoại của tôi').waitFor()
    await signOut(page)

    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    await signOut(page)

    await page.getByLabel('Tên đăng nhập').fill('vanphong.kinhbac')
    await page.getByLabel(/^Mật khẩu/).fill(inject('samplePassword'))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()

    await page.goto(`${product.url}/app/account/logins`)
    await page.getByRole('table', { name: 'Nhật ký đăng nhập' }).getByText('Khóa truy cập').first().waitFor()
    await expectAccessible(page)
    await page.goto(`${product.url}${SECURITY}`)
    await page.getByRole('button', { name: 'Gỡ khóa Điện thoại của tôi' }).click()
    await provePassword(page)
    await page.keyboard.press('Enter')
    await page.getByText('Chưa có. Khóa truy cập').waitFor()
  })

  it('is asked for by the council’s rule: told on the first page', async () => {
    const officer = await product.openAs('vanphong.kinhbac', '/app/admin/sign-in-security')
    await officer.getByRole('heading', { name: 'Bảo mật đăng nhập' }).waitFor()
    await expectAccessible(officer)
    await officer.getByRole('button', { name: 'Đặt quy định' }).click()
    await officer.getByLabel('Công chức Văn phòng HĐND và UBND').check()
    await expectAccessible(officer)
    await officer.getByRole('button', { name: 'Lưu quy định' }).click()
    await officer.getByText('Đã lưu quy định').waitFor()
    await officer.goto(`${product.url}/app/`)
    await officer.getByText('Cơ quan yêu cầu xác thực hai bước').waitFor()
    await expectAccessible(officer)
    await officer.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
    await officer.getByRole('heading', { name: 'Bảo mật tài khoản' }).waitFor()
  })

  it('tells of a new device on the first page until it is recognised', async () => {
    const home = await product.openAs('chutich.tinh', '/app/')
    await product.openAs('chutich.tinh', '/app/')
    await home.reload()
    await home.getByText('vừa được mở trên một thiết bị mới').waitFor()
    await expectAccessible(home)
    await home.getByRole('button', { name: 'Là tôi' }).click()
    await home.getByText('vừa được mở trên một thiết bị mới').waitFor({ state: 'detached' })
  })

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])('fits a %s', async (screen) => {
    const page = await product.openAs('chutich.tinh', SECURITY, { screen })
    await page.getByRole('heading', { name: 'Bảo mật tài khoản' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.goto(`${product.url}/app/account/logins`)
    await page.getByText('Mọi lần vào tài khoản này').waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
