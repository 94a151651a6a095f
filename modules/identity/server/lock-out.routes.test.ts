import { describe, expect, it } from 'vitest'
import type { Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { system } from '#platform/access'
import { aCouncilScope, aLoginAs, TEST_PASSWORD, TestBrowser, useServer } from '../testing/index.ts'
import { identityModule } from './index.ts'

const clock = { at: Date.parse('2026-11-22T01:00:00Z'), now: () => new Date(clock.at).toISOString() as Instant }
const pass = (seconds: number) => (clock.at += seconds * 1000)
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })

async function somebody(loginName: string) {
  const council = await aCouncilScope(db.database)
  await aLoginAs(db.database, { role: 'delegate', council, loginName })
  return {
    right: (browser: TestBrowser) => browser.post('/logins', { loginName, password: TEST_PASSWORD }),
    wrong: (browser: TestBrowser) => browser.post('/logins', { loginName, password: 'đoán mò lần nữa' }),
  }
}

describe('the lock-out', () => {
  it('slows down whoever guesses from a place, longer each time, and never who is known or elsewhere', async () => {
    const { right, wrong } = await somebody('bi-do-lau')
    const home = new TestBrowser(api, '10.0.0.9')
    expect(await right(home)).toMatchObject({ status: 200 })
    pass(1)
    const neighbour = new TestBrowser(api, '10.0.0.9')
    for (let tries = 0; tries < 5; tries += 1) expect(await wrong(neighbour)).toMatchObject({ status: 401 })
    expect(await right(neighbour)).toMatchObject({ status: 429, code: 'identity/too-many-tries' })
    expect(await right(home)).toMatchObject({ status: 200 })
    expect(await right(new TestBrowser(api, '10.7.7.7'))).toMatchObject({ status: 200 })

    pass(15)
    expect(await wrong(neighbour)).toMatchObject({ status: 401 })
    pass(15)
    expect(await right(neighbour)).toMatchObject({ status: 429 })
    pass(15)
    expect(await right(neighbour)).toMatchObject({ status: 200 })
  })

  it('counts twenty at once like twenty in turn', async () => {
    const { wrong } = await somebody('cung-mot-luc')
    const replies = await Promise.all(Array.from({ length: 20 }, () => wrong(new TestBrowser(api, '10.0.1.1'))))
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  it('lets a known browser in through an attack from everywhere, and a new one within half a minute', async () => {
    const { right, wrong } = await somebody('bi-tan-cong')
    const home = new TestBrowser(api, '10.0.2.1')
    expect(await right(home)).toMatchObject({ status: 200 })
    for (let n = 0; n < 36; n += 1) {
      await wrong(new TestBrowser(api, `10.3.0.${n}`))
      pass(31)
    }
    await wrong(new TestBrowser(api, '10.3.1.1'))
    expect(await right(home.movedTo('10.9.9.9'))).toMatchObject({ status: 200 })
    expect(await right(new TestBrowser(api, '10.4.0.1'))).toMatchObject({ status: 429 })
    pass(30)
    expect(await right(new TestBrowser(api, '10.4.0.1'))).toMatchObject({ status: 200 })
  })

  it('keeps no name that was typed, known or not', async () => {
    await new TestBrowser(api).post('/logins', { loginName: 'mat-khau-go-nham-o', password: 'x' })
    const rows = await db.database.transaction(system('a test looks into the table'), (tx) =>
      tx.selectFrom('identity.sign_in_attempt').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toContain('mat-khau-go-nham-o')
  })
})

describe('the log of sign-ins', () => {
  it('shows what happened to the own account, page by page, and nobody else’s', async () => {
    const { right, wrong } = await somebody('xem-nhat-ky')
    const browser = new TestBrowser(api, '10.5.0.1')
    await wrong(new TestBrowser(api, '10.5.0.2'))
    pass(1)
    await right(browser)
    const page = await browser.get<{ items: object[]; next: string }>('/me/sign-ins?limit=1')
    expect(page.body.items).toMatchObject([{ method: 'password', outcome: 'signed-in', address: '10.5.0.1' }])
    const rest = await browser.get<{ items: object[] }>(`/me/sign-ins?limit=1&after=${page.body.next}`)
    expect(rest.body).toMatchObject({ items: [{ outcome: 'failed', address: '10.5.0.2' }] })
    expect(rest.body).not.toHaveProperty('next')
    expect(await new TestBrowser(api).get('/me/sign-ins')).toMatchObject({ status: 401 })
    expect(await browser.get('/me/sign-ins?limit=0')).toMatchObject({ status: 400 })
  })

  it('tells of a new device elsewhere until it is recognised, and ends all other logins at once', async () => {
    const { right } = await somebody('thiet-bi-moi')
    const old = new TestBrowser(api, '10.6.0.1')
    await right(old)
    expect(await old.get('/me')).toMatchObject({ body: { newBrowsers: 0 } })
    const fresh = new TestBrowser(api, '10.6.0.2')
    await right(fresh)
    expect(await fresh.get('/me')).toMatchObject({ body: { newBrowsers: 0 } })
    expect(await old.get('/me')).toMatchObject({ body: { newBrowsers: 1 } })
    const { body } = await old.get<{ items: { login: string; address: string }[] }>('/me/new-browsers')
    expect(body.items).toMatchObject([{ address: '10.6.0.2', method: 'password' }])

    const other = await somebody('nguoi-khac')
    const stranger = new TestBrowser(api)
    await other.right(stranger)
    expect(await stranger.put(`/logins/${body.items[0]!.login}/recognition`)).toMatchObject({ status: 404 })
    expect(await old.put(`/logins/${body.items[0]!.login}/recognition`)).toMatchObject({ status: 200 })
    expect(await old.get('/me')).toMatchObject({ body: { newBrowsers: 0 } })

    expect(await old.delete('/logins/others')).toMatchObject({ status: 200, body: { revoked: expect.any(Number) } })
    expect(await fresh.get('/me')).toMatchObject({ status: 401 })
    expect(await old.get('/me')).toMatchObject({ status: 200 })
    expect(await stranger.get('/me')).toMatchObject({ status: 200 })
    expect(await new TestBrowser(api).delete('/logins/others')).toMatchObject({ status: 401 })
  })
})
