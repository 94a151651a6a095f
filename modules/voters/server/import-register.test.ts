import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { commitmentsModule } from '#commitments/server'
import { useLedgerWorld } from '#commitments/testing'
import { listFields } from '#councils/server'
import { type TestLogin, useServer } from '#identity/testing'
import { calendarDate } from '#platform/calendar'
import { type VotersImportPreview, votersMessagesVi, type WaveId } from '#voters'
import { aMeeting, aWave, firstThreadWorkbook, type WorkbookOptions } from '../testing/index.ts'
import { votersModule } from './index.ts'

const ledger = useLedgerWorld()
const api = useServer(ledger, { modules: [commitmentsModule, votersModule] })
const { fields, sheets } = votersMessagesVi
let office: TestLogin
let fieldNames: ReadonlyMap<string, string>

beforeAll(async () => {
  office = await ledger.as('communeOfficer')
  fieldNames = await ledger.within(
    undefined,
    async (tx) => new Map((await listFields(tx)).map((each) => [each.code, each.nameVi])),
  )
})

const registerPath = (path: string) => `/councils/${ledger.world.province}/contact-register${path}`
const newWave = async () => {
  const { body } = await api.post<{ id: WaveId }>(`/councils/${ledger.world.province}/contact-waves`, office, aWave())
  return body.id
}
const workbook = (parts: Partial<WorkbookOptions> = {}) =>
  firstThreadWorkbook({ firstDay: calendarDate('2026-06-01'), units: [], lower: 'commune', fieldNames, ...parts })
const send = <Body>(what: 'preview' | 'imports', wave: WaveId, content: Buffer, login = office, key?: string) =>
  api.upload<Body>(registerPath(`/${what}?wave=${wave}`), login, { name: 'tiep-xuc.xlsx', content }, key ? { key } : {})
const preview = async (wave: WaveId, content: Buffer) =>
  (await send<VotersImportPreview>('preview', wave, content)).body
const stored = async (wave: WaveId) => {
  const { body } = await api.get<{ points: number; petitions: number }>(
    `/councils/${ledger.world.province}/contact-waves/${wave}`,
    office,
  )
  return { points: body.points, petitions: body.petitions }
}

const text = (value: string | number): Cell =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String }
const petitionHeads = ['Tại điểm số', fields.receivedOn, fields.content, fields.competence, fields.field]
const meetingHeads = [fields.point, fields.on, fields.place, fields.votersAttending]
const workbookOf = (content: { meetings?: (string | number)[][]; petitions?: (string | number)[][] }) =>
  writeXlsxFile([
    ...(content.meetings
      ? [{ sheet: sheets.meetings, data: [meetingHeads, ...content.meetings].map((row) => row.map(text)) }]
      : []),
    ...(content.petitions
      ? [{ sheet: sheets.petitions, data: [petitionHeads, ...content.petitions].map((row) => row.map(text)) }]
      : []),
  ]).toBuffer()
const sound = ['Cấp tỉnh', 'Giao thông']

describe('the workbook of the first thread', () => {
  test('previews its figures and writes nothing, then imports all of it', async () => {
    const wave = await newWave()
    const content = await workbook({ units: ledger.world.communeUnits.slice(0, 3).map((unit) => unit.fullName) })
    const shown = await preview(wave, content)
    expect(shown).toMatchObject({
      canImport: true,
      votersAttending: 812,
      competences: { province: 43, commune: 20 },
      meetings: { rows: 13, valid: 13, problemCount: 0 },
      petitions: { rows: 63, valid: 63, problemCount: 0 },
    })
    expect(shown.petitions!.sample.rows[0]).toContain('Giao thông')
    expect(await stored(wave)).toEqual({ points: 0, petitions: 0 })
    const imported = await send('imports', wave, content)
    expect([imported.status, imported.body]).toEqual([200, { meetings: 13, petitions: 63 }])
    expect(await stored(wave)).toEqual({ points: 13, petitions: 62 })
  })

  test('sent twice under one key it is imported once; as another file its points are named as taken', async () => {
    const wave = await newWave()
    const content = await workbook()
    const [first, second] = [
      await send('imports', wave, content, office, 'import-only-once'),
      await send('imports', wave, content, office, 'import-only-once'),
    ]
    expect(second.body).toEqual(first.body)
    expect(await stored(wave)).toEqual({ points: 13, petitions: 62 })
    const again = await preview(wave, content)
    expect([again.canImport, again.meetings!.problemCount]).toEqual([false, 13])
    expect(again.meetings!.problems[0]).toMatchObject({ header: fields.point, found: '1', reason: 'several-found' })
    expect((await send('imports', wave, content)).code).toBe('voters/import-has-problems')
  })
})

describe('a workbook that is wrong', () => {
  test('is named by row, column and reason, and nothing of it is written', async () => {
    const wave = await newWave()
    const content = await workbookOf({
      meetings: [
        [1, '02/06/2026', 'Nhà văn hóa', 40],
        [2, '20/07/2026', 'Ngoài đợt', 30],
        ['hai', '02/06/26', '', 'nhiều'],
      ],
      petitions: [
        [1, '02/06/2026', 'Đúng', ...sound],
        [9, '02/06/2026', 'Điểm không có', ...sound],
        [1, '31/06/2026', 'Ngày không có', 'Cấp vũ trụ', 'Không có lĩnh vực này'],
      ],
    })
    const shown = await preview(wave, content)
    const places = (which: 'meetings' | 'petitions') =>
      shown[which]!.problems.map(({ row, header, reason }) => [row, header, reason])
    expect(shown.canImport).toBe(false)
    expect(places('meetings')).toEqual([
      [3, fields.on, 'date-out-of-range'],
      [4, fields.point, 'not-a-number'],
      [4, fields.on, 'date-two-digit-year'],
      [4, fields.place, 'required'],
      [4, fields.votersAttending, 'not-a-number'],
    ])
    expect(places('petitions')).toEqual([
      [3, 'Tại điểm số', 'not-found'],
      [4, fields.receivedOn, 'date-no-such-day'],
      [4, fields.competence, 'not-a-choice'],
      [4, fields.field, 'not-a-choice'],
    ])
    const refused = await send('imports', wave, content)
    expect([refused.status, refused.code]).toEqual([422, 'voters/import-has-problems'])
    expect(await stored(wave)).toEqual({ points: 0, petitions: 0 })
  })

  test('ten thousand broken rows are counted, two hundred are listed, and the answer stays short', async () => {
    const wave = await newWave()
    const petitions = Array.from({ length: 10_000 }, (_, at) => [99, '31/02/2026', `Dòng ${at}`, 'x', 'x'])
    const reply = await send<VotersImportPreview>('preview', wave, await workbookOf({ petitions }))
    expect(reply.status).toBe(200)
    expect(reply.body.petitions).toMatchObject({ rows: 10_000, valid: 0, problemCount: 40_000, truncated: true })
    expect(reply.body.petitions!.problems).toHaveLength(200)
    expect(reply.bytes.length).toBeLessThan(100_000)
  })

  test('may hold only petitions, also for points that the wave has', async () => {
    const wave = await newWave()
    await api.post(`/councils/${ledger.world.province}/contact-meetings`, office, aMeeting({ wave, number: 7 }))
    const content = await workbookOf({ petitions: [[7, '02/06/2026', 'Tại điểm đã có', ...sound]] })
    const shown = await preview(wave, content)
    expect([shown.meetings, shown.canImport]).toEqual([null, true])
    await send('imports', wave, content)
    expect(await stored(wave)).toEqual({ points: 1, petitions: 1 })
  })

  test('is refused as a whole where it is none', async () => {
    const wave = await newWave()
    expect((await send('preview', wave, Buffer.from('không phải Excel'))).code).toBe('sheets/not-xlsx')
    const empty = await workbookOf({ petitions: [] })
    expect((await send('imports', wave, empty)).code).toBe('voters/import-nothing')
    const other = await writeXlsxFile([[text('Tên khác'), text('Cột khác')]]).toBuffer()
    expect((await send('preview', wave, other)).code).toBe('voters/import-nothing')
  })
})

test('only the office imports, only into its own waves', async () => {
  const wave = await newWave()
  const content = await workbook()
  const delegate = await ledger.as('delegate')
  const elsewhere = await ledger.as('officeChief', ledger.world.elsewhere)
  expect((await api.upload(registerPath(`/imports?wave=${wave}`), undefined, { name: 'a.xlsx', content })).status).toBe(
    401,
  )
  expect((await send('imports', wave, content, delegate)).status).toBe(403)
  expect((await send('imports', wave, content, elsewhere)).status).toBe(404)
  const theirs = `/councils/${ledger.world.elsewhere}/contact-register/imports?wave=${wave}`
  expect((await api.upload(theirs, elsewhere, { name: 'a.xlsx', content })).status).toBe(404)
})

test('its empty forms read back as forms', async () => {
  for (const sheet of ['meetings', 'petitions']) {
    const reply = await api.get(registerPath(`/template?sheet=${sheet}`), office)
    expect(reply.status).toBe(200)
    const shown = await send('imports', await newWave(), reply.bytes)
    expect(shown.code).toBe('voters/import-nothing')
  }
})
