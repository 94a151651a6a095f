import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { Assignment, Me, RoleGranted } from '#identity'
import { aCouncilScope, aLoginAs, anAssignment, TEST_PASSWORD, useServer } from '../testing/index.ts'
import { identityModule } from './index.ts'

const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })

async function anOffice() {
  const province = await aCouncilScope(db.database, { name: 'HĐND tỉnh' })
  const commune = await aCouncilScope(db.database, { superior: province, name: 'HĐND xã' })
  const neighbour = await aCouncilScope(db.database, { superior: province })
  return {
    province,
    commune,
    neighbour,
    officer: await aLoginAs(db.database, { role: 'communeOfficer', council: commune }),
    delegate: await aLoginAs(db.database, { role: 'delegate', council: commune }),
    chief: await aLoginAs(db.database, { role: 'officeChief', council: province }),
  }
}

const grant = (loginName: string, more: object = {}) => ({
  loginName,
  displayName: 'Nguyễn Văn Thử',
  role: 'delegate',
  title: 'Đại biểu',
  validFrom: '2026-07-01',
  ...more,
})

describe('signing in', () => {
  it('answers a login whose cookie opens the account, and says the same of a wrong name and a wrong password', async () => {
    const { commune } = await anOffice()
    await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: 'dai-bieu.a' })

    const right = await api.post('/logins', undefined, { loginName: ' Dai-Bieu.A ', password: TEST_PASSWORD })
    expect(right).toMatchObject({ status: 200, body: { done: true } })
    const cookie = String(right.headers['set-cookie'])
    expect(cookie).toMatch(/^login=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
    const me = await api.get<Me>('/me', undefined, { headers: { cookie: cookie.split(';')[0]! } })
    expect(me).toMatchObject({ status: 200, body: { loginName: 'dai-bieu.a', as: { role: 'delegate' } } })

    const wrongPassword = await api.post('/logins', undefined, { loginName: 'dai-bieu.a', password: 'khác hẳn rồi' })
    const wrongName = await api.post('/logins', undefined, { loginName: 'khong-co', password: TEST_PASSWORD })
    expect(wrongPassword).toMatchObject({ status: 401, code: 'identity/wrong-name-or-password' })
    expect(wrongName.body).toEqual(wrongPassword.body)
  })

  it('counts failures though each is refused, and slows only this name from this address', async () => {
    const { commune } = await anOffice()
    await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: 'bi-do' })
    const wrong = { loginName: 'bi-do', password: 'đoán mò lần nữa' }
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await api.post('/logins', undefined, wrong)).toMatchObject({ status: 401 })
    }
    const right = { loginName: 'bi-do', password: TEST_PASSWORD }
    expect(await api.post('/logins', undefined, right)).toMatchObject({ status: 429, code: 'identity/too-many-tries' })
    const elsewhere = await api.server.inject({
      method: 'POST',
      url: '/api/v1/logins',
      payload: right,
      remoteAddress: '10.1.2.3',
    })
    expect(elsewhere.statusCode).toBe(200)
  })

  it('lists logins and ends one of them at once; those of others are not found', async () => {
    const { delegate, officer } = await anOffice()
    const { body } = await api.get<{ items: unknown[] }>('/logins', delegate)
    expect(body.items).toMatchObject([{ id: delegate.login, current: true }])
    expect(await api.delete(`/logins/${officer.login}`, delegate)).toMatchObject({ status: 404 })
    expect(await api.get('/me', officer)).toMatchObject({ status: 200 })
    expect(await api.delete('/logins/current', delegate)).toMatchObject({ status: 200 })
    expect(await api.get('/me', delegate)).toMatchObject({ status: 401, code: 'platform/not-signed-in' })
  })

  it('changes a password against the present one, refuses common ones and ends the other logins', async () => {
    const { commune } = await anOffice()
    const here = await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: 'doi-mat-khau' })
    const signedIn = await api.post('/logins', undefined, { loginName: 'doi-mat-khau', password: TEST_PASSWORD })
    const there = { headers: { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! } }
    const change = (current: string, next: string) => api.put('/me/password', here, { current, next })

    expect(await change('không phải thế này', 'con đò lá trúc qua sông')).toMatchObject({
      status: 422,
      code: 'identity/wrong-current-password',
    })
    expect(await change(TEST_PASSWORD, 'password12345')).toMatchObject({ code: 'identity/password-too-common' })
    expect(await change(TEST_PASSWORD, 'ngắn')).toMatchObject({ status: 400 })
    expect(await change(TEST_PASSWORD, 'con đò lá trúc qua sông')).toMatchObject({ status: 200 })
    expect(await api.get('/me', undefined, there)).toMatchObject({ status: 401 })
    expect(await api.get('/me', here)).toMatchObject({ status: 200 })
  })
})

describe('roles', () => {
  it('are managed by the office of the own council only', async () => {
    const { commune, neighbour, officer, delegate, chief } = await anOffice()
    const path = `/councils/${commune}/assignments`
    expect(await api.get(path)).toMatchObject({ status: 401 })
    expect(await api.get(path, delegate)).toMatchObject({ status: 403, code: 'platform/forbidden' })
    expect(await api.get(`/councils/${neighbour}/assignments`, officer)).toMatchObject({ status: 404 })
    expect(await api.post(path, officer, { role: 'emperor' })).toMatchObject({ status: 400 })
    expect(await api.get(path, chief)).toMatchObject({ status: 403 })
    expect(await api.post(path, chief, grant('tu-tinh'))).toMatchObject({ status: 403 })
    const { body } = await api.get<{ items: Assignment[] }>(path, officer)
    expect(body.items.map((held) => held.role).sort()).toEqual(['communeOfficer', 'delegate'])
  })

  it('are given with an account made on the way, whose first password opens it once told', async () => {
    const { commune, officer } = await anOffice()
    const given = await api.post<{ firstPassword: string }>(
      `/councils/${commune}/assignments`,
      officer,
      grant('nguoi-moi'),
    )
    expect(given.status).toBe(201)
    const entered = await api.post('/logins', undefined, { loginName: 'nguoi-moi', password: given.body.firstPassword })
    const me = await api.get('/me', undefined, {
      headers: { cookie: String(entered.headers['set-cookie']).split(';')[0]! },
    })
    expect(me.body).toMatchObject({ mustChangePassword: true, as: { council: commune } })

    const again = await api.post(`/councils/${commune}/assignments`, officer, grant('nguoi-moi', { role: 'chair' }))
    expect(again.body).toMatchObject({ firstPassword: null })
  })

  it('asked for again are the same role, with another first password that is kept nowhere', async () => {
    const { commune, officer } = await anOffice()
    const path = `/councils/${commune}/assignments`
    const give = () =>
      api.post<z.infer<typeof RoleGranted>>(path, officer, grant('hoi-lai'), { key: 'one-and-the-same-request-key' })
    const { body: lost } = await give()
    const { body: given } = await give()
    expect(given.id).toBe(lost.id)
    const signIn = (password: string | null) => api.post('/logins', undefined, { loginName: 'hoi-lai', password })
    expect(await signIn(lost.firstPassword)).toMatchObject({ code: 'identity/wrong-name-or-password' })
    expect(await signIn(given.firstPassword)).toMatchObject({ status: 200 })
    // Somebody is in: no giver makes that password another.
    expect(await give()).toMatchObject({ body: { id: lost.id, firstPassword: null } })
    expect(await signIn(given.firstPassword)).toMatchObject({ status: 200 })
    const kept = await db.database.transaction(system('a test looks'), (tx) =>
      tx.selectFrom('platform.idempotency').selectAll().execute(),
    )
    expect(JSON.stringify(kept)).not.toContain(lost.firstPassword)
    expect(JSON.stringify(kept)).not.toContain(given.firstPassword)
  })

  it("are not given to oneself, nor an agency's role without its agency", async () => {
    const { commune } = await anOffice()
    const officer = await aLoginAs(db.database, {
      role: 'communeOfficer',
      council: commune,
      loginName: 'can-bo.tu-giao',
    })
    const post = (body: object) => api.post(`/councils/${commune}/assignments`, officer, body)
    expect(await post(grant('can-bo.tu-giao'))).toMatchObject({ status: 422, code: 'identity/own-role' })
    expect(await post(grant('dau-moi', { role: 'agencyFocalPoint' }))).toMatchObject({
      status: 422,
      code: 'identity/role-for-council',
    })
  })

  it('end by another hand than their holder’s, at the version that was seen', async () => {
    const { commune, officer, delegate } = await anOffice()
    const end = (assignment: string, version: number, lastDay = '2020-01-31') =>
      api.patch(`/councils/${commune}/assignments/${assignment}`, officer, { lastDay, version })
    expect(await end(delegate.assignment, 1, '1999-12-31')).toMatchObject({
      status: 422,
      code: 'identity/ends-before-it-began',
    })
    expect(await end(officer.assignment, 1)).toMatchObject({ status: 403 })
    expect(await end(delegate.assignment, 7)).toMatchObject({
      status: 409,
      body: { versions: { yours: { version: 7 }, current: { version: 1 } } },
    })
    expect(await end(delegate.assignment, 1)).toMatchObject({ status: 200 })
    expect(await api.get('/me', delegate)).toMatchObject({ status: 403, code: 'identity/no-capacity' })
  })

  it('held several at once are chosen by capacity; one that is not held is refused', async () => {
    const { commune, neighbour, officer, delegate } = await anOffice()
    const second = await anAssignment(db.database, delegate.account, { role: 'chair', council: neighbour })
    const ended = await anAssignment(db.database, delegate.account, {
      role: 'chair',
      council: neighbour,
      validTo: '2001-01-01' as CalendarDate,
    })
    const as = (capacity: string) =>
      api.get<Me>('/me', undefined, { headers: { cookie: delegate.cookie, 'x-capacity': capacity } })
    expect((await as(second)).body).toMatchObject({ as: { role: 'chair', council: neighbour } })
    expect((await as(delegate.assignment)).body.capacities).toHaveLength(2)
    for (const capacity of [ended, officer.assignment, 'x']) {
      expect(await as(capacity)).toMatchObject({ status: 403, code: 'identity/no-capacity' })
    }
    const unnamed = await api.get<Me>('/me', undefined, { headers: { cookie: delegate.cookie } })
    expect([commune, neighbour]).toContain(unnamed.body.as.council)
  })
})
