import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatDate, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const AGENCY = 'Sở Xây dựng'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const day = () => formatDate(today(systemClock))

describe('the ledger', () => {
  const product = useProduct()

  it('is narrowed, kept under a name, opened again by it, and removed', async () => {
    const page = await product.openAs('vanphong.tinh', '/app/commitments?clock=overdue')
    await page.getByRole('button', { name: 'Lưu danh sách này' }).press('Enter')
    await page.getByLabel('Tên danh sách').fill('Quá hạn của tôi')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu danh sách này' }).press('Enter')
    await announced(page, 'Đã lưu danh sách')
    await page.goto(`${product.url}/app/commitments`)
    await page.getByRole('link', { name: 'Quá hạn của tôi' }).press('Enter')
    await page.waitForURL(/clock=overdue/)

    await page.getByRole('button', { name: 'Đổi tên hoặc bỏ danh sách Quá hạn của tôi' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Bỏ danh sách' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ danh sách' }).press('Enter')
    await announced(page, 'Đã bỏ danh sách')
    expect(await page.getByRole('link', { name: 'Quá hạn của tôi' }).count()).toBe(0)
    await expectAccessible(page)
  })

  it('says who follows each, and gives some to another', async () => {
    const page = await product.openAs('chanhvanphong', '/app/commitments')
    const first = page.getByRole('checkbox').first()
    await first.press('Space')
    await page.getByRole('button', { name: 'Giao người theo dõi' }).press('Enter')
    const dialog = page.getByRole('dialog')
    const field = dialog.locator('input').and(page.getByLabel('Người theo dõi'))
    await field.fill('Chánh Văn phòng')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Giao người theo dõi' }).press('Enter')
    await announced(page, 'Đã giao người theo dõi 1 nội dung')
    await page.goto(`${product.url}/app/commitments?follower=me`)
    await page.getByText('Đang hiện 1', { exact: true }).waitFor()
    await page.getByRole('table').getByRole('link').first().press('Enter')
    await page.getByText(/^Người theo dõi: Trần Quốc Bảo/).waitFor()
  })

  it('urges an agency by one letter about all that is overdue there; the agency reads it', async () => {
    const page = await product.openAs('chanhvanphong', '/app/commitments')
    await page.getByRole('link', { name: 'Công văn đôn đốc' }).press('Enter')
    await page.getByRole('button', { name: `Soạn công văn đôn đốc ${AGENCY}` }).press('Enter')
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Soạn công văn đôn đốc' }).press('Enter')
    await page.getByRole('heading', { name: `Công văn đôn đốc: ${AGENCY}` }).waitFor()
    await page.getByText('Dự thảo', { exact: true }).waitFor()
    await expectAccessible(page)

    const word = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải bản Word' }).press('Enter')
    expect((await word).suggestedFilename()).toBe('cong-van-don-doc.docx')

    await page.getByRole('button', { name: 'Ghi công văn đã phát hành' }).press('Enter')
    await page.getByLabel('Số văn bản').fill('312/HĐND-VP')
    await page.getByLabel('Ngày văn bản').fill(day())
    await page.getByLabel('Người ký').fill('Trần Quốc Bảo')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chọn văn bản đã ký (PDF)' }).press('Enter')
    await (await chooser).setFiles({ name: 'Cong van 312.pdf', mimeType: 'application/pdf', buffer: PDF })
    await page.getByText('Cong van 312.pdf').waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi công văn đã phát hành' }).press('Enter')
    await announced(page, /^Đã ghi đôn đốc \d+ nội dung/)
    await page.getByText('Đã phát hành', { exact: true }).waitFor()

    const agency = await product.openAs('soxaydung', '/app/commitments?clock=overdue', { screen: 'phone' })
    await agency.locator('main').getByRole('link', { name: /KN-/ }).first().press('Enter')
    await agency
      .getByText(/312\/HĐND-VP/)
      .first()
      .waitFor()
    await agency.getByRole('button', { name: /Cong van 312\.pdf/ }).waitFor()
    await expectNoSidewaysScroll(agency)
    await expectAccessible(agency)
  })
})

describe('the register of petitions', () => {
  const product = useProduct()

  it('offers what was asked before, and says that it repeats it', async () => {
    const content = 'Đề nghị nạo vét tuyến kênh tiêu Ngũ Huyện đoạn qua thôn Viềng trước mùa mưa bão'
    const page = await product.openAs('vanphong.tinh', '/app/voters/petitions/new', { screen: 'phone' })
    const code = await record(page, content)
    await page.getByRole('button', { name: 'Ghi kiến nghị khác' }).press('Enter')
    await page.getByLabel('Nội dung kiến nghị').fill(`Cử tri tiếp tục: ${content}`)
    await page.getByText('Phân loại và công khai').press('Enter')
    await page.getByRole('button', { name: `Chọn ${code}` }).press('Enter')
    await page.getByRole('button', { name: 'Bỏ chọn' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ghi kiến nghị' }).press('Enter')
    await page.getByRole('button', { name: 'Mở kiến nghị vừa ghi' }).press('Enter')
    await page.getByText('Kiến nghị nhiều lần', { exact: true }).waitFor()
    await page.getByRole('link', { name: code }).waitFor()
  })

  it('opens each figure into exactly as many records as it counts', async () => {
    const page = await product.openAs('vanphong.tinh', '/app/voters/petitions?answered=true')
    const shown = await page.getByText(/^Đang hiện \d+/).innerText()
    const answered = page.getByRole('button', { name: /Đã có văn bản trả lời/ }).first()
    expect(await answered.innerText()).toContain(/\d+/.exec(shown)?.[0] ?? 'none')
    await answered.press('Enter')
    const records = page.getByRole('dialog')
    await records.getByRole('link', { name: /KN-/ }).first().waitFor()
    expect(await records.getByRole('link', { name: /KN-/ }).count()).toBe(Number(/\d+/.exec(shown)?.[0]))
    await expectAccessible(page)
  })
})

async function record(page: Page, content: string): Promise<string> {
  await page.getByLabel('Nội dung kiến nghị').fill(content)
  await page.getByRole('button', { name: 'Ghi kiến nghị' }).press('Enter')
  const said = await page.getByRole('heading', { name: /^Đã ghi kiến nghị KN-/ }).innerText()
  return /KN-\d{2}-\d{6}/.exec(said)?.[0] ?? ''
}

/** Said where a screen reader hears it. */
async function announced(page: Page, message: string | RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: message }).first().waitFor()
}
