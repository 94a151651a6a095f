import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { expectAccessible, expectNoSidewaysScroll, SCREENS } from './browser.ts'
import { useProduct } from './product.ts'

const OFFICE = 'vanphong.tinh'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Row = readonly (
  | string
  | null
  | { readonly value: string; readonly columnSpan?: number; readonly rowSpan?: number }
)[]

/** A list as offices keep them: a merged title, heads in two rows, a row left blank, dates and marks as somebody typed them. */
const listOfDelegates = (...rows: readonly Row[]): Row[] => [
  [{ value: 'DANH SÁCH ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN', columnSpan: 7 }, null, null, null, null, null, null],
  [],
  [
    { value: 'TT', rowSpan: 2 },
    { value: 'Họ và tên', rowSpan: 2 },
    { value: 'Lý lịch', columnSpan: 2 },
    null,
    { value: 'Đảng viên', rowSpan: 2 },
    { value: 'Trình độ chuyên môn', rowSpan: 2 },
    { value: 'Sở thích', rowSpan: 2 },
  ],
  [null, null, 'Giới tính', 'Ngày sinh', null, null, null],
  ...rows,
]

const workbook = (sheets: Readonly<Record<string, readonly Row[]>>) =>
  writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((cell) =>
          cell === null ? null : typeof cell === 'string' ? { value: cell, type: String } : { ...cell, type: String },
        ),
      ),
    })),
  ).toBuffer()

async function choose(page: Page, name: string, content: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: content })
}

describe('registers from Excel', () => {
  const product = useProduct()

  it('are reached from their screens, the posts from the chart', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/bodies')
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nhập chức danh từ Excel' }).waitFor()
    await expectAccessible(page)
    await page.goto(`${product.url}/app/organisation/election-units`)
    await page.getByRole('button', { name: 'Nhập, xuất Excel' }).click()
    await page.getByRole('menuitem', { name: 'Nhập khu vực bỏ phiếu từ Excel' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nhập khu vực bỏ phiếu từ Excel' }).waitFor()
  })

  it('show a broken file by Excel’s own rows and columns, the notes too, and the sheet to choose', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/import/delegates')
    const broken = await workbook({
      'Khóa trước': listOfDelegates(
        ['1', 'Lương Văn Đúng', 'Nam', '05/02/1980', 'x', 'Đại học', 'đọc sách'],
        [],
        ['2', 'Lương Thị Sai', 'không rõ', '31/02/1980', 'chắc có', 'Đại học', ''],
        ['3', '', 'Nữ', '1981', 'x', 'Trên đại học', ''],
      ),
      'Khóa này': listOfDelegates(
        ['1', 'Lương Văn Mới', 'nam', '5-2-1980', 'X', 'thạc sĩ', 'bơi'],
        [],
        ['2', 'Lương Thị Mới', 'NU', '19/05/1985', '', 'Đại học', ''],
      ),
    })
    await choose(page, 'danh-sach.xlsx', broken)
    await page.getByText('6 chỗ cần sửa trong 3 dòng. Chưa có gì được ghi.').waitFor()
    const faults = page.getByRole('table', { name: 'Các chỗ cần sửa' })
    for (const said of [
      /^7\s+Giới tính\s+không rõ/,
      /^7\s+Ngày sinh\s+31\/02\/1980\s+Không có ngày này trong lịch/,
      /^7\s+Đảng viên\s+chắc có/,
      /^8\s+Họ và tên\s+Cần có nội dung/,
      /^8\s+Ngày sinh\s+1981\s+Mới có năm/,
      /^8\s+Trình độ chuyên môn\s+Trên đại học/,
    ]) {
      expect(await faults.getByRole('row', { name: said }).count(), String(said)).toBe(1)
    }
    const notes = page.getByRole('table', { name: 'Lưu ý' })
    expect(await notes.getByRole('row', { name: /^4\s+Sở thích\s+Sở thích\s+Cột này không được dùng/ }).count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Ghi .* dòng/ }).count()).toBe(0)
    await expectAccessible(page)

    await page.getByRole('combobox', { name: 'Trang trong tệp Excel' }).click()
    await page.getByRole('option', { name: 'Khóa này' }).click()
    await page.getByText('Cả 2 dòng đều dùng được.').waitFor()
    const rows = page.getByRole('table', { name: 'Các dòng đầu tiên như sẽ được ghi' }).getByRole('row')
    expect(await rows.nth(1).innerText()).toMatch(/^5\s+Lương Văn Mới\s+Nam\s+05\/02\/1980/)
    expect(await rows.nth(2).innerText()).toMatch(/^7\s+Lương Thị Mới\s+Nữ\s+19\/05\/1985/)
    await page.getByRole('button', { name: 'Ghi 2 dòng vào sổ' }).click()
    await page.getByText('Đã ghi 2 dòng.').waitFor()
    await page.goto(`${product.url}/app/organisation/delegates?q=luong`)
    await page.getByRole('link', { name: /Lương Thị Mới/ }).waitFor()
    expect(await page.getByRole('link', { name: /Lương Văn Đúng/ }).count()).toBe(0)
  })

  it('say at which row the register refused, and that a file without rows holds nothing to write', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/import/delegates', { screen: 'phone' })
    await choose(page, 'trong.xlsx', await workbook({ 'Đại biểu': listOfDelegates() }))
    await page.getByRole('heading', { name: 'Không có dòng nào để ghi' }).waitFor()
    expect(await page.getByRole('button', { name: /^Ghi .* dòng/ }).count()).toBe(0)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)

    const one = ['1', 'Mạc Thị Trùng', 'Nữ', '01/02/1980', 'x', 'Đại học', '']
    await choose(page, 'trung.xlsx', await workbook({ 'Đại biểu': listOfDelegates(one, one) }))
    await page.getByRole('button', { name: 'Ghi 2 dòng vào sổ' }).click()
    await page.getByText('Dòng 6 trong tệp không ghi được nên chưa dòng nào được ghi.').waitFor()
    await page.getByText('Người này đã là đại biểu của khóa').waitFor()
    await expectAccessible(page)
  })
})

describe('election units', () => {
  const product = useProduct()

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])('are seen and opened on a %s', async (screen) => {
    const page = await product.openAs(OFFICE, '/app/organisation/election-units', { screen })
    await page.getByRole('heading', { level: 1, name: 'Đơn vị bầu cử' }).waitFor()
    await page.getByText(/17 đơn vị bầu cử, 34 khu vực bỏ phiếu; cộng 85 đại biểu được bầu/).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /Đơn vị bầu cử số 1$/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Khu vực bỏ phiếu số 2').waitFor()
    await expectAccessible(page)
    await drawer.getByRole('link', { name: /Xem \d đại biểu/ }).click()
    await page.waitForURL(/delegates\?electionUnit=1/)
    const cards = page.getByRole('list', { name: 'Đại biểu' }).getByRole('listitem')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(5)
  })

  it('beyond the assigned delegates ask who decided it; what was added is taken back', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/election-units')
    await page.getByRole('button', { name: 'Thêm đơn vị bầu cử' }).click()
    const form = page.getByRole('dialog').locator('form')
    expect(await form.getByLabel('Đơn vị bầu cử số').inputValue()).toBe('18')
    await form.getByLabel('Địa bàn').fill('Phường ghi thử')
    await form.getByLabel('Số đại biểu được bầu').fill('3')
    await form.getByLabel('Số cử tri').fill('12.345')
    await form.getByRole('button', { name: 'Thêm đơn vị bầu cử' }).click()
    await form.getByText('Nhiều hơn số đại biểu được ấn định').waitFor()
    await form.getByText('Cộng các đơn vị bầu cử là 88 đại biểu; HĐND được ấn định 85.', { exact: false }).waitFor()
    await form.getByLabel('Người hoặc cơ quan quyết định').fill('Ủy ban bầu cử tỉnh')
    await form.getByLabel('Lý do').fill('Chờ điều chỉnh các đơn vị khác')
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Thêm đơn vị bầu cử' }).click()
    await page.getByText('Đã thêm Đơn vị bầu cử số 18').waitFor()
    await page.getByText('Cộng các đơn vị là 88 đại biểu, nhiều hơn số được ấn định 85.').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByText(/cộng 85 đại biểu được bầu/).waitFor()
  })

  it('with delegates can’t be removed; a polling area can, and comes back', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/election-units')
    await page.getByRole('button', { name: /Đơn vị bầu cử số 2$/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('button', { name: 'Bỏ đơn vị bầu cử' }).click()
    await page.getByText('Đơn vị bầu cử có đại biểu').waitFor()
    await drawer.getByRole('button', { name: 'Bỏ Khu vực bỏ phiếu số 2' }).click()
    await page.getByText('Đã bỏ Khu vực bỏ phiếu số 2').waitFor()
    await expect.poll(() => drawer.getByText('Khu vực bỏ phiếu số 2').count()).toBe(0)
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await drawer.getByText('Khu vực bỏ phiếu số 2').waitFor()

    await drawer.getByRole('button', { name: 'Thêm khu vực bỏ phiếu' }).click()
    expect(await drawer.getByRole('textbox', { name: 'Khu vực bỏ phiếu số' }).inputValue()).toBe('3')
    await drawer.getByLabel('Nơi bỏ phiếu').fill('Trường tiểu học ghi thử')
    await drawer.getByRole('button', { name: 'Thêm khu vực bỏ phiếu' }).click()
    await drawer.getByText('Trường tiểu học ghi thử').waitFor()
  })
})

describe('one delegate', () => {
  const product = useProduct()

  it('gets a photo, which is taken off and shown again', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/delegates')
    const name = await openFirst(page)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'chan-dung.png', mimeType: 'image/png', buffer: PIXEL })
    const photo = page.getByRole('img', { name: `Ảnh đại biểu ${name}` })
    await photo.waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Bỏ ảnh' }).click()
    await expect.poll(() => photo.count()).toBe(0)
    await page.getByText(`Đã bỏ ảnh đại biểu ${name}`).waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
    await photo.waitFor()
    await page.goto(`${product.url}/app/organisation/delegates`)
    await page.getByRole('link', { name }).locator('img').waitFor()
    const wrong = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    await openFirst(page)
    await page.locator('input[type=file]').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: wrong })
    await page.getByText('Loại tệp không được nhận ở đây').waitFor()
  })

  it('leaves nothing private on the device while being changed', async () => {
    const page = await product.openAs(OFFICE, '/app/organisation/delegates')
    await openFirst(page)
    await page.getByRole('button', { name: 'Sửa thông tin' }).click()
    await page.getByLabel('Nơi công tác').fill('Nơi công tác ghi dở')
    await page.getByLabel('Tôn giáo').fill('Tôn giáo ghi dở')
    const kept = () => page.evaluate(() => JSON.stringify(localStorage))
    await expect.poll(kept).toContain('Nơi công tác ghi dở')
    expect(await kept()).not.toContain('Tôn giáo ghi dở')
    await page.reload()
    await page.getByText('Thông tin riêng tư không được giữ trên máy').waitFor()
    expect(await page.getByLabel('Nơi công tác').inputValue()).toBe('Nơi công tác ghi dở')
    expect(await page.getByLabel('Tôn giáo').inputValue()).not.toBe('Tôn giáo ghi dở')
  })

  it('whose mandate two people write down at once: the second sees both entries', async () => {
    const mine = await product.openAs(OFFICE, '/app/organisation/delegates?state=active')
    await openFirst(mine)
    const theirs = await product.openAs(OFFICE, new URL(mine.url()).pathname)
    await fillEvent(mine, 'Thôi làm nhiệm vụ đại biểu', 'Văn bản của tôi')
    await fillEvent(theirs, 'Tạm đình chỉ thực hiện nhiệm vụ', 'Văn bản của người khác')
    await theirs.getByRole('dialog').getByRole('button', { name: 'Ghi thay đổi' }).click()
    await theirs.getByText(/Đã ghi thay đổi nhiệm vụ/).waitFor()

    await mine.getByRole('dialog').getByRole('button', { name: 'Ghi thay đổi' }).click()
    await mine.getByText('Có người vừa sửa nội dung này').waitFor()
    expect(await mine.getByRole('dialog').getByText('Văn bản của người khác').count()).toBe(1)
    expect(await mine.getByRole('dialog').getByText('Văn bản của tôi').count()).toBe(1)
    await expectAccessible(mine)
    await mine.getByRole('button', { name: 'Giữ bản của tôi và gửi lại' }).click()
    await mine.getByText('Thôi làm nhiệm vụ đại biểu, từ 20/11/2026').waitFor()
  })
})

async function openFirst(page: Page): Promise<string> {
  const first = page.getByRole('list', { name: 'Đại biểu' }).getByRole('listitem').first()
  const name = await first.locator('strong').innerText()
  await first.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return name
}

async function fillEvent(page: Page, kind: string, document: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi thay đổi nhiệm vụ' }).click()
  const form = page.getByRole('dialog').locator('form')
  await form.getByRole('combobox', { name: 'Thay đổi' }).click()
  await page.getByRole('option', { name: kind, exact: true }).click()
  await form.getByLabel('Có hiệu lực từ ngày').fill('20/11/2026')
  await form.getByLabel('Số, ngày văn bản').fill(document)
}
