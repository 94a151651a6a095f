import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AgencyId, type CouncilId, newId } from '#platform/access'
import { calendarDate, fixedClock, periodOf } from '#platform/calendar'
import { plainText } from '#platform/paper'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import type { CountedRecord } from '#measures'
import { declareComplete, measureRegistry } from '#measures/server'
import type { ReportId, ReportView } from '#reports'
import { aVoterRecord, recordsOfTheSource, TEST_WAVE, type VoterRecord, voterContactMeasures } from '#reports/testing'
import { reportsModule } from './index.ts'
import { paperOf } from './print-report.ts'
import { findReport } from './reports.store.ts'

const db = useDatabase({ clock: fixedClock('2025-07-02T02:00:00.000Z') })
const records: VoterRecord[] = []
const measures = voterContactMeasures(() => records)
const api = useServer(db, { modules: [reportsModule(measures)] })

let province: CouncilId
let commune: CouncilId
let office: TestLogin
let specialist: TestLogin
let clerk: TestLogin
let stranger: TestLogin
let focalPoint: TestLogin

const period = periodOf('half-year', calendarDate('2025-03-01'))
const opening = {
  kind: 'voter-contact',
  period,
  occasion: 'trước kỳ họp thứ 30 HĐND tỉnh khóa X',
  wave: TEST_WAVE,
  styles: { attending: 'over' },
}
const signer = { signerName: 'Nguyễn Văn A', signerTitle: 'Chánh Văn phòng' }
const issue = {
  number: '5',
  code: 'BC-HĐND',
  place: 'Bắc Kạn',
  issuedOn: '2025-07-01',
  authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signerName: 'Trần Thị B',
  recipients: ['Đại biểu HĐND tỉnh', 'Lưu: VT, HS'],
}

beforeAll(async () => {
  province = await aCouncilScope(db.database, { name: 'HĐND tỉnh Bắc Kạn' })
  commune = await aCouncilScope(db.database, { superior: province, name: 'HĐND xã Ba Bể' })
  await aCouncilScope(db.database, { superior: province, name: 'HĐND xã Chợ Rã' })
  office = await aLoginAs(db.database, { role: 'officeChief', council: province })
  specialist = await aLoginAs(db.database, { role: 'specialist', council: province })
  clerk = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
  stranger = await aLoginAs(db.database, { role: 'officeChief', council: await aCouncilScope(db.database) })
  focalPoint = await aLoginAs(db.database, { role: 'agencyFocalPoint', council: province, agency: newId<AgencyId>() })
  records.push(...recordsOfTheSource(province), aVoterRecord(commune, 'petitions-received', '2025-05-22'))
  const signed = { group: 'voters', period, ...signer, signedOn: calendarDate('2025-07-01') } as const
  await actingAs(db.database, clerk, (tx, actor) => declareComplete(tx, actor, commune, signed))
})

const reports = (council = province) => `/councils/${council}/reports`
const open = async () => (await api.post<{ id: ReportId }>(reports(), office, opening)).body.id
const read = async (id: ReportId) => (await api.get<ReportView>(`${reports()}/${id}`, office)).body
const step = (id: ReportId, name: string, body: object, login = office) =>
  api.post(`${reports()}/${id}/${name}`, login, body)
const closed = async () => {
  const id = await open()
  await step(id, 'close', { on: '2025-06-30', ...signer, version: 1 })
  return id
}
const drafted = async () => {
  const id = await closed()
  await step(id, 'draft', { version: 2 })
  return id
}
const sentences = (report: ReportView) =>
  report.text.flatMap((node) => (node.kind === 'paragraph' ? [node.runs.map(({ text }) => text).join('')] : []))

describe('who may', () => {
  test('401, 403, another council, 400', async () => {
    expect((await api.get(reports())).status).toBe(401)
    expect((await api.get(reports(), focalPoint)).status).toBe(403)
    expect((await api.get(reports(), stranger)).status).toBe(404)
    expect((await api.post(reports(), office, { ...opening, kind: 'gossip' })).status).toBe(400)
    expect((await api.post(reports(commune), office, opening)).status).toBe(403)
    const id = await open()
    expect((await api.get(`${reports()}/${id}`, stranger)).status).toBe(404)
    expect((await api.get(`${reports(commune)}/${id}`, office)).status).toBe(404)
  })

  test('a specialist writes a report and does not issue it', async () => {
    const id = await drafted()
    expect((await step(id, 'issue', { ...issue, number: '99', version: 3 }, specialist)).status).toBe(403)
    const seen = await api.get<ReportView>(`${reports()}/${id}`, specialist)
    expect(seen.body.abilities).toMatchObject({ change: true, issue: false })
  })
})

describe('from records to paper', () => {
  test('the sentence of the source is counted from records, live until the books are closed', async () => {
    const report = await read(await open())
    expect(report).toMatchObject({ state: 'collecting', provisional: true, cutoff: null })
    expect(sentences(report)[1]).toContain(
      'tại 13 điểm với trên 800 cử tri tham dự. Qua tiếp xúc đã kịp thời tổng hợp và chuyển 62 ý kiến, kiến nghị của cử tri đến các cơ quan chức năng có thẩm quyền xem xét, giải quyết, trả lời cử tri biết (trong đó có 42 ý kiến, kiến nghị thuộc thẩm quyền cấp tỉnh; 20 ý kiến, kiến nghị thuộc thẩm quyền cấp huyện). Ngoài ra, Thường trực HĐND tỉnh đã tiếp nhận 01 ý kiến',
    )
    expect(sentences(report)[2]).toContain('văn bản trả lời 30 ý kiến, kiến nghị; đã giải quyết xong 11;')
    expect(sentences(report)[3]).toBe(
      'Có 01/02 HĐND cấp xã đã báo cáo; theo hồ sơ, các HĐND đó đã tổng hợp 01 ý kiến, kiến nghị của cử tri. Chưa báo cáo: HĐND xã Chợ Rã.',
    )
  })

  test('each figure opens into the records it counts, live and frozen', async () => {
    const records62 = async (id: ReportId, key: string) => {
      const path = `${reports()}/${id}/figures/${encodeURIComponent(key)}/records?limit=200`
      return (await api.get<{ items: CountedRecord[] }>(path, office)).body.items
    }
    for (const id of [await open(), await closed()]) {
      expect(await records62(id, 'forwarded')).toHaveLength(62)
      expect(await records62(id, 'forwarded.competence:district')).toHaveLength(20)
      expect(await records62(id, 'communes')).toMatchObject([{ council: commune }])
      const voters = await records62(id, 'attending')
      expect(voters.reduce((sum, { amount }) => sum + amount, 0)).toBe(812)
      expect((await api.get(`${reports()}/${id}/figures/nothing/records`, office)).code).toBe('reports/no-such-figure')
    }
  })

  test('closed books stand still, and say what has happened since', async () => {
    const id = await closed()
    const late = aVoterRecord(province, 'petitions-received', '2025-06-01', { competence: 'province' })
    records.push(late)
    const report = await read(id)
    records.splice(records.indexOf(late), 1)
    expect(report).toMatchObject({ state: 'closed', provisional: false, cutoff: { on: '2025-06-30', ...signer } })
    expect(report.figures.find(({ key }) => key === 'received')).toMatchObject({
      value: { state: 'counted', value: 62 },
      since: { added: 1, gone: 0, amount: 63 },
    })
  })

  test('closing names the day that can not be, and the number that contradicts itself', async () => {
    const id = await open()
    const close = (on: string) => step(id, 'close', { on, ...signer, version: 1 })
    expect((await close('2024-12-31')).code).toBe('reports/cutoff-outside')
    expect((await close('2025-07-03')).code).toBe('reports/cutoff-outside')
    // One answer entered under two competences: one in the total, two in the parts.
    const once = aVoterRecord(province, 'petitions-answered', '2025-05-20', { competence: 'centre' })
    records.push(once, { ...once, competence: 'district' })
    expect((await close('2025-06-30')).code).toBe('reports/figures-disagree')
    records.splice(records.indexOf(once), 2)
    expect((await read(id)).state).toBe('collecting')
  })

  test('reopened books count anew, and close again', async () => {
    const id = await closed()
    expect((await step(id, 'close', { on: '2025-06-30', ...signer, version: 2 })).code).toBe('reports/wrong-state')
    expect((await step(id, 'reopen', { reason: 'Thiếu một điểm', version: 2 })).status).toBe(200)
    expect((await read(id)).provisional).toBe(true)
    expect((await step(id, 'close', { on: '2025-06-30', ...signer, version: 3 })).status).toBe(200)
  })

  test('two who edit at once: the second sees both versions', async () => {
    const id = await open()
    const change = { ...opening, kind: undefined, period: undefined, remarks: 'Cần đôn đốc.', version: 1 }
    expect((await api.patch(`${reports()}/${id}`, office, change)).status).toBe(200)
    const second = await api.patch<{ versions: object }>(`${reports()}/${id}`, specialist, change)
    expect([second.status, second.body.versions]).toMatchObject([409, { current: { version: 2 } }])
  })

  test('another wave needs open books', async () => {
    const id = await closed()
    const change = { occasion: opening.occasion, wave: { key: 'khac', name: 'Đợt khác' }, styles: {}, version: 2 }
    expect((await api.patch(`${reports()}/${id}`, office, change)).code).toBe('reports/wrong-state')
    expect((await api.patch(`${reports()}/${id}`, office, { ...change, wave: TEST_WAVE })).status).toBe(200)
  })
})

describe('issued', () => {
  test('keeps its words, takes its number once, and is corrected by a report that takes its place', async () => {
    const id = await drafted()
    expect((await step(id, 'issue', { ...issue, issuedOn: '2025-06-01', version: 3 })).code).toBe(
      'reports/issued-too-early',
    )
    expect((await step(id, 'issue', { ...issue, version: 3 })).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'issued', number: '05', abilities: { change: false, correct: true } })
    const other = await drafted()
    expect((await step(other, 'issue', { ...issue, number: '05', version: 3 })).code).toBe('reports/number-taken')

    const correction = { letterNumber: '17/HĐND', letterDate: '2025-07-02', reason: 'Sai số điểm', version: 4 }
    const made = await api.post<{ id: ReportId }>(`${reports()}/${id}/correct`, office, correction)
    expect(await read(id)).toMatchObject({ state: 'corrected', correction: { replacedBy: made.body.id } })
    expect(await read(made.body.id)).toMatchObject({ state: 'collecting', corrects: id, occasion: opening.occasion })
  })

  test('nothing changes an issued report, not even in the database', async () => {
    const id = await drafted()
    await step(id, 'issue', { ...issue, number: '30', version: 3 })
    const change = actingAs(db.database, office, (tx) =>
      tx.updateTable('reports.report').set({ number: '31' }).where('id', '=', id).execute(),
    )
    await expect(change).rejects.toThrow('stays as it is')
  })

  test('prints as Word and PDF, and the paper says what the screen says', async () => {
    const id = await drafted()
    await step(id, 'issue', { ...issue, number: '40', version: 3 })
    const word = await api.get(`${reports()}/${id}/word`, office)
    const pdf = await api.get(`${reports()}/${id}/pdf`, office)
    expect([word.bytes.subarray(0, 2).toString(), pdf.bytes.subarray(0, 5).toString()]).toEqual(['PK', '%PDF-'])
    const paper = await actingAs(db.database, office, async (tx) =>
      paperOf(tx, measureRegistry(measures), (await findReport(tx, { council: province, report: id }))!),
    )
    const text = plainText(paper)
    expect(text).toContain('Số: 40/BC-HĐND')
    expect(text).toContain('Bắc Kạn, ngày 01 tháng 7 năm 2025')
    expect(text).toContain('tại 13 điểm với trên 800 cử tri tham dự')
    expect(text).toContain('của HĐND tỉnh Bắc Kạn./.')
    expect(paper).toMatchObject({ draft: false, sample: false, issuingBody: ['Hội đồng nhân dân', 'tỉnh Bắc Kạn'] })
  })

  test('is one page up to its signature; what is long is annexed', async () => {
    const { bytes } = await api.get(`${reports()}/${await closed()}/pdf`, office)
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const first = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    expect(first).toContain('Nơi nhận')
    expect(first).toContain('CHỦ TỊCH')
    expect(pdf.numPages).toBe(2)
  })

  test('a sample installation marks its papers', async () => {
    const id = await open()
    const paper = await db.database.transaction({ audience: 'system', why: 'a test' }, async (tx) => {
      await tx.updateTable('platform.installation').set({ sample: true }).execute()
      const made = await paperOf(
        tx,
        measureRegistry(measures),
        (await findReport(tx, { council: province, report: id }))!,
      )
      await tx.updateTable('platform.installation').set({ sample: false }).execute()
      return made
    })
    expect(paper).toMatchObject({ draft: true, sample: true, number: '' })
  })
})
