import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { createNotes, noteRoutes } from './notes.testing.ts'
import { Problem } from './problem.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })
let council: CouncilId
let officer: TestLogin
let notes: string

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
  notes = `/councils/${council}/notes`
})

const raw = (payload: string, type: string) =>
  api.server.inject({
    method: 'POST',
    url: `/api/v1${notes}`,
    headers: { ...officer.headers, 'idempotency-key': 'a-key-for-this', 'content-type': type },
    payload,
  })

describe('a refusal', () => {
  it('says in Vietnamese, or in English where asked, what happened, what is safe and what to do', async () => {
    const vietnamese = await api.get('/me-or-nothing')
    expect(vietnamese.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(Problem.parse(vietnamese.body)).toMatchObject({
      code: 'platform/not-found',
      status: 404,
      title: 'Không tìm thấy nội dung',
      next: 'Kiểm tra lại đường dẫn hoặc quay về trang trước.',
    })
    const english = await api.get('/me-or-nothing', undefined, { headers: { 'accept-language': 'en-GB,vi;q=0.5' } })
    expect(english.body).toMatchObject({ title: 'Not found', next: 'Check the address or go back.' })
    const other = await api.get('/me-or-nothing', undefined, { headers: { 'accept-language': 'fr' } })
    expect(other.body).toEqual(vietnamese.body)
  })

  it('names each field that is wrong and what it wants', async () => {
    const reply = await api.post(notes, officer, { text: 7, pinned: 'x' })
    expect(reply).toMatchObject({ status: 400, code: 'platform/invalid-input' })
    expect((reply.body as Problem).errors).toEqual([
      { path: 'text', message: 'Ô này cần chữ.' },
      { path: 'pinned', message: 'Ô này chỉ nhận có hoặc không.' },
    ])
    const missing = await api.post(notes, officer, {})
    expect((missing.body as Problem).errors).toEqual([{ path: 'text', message: 'Chưa nhập ô này.' }])
    const long = await api.post(notes, officer, { text: 'x'.repeat(101) })
    expect((long.body as Problem).errors).toEqual([{ path: 'text', message: 'Nhập nhiều nhất 100 ký tự.' }])
  })

  it.each([
    ['day=2026-02-30', 'day'],
    ['day=30/2/2026', 'day'],
    ['hour=noon', 'hour'],
    ['hour=24', 'hour'],
  ])('names what is wrong in the address: %s', async (query, path) => {
    const reply = await api.get(`/weather?${query}`)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path }] } })
  })

  it.each([
    ['{"text": "họp"', 'application/json'],
    ['', 'application/json'],
    ['null', 'application/json'],
    ['[1, 2]', 'application/json'],
    ['"họp"', 'application/json'],
    ['{"text": "họp", "__proto__": {"admin": true}}', 'application/json'],
  ])('answers broken or strange JSON with 400: %s', async (payload, type) => {
    const reply = await raw(payload, type)
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'platform/invalid-input' })
  })

  it.each(['text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'does not take %s for JSON',
    async (type) => {
      const reply = await raw('text=họp', type)
      expect([400, 415]).toContain(reply.statusCode)
      expect(reply.json()).toHaveProperty('next')
    },
  )

  it.each([
    ['an escape that is none', '/%'],
    ['a zero byte', '/councils/%00/notes'],
    ['a way up', '/councils/../me'],
    ['a name without end', `/councils/${'x'.repeat(300)}/notes`],
  ])('meets an odd address with a plain no: %s', async (_, path) => {
    const reply = await api.get(path, officer)
    expect([400, 404]).toContain(reply.status)
    expect(Problem.parse(reply.body).next).not.toBe('')
  })
})

describe('what goes wrong beneath', () => {
  const mishap = (code: string) => api.post(`/councils/${council}/mishaps`, officer, { code })

  it.each([
    ['22003', 400, 'platform/invalid-input'],
    ['53100', 507, 'platform/disk-full'],
    ['ENOSPC', 507, 'platform/disk-full'],
    ['55P03', 503, 'platform/overloaded'],
    ['57014', 503, 'platform/overloaded'],
    ['40P01', 503, 'platform/overloaded'],
    ['ECONNREFUSED', 503, 'platform/database-away'],
    ['57P01', 503, 'platform/database-away'],
  ])('%s becomes %d with its text', async (code, status, refusal) => {
    const reply = await mishap(code)
    expect(reply).toMatchObject({ status, code: refusal })
    expect(reply.headers['retry-after']).toBe(status === 503 ? '5' : undefined)
  })

  it('is a surprise otherwise, says so with a reference and tells nothing of the machine', async () => {
    const reply = await mishap('XX000')
    expect(reply).toMatchObject({ status: 500, code: 'platform/surprise' })
    expect((reply.body as Problem).detail).toMatch(/Mã tra cứu: [0-9a-f-]{36}\.$/)
    expect(JSON.stringify(reply.body)).not.toContain('secret')
  })
})
