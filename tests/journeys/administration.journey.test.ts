import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const PAGES = [
  ['/app/lawbook', 'Căn cứ pháp lý, tham số'],
  ['/app/lawbook/bases', 'Văn bản làm căn cứ'],
  ['/app/lawbook/holidays', 'Ngày nghỉ, ngày làm bù'],
  ['/app/admin/trail', 'Nhật ký hoạt động'],
  ['/app/admin/roles', 'Vai trò, tài khoản'],
  ['/app/admin/roles/new', 'Giao vai trò'],
] as const

describe('the administration', () => {
  const product = useProduct()

  it.each(['desktop', 'phone'] as const)('shows every part on a %s', async (screen) => {
    const page = await product.openAs('chanhvanphong', '/app/', { screen })
    for (const [path, heading] of PAGES) {
      await page.goto(`${product.url}${path}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await settled(page)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('computes the chain of seals again and says the outcome where it is heard', async () => {
    const page = await product.openAs('chanhvanphong', '/app/admin/trail')
    await page.getByRole('button', { name: /Kiểm chứng/ }).press('Enter')
    await page
      .locator('[aria-live="polite"]')
      .getByText(/Chuỗi còn nguyên vẹn: [\d.]+ việc\./)
      .waitFor()
    await settled(page)
    await expectAccessible(page)
  })

  it('lets a specialist see no trail', async () => {
    const page = await product.openAs('vanphong.tinh', '/app/admin/trail')
    await page.getByText('Không có quyền thực hiện việc này').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    await expectAccessible(page)
  })
})

/** Nothing on the page says any more that it is on its way. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('status', { name: 'Đang tải' }).count()).toBe(0)
}
