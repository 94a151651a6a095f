import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import type { Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { DeskPass, DeskPerson, Device, IssuedDeskPass, Me, NewBrowserNotice, SignInTry } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  anAssignment,
  TEST_PASSWORD,
  TestBrowser,
  type TestLogin,
  useServer,
} from '../testing/index.ts'
import { identityModule } from './index.ts'

/** The database's own clock decides what a login opens: the test stands in the present. */
const clock = { after: 0, now: () => new Date(Date.now() + clock.after).toISOString() as Instant }
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })

async function aHall() {
  clock.after = 0
  const province = await aCouncilScope(db.database)
  const council = await aCouncilScope(db.database, { superior: province })
  const login = (role: TestLogin['actor']['as']['role'], displayName: string) =>
    aLoginAs(db.database, { role, council, displayName, loginName: `${role.toLowerCase()}.${newId()}` })
  return {
    province,
    council,
    chief: await login('officeChief', 'Chánh Văn phòng'),
    specialist: await login('specialist', 'Chuyên viên'),
    delegate: await login('delegate', 'Bà Quên Mật Khẩu'),
    chair: await login('chair', 'Ông Chủ Tịch'),
  }
}

const passes = (council: CouncilId) => `/councils/${council}/desk/passes`
const issue = (council: CouncilId, by: TestLogin | undefined, account: string) =>
  api.post<IssuedDeskPass>(passes(council), by, { account }, { key: null })
const enter = (code: string, headers: Record<string, string> = {}) =>
  api.post('/desk/logins', undefined, { code }, { headers })
const cookiesOf = (reply: { headers: Readonly<Record<string, unknown>> }) =>
  [reply.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0]!)
const me = (cookies: string[]) => api.get<Me>('/me', undefined, { headers: { cookie: cookies.join('; ') } })
const traces = async (council: CouncilId, by: TestLogin) =>
  (await api.get<{ items: DeskPass[] }>(passes(council), by)).body.items

describe('a pass of the desk', () => {
  it('is issued by the office to those who stand below, never to oneself or upwards', async () => {
    const { council, province, chief, specialist, delegate, chair } = await aHall()
    expect(await issue(council, undefined, delegate.account)).toMatchObject({ status: 401 })
    expect(await issue(council, delegate, chair.account)).toMatchObject({ status: 403, code: 'platform/forbidden' })
    const above = await aLoginAs(db.database, { role: 'officeChief', council: province })
    expect(await issue(council, above, delegate.account)).toMatchObject({ status: 403 })
    expect(await issue(council, chief, newId())).toMatchObject({ status: 404 })
    expect(await issue(council, chief, 'ai đó')).toMatchObject({ status: 400 })
    expect(await issue(council, chief, chief.account)).toMatchObject({ code: 'identity/own-account' })
    const upwards = { status: 403, code: 'identity/desk-not-for-this-role' }
    expect(await issue(council, specialist, chief.account)).toMatchObject(upwards)
    expect(await issue(council, specialist, chair.account)).toMatchObject(upwards)
    const admin = await aLoginAs(db.database, { role: 'systemAdmin', council })
    expect(await issue(council, chief, admin.account)).toMatchObject(upwards)
    expect(await issue(council, chief, chair.account)).toMatchObject({ status: 201 })
    const { body } = await api.get<{ items: DeskPerson[] }>(`/councils/${council}/desk/people`, specialist)
    expect(body.items.map(({ displayName }) => displayName)).toEqual(['Bà Quên Mật Khẩu'])
  })

  it('opens a login for twelve hours at most, in this council only, and leaves a trace', async () => {
    const { council, province, specialist, delegate } = await aHall()
    await anAssignment(db.database, delegate.account, { role: 'officeChief', council: province })
    const { body: pass } = await issue(council, specialist, delegate.account)
    expect(pass.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const entered = await enter(pass.code)
    expect(entered).toMatchObject({ status: 200 })
    const { body } = await me(cookiesOf(entered))
    // The office that this person heads elsewhere is not opened by a slip from this table.
    expect(body.capacities).toMatchObject([{ role: 'delegate', council }])
    const [trace] = await traces(council, specialist)
    expect(trace).toMatchObject({
      displayName: 'Bà Quên Mật Khẩu',
      issuedBy: 'Chuyên viên',
      state: 'used',
      usedFrom: '127.0.0.1',
      refused: 0,
    })
    const { expires_at: expires } = await db.database.transaction(system('a test looks'), (tx) =>
      tx
        .selectFrom('identity.login')
        .select('expires_at')
        .where('only_council', '=', council)
        .executeTakeFirstOrThrow(),
    )
    expect(Date.parse(expires) - Date.now()).toBeLessThanOrEqual(12 * 3_600_000)
    expect(Date.parse(expires) - Date.now()).toBeGreaterThan(11 * 3_600_000)
  })

  it('that is stolen, shown again or too late is refused, and the desk sees it', async () => {
    const { council, specialist, delegate } = await aHall()
    const { body: pass } = await issue(council, specialist, delegate.account)
    const entered = await enter(pass.code)
    expect(await enter(pass.code)).toMatchObject({ status: 409, code: 'identity/code-used' })
    expect((await traces(council, specialist))[0]).toMatchObject({
      state: 'used',
      refused: 1,
      refusedFrom: '127.0.0.1',
    })
    const { body: late } = await issue(council, specialist, delegate.account)
    clock.after = 121_000
    expect(await enter(late.code)).toMatchObject({ status: 409, code: 'identity/code-expired' })
    clock.after = 0
    const wrong = await enter(`${late.code.slice(0, 5)}zzzz`)
    expect(wrong).toMatchObject({ status: 404, code: 'identity/code-unknown' })
    const revoke = (by?: TestLogin) => api.post(`${passes(council)}/${pass.id}/revocation`, by)
    expect(await revoke()).toMatchObject({ status: 401 })
    expect(await revoke(delegate)).toMatchObject({ status: 403 })
    expect(await me(cookiesOf(entered))).toMatchObject({ status: 200 })
    expect(await revoke(specialist)).toMatchObject({ status: 200 })
    expect(await me(cookiesOf(entered))).toMatchObject({ status: 401 })
    expect(await enter(pass.code)).toMatchObject({ status: 409, code: 'identity/code-revoked' })
  })
})

describe('what the account knows of a pass', () => {
  const history = async (by: TestLogin) =>
    (await api.get<{ items: SignInTry[] }>('/me/sign-ins', by)).body.items.map(({ method, outcome }) => [
      method,
      outcome,
    ])

  it('is each use and each try in vain, and that the browser was new', async () => {
    const { council, specialist, delegate } = await aHall()
    const atHome = new TestBrowser(api)
    const { body: first } = await issue(council, specialist, delegate.account)
    expect(await atHome.post('/desk/logins', { code: first.code })).toMatchObject({ status: 200 })
    const { body: second } = await issue(council, specialist, delegate.account)
    const elsewhere = new TestBrowser(api, '10.0.0.7')
    expect(await elsewhere.post('/desk/logins', { code: second.code })).toMatchObject({ status: 200 })
    expect(await elsewhere.post('/desk/logins', { code: second.code })).toMatchObject({ code: 'identity/code-used' })
    expect(await history(delegate)).toEqual([
      ['qr', 'failed'],
      ['qr', 'signed-in'],
      ['qr', 'signed-in'],
    ])
    const { body } = await atHome.get<{ items: z.infer<typeof NewBrowserNotice>[] }>('/me/new-browsers')
    expect(body.items).toMatchObject([{ method: 'qr', address: '10.0.0.7' }])
  })
})

describe('a machine of the office', () => {
  const devices = (council: CouncilId) => `/councils/${council}/devices`

  async function aMarkedMachine(council: CouncilId, by: TestLogin, number: string) {
    const { body } = await api.post<{ id: string }>(devices(council), by, { number })
    const code = await api.post<{ code: string }>(`${devices(council)}/${body.id}/code`, by)
    const marked = await api.post('/machine', undefined, { code: code.body.code })
    expect(marked).toMatchObject({ status: 200, body: { number } })
    return { id: body.id, code: code.body.code, mark: cookiesOf(marked)[0]! }
  }

  it('stands on the list of the own council, each number once', async () => {
    const { council, province, chief, delegate } = await aHall()
    const add = (by: TestLogin | undefined, body: object) => api.post(devices(council), by, body)
    expect(await add(undefined, { number: '12' })).toMatchObject({ status: 401 })
    expect(await add(delegate, { number: '12' })).toMatchObject({ status: 403 })
    const above = await aLoginAs(db.database, { role: 'officeChief', council: province })
    expect(await add(above, { number: '12' })).toMatchObject({ status: 403 })
    expect(await add(chief, { number: '' })).toMatchObject({ status: 400 })
    expect(await add(chief, { number: '12' })).toMatchObject({ status: 201 })
    expect(await add(chief, { number: '12' })).toMatchObject({ status: 409, code: 'identity/device-number-taken' })
  })

  it('is lent to one at a time; what was signed in on it ends when it comes back, and it forgets', async () => {
    const { council, specialist, delegate } = await aHall()
    const { id, code, mark } = await aMarkedMachine(council, specialist, '7')
    expect(await api.post('/machine', undefined, { code })).toMatchObject({ code: 'identity/code-used' })
    const act = (name: string, body?: object) => api.post(`${devices(council)}/${id}/${name}`, specialist, body)
    expect(await act('return')).toMatchObject({ status: 409, code: 'identity/device-not-lent' })
    expect(await act('lending', { account: delegate.account })).toMatchObject({ status: 200 })
    expect(await act('lending', { holderName: 'Người khác' })).toMatchObject({ code: 'identity/device-lent' })
    expect(await act('retirement')).toMatchObject({ code: 'identity/device-lent' })

    const { body: pass } = await issue(council, specialist, delegate.account)
    const onMachine = cookiesOf(await enter(pass.code, { cookie: mark }))
    const elsewhere = cookiesOf(await enter((await issue(council, specialist, delegate.account)).body.code))
    const list = await api.get<{ items: Device[] }>(devices(council), specialist)
    expect(list.body.items).toMatchObject([
      { number: '7', marked: true, holder: 'Bà Quên Mật Khẩu', signedIn: ['Bà Quên Mật Khẩu'] },
    ])

    expect(await act('return')).toMatchObject({ status: 200 })
    const after = await me([...onMachine, mark])
    expect(after).toMatchObject({ status: 401, headers: { 'clear-site-data': '"cache", "storage"' } })
    expect(await me(elsewhere)).toMatchObject({ status: 200 })
    expect((await api.get('/me')).headers['clear-site-data']).toBeUndefined()
    const loans = await api.get<{ items: object[] }>(`${devices(council)}/${id}/lendings`, specialist)
    expect(loans.body.items).toMatchObject([{ holder: 'Bà Quên Mật Khẩu', returnedAt: expect.any(String) as string }])
    expect(await act('retirement')).toMatchObject({ status: 200 })
  })

  it('keeps nobody signed in overnight, whichever way they came in', async () => {
    const { council, specialist, delegate } = await aHall()
    const { mark } = await aMarkedMachine(council, specialist, '8')
    const { login_name: loginName } = await db.database.transaction(system('a test looks'), (tx) =>
      tx
        .selectFrom('identity.account')
        .select('login_name')
        .where('id', '=', delegate.account)
        .executeTakeFirstOrThrow(),
    )
    const typed = { loginName, password: TEST_PASSWORD }
    expect(await api.post('/logins', undefined, typed, { headers: { cookie: mark } })).toMatchObject({ status: 200 })
    const row = await db.database.transaction(system('a test looks'), (tx) =>
      tx
        .selectFrom('identity.login')
        .select(['expires_at', 'device_id'])
        .where('account_id', '=', delegate.account)
        .where('device_id', 'is not', null)
        .executeTakeFirstOrThrow(),
    )
    const hanoi = (moment: number) => new Date(moment + 7 * 3_600_000).toISOString().slice(0, 10)
    expect(hanoi(Date.parse(row.expires_at) - 1)).toBe(hanoi(Date.now()))
  })

  it('is not marked by a code that is wrong or of another kind', async () => {
    const { council, specialist, delegate } = await aHall()
    const { body: pass } = await issue(council, specialist, delegate.account)
    expect(await api.post('/machine', undefined, { code: pass.code })).toMatchObject({ status: 404 })
    expect(await enter(pass.code)).toMatchObject({ status: 200 })
  })
})
