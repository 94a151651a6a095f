import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { formatDate, systemClock, today } from '#platform/calendar'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import { announced, attach, choose } from './by-keyboard.ts'

/*
 * The acts of a council's first days of work, one person and one screen each: from whom letters go to, to the first
 * letter with its number.
 */

const AGENCIES = [
  ['UBND xã Tân Lập Mẫu', 'UBND cấp xã', 'Giao thông', 'Hoàng Văn Mẫu', 'Chủ tịch UBND xã'],
  ['Phòng Kinh tế xã Tân Lập Mẫu', 'Phòng chuyên môn thuộc UBND cấp xã', '', '', ''],
] as const
const CONTENT = 'Đề nghị lắp đèn chiếu sáng trên đường trục thôn Đông (mẫu)'
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const LETTER = `Chuyển 1 kiến nghị của cử tri đến ${AGENCIES[0][0]}`
/** As it is typed; under ten it is written with a zero. */
const NUMBER = '1'

/** The day of everything here, as it is typed. */
const day = () => formatDate(today(systemClock))

/** From the checklist of the own council: those whom it asks, by Excel. */
export async function importAgencies(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nhập cơ quan' }).press('Enter')
  await page.locator('input[type=file]').setInputFiles({
    name: 'co-quan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await agenciesFile(),
  })
  await page.getByText(AGENCIES[0][0], { exact: true }).first().waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Ghi ${AGENCIES.length} dòng vào sổ` }).press('Enter')
  await page
    .getByText(/^Đã ghi/)
    .first()
    .waitFor()
}

/** On a phone, at the meeting: the wave, its point, and what a voter says there. Its code. */
export async function recordMeetingAndPetition(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Thêm đợt tiếp xúc' }).press('Enter')
  const wave = page.getByRole('dialog', { name: 'Thêm đợt tiếp xúc' })
  await wave.getByLabel('Tên đợt').fill('Trước kỳ họp thường lệ cuối năm')
  await wave.getByLabel('Từ ngày').fill(day())
  await wave.getByLabel('Đến ngày').fill(day())
  await expectAccessible(page)
  await wave.getByRole('button', { name: 'Thêm đợt tiếp xúc' }).press('Enter')
  await announced(page, 'Đã thêm đợt tiếp xúc')
  await page.getByRole('button', { name: 'Thêm điểm tiếp xúc' }).press('Enter')
  await page.getByLabel('Ngày tiếp xúc').fill(day())
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa thôn Đông')
  await page.getByLabel('Cử tri tham dự').fill('80')
  await page.getByLabel('Lượt ý kiến').fill('6')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Thêm điểm tiếp xúc' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Điểm tiếp xúc số 1' }).waitFor()

  await page.getByRole('button', { name: 'Ghi kiến nghị' }).first().press('Enter')
  await page.getByLabel('Nội dung kiến nghị').fill(CONTENT)
  await page.getByText('Phân loại và công khai').press('Enter')
  await choose(page, 'Thẩm quyền', 'Cấp xã')
  await choose(page, 'Lĩnh vực', 'Giao thông')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi kiến nghị' }).press('Enter')
  const said = await page.getByRole('heading', { name: /^Đã ghi kiến nghị KN-/ }).innerText()
  return /KN-\d{2}-\d{6}/.exec(said)?.[0] ?? ''
}

/** The letter to the commune's committee, by the one step of a commune; where its paper is. */
export async function submitLetter(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: CONTENT }).check()
  await choose(page, 'Cơ quan giải quyết', AGENCIES[0][0])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Trình văn bản chuyển 1 kiến nghị' }).press('Enter')
  await announced(page, 'Đã trình văn bản chuyển 1 kiến nghị')
  await page.getByText('Bước 1: duyệt ký').first().waitFor()
  expect(await page.getByText('Bước 2').count(), 'a second step').toBe(0)
  await expectAccessible(page)
  return new URL(page.url()).pathname
}

/** The slip for one person more, whom the own office asks in; their code. */
export async function invite(page: Page, person: { name: string; loginName: string; role: string }): Promise<string> {
  await page.getByLabel('Họ và tên').fill(person.name)
  await page.getByLabel('Tên đăng nhập đề nghị').fill(person.loginName)
  await choose(page, 'Vai trò', person.role)
  await page.getByRole('button', { name: 'Lập giấy mời và in phiếu' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Phiếu có mã dùng một lần' }).waitFor()
  return (await page.locator('code').first().textContent()) ?? ''
}

/** From the first page of a phone, by tap. */
export async function approveByTap(phone: Page): Promise<void> {
  await phone.getByRole('heading', { name: 'Chờ duyệt, chờ ký' }).waitFor()
  await expectNoSidewaysScroll(phone)
  await expectAccessible(phone)
  await phone.getByRole('group', { name: LETTER }).getByRole('button', { name: 'Duyệt', exact: true }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: 'Duyệt' }).tap()
  await announced(phone, 'Đã duyệt')
}

/** The scan of what the chair signed in ink, then number and day. */
export async function signAndIssue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  const signing = page.getByRole('dialog', { name: 'Ghi bản đã ký' })
  await attach(page, 'Chọn bản đã ký (PDF)', { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: PDF })
  await signing.getByText('ban-ky.pdf').waitFor()
  await expectAccessible(page)
  await signing.getByRole('button', { name: 'Ghi bản đã ký' }).press('Enter')
  await announced(page, 'Đã ghi bản đã ký')
  await page.getByRole('button', { name: 'Phát hành' }).press('Enter')
  const issuing = page.getByRole('dialog', { name: 'Phát hành' })
  await issuing.getByLabel('Số văn bản').fill(NUMBER)
  await issuing.getByLabel('Ngày văn bản').fill(day())
  await expectAccessible(page)
  await issuing.getByRole('button', { name: 'Phát hành' }).press('Enter')
  await announced(page, `Đã phát hành, số 0${NUMBER}`)
}

/** The register of agencies as an office fills it in, under the heads of the template. */
function agenciesFile(): Promise<Buffer> {
  const heads = ['Tên cơ quan', 'Loại cơ quan', 'Lĩnh vực phụ trách', 'Thủ trưởng cơ quan', 'Chức danh thủ trưởng']
  const since = ['Giữ chức danh từ ngày', ...AGENCIES.map(([, , , head]) => (head === '' ? '' : day()))]
  const data = [heads, ...AGENCIES].map((row, place) =>
    [...row, since[place] ?? ''].map((value) => ({ value, type: String })),
  )
  return writeXlsxFile([{ sheet: 'Cơ quan', data }]).toBuffer()
}
