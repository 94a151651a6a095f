import { Secret, TOTP } from 'otpauth'
import { describe, inject, it } from 'vitest'
import { system } from '#platform/access'
import { today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

describe('a second step that the council asks for from today', () => {
  const product = useProduct()

  it('leads whoever is at work to the page that sets it up, shows no other door, and opens all at once again', async () => {
    const page = await product.openAs('vanphong.kinhbac', '/app/', { screen: 'phone' })
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    await product.database.transaction(system('a journey sets the rule'), async (tx) => {
      const { council_id } = await tx
        .selectFrom('identity.assignment')
        .innerJoin('identity.account', 'identity.account.id', 'identity.assignment.account_id')
        .select('identity.assignment.council_id')
        .where('login_name', '=', 'vanphong.kinhbac')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('identity.second_factor_rule')
        .values({ council_id, roles: ['communeOfficer'], required_from: today(tx.clock) })
        .execute()
    })

    // Still open; the next thing asked of the server is refused, and leads there.
    await page.getByRole('navigation').getByRole('link').nth(1).click()
    await page.getByRole('heading', { name: 'Bảo mật tài khoản' }).waitFor()
    await page.getByText('các phần khác mở ngay sau đó').waitFor()
    await page.getByRole('navigation').waitFor({ state: 'detached' })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.goto(`${product.url}/app/organisation`)
    await page.getByRole('heading', { name: 'Bảo mật tài khoản' }).waitFor()

    await page.getByRole('button', { name: 'Bật ứng dụng xác thực' }).click()
    const proof = page.getByRole('dialog').getByLabel(/^Mật khẩu đang dùng/)
    await proof.fill(inject('samplePassword'))
    await page.keyboard.press('Enter')
    await page.getByAltText(/Mã QR/).waitFor()
    const key = (await page.getByRole('dialog').locator('code').textContent())!
    const secret = Secret.fromBase32(key.replaceAll(' ', ''))
    await page.getByLabel(/^Mã 6 số/).fill(TOTP.generate({ secret }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tôi đã cất các mã này' }).click()
    await page.getByRole('navigation').getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    await expectAccessible(page)
  })
})
