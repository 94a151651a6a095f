import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatDate, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { useProduct } from './product.ts'

const CONTENT = 'Đề nghị sửa cống thoát nước trước cổng chợ Giầu (mẫu)'
const TITLE = 'Chuyển 1 kiến nghị của cử tri đến Sở Xây dựng'
const REASON = 'Ghi rõ đoạn đường cần sửa'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const RECALL_REASON = 'Chuyển không đúng cơ quan giải quyết'
const EXCERPT = 'tổ chức tiếp xúc cử tri trước kỳ họp thường lệ cuối năm (mẫu)'
const WHOLE_WAY_MS = 240_000

describe('a letter on its way through approval', () => {
  const product = useProduct()

  it(
    'is submitted, returned, submitted again, approved and signed on a phone by delegation, and issued',
    async () => {
      await letTheChairAloneSign(await product.openAs('chanhvanphong', '/app/approvals'))
      const office = await product.openAs('vanphong.tinh', '/app/voters/petitions')
      const petition = await aPetition(office)
      await office.goto(`${product.url}/app/voters/forward?ids=${petition}`)
      await office.getByRole('checkbox', { name: CONTENT }).waitFor()
      await choose(office, 'Cơ quan giải quyết', 'Sở Xây dựng')
      await expectAccessible(office)
      await office.getByRole('button', { name: 'Trình văn bản chuyển 1 kiến nghị' }).press('Enter')
      await office.getByRole('heading', { name: TITLE }).waitFor()
      await expectAccessible(office)
      const paper = new URL(office.url()).pathname

      // The chief of office returns it with a reason from the first page of a phone; nobody reloads the office's page.
      const chief = await product.openAs('chanhvanphong', '/app/', { screen: 'phone' })
      await chief.getByRole('heading', { name: 'Chờ duyệt, chờ ký' }).waitFor()
      await expectNoSidewaysScroll(chief)
      await expectAccessible(chief)
      await chief.getByRole('group', { name: TITLE }).getByRole('button', { name: 'Trả lại' }).press('Enter')
      await chief.getByRole('dialog').getByLabel('Lý do trả lại').fill(REASON)
      await expectAccessible(chief)
      await chief.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).press('Enter')
      await announced(chief, 'Đã trả lại')
      await office.getByText(REASON).waitFor()
      await office.getByRole('button', { name: 'Trình lại' }).press('Enter')
      await announced(office, 'Đã trình lại')
      await office.getByText('Trình lần 2').first().waitFor()

      await approveFromCard(chief)
      await office.getByText('bước 2/2').waitFor()

      // The vice-chair may do nothing with it until the chair has delegated: the council lets the chair alone sign.
      const deputy = await product.openAs('phochutich.tinh', paper, { screen: 'phone' })
      await deputy.getByRole('heading', { name: TITLE }).waitFor()
      expect(await deputy.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0)
      const chair = await product.openAs('chutich.tinh', '/app/approvals/delegations')
      await delegateTo(chair)
      await expectAccessible(chair)
      await deputy.reload()
      await deputy.getByRole('button', { name: 'Duyệt', exact: true }).press('Enter')
      await deputy.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).press('Enter')
      await announced(deputy, 'Đã duyệt')
      await deputy.getByText('TM. THƯỜNG TRỰC HĐND / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH').waitFor()
      await expectNoSidewaysScroll(deputy)
      await expectAccessible(deputy)
      await sign(deputy)

      const clerk = await product.openAs('vanthu.tinh', '/app/approvals')
      await expectAccessible(clerk)
      await clerk.getByRole('link', { name: TITLE }).press('Enter')
      await clerk.getByRole('button', { name: 'Phát hành' }).press('Enter')
      await clerk.getByRole('dialog').getByLabel('Số văn bản').fill('645')
      await expectAccessible(clerk)
      await clerk.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).press('Enter')
      await announced(clerk, 'Đã phát hành, số 645')

      await office.goto(`${product.url}/app/voters/petitions/${petition}`)
      await office.getByText('Đã chuyển', { exact: true }).first().waitFor()
      await office.getByText('645/TTHĐND').first().waitFor()

      // It went to the wrong agency: recalled, it keeps its number, and both sides see at once why nothing is awaited of it.
      const agency = await product.openAs('soxaydung', '/app/commitments', { screen: 'phone' })
      await agency.getByRole('link', { name: CONTENT }).first().press('Enter')
      await agency.getByRole('heading', { level: 1 }).waitFor()
      await recall(clerk)
      await office.getByText('Đã phân loại', { exact: true }).first().waitFor()
      await office.getByText(RECALL_REASON).first().waitFor()
      await expectAccessible(office)
      await agency.getByText('Đã thu hồi văn bản chuyển').first().waitFor()
      await agency.getByText(RECALL_REASON).first().waitFor()
      await expectNoSidewaysScroll(agency)
      await expectAccessible(agency)
    },
    WHOLE_WAY_MS,
  )

  it('may be a document that the office wrote elsewhere, handed in as a file in two steps from the list', async () => {
    const office = await product.openAs('vanphong.tinh', '/app/approvals', { screen: 'phone' })
    await office.getByRole('button', { name: 'Trình văn bản' }).press('Enter')
    await office.getByRole('heading', { level: 1, name: 'Trình văn bản' }).waitFor()
    await expectNoSidewaysScroll(office)
    await expectAccessible(office)
    await choose(office, 'Loại văn bản', 'Kế hoạch')
    await office.getByLabel('Trích yếu').fill(EXCERPT)
    // Word by its name alone is refused, and what was typed stays.
    await handIn(office, { name: 'ke-hoach.docx', mimeType: 'application/pdf', buffer: Buffer.from('không phải Word') })
    await office.getByText(/Loại tệp không được nhận ở đây/).waitFor()
    await handIn(office, { name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: PDF })
    await office.getByText('ke-hoach.pdf').waitFor()
    await office.getByLabel('Nơi nhận').fill('Thường trực HĐND tỉnh\nUBND các xã, phường')
    expect(await office.getByLabel('Trích yếu').inputValue()).toBe(EXCERPT)
    await office.getByRole('button', { name: 'Trình lãnh đạo' }).press('Enter')
    await announced(office, 'Đã trình văn bản')
    await office.getByRole('heading', { level: 1, name: `Kế hoạch: ${EXCERPT}` }).waitFor()
    await office.getByText('bước 1/2').waitFor()
    await expectAccessible(office)
    const slip = office.waitForEvent('download')
    await office.getByRole('button', { name: 'Phiếu trình (PDF)' }).press('Enter')
    expect((await slip).suggestedFilename()).toBe('phieu-trinh.pdf')
  })

  it('goes by a chain that the office sets, step by step, with the keyboard', async () => {
    const chief = await product.openAs('chanhvanphong', '/app/approvals/chains')
    await chief.getByRole('heading', { name: 'Quy trình trình ký' }).waitFor()
    await expectAccessible(chief)
    await chief.getByRole('button', { name: 'Sửa quy trình: Báo cáo' }).press('Enter')
    await chief.getByRole('dialog').getByRole('button', { name: 'Thêm bước duyệt' }).press('Enter')
    await expectAccessible(chief)
    await chief.getByRole('dialog').getByRole('button', { name: 'Đặt quy trình' }).press('Enter')
    await announced(chief, 'Đã đặt quy trình')
    await chief.getByText('Bước 3: duyệt ký').first().waitFor()
    await chief.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(chief)
  })
})

async function posted<Reply>(page: Page, path: string, data: object): Promise<Reply> {
  const origin = new URL(page.url()).origin
  const me = (await (await page.request.get(`${origin}/api/v1/me`)).json()) as { as: { council: string } }
  const reply = await page.request.post(`${origin}/api/v1/councils/${me.as.council}${path}`, {
    data,
    headers: { origin, 'idempotency-key': randomUUID() },
  })
  expect(reply.status(), path).toBe(201)
  return (await reply.json()) as Reply
}

const letTheChairAloneSign = (chief: Page) =>
  posted(chief, '/approvals/chains', {
    kind: 'voters/forward-letter',
    from: today(systemClock),
    steps: [
      { by: 'role', roles: ['officeChief'] },
      { by: 'role', roles: ['chair'] },
    ],
    issue: { by: 'role', roles: ['recordsClerk'] },
  })

/** A classified petition, ready to go out. */
async function aPetition(office: Page): Promise<string> {
  const { id } = await posted<{ id: string }>(office, '/petitions', {
    content: CONTENT,
    sourceKind: 'receivedDirectly',
    receivedOn: today(systemClock),
    competence: 'province',
    field: 'transport',
  })
  return id
}

async function approveFromCard(page: Page): Promise<void> {
  await page.getByRole('group', { name: TITLE }).getByRole('button', { name: 'Duyệt', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).press('Enter')
  await announced(page, 'Đã duyệt')
}

/** The chair delegates signing to the vice-chair for today. */
async function delegateTo(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Ghi ủy quyền' }).first().press('Enter')
  const dialog = chair.getByRole('dialog')
  await dialog.waitFor()
  await choose(chair, 'Người được ủy quyền', 'Phạm Văn Đức (mẫu), Phó Chủ tịch HĐND tỉnh')
  await dialog.getByLabel('Đến hết ngày').fill(formatDate(today(systemClock)))
  await expectAccessible(chair)
  await dialog.getByRole('button', { name: 'Ghi ủy quyền' }).press('Enter')
  await announced(chair, 'Đã ghi ủy quyền')
}

/** The signed copy comes from the phone of whoever signed. */
async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ghi bản đã ký' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Chọn bản đã ký (PDF)' }).press('Enter')
  await (await chooser).setFiles({ name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: PDF })
  await dialog.getByText('ban-ky.pdf').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  await announced(page, 'Đã ghi bản đã ký')
  await page.getByText('Đã ký', { exact: true }).first().waitFor()
}

/** By who issued it, with the paper that recalls it. */
async function recall(clerk: Page): Promise<void> {
  await clerk.getByRole('button', { name: 'Thu hồi', exact: true }).press('Enter')
  const dialog = clerk.getByRole('dialog', { name: 'Thu hồi văn bản đã phát hành' })
  await dialog.getByLabel('Lý do thu hồi').fill(RECALL_REASON)
  await dialog.getByLabel('Số, ký hiệu văn bản thu hồi').fill('12/QĐ-TTHĐND')
  await dialog.getByLabel('Ngày văn bản thu hồi').fill(formatDate(today(systemClock)))
  await expectAccessible(clerk)
  await dialog.getByRole('button', { name: 'Thu hồi văn bản' }).press('Enter')
  await announced(clerk, 'Đã thu hồi văn bản')
  await clerk.getByText('Đã thu hồi', { exact: true }).first().waitFor()
}

/** A file for the document, through the dialog that its button opens. */
async function handIn(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp Word hoặc PDF' }).press('Enter')
  await (await chooser).setFiles(file)
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

/** Said where a screen reader hears it. */
async function announced(page: Page, message: string): Promise<void> {
  await page.getByRole('alert').filter({ hasText: message }).waitFor()
}
