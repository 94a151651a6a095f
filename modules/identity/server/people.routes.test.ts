import { describe, expect, it } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { CouncilPerson, PrintedSlips } from '#identity'
import { aCouncilScope, aLoginAs, anAssignment, TEST_PASSWORD, type TestLogin, useServer } from '../testing/index.ts'
import { identityModule } from './index.ts'

const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })
const NEW_PASSWORD = 'con đò lá trúc qua sông'

async function anOffice() {
  const province = await aCouncilScope(db.database)
  const commune = await aCouncilScope(db.database, { superior: province })
  return {
    province,
    commune,
    officer: await aLoginAs(db.database, { role: 'communeOfficer', council: commune }),
    chief: await aLoginAs(db.database, { role: 'officeChief', council: province }),
    admin: await aLoginAs(db.database, { role: 'systemAdmin', council: province }),
    delegate: await aLoginAs(db.database, {
      role: 'delegate',
      council: commune,
      loginName: `dai-bieu.${newId()}`,
      displayName: 'Bà Đại Biểu',
    }),
  }
}

const person = (council: CouncilId, account: string) => `/councils/${council}/people/${account}`
const act = (council: CouncilId, by: TestLogin | undefined, account: string, name: string) =>
  api.post<{ id: string }>(`${person(council, account)}/${name}`, by)
const listed = async (council: CouncilId, by: TestLogin, account: string) =>
  (await api.get<{ items: CouncilPerson[] }>(`/councils/${council}/people`, by)).body.items.find(
    (each) => each.account === account,
  )

describe('accounts of a council', () => {
  it('are managed by its own office', async () => {
    const { commune, province, officer, chief, delegate } = await anOffice()
    expect(await api.get(`/councils/${commune}/people`)).toMatchObject({ status: 401 })
    expect(await api.get(`/councils/${commune}/people`, delegate)).toMatchObject({ status: 403 })
    expect(await api.get(`/councils/${commune}/people`, chief)).toMatchObject({ status: 403 })
    expect(await api.get(`/councils/${province}/people`, officer)).toMatchObject({ status: 404 })
    for (const name of ['disabling', 'enabling', 'reset']) {
      expect(await act(commune, undefined, delegate.account, name)).toMatchObject({ status: 401 })
      expect(await act(commune, delegate, officer.account, name)).toMatchObject({ status: 403 })
      expect(await act(commune, officer, chief.account, name)).toMatchObject({ status: 404 })
      expect(await act(commune, officer, 'x', name)).toMatchObject({ status: 400 })
    }
  })

  it('are disabled with all their logins, and enabled again', async () => {
    const { commune, officer, delegate } = await anOffice()
    expect(await listed(commune, officer, delegate.account)).toMatchObject({
      disabled: false,
      abilities: { disable: true, enable: false, resetPassword: true },
    })
    expect(await act(commune, officer, delegate.account, 'disabling')).toMatchObject({ status: 200 })
    expect(await api.get('/me', delegate)).toMatchObject({ status: 401 })
    expect(await listed(commune, officer, delegate.account)).toMatchObject({
      disabled: true,
      abilities: { disable: false, enable: true, resetPassword: false },
    })
    expect(await act(commune, officer, delegate.account, 'reset')).toMatchObject({ code: 'identity/account-disabled' })
    expect(await act(commune, officer, delegate.account, 'enabling')).toMatchObject({ status: 200 })
    // The old logins stay closed: who had them signs in anew.
    expect(await api.get('/me', delegate)).toMatchObject({ status: 401 })
  })

  it('that hold roles beyond the office are not touched, by whichever way', async () => {
    const { commune, province, officer, chief, admin, delegate } = await anOffice()
    await anAssignment(db.database, delegate.account, { role: 'delegate', council: province })
    const beyond = { status: 403, code: 'identity/account-out-of-reach' }
    expect(await listed(commune, officer, delegate.account)).toMatchObject({
      abilities: { disable: false, resetPassword: false },
    })
    for (const name of ['disabling', 'enabling', 'reset']) {
      expect(await act(commune, officer, delegate.account, name)).toMatchObject(beyond)
      expect(await act(province, chief, admin.account, name)).toMatchObject(beyond)
      expect(await act(province, chief, chief.account, name)).toMatchObject({ code: 'identity/own-account' })
    }
    // The province reaches into its own communes.
    expect(await act(province, chief, delegate.account, 'reset')).toMatchObject({ status: 201 })
  })

  it('whose password is lost get a code; it signs nobody in, ends the logins and keeps the roles', async () => {
    const { commune, officer, delegate } = await anOffice()
    const { body } = await act(commune, officer, delegate.account, 'reset')
    const printed = await api.post<PrintedSlips>(`/councils/${commune}/invitations/slips`, officer, {
      ids: [body.id],
      size: 'A4',
    })
    const { code, loginName } = printed.body.slips[0]!
    expect(await api.get('/me', delegate)).toMatchObject({ status: 200 })
    const redeemed = await api.post('/invitations/redeem', undefined, { code, password: NEW_PASSWORD })
    expect(redeemed).toMatchObject({ status: 200, body: { signedIn: false, loginName } })
    expect(redeemed.headers['set-cookie']).toBeUndefined()
    expect(await api.get('/me', delegate)).toMatchObject({ status: 401 })
    const signIn = (password: string) => api.post('/logins', undefined, { loginName, password })
    expect(await signIn(TEST_PASSWORD)).toMatchObject({ status: 401 })
    expect(await signIn(NEW_PASSWORD)).toMatchObject({ status: 200 })
  })

  it('whose holder rose since are given no code by an office that reaches them no more', async () => {
    const { commune, province, officer, delegate } = await anOffice()
    const { body } = await act(commune, officer, delegate.account, 'reset')
    await anAssignment(db.database, delegate.account, { role: 'systemAdmin', council: province })
    const slips = await api.post(`/councils/${commune}/invitations/slips`, officer, { ids: [body.id], size: 'A5' })
    expect(slips).toMatchObject({ status: 403, code: 'identity/account-out-of-reach' })
  })

  it('have a contact that the office keeps, and the trail names its fields only', async () => {
    const { commune, officer, delegate } = await anOffice()
    const change = (version: number, more: object = {}) =>
      api.put(`${person(commune, delegate.account)}/contact`, officer, {
        email: 'dai.bieu@xa.gov.vn',
        phone: '0912 345 678',
        version,
        ...more,
      })
    expect(await change(0, { phone: 'gọi sau' })).toMatchObject({ status: 400 })
    expect(await change(0)).toMatchObject({ status: 200 })
    expect(await listed(commune, officer, delegate.account)).toMatchObject({
      email: 'dai.bieu@xa.gov.vn',
      phone: '0912 345 678',
      contactVersion: 1,
    })
    expect(await change(0)).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    expect(await change(1, { phone: null })).toMatchObject({ status: 200 })
    const trail = await db.database.transaction(system('a test reads the trail', commune), (tx) =>
      tx.selectFrom('audit.entry').selectAll().where('subject_id', '=', delegate.account).execute(),
    )
    expect(trail).toHaveLength(2)
    expect(JSON.stringify(trail)).not.toContain('0912')
  })
})

it('a role is not taken away by who could not give it', async () => {
  const { province, chief, admin } = await anOffice()
  const end = (by: TestLogin) =>
    api.patch(`/councils/${province}/assignments/${admin.assignment}`, by, { lastDay: '2026-12-31', version: 1 })
  expect(await end(chief)).toMatchObject({ status: 403 })
  expect(await end(await aLoginAs(db.database, { role: 'systemAdmin', council: province }))).toMatchObject({
    status: 200,
  })
})

it('guests and press see who they are, and nothing of the council, its people or its live feed', async () => {
  const { commune, province } = await anOffice()
  for (const role of ['guest', 'press'] as const) {
    const login = await aLoginAs(db.database, { role, council: commune })
    expect(await api.get('/me', login)).toMatchObject({ status: 200, body: { as: { role } } })
    for (const council of [commune, province]) {
      for (const path of ['people', 'assignments', 'invitations', 'desk/people', 'handovers']) {
        expect(await api.get(`/councils/${council}/${path}`, login)).toMatchObject({ status: 404 })
      }
    }
    // Who is both sees in each capacity what that one may.
    const held = await anAssignment(db.database, login.account, { role: 'communeOfficer', council: commune })
    const asOfficer = { headers: { cookie: login.cookie, 'x-capacity': held } }
    expect(await api.get(`/councils/${commune}/people`, undefined, asOfficer)).toMatchObject({ status: 200 })
    expect(await api.get(`/councils/${commune}/people`, login)).toMatchObject({ status: 404 })
    const ended = await anAssignment(db.database, login.account, {
      role: 'officeChief',
      council: province,
      validTo: '2020-01-01' as CalendarDate,
    })
    const asEnded = { headers: { cookie: login.cookie, 'x-capacity': ended } }
    expect(await api.get('/me', undefined, asEnded)).toMatchObject({ code: 'identity/no-capacity' })
  }
})
