import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from './browser.ts'
import { useProduct } from './product.ts'

const PLACE = 'Nhà văn hóa ghi thử'

describe('work that is interrupted', () => {
  const product = useProduct()

  it('says that the line is lost, loses nothing, and sends once when the line is back', async () => {
    const page = await aMeetingForm(await product.openAs('vanphong.tinh', '/app/voters', { screen: 'phone' }))
    await fillMeeting(page)
    await page.context().setOffline(true)
    await page.getByText('Đang mất mạng').first().waitFor()
    await page.getByRole('button', { name: 'Thêm điểm tiếp xúc' }).click()
    await page.getByText('Chưa kết nối được máy chủ').first().waitFor()
    expect(await page.getByLabel('Địa điểm').inputValue()).toBe(PLACE)
    await expectAccessible(page)

    await page.context().setOffline(false)
    await expect.poll(() => page.getByText('Đang mất mạng').count()).toBe(0)
    await page.getByRole('button', { name: 'Thêm điểm tiếp xúc' }).click()
    await page.getByText('Đã thêm điểm tiếp xúc').waitFor()
    await page.getByText(PLACE).first().waitFor()
  })

  it('finds a half-filled form again after a reload and after going away and back', async () => {
    const page = await aMeetingForm(await product.openAs('vanphong.tinh', '/app/voters'))
    await page.getByLabel('Địa điểm').fill(PLACE)
    await page.reload()
    await page.getByText('Đã mở lại bản nháp chưa gửi').waitFor()
    expect(await page.getByLabel('Địa điểm').inputValue()).toBe(PLACE)
    await page.getByRole('link', { name: 'Việc hôm nay' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.getByLabel('Địa điểm').inputValue()).toBe(PLACE)
  })
})

async function aMeetingForm(page: Page): Promise<Page> {
  await page.getByRole('button', { name: 'Thêm điểm tiếp xúc' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Thêm điểm tiếp xúc' }).waitFor()
  return page
}

async function fillMeeting(page: Page): Promise<void> {
  await page.getByLabel('Ngày tiếp xúc').fill('25/09/2026')
  await page.getByLabel('Địa điểm').fill(PLACE)
  await page.getByLabel('Cử tri tham dự').fill('60')
  await page.getByLabel('Lượt ý kiến').fill('5')
}
