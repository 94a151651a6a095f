import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import { calendarDate, fixedClock } from '#platform/calendar'
import { Database } from '#platform/db'
import { buildServer } from '#platform/http'
import { useDatabase } from '#platform/testing'
import { bySystem } from '#audit'
import { authenticator } from '#identity/server'
import { lawbookModule } from '#lawbook/server'
import { listUnits, loadRegistry, openCouncil, startTerm } from '#councils/server'
import { aTerm } from '#councils/testing'
import { portalModule } from './index.ts'

const db = useDatabase({ clock: fixedClock('2026-11-22T02:00:00.000Z') })
let server: FastifyInstance
let province: CouncilId

const CONTENT = 'Bà Nguyễn Thị Mười, thôn Đông, đề nghị sửa cầu'

beforeAll(async () => {
  const within = <Result>(
    council: CouncilId | undefined,
    work: Parameters<typeof db.database.transaction<Result>>[1],
  ) => db.database.transaction(system('a test sets the stage', council), work)
  const unit = await within(undefined, async (tx) => {
    await lawbookModule.prepare?.(tx)
    await loadRegistry(tx)
    return (await listUnits(tx, null, calendarDate('2026-11-22'))).find(({ code }) => code === '24')!
  })
  province = await within(undefined, (tx) => openCouncil(tx, bySystem('test'), unit.id))
  await within(province, (tx) => startTerm(tx, bySystem('test'), province, aTerm()))
  await within(province, (tx) =>
    tx
      .insertInto('voters.petition')
      .values({
        council_id: province,
        id: newId(),
        code: 'KN-26-000123',
        source_kind: 'receivedDirectly',
        received_on: '2026-11-02',
        content: CONTENT,
        summary: 'Sửa cầu thôn Đông',
        search_key: 'sua cau',
        created_at: tx.now(),
        state: 'classified',
      })
      .execute(),
  )
  server = await serverOver(db.database)
})
afterAll(() => server.close())

async function serverOver(database: Database): Promise<FastifyInstance> {
  const made = await buildServer({
    database,
    authenticator,
    publicUrl: 'http://test.local',
    version: 'test',
    routes: [],
    messages: [],
  })
  await portalModule.pages?.(made, { database, publicUrl: 'http://test.local' })
  await made.ready()
  return made
}

describe('the start page', () => {
  test('has the search and every council, and its own strict policy', async () => {
    const { body, headers, statusCode } = await server.inject('/')
    expect(statusCode).toBe(200)
    expect(body).toContain('<form class="search" action="/tra-cuu" method="get" role="search">')
    expect(body).toContain(`href="/co-quan/${province}"`)
    expect(body).toContain('HĐND tỉnh Bắc Ninh')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toContain('s-maxage=30, stale-if-error')
  })

  test('is the same in English under its own address', async () => {
    const { body } = await server.inject('/?lang=en')
    expect(body).toContain('Look up a voters’ petition')
    expect(body).toContain(`href="/co-quan/${province}?lang=en"`)
  })
})

describe('a petition by its code', () => {
  test('the form leads to the address of the code, in the language of the form', async () => {
    const found = await server.inject('/tra-cuu?ma=kn+26+123')
    expect([found.statusCode, found.headers['location']]).toEqual([303, '/tra-cuu/KN-26-000123'])
    const english = await server.inject('/tra-cuu?ma=KN-26-000123&lang=en')
    expect(english.headers['location']).toBe('/tra-cuu/KN-26-000123?lang=en')
    expect((await server.inject('/tra-cuu')).headers['location']).toBe('/')
  })

  test('shows how far it has come, and neither the voter’s words nor what is not marked for publication', async () => {
    const { body, statusCode } = await server.inject('/tra-cuu/KN-26-000123')
    expect(statusCode).toBe(200)
    expect(body).toContain('Đã phân loại')
    expect(body).toContain('02/11/2026')
    for (const hidden of ['Nguyễn Thị Mười', 'sửa cầu', 'Sửa cầu thôn Đông']) expect(body).not.toContain(hidden)
  })

  test('an unknown code is told so kindly, and what is typed comes back as text', async () => {
    const unknown = await server.inject('/tra-cuu/KN-26-999999')
    expect(unknown.statusCode).toBe(404)
    expect(unknown.body).toContain('Không tìm thấy kiến nghị KN-26-999999')
    expect(unknown.body).toContain('Kiểm tra lại mã trên giấy báo')
    const odd = await server.inject(`/tra-cuu?ma=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(odd.statusCode).toBe(404)
    expect(odd.body).not.toContain('<script')
  })
})

describe('the other pages', () => {
  test('a council shows its term and its delegates, an unknown one is not found', async () => {
    const { body, statusCode } = await server.inject(`/co-quan/${province}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('Đại biểu HĐND tỉnh Bắc Ninh')
    expect(body).toMatch(/Khóa [IVXL]+, nhiệm kỳ \d{4}-\d{4}/)
    for (const path of [`/co-quan/${newId()}`, '/co-quan/abc', '/co-quan/%00']) {
      const missing = await server.inject(path)
      expect([missing.statusCode, String(missing.headers['content-type'])]).toEqual([404, 'text/html; charset=utf-8'])
      expect(missing.body).toContain('Không tìm thấy trang')
    }
  })

  test('an address that leads nowhere is a page for people and a problem for programs', async () => {
    const page = await server.inject('/khong-co-trang-nay')
    expect([page.statusCode, String(page.headers['content-type'])]).toEqual([404, 'text/html; charset=utf-8'])
    const api = await server.inject('/api/v1/nothing')
    expect([api.statusCode, String(api.headers['content-type'])]).not.toContain('text/html; charset=utf-8')
    expect(api.statusCode).toBe(404)
  })

  test('robots keep out of codes, the map names the councils', async () => {
    expect((await server.inject('/robots.txt')).body).toContain('Disallow: /tra-cuu')
    expect((await server.inject('/sitemap.xml')).body).toContain(`<loc>http://test.local/co-quan/${province}</loc>`)
  })

  test('a sample installation says so on its pages', async () => {
    const sample = (on: boolean) =>
      db.database.transaction(system('a test'), (tx) =>
        tx.updateTable('platform.installation').set({ sample: on }).execute(),
      )
    await sample(true)
    expect((await server.inject('/')).body).toContain('dữ liệu giả định')
    await sample(false)
    expect((await server.inject('/')).body).not.toContain('dữ liệu giả định')
  })

  test('without its database the portal answers with a page, and nobody keeps it', async () => {
    const away = await serverOver(new Database({ url: 'postgres://nobody:x@127.0.0.1:1/none', poolSize: 1 }))
    const { statusCode, body, headers } = await away.inject('/')
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store'])
    expect(body).toContain('Trang tạm thời chưa mở được')
    await away.close()
  })
})
