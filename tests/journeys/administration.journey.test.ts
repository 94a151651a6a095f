import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const PAGES = [
  ['/app/admin', 'Quản trị hệ thống'],
  ['/app/lawbook', 'Căn cứ pháp lý, tham số'],
  ['/app/lawbook/bases', 'Văn bản làm căn cứ'],
  ['/app/lawbook/holidays', 'Ngày nghỉ, ngày làm bù'],
  ['/app/admin/trail', 'Nhật ký hoạt động'],
  ['/app/admin/roles', 'Vai trò, tài khoản'],
  ['/app/admin/roles/new', 'Giao vai trò'],
  ['/app/admin/privacy', 'Đề nghị sửa thông tin cá nhân'],
] as const

/** What only the administrator of the province enters. */
const MACHINE_ROOM = [
  ['/app/admin/jobs', 'Việc chạy ngầm'],
  ['/app/admin/storage', 'Dung lượng'],
  ['/app/admin/health', 'Tình trạng hệ thống'],
  ['/app/admin/retention', 'Thời hạn lưu giữ'],
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

  it.each(['desktop', 'tablet', 'phone'] as const)('shows the machine room on a %s', async (screen) => {
    const page = await product.openAs('quantri', '/app/', { screen })
    for (const [path, heading] of MACHINE_ROOM) {
      await page.goto(`${product.url}${path}`)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      await settled(page)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })

  it('keeps the machine room from everybody else', async () => {
    const page = await product.openAs('chanhvanphong', '/app/admin/health')
    await page.getByText('Không có quyền thực hiện việc này').waitFor()
    await page.goto(`${product.url}/app/admin`)
    await page
      .getByRole('link', { name: /^Nhật ký hoạt động/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: /^Tình trạng hệ thống/ }).count()).toBe(0)
  })

  it('is found on a phone behind the own name, as tiles', async () => {
    const page = await product.openAs('quantri', '/app/', { screen: 'phone' })
    await page.getByRole('button', { name: /Cách hiển thị/ }).click()
    await page.getByRole('menuitem', { name: 'Quản trị hệ thống' }).click()
    await page.getByRole('heading', { level: 1, name: 'Quản trị hệ thống' }).waitFor()
    const tile = page.getByRole('main').getByRole('link', { name: /^Tình trạng hệ thống/ })
    expect((await tile.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await tile.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Hệ thống hoạt động bình thường').waitFor()
  })

  it('names every act in the trail, and what it was done to, without opening another screen first', async () => {
    const page = await product.openAs('quantri', '/app/admin/trail')
    await page.getByRole('table').waitFor()
    await settled(page)
    const said = await page.getByRole('table').innerText()
    expect(said).not.toMatch(/\b[a-z]+\.[a-z]+-[a-z-]+\b/)
    expect(said).not.toMatch(/\b[a-z]+\/[a-z-]+\b/)
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
