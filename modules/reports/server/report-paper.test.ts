import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CouncilId } from '#platform/access'
import { calendarDate, fixedClock, periodOf } from '#platform/calendar'
import { openFiles } from '#platform/files'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import type { PaperView } from '#approvals'
import { approvalsModule } from '#approvals/server'
import type { ReportId, ReportView } from '#reports'
import { recordsOfTheSource, TEST_WAVE, voterContactMeasures } from '#reports/testing'
import { reportPaper, reportsModule } from './index.ts'

const db = useDatabase({ clock: fixedClock('2025-07-02T02:00:00.000Z') })
const measures = voterContactMeasures(() => recordsOfTheSource(province))
const api = useServer(db, { modules: [approvalsModule([reportPaper(measures)]), reportsModule(measures)] })
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const SIGNER = { signerName: 'Nguyễn Văn A', signerTitle: 'Chánh Văn phòng' }
const BEARS = { code: 'BC-HĐND', place: 'Bắc Kạn', recipients: ['Đại biểu HĐND tỉnh', 'Lưu: VT'] }

let folder: string
let province: CouncilId
let specialist: TestLogin
let chief: TestLogin
let viceChair: TestLogin
let clerk: TestLogin
let delegate: TestLogin
let stranger: TestLogin

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'))
  await openFiles({ folder: join(folder, 'files'), secretPath: join(folder, 'key'), maxBytes: 1024 * 1024 })
  province = await aCouncilScope(db.database, { name: 'HĐND tỉnh Bắc Kạn' })
  const of = (role: Parameters<typeof aLoginAs>[1]['role'], title: string, displayName: string) =>
    aLoginAs(db.database, { role, council: province, title, displayName })
  specialist = await of('specialist', 'Chuyên viên', 'Chuyên viên A')
  chief = await of('officeChief', 'Chánh Văn phòng', 'Chánh Văn phòng B')
  viceChair = await of('viceChair', 'Phó Chủ tịch HĐND tỉnh', 'Phó Chủ tịch C')
  clerk = await of('recordsClerk', 'Văn thư', 'Văn thư D')
  delegate = await of('delegate', 'Đại biểu', 'Đại biểu E')
  stranger = await aLoginAs(db.database, { role: 'officeChief', council: await aCouncilScope(db.database) })
})
afterAll(() => rm(folder, { recursive: true }))

const reports = (path = '') => `/councils/${province}/reports${path}`
const papers = (path = '') => `/councils/${province}/approvals${path}`
const read = async (id: ReportId) => (await api.get<ReportView>(reports(`/${id}`), specialist)).body
const drafted = async (): Promise<ReportId> => {
  const period = periodOf('half-year', calendarDate('2025-03-01'))
  const opening = { kind: 'voter-contact', period, occasion: 'trước kỳ họp thứ 30', wave: TEST_WAVE }
  const { id } = (await api.post<{ id: ReportId }>(reports(), specialist, opening)).body
  await api.post(reports(`/${id}/close`), specialist, { on: '2025-06-30', ...SIGNER, version: 1 })
  await api.post(reports(`/${id}/draft`), specialist, { version: 2 })
  return id
}
const submitted = async (id: ReportId): Promise<string> => {
  const { version } = await read(id)
  const reply = await api.post<{ paper: string }>(reports(`/${id}/submit`), specialist, { ...BEARS, version })
  expect(reply.status).toBe(200)
  return reply.body.paper
}
const act = async (by: TestLogin, paper: string, name: string, body: object = {}) => {
  const { version } = (await api.get<PaperView>(papers(`/${paper}`), chief)).body
  const reply = await api.post(papers(`/${paper}/${name}`), by, { version, ...body })
  expect(reply).toMatchObject({ status: 200 })
}

describe('a report that goes through approval', () => {
  test('waits, is signed, and is issued with number, block and recipients as they were decided', async () => {
    const id = await drafted()
    const paper = await submitted(id)
    expect(await read(id)).toMatchObject({
      state: 'submitted',
      approval: { paper },
      abilities: { change: false, submit: false, issue: false, reopen: false },
    })
    await act(chief, paper, 'approve')
    await act(viceChair, paper, 'approve')
    const upload = await api.upload<{ id: string }>(papers('/files?purpose=signed'), clerk, {
      name: 'bc.pdf',
      content: PDF,
    })
    const signature = { way: 'ink', signer: viceChair.assignment, on: '2025-07-02', file: upload.body.id }
    await act(clerk, paper, 'sign', signature)
    expect((await read(id)).state).toBe('signed')
    await act(clerk, paper, 'issue', { number: '5', code: 'BC-HĐND', on: '2025-07-02' })
    expect(await read(id)).toMatchObject({
      state: 'issued',
      number: '05',
      issuedOn: '2025-07-02',
      signerName: 'Phó Chủ tịch C',
      authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      recipients: BEARS.recipients,
    })

    const recall = { reason: 'Sai số liệu lượt ý kiến', decision: '9/QĐ-TTHĐND', on: '2025-07-02' }
    await act(clerk, paper, 'recall', recall)
    const after = await read(id)
    expect(after).toMatchObject({
      state: 'recalled',
      number: '05',
      recall: { on: recall.on, decision: recall.decision, reason: recall.reason },
      approval: { paper, state: 'recalled' },
    })
    expect(Object.values(after.abilities)).not.toContain(true)
    // Its period may be reported anew.
    expect((await read(await drafted())).state).toBe('draft')
  })

  test('is a draft again when it comes back; opened again, it does not go by its old paper', async () => {
    const id = await drafted()
    const paper = await submitted(id)
    await act(chief, paper, 'return', { reason: 'Bổ sung nhận xét' })
    expect(await read(id)).toMatchObject({ state: 'draft', abilities: { change: true, submit: true } })
    await act(specialist, paper, 'resubmit')
    expect((await read(id)).state).toBe('submitted')
    await act(chief, paper, 'return', { reason: 'Bổ sung nhận xét' })
    const { version } = await read(id)
    await api.post(reports(`/${id}/reopen`), specialist, { reason: 'Sai số liệu', version })
    const view = (await api.get<PaperView>(papers(`/${paper}`), specialist)).body
    const again = await api.post(papers(`/${paper}/resubmit`), specialist, { version: view.version })
    expect(again).toMatchObject({ status: 409, code: 'reports/wrong-state' })
  })

  test('is submitted by who writes reports', async () => {
    const id = await drafted()
    const path = reports(`/${id}/submit`)
    const body = { ...BEARS, version: 3 }
    expect(await api.post(path, undefined, body)).toMatchObject({ status: 401 })
    expect(await api.post(path, delegate, body)).toMatchObject({ status: 403 })
    expect(await api.post(path, stranger, body)).toMatchObject({ status: 404 })
    expect(await api.post(path, specialist, { version: 3 })).toMatchObject({ status: 400 })
    expect(await api.post(path, specialist, { ...body, version: 2 })).toMatchObject({ status: 409 })
  })
})
