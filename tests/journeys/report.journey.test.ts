import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addDays, formatDate, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const OCCASION = 'trước kỳ họp thường lệ cuối năm 2026 HĐND tỉnh'
const WAVE = 'Trước kỳ họp thường lệ cuối năm 2026'
const SENTENCE = /tại 13 điểm với trên 800 cử tri tham dự\. .* tổng hợp và chuyển 62 ý kiến, kiến nghị của cử tri/
/** How long ago the contact of the sample began. */
const BEGAN_DAYS_AGO = 62

/** Several people one after the other, each screen checked whole. */
const WHOLE_WAY_MS = 180_000

describe('the report on contact with voters', () => {
  const product = useProduct()

  it(
    'counts itself from the records, opens every figure, names who is missing, and prints',
    async () => {
      const office = await product.openAs('vanphong.tinh', '/app/reports')
      await office.getByText('Chưa có báo cáo', { exact: true }).waitFor()
      await expectAccessible(office)
      await office.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
      await openReport(office)

      await office.getByRole('heading', { level: 1, name: OCCASION }).waitFor()
      await office.getByText('Số liệu đang thu thập, chưa chốt. Số trên báo cáo còn thay đổi theo hồ sơ.').waitFor()
      await expectAccessible(office)
      await printVotersRounded(office)
      await expect.poll(() => paperOf(office), { timeout: 10_000 }).toMatch(SENTENCE)

      await expectFigureOpens(office)
      await expectMissingNamed(office)
      await closeFigures(office)
      expect(await paperOf(office)).toMatch(SENTENCE)
      await expectAccessible(office)

      const word = await downloaded(office, 'Tải bản Word')
      expect(word.name).toMatch(/\.docx$/)
      expect(word.content.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      const pdf = await downloaded(office, 'Tải bản PDF')
      expect(pdf.name).toMatch(/\.pdf$/)
      expect(pdf.content.subarray(0, 5).toString('latin1')).toBe('%PDF-')

      const phone = await product.openAs('chutich.tinh', new URL(office.url()).pathname, { screen: 'phone' })
      await phone.getByRole('heading', { level: 1, name: OCCASION }).waitFor()
      expect(await paperOf(phone)).toMatch(SENTENCE)
      await expectNoSidewaysScroll(phone)
      await expectAccessible(phone)
    },
    WHOLE_WAY_MS,
  )
})

async function openReport(page: Page): Promise<void> {
  await choose(page, 'Loại kỳ', 'Năm')
  await page.getByLabel('Một ngày trong kỳ').fill(formatDate(addDays(today(systemClock), -BEGAN_DAYS_AGO)))
  await page.getByLabel('Dịp tiếp xúc cử tri').fill(OCCASION)
  await choose(page, 'Đợt tiếp xúc', WAVE)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập báo cáo' }).press('Enter')
  await announced(page, 'Đã lập báo cáo.')
}

/** "trên 800" is a way of printing that the office chooses; the figure stays 812. */
async function printVotersRounded(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa báo cáo' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Sửa báo cáo' })
  await dialog.waitFor()
  await choose(page, 'In số cử tri tham dự', 'In "trên …"')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Sửa báo cáo' }).press('Enter')
  await announced(page, 'Đã sửa báo cáo.')
}

/** 62 opens into petitions, and a petition into its own page. */
async function expectFigureOpens(page: Page): Promise<void> {
  const report = new URL(page.url()).pathname
  await page
    .getByRole('button', { name: /^Mở số liệu Ý kiến, kiến nghị đã chuyển/ })
    .first()
    .press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Ý kiến, kiến nghị đã chuyển' })
  await drawer.getByText('Ý kiến, kiến nghị đã chuyển: 62').waitFor()
  const record = drawer.getByRole('link', { name: /KN-\d{2}-\d{6}/ }).first()
  const code = /KN-\d{2}-\d{6}/.exec(await record.innerText())?.[0]
  await expectAccessible(page)
  await record.press('Enter')
  await page.getByRole('heading', { name: `Kiến nghị ${code}` }).waitFor()
  await page.goBack()
  await page.waitForURL(`**${report}`)
}

/** No commune has reported: each is named, none counted as zero. */
async function expectMissingNamed(page: Page): Promise<void> {
  const communes = page.getByRole('region', { name: 'HĐND cấp xã' })
  await communes.getByText('0/99 HĐND cấp xã đã báo cáo').waitFor()
  await communes.getByText('Chưa báo cáo (99)').press('Enter')
  expect(await communes.getByText('HĐND phường Kinh Bắc', { exact: true }).isVisible()).toBe(true)
}

async function closeFigures(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chốt số liệu' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Chốt số liệu' })
  await dialog.getByLabel('Họ và tên người xác nhận số liệu').fill('Nguyễn Minh Anh')
  await dialog.getByLabel('Chức vụ người xác nhận số liệu').fill('Chuyên viên')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Chốt số liệu' }).press('Enter')
  await announced(page, 'Đã chốt số liệu.')
  await page
    .getByText(`Số liệu tính đến ngày ${formatDate(today(systemClock))}, Nguyễn Minh Anh, Chuyên viên, xác nhận.`)
    .waitFor()
}

/** The report as it reads, without what only a screen reader says of its figures. */
function paperOf(page: Page): Promise<string> {
  return page.getByRole('article', { name: 'Nội dung báo cáo' }).evaluate((paper) => {
    const read = paper.cloneNode(true) as HTMLElement
    for (const hidden of read.querySelectorAll('.nt-visually-hidden')) hidden.remove()
    return (read.textContent ?? '').replaceAll(/\s+/g, ' ')
  })
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).press('Enter')
  const file = await download
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

/** With the arrows, as the list is walked without a mouse. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.locator('input').and(page.getByLabel(label))
  await field.focus()
  const there = page.getByRole('option', { name: option, exact: true })
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const current = page.locator('[role="option"][data-combobox-selected]')
    if ((await current.count()) > 0 && (await current.first().innerText()).trim() === option) break
    await page.keyboard.press('ArrowDown')
    await there.waitFor()
  }
  await page.keyboard.press('Enter')
  expect(await field.inputValue(), label).toBe(option)
}

/** Said where a screen reader hears it. */
async function announced(page: Page, message: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: message }).waitFor()
}
