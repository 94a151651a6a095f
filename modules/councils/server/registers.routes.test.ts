import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { REGISTERS } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aDelegate, anAgency } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
const at = (path: string) => `/councils/${test.world.commune}/${path}`

beforeAll(async () => {
  office = await test.signIn('communeOfficer', test.world.commune)
})

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return writeXlsxFile(
    rows.map((row) => row.map((value) => ({ value, type: String }))),
    {},
  ).toBuffer()
}

const HEADINGS = ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Đảng viên', 'Trình độ chuyên môn', 'Tôn giáo']
const names = async () =>
  (await office.get(at('delegates?limit=200'))).json().items.map((item: { fullName: string }) => item.fullName)

describe('importing delegates', () => {
  it('is for the office alone', async () => {
    const file = await workbook([HEADINGS])
    const delegate = await test.signIn('delegate', test.world.commune)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await delegate.send(at('registers/delegates/import'), file)).statusCode).toBe(403)
    expect((await stranger.send(at('registers/delegates/import'), file)).statusCode).toBe(404)
  })

  it('shows row, column and reason of what is wrong, and writes nothing', async () => {
    const file = await workbook([
      HEADINGS,
      ['Lê Thị Đúng', 'Nữ', '01/02/1980', 'x', 'Đại học', ''],
      ['Lê Văn Sai', 'không rõ', '31/02/1980', 'x', 'Đại học', ''],
    ])
    const preview = (await office.send(at('registers/delegates/preview'), file)).json()
    expect(preview).toMatchObject({ rows: 2, valid: 1, problemCount: 2 })
    expect(preview.problems.map(({ row, header }: { row: number; header: string }) => [row, header])).toEqual([
      [3, 'Giới tính'],
      [3, 'Ngày sinh'],
    ])
    const refused = await office.send(at('registers/delegates/import'), file)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'councils/import-has-problems'])
    expect(await names()).not.toContain('Lê Thị Đúng')
  })

  it('writes every row, in office since the first session', async () => {
    const file = await workbook([
      HEADINGS,
      ['Bùi Thị Một', 'Nữ', '01/02/1980', 'x', 'Đại học', 'Công giáo'],
      ['Bùi Văn Hai', 'Nam', '03/04/1990', '', 'Thạc sĩ', ''],
    ])
    expect((await office.send(at('registers/delegates/import'), file)).json()).toEqual({ rows: 2 })
    const found = (await office.get(at('delegates?q=bui'))).json().items
    expect(found).toMatchObject([
      { fullName: 'Bùi Văn Hai', sex: 'male', bornOn: '1990-04-03', state: 'active', stateSince: '2026-04-10' },
      { fullName: 'Bùi Thị Một', sex: 'female' },
    ])
  })

  it('writes none when the register refuses one, and says which row', async () => {
    const file = await workbook([
      HEADINGS,
      ['Cao Thị Mới', 'Nữ', '01/02/1981', 'x', 'Đại học', ''],
      ['Bùi Văn Hai', 'Nam', '03/04/1990', '', 'Thạc sĩ', ''],
    ])
    const refused = await office.send(at('registers/delegates/import'), file)
    expect(refused.json()).toMatchObject({
      code: 'councils/person-has-mandate',
      params: { row: 3 },
      errors: [{ path: 'row:3', message: 'Dòng 3 của tệp.' }],
    })
    expect(await names()).not.toContain('Cao Thị Mới')
  })
})

describe('a workbook of several sheets', () => {
  it('is read at the sheet that was chosen, in the preview as in the import', async () => {
    const rows = (name: string) =>
      [HEADINGS, [name, 'Nữ', '01/02/1980', 'x', 'Đại học', '']].map((row) =>
        row.map((value) => ({ value, type: String })),
      )
    const file = await writeXlsxFile([
      { sheet: 'Khóa trước', data: rows('Dương Thị Cũ') },
      { sheet: 'Khóa này', data: rows('Dương Thị Mới') },
    ]).toBuffer()
    const chosen = `?sheet=${encodeURIComponent('Khóa này')}`
    const preview = (await office.send(at(`registers/delegates/preview${chosen}`), file)).json()
    expect(preview).toMatchObject({ sheet: 'Khóa này', sheets: ['Khóa trước', 'Khóa này'] })
    expect(preview.sample.numbers).toEqual([2])
    expect((await office.send(at(`registers/delegates/import${chosen}`), file)).statusCode).toBe(200)
    expect(await names()).toContain('Dương Thị Mới')
    expect(await names()).not.toContain('Dương Thị Cũ')
    const missing = await office.send(at(`registers/delegates/preview?sheet=${encodeURIComponent('Không có')}`), file)
    expect([missing.statusCode, missing.json().code]).toEqual([422, 'sheets/no-header-there'])
  })

  it('with heads and no row writes nothing and says so', async () => {
    const refused = await office.send(at('registers/delegates/import'), await workbook([HEADINGS]))
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'councils/import-nothing'])
  })
})

describe('election units and their polling areas', () => {
  it('come in from Excel and go out as they came', async () => {
    const units = [
      ['Đơn vị bầu cử số', 'Địa bàn', 'Số đại biểu được bầu', 'Số cử tri'],
      ['1', 'thôn Một, thôn Hai', '5', '4.210'],
      ['2', 'thôn Ba', '4', '3.900'],
    ]
    expect((await office.send(at('registers/election-units/import'), await workbook(units))).json()).toEqual({
      rows: 2,
    })
    const areas = [
      ['TT', 'Đơn vị bầu cử', 'Khu vực bỏ phiếu', 'Địa điểm bỏ phiếu', 'Thôn, tổ dân phố', 'Số cử tri'],
      ['1', '1', '1', 'Nhà văn hóa thôn Một', 'thôn Một', '2.100'],
      ['2', '1', '2', 'Nhà văn hóa thôn Hai', 'thôn Hai', '2.110'],
      ['3', '2', '1', 'Trường tiểu học', '', ''],
    ]
    expect((await office.send(at('registers/polling-areas/import'), await workbook(areas))).json()).toEqual({ rows: 3 })
    const { electionUnits } = (await office.get(at('election-units'))).json()
    expect(electionUnits).toMatchObject([
      { number: 1, seats: 5, voters: 4210, pollingAreas: 2 },
      { number: 2, seats: 4, voters: 3900, pollingAreas: 1 },
    ])
    const [, first, , last] = await sheetOf(at('registers/polling-areas/export'))
    expect([first, last]).toEqual([
      ['1', 1, 'Nhà văn hóa thôn Một', 'thôn Một', 2100],
      ['2', 1, 'Trường tiểu học', null, null],
    ])
  })

  it('name the row that the register refuses, and a unit that it doesn’t know', async () => {
    const head = ['Đơn vị bầu cử số', 'Địa bàn', 'Số đại biểu được bầu']
    const again = await office.send(
      at('registers/election-units/import'),
      await workbook([head, ['3', 'thôn Tư', '3'], ['1', 'thôn Năm', '3']]),
    )
    expect(again.json()).toMatchObject({ code: 'councils/election-unit-taken', params: { number: 1, row: 3 } })
    const areas = [
      ['Đơn vị bầu cử số', 'Khu vực bỏ phiếu số', 'Nơi bỏ phiếu'],
      ['9', '1', 'Nhà văn hóa'],
    ]
    const preview = (await office.send(at('registers/polling-areas/preview'), await workbook(areas))).json()
    expect(preview.problems).toMatchObject([{ row: 2, header: 'Đơn vị bầu cử số', reason: 'not-found' }])
  })
})

describe('exporting', () => {
  it('gives back what the import takes', async () => {
    await office.post(at('delegates'), aDelegate({ term: test.world.communeTerm, fullName: 'Đinh Thị Xuất' }))
    const [head, ...rows] = await sheetOf(at('registers/delegates/export'))
    expect(head).toContain('Tôn giáo')
    const row = rows.find((cells) => cells[0] === 'Đinh Thị Xuất')!
    expect(row[head!.indexOf('Giới tính')]).toBe('Nữ')
    expect(row[head!.indexOf('Trình độ chuyên môn')]).toBe('Đại học')
  })

  it('of agencies names fields and heads', async () => {
    await office.post(at('agencies'), anAgency({ name: 'Phòng mẫu' }))
    const [head, row] = await sheetOf(at('registers/agencies/export'))
    expect(row![head!.indexOf('Lĩnh vực phụ trách')]).toBe('Giao thông')
    expect(row![head!.indexOf('Thủ trưởng cơ quan')]).toBe('Trần Văn Mẫu')
  })

  it.each(REGISTERS)('has a template for %s', async (register) => {
    const [head] = await sheetOf(at(`registers/${register}/template`))
    expect(head!.length).toBeGreaterThan(4)
  })
})

async function sheetOf(path: string): Promise<unknown[][]> {
  const answer = await office.get(path)
  expect(answer.statusCode).toBe(200)
  const [first] = await readXlsxFile(answer.rawPayload)
  return (first as unknown as { data: unknown[][] }).data
}
