import fc from 'fast-check'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { previewOf, readSheet } from './index.ts'
import { delegates } from './delegates.testing.ts'
import { en } from './messages.en.ts'
import { vi } from './messages.vi.ts'
import { PROBLEMS_LISTED } from './problem.ts'
import { rewritePart } from './rewrite-part.testing.ts'

const HEAD = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Đảng viên', 'Số phiếu', 'Ban']

const cell = (value: unknown) =>
  value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : (value as string | number | boolean | null)

const workbook = (rows: readonly (readonly unknown[])[], options: object = {}) =>
  writeXlsxFile(rows.map((row) => row.map(cell)) as SheetData, options).toBuffer()

const readRows = async (...rows: readonly unknown[][]) => readSheet(await workbook([HEAD, ...rows]), delegates)

const reasonsOf = (read: Awaited<ReturnType<typeof readRows>>) =>
  read.problems.map(({ row, column, reason }) => `${column ?? ''}${row} ${reason}`)

describe('reading cells', () => {
  it('reads values as Excel holds them', async () => {
    const read = await readRows(['Trần Thị B', new Date('1975-08-30T00:00:00Z'), 'Nữ', 'x', 1650, 'Ban Dân tộc'])
    expect(read.problems).toEqual([])
    expect(read.rows).toEqual([
      {
        row: 2,
        value: { name: 'Trần Thị B', born: '1975-08-30', sex: 'female', member: true, votes: 1650, body: 'b' },
      },
    ])
  })

  it('reads values as people type them', async () => {
    const read = await readRows(
      ['  Lê   C ', '5/2/1980', 'NU', 'Có', '1.650', 'Ban Pháp chế'],
      ['Lê D', '05-02-1980', 'nam', 1, '1650', null],
      ['Lê E', 29256, null, 'X', null, null],
      ['Lê F', '29256', ' ', 'không', ' ', ''],
      [2026, '1980-02-05', null, true, null, null],
    )
    expect(read.problems).toEqual([])
    expect(read.rows.map(({ value }) => value.born)).toEqual(Array(5).fill('1980-02-05'))
    expect(read.rows.map(({ value }) => value.member)).toEqual([true, true, true, false, true])
    expect(read.rows.map(({ value }) => value.votes)).toEqual([1650, 1650, null, null, null])
    expect(read.rows.map(({ value }) => value.name)).toEqual(['Lê C', 'Lê D', 'Lê E', 'Lê F', '2026'])
  })

  it('names row, column, what was found and why', async () => {
    const read = await readRows(
      ['Lê A', '31/02/1980', 'khác', 'có thể', '12,5', 'Ban Đô thị'],
      [null, 1980, null, null, -1, 'Ban'],
      ['x'.repeat(61), '5/2/58', null, null, 100_001, null],
      ['Lê G', '5/2/1980', null, null, '1,650', null],
    )
    expect(read.rows.map(({ row }) => row)).toEqual([])
    expect(reasonsOf(read).sort()).toEqual(
      [
        'B2 date-no-such-day',
        'C2 not-a-choice',
        'D2 not-yes-no',
        'E2 not-whole',
        'F2 not-found',
        'A3 required',
        'B3 date-year-only',
        'E3 too-small',
        'F3 several-found',
        'A4 too-long',
        'B4 date-two-digit-year',
        'E4 too-great',
        'E5 ambiguous-number',
      ].sort(),
    )
    expect(read.problems.find(({ reason }) => reason === 'not-a-choice')).toEqual({
      row: 2,
      column: 'C',
      header: 'Giới tính',
      found: 'khác',
      reason: 'not-a-choice',
      params: { choices: 'Nam; Nữ' },
      kind: 'error',
    })
  })

  it('tells of formulas without a value or with an error', async () => {
    const file = rewritePart(await workbook([HEAD, ['Lê A', '5/2/1980', null, null, 7, null]]), /sheet1\.xml$/, (xml) =>
      xml
        .replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2"><f>1+1</f></c>')
        .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>A</f><v>#NAME?</v></c>'),
    )
    const read = await readSheet(file, delegates)
    expect(reasonsOf(read).sort()).toEqual(['B2 formula-error', 'E2 formula-without-value'])
  })
})

describe('finding the columns', () => {
  const row = ['Lê A', '5/2/1980', 'Nam', 'x', 5, null]

  it('passes over titles, blank rows, a numbering row and an ordinal column', async () => {
    const read = await readSheet(
      await workbook([
        ['HỘI ĐỒNG NHÂN DÂN TỈNH', null, null],
        [],
        [{ value: 'DANH SÁCH ĐẠI BIỂU', columnSpan: 5 }, null, null, null, null],
        ['STT', ...HEAD],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        [1, ...row],
        [],
        [2, ...row],
        [],
        [],
      ]),
      delegates,
    )
    expect(read.problems).toEqual([])
    expect(read.rows.map((each) => each.row)).toEqual([6, 8])
  })

  it('knows names by aliases, without accents, in other case and order', async () => {
    const read = await readSheet(
      await workbook([
        ['NGAY  SINH (*)', 'họ tên:'],
        ['5/2/1980', 'Lê A'],
      ]),
      delegates,
    )
    expect(read.rows[0]?.value).toMatchObject({ name: 'Lê A', born: '1980-02-05', member: false, sex: null })
  })

  it('reads names under merged heads', async () => {
    const read = await readSheet(
      await workbook([
        [
          { value: 'Họ và tên', rowSpan: 2 },
          { value: 'Lý lịch', columnSpan: 2 },
          null,
          { value: 'Kết quả', columnSpan: 2 },
          null,
        ],
        [null, 'Ngày sinh', 'Giới tính', 'Số phiếu', 'Đảng viên'],
        ['Lê A', '5/2/1980', 'Nam', 5, 'x'],
      ]),
      delegates,
    )
    expect(read.problems).toEqual([])
    expect(read.rows).toEqual([
      { row: 3, value: { name: 'Lê A', born: '1980-02-05', sex: 'male', votes: 5, member: true, body: null } },
    ])
  })

  it('names missing, doubled and unknown columns', async () => {
    const read = await readSheet(
      await workbook([
        ['Họ và tên', 'Giới tính', 'Giới tính', 'Sở thích', 'STT'],
        ['Lê A', 'Nam', 'Nữ', 'đọc', 1],
      ]),
      delegates,
    )
    expect(reasonsOf(read).sort()).toEqual(['1 missing-column', 'C1 duplicate-column', 'D1 unknown-column'])
    expect(read).toMatchObject({ rows: [], hasErrors: true })
  })

  it('finds the sheet that has them, never a hidden one', async () => {
    const sheets = [
      { sheet: 'Ẩn', data: [HEAD, ['Hidden', '5/2/1980']] },
      { sheet: 'Ghi chú', data: [['Xin chào']] },
      { sheet: 'Dữ liệu', data: [HEAD, ['Visible', '5/2/1980']] },
    ]
    const file = rewritePart(await writeXlsxFile(sheets as never).toBuffer(), /workbook\.xml$/, (xml) =>
      xml.replace(/<sheet (?=[^>]*name="Ẩn")/, '<sheet state="hidden" '),
    )
    expect((await readSheet(file, delegates)).rows.map(({ value }) => value.name)).toEqual(['Visible'])
    const hidden = readSheet(file, delegates, { sheet: 'Ẩn' })
    await expect(hidden).rejects.toMatchObject({ code: 'sheets/no-header-there', params: { sheet: 'Ẩn' } })
  })

  it('reads the sheet that was chosen, and names those to choose from', async () => {
    const sheets = [
      { sheet: 'Khóa trước', data: [HEAD, ['Lê Cũ', '5/2/1960'], ['Lê Xưa', '5/2/1961']] },
      { sheet: 'Khóa này', data: [HEAD, ['Lê Mới', '5/2/1980']] },
    ]
    const file = await writeXlsxFile(sheets as never).toBuffer()
    const first = await readSheet(file, delegates)
    expect(first).toMatchObject({ sheet: 'Khóa trước', sheets: ['Khóa trước', 'Khóa này'], rowCount: 2 })
    const chosen = await readSheet(file, delegates, { sheet: 'Khóa này' })
    expect(chosen.sheet).toBe('Khóa này')
    expect(chosen.rows.map(({ value }) => value.name)).toEqual(['Lê Mới'])
  })
})

describe('refusing a workbook', () => {
  const codeOf = (file: Buffer) =>
    readSheet(file, delegates).then(
      () => 'read',
      (error: { code?: string }) => error.code,
    )

  it.each([
    ['nothing', Buffer.alloc(0), 'sheets/not-xlsx'],
    ['text', Buffer.from('Họ và tên;Ngày sinh'), 'sheets/not-xlsx'],
    [
      'an old or protected workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(999)]),
      'sheets/protected',
    ],
  ])('that is %s', async (_, file, code) => expect(await codeOf(file)).toBe(code))

  it('without the names', async () =>
    expect(
      await codeOf(
        await workbook([
          ['a', 'b'],
          [1, 2],
        ]),
      ),
    ).toBe('sheets/no-header'))

  it('with a cell at the far corner', async () => {
    const file = rewritePart(await workbook([HEAD]), /sheet1\.xml$/, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    expect(await codeOf(file)).toBe('sheets/too-large')
  })

  it('that is another archive, or holds broken XML', async () => {
    const whole = await workbook([HEAD])
    expect(await codeOf(rewritePart(whole, /workbook\.xml$/, () => undefined))).toBe('sheets/not-xlsx')
    expect(['sheets/damaged', 'sheets/no-header']).toContain(
      await codeOf(rewritePart(whole, /sheet1\.xml$/, () => '<worksheet><sheet')),
    )
  })

  it('never throws anything but a refusal, however the file is cut or changed', async () => {
    const whole = await workbook([HEAD, ['Lê A', '5/2/1980', 'Nam', 'x', 5, null]])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), async (end, at, byte) => {
        const changed = Buffer.from(whole)
        changed[at] = byte
        expect(await codeOf(changed)).toMatch(/^(read|sheets\/.*)$/)
        expect(await codeOf(whole.subarray(0, end))).toMatch(/^(read|sheets\/.*)$/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('ten thousand broken rows', () => {
  it('give a short list with the whole count', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      null,
      'hôm qua',
      'x',
      '?',
      'nhiều',
      at % 2 ? 'Ban lạ' : 'Ban',
    ])
    const read = await readRows(...rows)
    expect(read).toMatchObject({ rowCount: 10_000, rows: [], problemCount: 60_000, truncated: true, hasErrors: true })
    expect(read.problems).toHaveLength(PROBLEMS_LISTED)
    expect(JSON.stringify(previewOf(read, delegates)).length).toBeLessThan(100_000)
  })
})

describe('preview', () => {
  it('numbers the rows as Excel does, whatever stands above and between them', async () => {
    const row = (name: string) => [name, '5/2/1980']
    const file = await workbook([
      ['DANH SÁCH ĐẠI BIỂU'],
      [],
      HEAD,
      row('Lê A'),
      [],
      row('Lê B'),
      ['Lê C', 'sai'],
      row('Lê D'),
    ])
    const { sample } = previewOf(await readSheet(file, delegates), delegates)
    expect(sample.numbers).toEqual([4, 6, 8])
    expect(sample.rows.map(([name]) => name)).toEqual(['Lê A', 'Lê B', 'Lê D'])
  })

  it('lists the errors however many warnings stand before them', async () => {
    const unknown = Array.from({ length: PROBLEMS_LISTED + 5 }, (_, at) => `Cột lạ ${at}`)
    const read = await readSheet(
      await workbook([
        [...HEAD, ...unknown],
        ['Lê A', 'sai'],
      ]),
      delegates,
    )
    expect(read).toMatchObject({ errorCount: 1, problemCount: unknown.length + 1, hasErrors: true })
    expect(read.problems.filter(({ kind }) => kind === 'error')).toHaveLength(1)
  })

  it('shows how the first rows were understood', async () => {
    const read = await readRows(['Lê A', 29256, 'nu', 1, '1.650', 'Ban Dân tộc'], ['Lê B', 'x', null, null, null, null])
    expect(previewOf(read, delegates)).toMatchObject({
      rows: 2,
      valid: 1,
      problemCount: 1,
      truncated: false,
      sample: { headers: HEAD, rows: [['Lê A', '05/02/1980', 'Nữ', 'x', '1650', 'Ban Dân tộc']] },
    })
  })
})

describe('texts', () => {
  it('stand in both languages with the same parameters', () => {
    for (const [name, vietnamese] of Object.entries({ ...vi.reasons, ...vi.rules })) {
      const english = { ...en.reasons, ...en.rules }[name as keyof typeof vi.reasons]
      expect(english.match(/\{\w+\}/g)?.sort()).toEqual(vietnamese.match(/\{\w+\}/g)?.sort())
    }
  })
})
