import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatDate, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const CONTENT = 'Đề nghị vá ổ gà sâu trước cửa nhà ông Trịnh Bá Nghiệm ở ngõ Giếng Đình'
const SUMMARY = 'Sửa mặt đường ngõ Giếng Đình'
const VOTER = 'Trịnh Bá Nghiệm'
const PHONE = '0912 000 777'
const AGENCY = 'Sở Xây dựng'
const ANSWER = 'Đã vá xong mặt đường và bàn giao cho địa phương.'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** The day that a letter of today bears, as an officer types it. */
const day = () => formatDate(today(systemClock))

/** Several people one after the other, each screen checked whole. */
const WHOLE_WAY_MS = 300_000

describe('the first thread', () => {
  const product = useProduct()

  it(
    'goes from a voter’s words to a judged answer, seen live on both sides and by its code on the portal',
    async () => {
      const office = await product.openAs('vanphong.tinh', '/app/voters/petitions/new')
      const agency = await product.openAs('soxaydung', '/app/commitments')
      await agency.getByRole('heading', { name: 'Nội dung gửi đến cơ quan' }).waitFor()
      await expectAccessible(agency)

      const code = await recordPetition(office)
      expect(await agency.getByText(code).count(), 'the agency before it is forwarded').toBe(0)

      await office.getByRole('button', { name: 'Mở kiến nghị vừa ghi' }).press('Enter')
      await office.getByRole('heading', { name: `Kiến nghị ${code}` }).waitFor()
      await expectAccessible(office)
      const record = new URL(office.url()).pathname
      await office.getByRole('button', { name: 'Chuyển kiến nghị' }).press('Enter')
      const paper = await submitLetter(office)
      expect(await agency.getByText(code).count(), 'the agency before the letter is issued').toBe(0)
      for (const [login, act] of [
        ['chanhvanphong', approve],
        ['phochutich.tinh', approve],
        ['vanthu.tinh', signAndIssue],
      ] as const) {
        await act(await product.openAs(login, paper))
      }

      await office.goto(`${product.url}${record}`)
      await office.getByRole('heading', { name: `Kiến nghị ${code}` }).waitFor()
      await office.getByText('Chưa trả lời', { exact: true }).first().waitFor()
      const due = /\d{1,2}\/\d{1,2}\/\d{4}/.exec(await clear(office).innerText())?.[0] ?? 'no due date'
      for (const part of [AGENCY, 'Giám đốc Sở', CONTENT, due]) expect(await clear(office).innerText()).toContain(part)
      await expectAccessible(office)

      // Nobody reloads the agency's page: the letter arrives on it.
      await agency.getByRole('link', { name: code }).press('Enter')
      await agency.getByRole('heading', { name: `Kiến nghị cử tri ${code}` }).waitFor()
      expect(await clear(agency).innerText()).toContain(due)
      expect(await agency.getByText(PHONE).count(), 'the voter’s telephone at the agency').toBe(0)
      await expectAccessible(agency)

      await agency.getByRole('button', { name: 'Tiếp nhận', exact: true }).press('Enter')
      await announced(agency, 'Đã tiếp nhận 1 nội dung')
      await office.getByText('Cơ quan đã tiếp nhận', { exact: true }).first().waitFor()

      await answer(agency)
      await office.getByText(ANSWER).waitFor()
      await office.getByText('Đã có văn bản trả lời', { exact: true }).first().waitFor()
      expect(await axis(office, 'Kết quả cơ quan nêu')).toBe('Đã giải quyết xong')
      expect(await axis(office, 'Đánh giá của HĐND')).toBe('Chưa đánh giá')

      const leader = await product.openAs('phochutich.tinh', new URL(agency.url()).pathname)
      await judge(leader)
      await waitForAxis(office, 'Đánh giá của HĐND', 'Đạt yêu cầu')
      await waitForAxis(agency, 'Đánh giá của HĐND', 'Đạt yêu cầu')
      expect(await axis(office, 'Ý kiến cử tri')).toBe('Chưa có ý kiến cử tri')
      await expectAccessible(office)

      await expectStatusByCode(await product.open('/', { screen: 'phone' }), code)
    },
    WHOLE_WAY_MS,
  )
})

/** A petition of a voter who came to the office, classified at once; the code that the voter is given. */
async function recordPetition(page: Page): Promise<string> {
  await page.getByLabel('Nội dung kiến nghị').fill(CONTENT)
  await page.getByText('Phân loại và công khai').press('Enter')
  await choose(page, 'Thẩm quyền', 'Cấp tỉnh')
  await choose(page, 'Lĩnh vực', 'Giao thông')
  await page.getByLabel('Tóm tắt để công khai').fill(SUMMARY)
  await page.getByRole('checkbox', { name: 'Được công khai tóm tắt' }).press('Space')
  await page.locator('summary').filter({ hasText: 'Cử tri' }).press('Enter')
  await page.getByLabel('Họ và tên').fill(VOTER)
  await page.getByLabel('Số điện thoại').fill(PHONE)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi kiến nghị' }).press('Enter')
  const said = await page.getByRole('heading', { name: /^Đã ghi kiến nghị KN-/ }).innerText()
  await announced(page, said)
  await expectAccessible(page)
  return /KN-\d{2}-\d{6}/.exec(said)?.[0] ?? ''
}

/** The one letter, drawn up from the petition and submitted; where its paper is. */
async function submitLetter(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: CONTENT }).waitFor()
  await choose(page, 'Cơ quan giải quyết', AGENCY)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trình văn bản chuyển 1 kiến nghị' }).press('Enter')
  await announced(page, 'Đã trình văn bản chuyển 1 kiến nghị')
  await page.getByText('Chờ duyệt', { exact: true }).first().waitFor()
  await expectAccessible(page)
  return new URL(page.url()).pathname
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Duyệt', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).press('Enter')
  await announced(page, 'Đã duyệt')
}

/** In ink: refused without its scan, then kept with it, numbered and issued. */
async function signAndIssue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  const signing = page.getByRole('dialog', { name: 'Ghi bản đã ký' })
  await signing.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  await signing.getByText('Đính kèm bản đã ký (PDF).').waitFor()
  await expectAccessible(page)
  await attach(page, 'Chọn bản đã ký (PDF)', { name: 'Cong van 245.pdf', mimeType: 'application/pdf', buffer: PDF })
  await signing.getByText('Cong van 245.pdf').waitFor()
  await signing.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  await announced(page, 'Đã ghi bản đã ký')
  await page.getByRole('button', { name: 'Phát hành' }).press('Enter')
  const issuing = page.getByRole('dialog', { name: 'Phát hành' })
  await issuing.getByLabel('Số văn bản').fill('245')
  await issuing.getByRole('button', { name: 'Phát hành' }).press('Enter')
  await announced(page, 'Đã phát hành, số 245')
}

async function answer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trả lời', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Trả lời Hội đồng nhân dân' }).waitFor()
  await page.getByLabel('Số văn bản').fill('1024/SXD-QLHT')
  await page.getByLabel('Ngày văn bản').fill(day())
  await choose(page, 'Kết quả cơ quan nêu', 'Đã giải quyết xong')
  await page.getByLabel('Nội dung trả lời').fill(ANSWER)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi trả lời 1 nội dung' }).press('Enter')
  await announced(page, 'Đã ghi văn bản trả lời 1 nội dung')
  await page.getByText(ANSWER).waitFor()
}

async function judge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đánh giá', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Đánh giá trả lời' })
  await dialog.waitFor()
  await choose(page, 'Đánh giá của HĐND', 'Đạt yêu cầu')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi đánh giá' }).press('Enter')
  await announced(page, 'Đã ghi đánh giá')
  await dialog.waitFor({ state: 'detached' })
}

/** What a voter reads on a telephone: how far it is, and nothing that says who asked. */
async function expectStatusByCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Tra cứu kiến nghị cử tri').fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Kiến nghị ${code}` }).waitFor()
  const shown = await page.locator('main').innerText()
  expect(shown).toContain('Đã có văn bản trả lời')
  expect(shown).toContain('Đã giải quyết xong')
  expect(shown).toContain(AGENCY)
  expect(shown).toContain(SUMMARY)
  const source = await page.content()
  for (const personal of [CONTENT, VOTER, PHONE]) expect(source, personal).not.toContain(personal)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}

/** With the arrows, as the list is walked without a mouse. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.locator('input').and(page.getByLabel(label))
  // Where one only fits, the screen has chosen it.
  if ((await field.inputValue()) === option) return
  await field.focus()
  if (await field.evaluate((input: HTMLInputElement) => !input.readOnly)) await field.fill(option)
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

async function attach(
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).press('Enter')
  await (await chooser).setFiles(file)
}

/** Said where a screen reader hears it. */
async function announced(page: Page, message: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: message }).waitFor()
}

/** Who, what and by when, as they stand together. */
const clear = (page: Page): Locator =>
  page.locator('dl').and(page.getByLabel('Rõ người, rõ việc, rõ thời hạn', { exact: true }))

const axisOf = (page: Page, name: string): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')

const axis = async (page: Page, name: string): Promise<string> => (await axisOf(page, name).innerText()).trim()

const waitForAxis = (page: Page, name: string, word: string): Promise<void> =>
  axisOf(page, name).getByText(word, { exact: true }).waitFor()
