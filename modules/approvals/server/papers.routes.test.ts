import { describe, expect, it } from 'vitest'
import type { PaperRow } from '#approvals'
import { usePaperStage } from '../testing/index.ts'

const stage = usePaperStage()
const { login, pathOf, submitted, act, view, sent, api, kinds, clock } = stage

describe('the way of a paper', () => {
  it('goes from submission over approval and signature to its number', async () => {
    const id = await submitted()
    expect(await view(id)).toMatchObject({ state: 'waitingApproval', stage: 0, stages: 2, round: 1 })
    expect(await act(login('officeChief'), id, 'approve')).toMatchObject({ status: 200 })
    expect(await view(id)).toMatchObject({ state: 'waitingApproval', stage: 1 })
    expect(await act(login('viceChair'), id, 'approve')).toMatchObject({ status: 200 })
    expect(await view(id)).toMatchObject({
      state: 'waitingSignature',
      signer: { name: 'viceChair', title: 'Phó Chủ tịch HĐND tỉnh' },
      authority: ['TM. THƯỜNG TRỰC HĐND', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    })
    const file = await sent(login('clerk'))
    const signer = login('viceChair').assignment
    const on = clock.today()
    expect(await act(login('clerk'), id, 'sign', { way: 'ink', signer, on, file })).toMatchObject({ status: 200 })
    expect(await act(login('clerk'), id, 'issue', { number: '7', code: 'VP-CTHĐND', on })).toMatchObject({
      status: 200,
      body: { number: '07' },
    })
    expect(await view(id)).toMatchObject({ state: 'issued', number: '07', code: 'VP-CTHĐND', signedFile: { id: file } })
    expect(kinds.told.moved.filter((moved) => moved.id === id).map(({ state }) => state)).toEqual([
      'waitingApproval',
      'waitingApproval',
      'waitingSignature',
      'signed',
      'issued',
    ])
    expect(kinds.told.issued.find((issued) => issued.id === id)).toMatchObject({
      number: '07',
      signer: { name: 'viceChair' },
      file: { id: file },
    })
  })

  it('comes back with a reason, and goes again as the second round', async () => {
    const id = await submitted()
    expect(await act(login('officeChief'), id, 'return', { reason: 'no' })).toMatchObject({ status: 400 })
    await act(login('officeChief'), id, 'return', { reason: 'Thiếu căn cứ pháp lý' })
    expect(await view(id)).toMatchObject({ state: 'returned', abilities: { approve: false, resubmit: false } })
    expect((await view(id, login('specialist'))).abilities).toMatchObject({ resubmit: true, withdraw: true })
    expect(await act(login('specialist2'), id, 'resubmit')).toMatchObject({ status: 403 })
    expect(await act(login('specialist'), id, 'resubmit', { note: 'Đã bổ sung' })).toMatchObject({ status: 200 })
    const again = await view(id)
    expect(again).toMatchObject({ state: 'waitingApproval', round: 2, stage: 0 })
    expect(again.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['submitted', null],
      ['returned', 'Thiếu căn cứ pháp lý'],
      ['submitted', 'Đã bổ sung'],
    ])
  })

  it('waits in the inbox of whoever the step names, and of nobody else', async () => {
    const id = await submitted()
    const inbox = async (name: Parameters<typeof login>[0], box = 'waiting') =>
      (await api.get<{ items: PaperRow[] }>(pathOf(`?box=${box}&limit=200`), login(name))).body.items
        .map((row) => row.id)
        .includes(id)
    expect([await inbox('officeChief'), await inbox('chair'), await inbox('specialist')]).toEqual([true, false, false])
    expect([await inbox('specialist', 'submitted'), await inbox('specialist2', 'submitted')]).toEqual([true, false])
    await act(login('officeChief'), id, 'approve')
    expect([await inbox('officeChief'), await inbox('chair'), await inbox('viceChair')]).toEqual([false, true, true])
    expect([await inbox('officeChief', 'handled'), await inbox('chair', 'handled')]).toEqual([true, false])
    expect(await api.get(pathOf('?box=all'), login('delegate'))).toMatchObject({ status: 403 })
    expect(await inbox('clerk', 'all')).toBe(true)
  })
})

describe('reading', () => {
  it('is for people of the council who have a part in it', async () => {
    const id = await submitted()
    for (const path of ['', '/counts', '/kinds', '/settings', '/people', '/delegations', `/${id}`, `/${id}/pdf`]) {
      expect(await api.get(pathOf(path)), path).toMatchObject({ status: 401 })
      // The province does not read into its commune's approvals, nor the commune up.
      expect((await api.get(pathOf(path), login('communeOfficer'))).status, path).toBe(404)
      expect((await api.get(pathOf(path, stage.commune()), login('officeChief'))).status, path).toBeOneOf([403, 404])
    }
    expect(await api.get(pathOf(`/${id}`), login('delegate'))).toMatchObject({ status: 403 })
    expect(await api.get(pathOf('/not-an-id'), login('chair'))).toMatchObject({ status: 400 })
  })

  it('finds by words without accents, counts, and exports what it lists', async () => {
    await submitted()
    const found = await api.get<{ items: PaperRow[] }>(pathOf('?box=all&q=chuyen kien nghi duong'), login('chair'))
    expect(found.body.items.length).toBeGreaterThan(0)
    const counts = await api.get<{ total: number; waiting: number }>(
      pathOf('/counts?box=waiting'),
      login('officeChief'),
    )
    expect(counts.body.total).toBe(counts.body.waiting)
    expect(await api.get(pathOf('/export?box=all'), login('officeChief'))).toMatchObject({ status: 200 })
  })

  it('shows what was read, as PDF and Word', async () => {
    const id = await submitted()
    const pdf = await api.get(pathOf(`/${id}/pdf`), login('officeChief'))
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const word = await api.get(pathOf(`/${id}/word`), login('officeChief'))
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await api.get(pathOf(`/${id}/pdf?round=9`), login('officeChief'))).toMatchObject({ status: 404 })
  })
})
