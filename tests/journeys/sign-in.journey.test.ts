import { describe, expect, inject, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

describe('signing in', () => {
  const product = useProduct()

  it('says in Vietnamese what is wrong and what to do, and keeps the name that was typed', async () => {
    const page = await product.open('/app/')
    await page.getByLabel('Tên đăng nhập').fill('vanphong.tinh')
    await page.getByLabel(/^Mật khẩu/).fill('không đúng đâu')
    await page.keyboard.press('Enter')
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor()
    expect(await page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe('vanphong.tinh')
    await expectAccessible(page)
  })

  it('opens the day’s work with the keyboard alone, and leaves again', async () => {
    const page = await product.open('/app/')
    await page.getByLabel('Tên đăng nhập').focus()
    await page.keyboard.type('vanphong.tinh')
    await page.keyboard.press('Tab')
    await page.getByLabel(/^Mật khẩu/).focus()
    await page.keyboard.type(inject('samplePassword'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    expect(await page.getByText('Dữ liệu mẫu').count()).toBeGreaterThan(0)
    await expectAccessible(page)
  })

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])('fits a %s', async (screen) => {
    const page = await product.openAs('vanphong.kinhbac', '/app/', { screen })
    await page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
