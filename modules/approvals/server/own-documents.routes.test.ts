import { describe, expect, it } from 'vitest'
import type { TestLogin } from '#identity/testing'
import type { FileId, OwnDocument, OwnDocumentId, PaperId } from '#approvals'
import { SAMPLE_PDF, usePaperStage } from '../testing/index.ts'
import { proposedCode, titleOf } from './own-document.rules.ts'

const stage = usePaperStage()
const { login, act, view, api, pathOf, sent, clock } = stage
const ANY = '0197a2d4-0000-7000-8000-000000000001'

type Handed = { document: OwnDocumentId; paper: PaperId }
const said = (file: string, parts: object = {}) => ({
  type: 'plan',
  excerpt: 'Tiếp xúc cử tri trước kỳ họp thường lệ cuối năm',
  receivers: 'Thường trực HĐND tỉnh\nUBND các xã, phường',
  signedFor: 'standing',
  file,
  ...parts,
})
const submittedBy = async (by: TestLogin = login('specialist'), parts: object = {}) => {
  const path = pathOf('/documents', by.actor.as.council)
  return (await api.post<Handed>(path, by, said(await sent(by, 'document'), parts))).body
}
const one = (id: OwnDocumentId, as = login('specialist')) => api.get<OwnDocument>(pathOf(`/documents/${id}`), as)

describe('a document that the office wrote elsewhere', () => {
  it('goes through the chain and is issued like any other paper; what is read is the file', async () => {
    const { document, paper } = await submittedBy()
    const before = await view(paper)
    expect(before).toMatchObject({
      kind: 'approvals/own-document',
      title: 'Kế hoạch: Tiếp xúc cử tri trước kỳ họp thường lệ cuối năm',
      summary: 'Gửi Thường trực HĐND tỉnh; UBND các xã, phường',
      path: `/approvals/documents/${document}`,
      proposedCode: 'KH-TTHĐND',
      document: { kind: 'file', text: null, file: { name: 'ban-ky.pdf', kind: 'pdf' } },
    })
    const pdf = await api.get(pathOf(`/${paper}/pdf`), login('chair'))
    expect(pdf.bytes.toString()).toBe(SAMPLE_PDF)
    expect((await api.get(pathOf(`/${paper}/word`), login('chair'))).status).toBe(404)
    await act(login('officeChief'), paper, 'approve')
    await act(login('viceChair'), paper, 'approve')
    const file = await sent(login('clerk'))
    await act(login('clerk'), paper, 'sign', {
      way: 'ink',
      signer: login('viceChair').assignment,
      on: clock.today(),
      file,
    })
    const issuing = { number: '71', code: 'KH-TTHĐND', on: clock.today() }
    expect(await act(login('clerk'), paper, 'issue', issuing)).toMatchObject({ status: 200 })
    expect(await view(paper)).toMatchObject({
      state: 'issued',
      number: '71',
      authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    })
    expect((await one(document)).body).toMatchObject({ mayChange: false, paper: { id: paper, state: 'issued' } })
  })

  it('is changed and submitted again after it came back, by who submitted it, with the same file or another', async () => {
    const { document, paper } = await submittedBy()
    const path = pathOf(`/documents/${document}`)
    const { file } = (await one(document)).body
    const changed = { ...said(file.id, { excerpt: 'Tiếp xúc cử tri chuyên đề', type: 'notice' }), version: 1 }
    expect(await api.put(path, login('specialist'), changed)).toMatchObject({ code: 'approvals/document-under-way' })
    await act(login('officeChief'), paper, 'return', { reason: 'Là thông báo, không phải kế hoạch' })
    expect((await one(document)).body.mayChange).toBe(true)
    expect(await api.put(path, login('specialist2'), changed)).toMatchObject({ code: 'approvals/document-under-way' })
    expect(await api.put(path, login('specialist'), { ...changed, version: 9 })).toMatchObject({
      status: 409,
      code: 'platform/version-conflict',
    })
    expect(await api.put(path, login('specialist'), changed)).toMatchObject({ status: 200, body: { paper } })
    expect(await view(paper)).toMatchObject({
      round: 2,
      state: 'waitingApproval',
      title: 'Thông báo: Tiếp xúc cử tri chuyên đề',
    })
    await act(login('officeChief'), paper, 'return', { reason: 'Thay bản khác' })
    const other = await sent(login('specialist'), 'document')
    expect(await api.put(path, login('specialist'), { ...changed, file: other, version: 2 })).toMatchObject({
      status: 200,
    })
    // Each round keeps what was read in it.
    expect((await api.get(pathOf(`/${paper}/pdf?round=1`), login('chair'))).status).toBe(200)
    expect((await view(paper)).document.file?.id).toBe(other)
  })

  it('may be Word, which is read as Word, and is nothing else, whatever it is called', async () => {
    const upload = (name: string, content: string | Buffer) =>
      api.upload<{ id: FileId }>(pathOf('/files?purpose=document'), login('specialist'), { name, content })
    expect(await upload('ke-hoach.docx', 'Không phải Word')).toMatchObject({ code: 'files/kind-not-allowed' })
    expect(await upload('ke-hoach.pdf', '')).toMatchObject({ code: 'files/empty' })
    const { paper } = await submittedBy()
    const word = await api.get(pathOf(`/${paper}/word?round=1`), login('chair'))
    expect(word.status).toBe(404)
    const written = await stage.submitted()
    const docx = await api.get(pathOf(`/${written}/word`), login('chair'))
    const { body, status } = await upload('ke-hoach.docx', docx.bytes)
    expect(status).toBe(200)
    const handed = await api.post<Handed>(pathOf('/documents'), login('specialist'), said(body.id))
    expect((await view(handed.body.paper)).document.file).toMatchObject({ name: 'ke-hoach.docx', kind: 'docx' })
    expect((await api.get(pathOf(`/${handed.body.paper}/word`), login('chair'))).bytes).toEqual(docx.bytes)
    expect((await api.get(pathOf(`/${handed.body.paper}/pdf`), login('chair'))).status).toBe(404)
  })
})

describe('the routes', () => {
  it('are for the office and the leaders of the council, with a file that the account itself has sent', async () => {
    const specialist = login('specialist')
    const body = said(ANY)
    expect(await api.post(pathOf('/documents'), undefined, body)).toMatchObject({ status: 401 })
    expect(await api.post(pathOf('/documents'), login('delegate'), body)).toMatchObject({ status: 403 })
    expect(await api.post(pathOf('/documents'), login('communeOfficer'), body)).toMatchObject({ status: 404 })
    for (const wrong of [{ excerpt: ' ' }, { receivers: '' }, { type: 'letter' }, { signedFor: 'me' }, { file: 'x' }]) {
      expect(await api.post(pathOf('/documents'), specialist, said(ANY, wrong))).toMatchObject({ status: 400 })
    }
    const unknown = { status: 422, code: 'approvals/file-unknown' }
    expect(await api.post(pathOf('/documents'), specialist, body)).toMatchObject(unknown)
    const others = await sent(login('specialist2'), 'document')
    expect(await api.post(pathOf('/documents'), specialist, said(others))).toMatchObject(unknown)
    const scan = await sent(specialist, 'signed')
    expect(await api.post(pathOf('/documents'), specialist, said(scan))).toMatchObject(unknown)
    const { document } = await submittedBy()
    const path = pathOf(`/documents/${document}`)
    for (const [as, status] of [
      [undefined, 401],
      [login('delegate'), 403],
      [login('communeOfficer'), 404],
      [login('chair'), 200],
    ] as const) {
      expect((await api.get(path, as)).status).toBe(status)
    }
    // Leaders read what was handed in; handing in is the office’s.
    expect((await api.post(pathOf('/documents'), login('chair'), body)).status).toBe(403)
    for (const [as, status] of [
      [undefined, 401],
      [login('chair'), 403],
      [login('delegate'), 403],
      [login('communeOfficer'), 404],
    ] as const) {
      expect((await api.put(path, as, { ...body, version: 1 })).status).toBe(status)
    }
    expect((await api.put(path, login('specialist'), body)).status).toBe(400)
    expect((await api.get(pathOf(`/documents/${ANY}`), specialist)).status).toBe(404)
  })

  it('serve a commune, where one person is the office', async () => {
    const { paper } = await submittedBy(login('communeOfficer'), { type: 'officialLetter', signedFor: 'chair' })
    expect(await act(login('communeChair'), paper, 'approve')).toMatchObject({ status: 200 })
    const read = await view(paper, login('communeOfficer'))
    expect(read).toMatchObject({ authority: ['CHỦ TỊCH'], proposedCode: 'CTHĐND-VP' })
  })
})

describe('what a document proposes of itself', () => {
  it.each([
    ['submission', 'standing', 'TTr-TTHĐND'],
    ['notice', 'chair', 'TB-CTHĐND'],
    ['invitation', 'office', 'GM-VP'],
    ['officialLetter', 'standing', 'TTHĐND-VP'],
    ['officialLetter', 'office', 'VP'],
    ['other', 'standing', 'TTHĐND-VP'],
  ] as const)('%s signed for %s bears %s', (type, signedFor, code) => {
    expect(proposedCode(type, signedFor)).toBe(code)
  })

  it('is called by its excerpt where its type has no name', () => {
    expect(titleOf({ type: 'other', excerpt: 'Nội quy phòng họp' })).toBe('Nội quy phòng họp')
  })
})
