import { afterAll, describe, expect, it } from 'vitest'
import { anIdentityProvider, type IdentityProvider } from '#identity/testing'
import type { Page } from 'playwright-core'
import { expectAccessible } from './browser.ts'
import { useProduct } from './product.ts'

const LABEL = 'tài khoản công vụ'

describe('signing in with an account from elsewhere', () => {
  const held: { provider?: IdentityProvider } = {}
  const product = useProduct({
    env: async (url) => {
      const provider = await anIdentityProvider(url, LABEL)
      held.provider = provider
      return {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: provider.clientId,
        OIDC_CLIENT_SECRET: provider.clientSecret,
        OIDC_LABEL: provider.label,
      }
    },
  })
  afterAll(() => held.provider?.stop())

  async function goElsewhere(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: `Đăng nhập bằng ${LABEL}` }).click()
    // Our own page asks for a name as well: the one that is meant is the provider's.
    await page.waitForURL(/\/interaction\//)
    await page.getByLabel('Tên', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
  }

  it('opens nothing until the office links it, then signs in at once', async () => {
    const stranger = await product.open('/app/account/security')
    await stranger.getByRole('button', { name: `Đăng nhập bằng ${LABEL}` }).waitFor()
    await expectAccessible(stranger)
    await goElsewhere(stranger, 'nguyen.thu')
    await stranger.getByText('chưa được liên kết').waitFor()
    await expectAccessible(stranger)
    const told = await stranger.getByRole('alert').first().innerText()
    const [code] = /[a-z2-9]{4}-[a-z2-9]{4}/.exec(told) ?? []
    expect(code).toBeDefined()

    const officer = await product.openAs('vanphong.kinhbac', '/app/admin/sign-in-security')
    await officer.getByRole('heading', { name: 'Bảo mật đăng nhập' }).waitFor()
    const person = await personOf(officer)
    await officer.goto(`${product.url}/app/admin/sign-in-security?open=${person}`)
    await officer.getByLabel(/^Mã người này đọc/).fill(code!)
    await expectAccessible(officer)
    await officer.keyboard.press('Enter')
    await officer.getByText('Đã liên kết').waitFor()

    // The provider still knows who it is, and asks nothing.
    await stranger.getByRole('button', { name: 'Về trang đăng nhập' }).click()
    await stranger.getByRole('button', { name: `Đăng nhập bằng ${LABEL}` }).click()
    await stranger.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    const who = await stranger.request.get(`${product.url}/api/v1/me`)
    expect(((await who.json()) as { account: string }).account).toBe(person)
  })

  it('shows the province’s office who waits to be linked', async () => {
    const stranger = await product.open('/app/sign-in')
    await goElsewhere(stranger, 'tran.binh')
    await stranger.getByText('chưa được liên kết').waitFor()
    const chief = await product.openAs('chanhvanphong', '/app/admin/sign-in-security')
    await chief.getByText('Công chức tran.binh').waitFor()
    await expectAccessible(chief)
  })

  /** Somebody of the council who is not the officer. */
  async function personOf(officer: Page): Promise<string> {
    const me = (await (await officer.request.get(`${product.url}/api/v1/me`)).json()) as {
      account: string
      as: { council: string }
    }
    const path = `${product.url}/api/v1/councils/${me.as.council}/account-protections`
    const { items } = (await (await officer.request.get(path)).json()) as { items: { account: string }[] }
    return items.find(({ account }) => account !== me.account)!.account
  }
})
