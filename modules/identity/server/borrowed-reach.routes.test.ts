import { describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId } from '#platform/access'
import { addDays, today } from '#platform/calendar'
import type { Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { Assignment, CouncilPerson, IssuedDeskPass, PrintedSlips } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  anAccount,
  anAssignment,
  TestBrowser,
  type TestLogin,
  useServer,
} from '../testing/index.ts'
import { identityModule } from './index.ts'

/*
 * Ways to a role that nobody gave: by an account that another council made, by a role that is still to begin, by letters
 * that go elsewhere, by codes of who has left. Each was open once.
 */

const clock = { now: () => new Date().toISOString() as Instant }
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })
const TOMORROW = addDays(today(clock), 1)
const YESTERDAY = addDays(today(clock), -1)
const PASSWORD = 'con đò lá trúc qua sông'

async function anOffice() {
  const province = await aCouncilScope(db.database)
  const commune = await aCouncilScope(db.database, { superior: province })
  const login = (role: TestLogin['actor']['as']['role'], council: CouncilId) => aLoginAs(db.database, { role, council })
  return {
    province,
    commune,
    officer: await login('communeOfficer', commune),
    specialist: await login('specialist', commune),
    delegate: await login('delegate', commune),
    admin: await login('systemAdmin', province),
  }
}

const inSystem = <Result>(council: CouncilId, work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction({ audience: 'system', why: 'test', council }, work)
const endedYesterday = ({ actor }: TestLogin) =>
  inSystem(actor.as.council, (tx) =>
    tx.updateTable('identity.assignment').set({ valid_to: YESTERDAY }).where('id', '=', actor.as.assignment).execute(),
  )
const person = (more: object = {}) => ({
  displayName: 'Nguyễn Thị Mời',
  loginName: `moi.${newId<string>()}`,
  role: 'delegate',
  title: 'Đại biểu HĐND phường',
  validFrom: '2026-01-01',
  ...more,
})

async function aCode(council: CouncilId, by: TestLogin, more: object = {}): Promise<string> {
  const path = `/councils/${council}/invitations`
  const { ids } = (await api.post<{ ids: string[] }>(path, by, { people: [person(more)] })).body
  return codeOf(council, by, ids)
}

async function codeOf(council: CouncilId, by: TestLogin, ids: readonly string[]): Promise<string> {
  const path = `/councils/${council}/invitations/slips`
  return (await api.post<PrintedSlips>(path, by, { ids, size: 'A5' }, { key: null })).body.slips[0]!.code
}

const redeem = (code: string) => api.post('/invitations/redeem', undefined, { code, password: PASSWORD }, { key: null })

describe('an account that nobody has signed in to yet', () => {
  it('gets no other first password from an office that does not reach all its roles', async () => {
    const { province, commune, officer, admin } = await anOffice()
    const loginName = `quan-tri.${newId<string>()}`
    const made = await api.post<{ firstPassword: string | null }>(`/councils/${province}/assignments`, admin, {
      ...person({ loginName, role: 'systemAdmin', title: 'Quản trị viên' }),
    })
    expect(made).toMatchObject({ status: 201, body: { firstPassword: expect.any(String) } })
    const give = () =>
      api.post<{ firstPassword: string | null }>(`/councils/${commune}/assignments`, officer, person({ loginName }))
    expect((await give()).body.firstPassword).toBeNull()
    expect((await give()).body.firstPassword).toBeNull()
    const signedIn = await api.post('/logins', undefined, { loginName, password: made.body.firstPassword })
    expect(signedIn).toMatchObject({ status: 200 })
  })

  it('gets another where it is the office’s own', async () => {
    const { commune, officer } = await anOffice()
    const asked = person()
    const give = () => api.post<{ firstPassword: string | null }>(`/councils/${commune}/assignments`, officer, asked)
    const first = (await give()).body.firstPassword
    const second = (await give()).body.firstPassword
    expect([first, second]).toEqual([expect.any(String), expect.any(String)])
    expect(second).not.toBe(first)
  })
})

describe('a role that is still to begin', () => {
  it('counts when somebody asks for a way into the account', async () => {
    const { commune, province, officer, specialist } = await anOffice()
    const account = await anAccount(db.database)
    await anAssignment(db.database, account, { role: 'delegate', council: commune })
    await anAssignment(db.database, account, { role: 'chair', council: commune, validFrom: TOMORROW })
    const pass = await api.post<IssuedDeskPass>(
      `/councils/${commune}/desk/passes`,
      specialist,
      { account },
      { key: null },
    )
    expect(pass.code).toBe('identity/desk-not-for-this-role')

    await anAssignment(db.database, account, { role: 'systemAdmin', council: province, validFrom: TOMORROW })
    for (const act of ['reset', 'disabling']) {
      const reply = await api.post(`/councils/${commune}/people/${account}/${act}`, officer)
      expect(reply.code).toBe('identity/account-out-of-reach')
    }
  })
})

describe('a role that is over', () => {
  it('is not brought back by an act that says it ends', async () => {
    const { commune, officer, specialist } = await anOffice()
    await endedYesterday(specialist)
    const path = `/councils/${commune}/assignments`
    const { items } = (await api.get<{ items: Assignment[] }>(path, officer)).body
    const { id, version } = items.find(({ account }) => account === specialist.account)!
    const end = (lastDay: string) => api.patch(`${path}/${id}`, officer, { lastDay, version })
    expect(await end(TOMORROW)).toMatchObject({ status: 422, code: 'identity/role-is-over' })
    expect(await api.get('/me', specialist)).toMatchObject({ status: 403 })
  })

  it('but one whose last day is still to come may go on longer', async () => {
    const { commune, officer, specialist } = await anOffice()
    const path = `/councils/${commune}/assignments/${specialist.assignment}`
    expect(await api.patch(path, officer, { lastDay: today(clock), version: 1 })).toMatchObject({ status: 200 })
    expect(await api.patch(path, officer, { lastDay: TOMORROW, version: 2 })).toMatchObject({ status: 200 })
  })
})

describe('an account that holds no role any more', () => {
  it('is helped by the council it left last and the one above, by no other it once belonged to', async () => {
    const { province, commune, officer, admin } = await anOffice()
    const other = await aCouncilScope(db.database, { superior: province })
    const last = await aLoginAs(db.database, { role: 'communeOfficer', council: other })
    const account = await anAccount(db.database)
    const long = { validFrom: addDays(YESTERDAY, -300), validTo: addDays(YESTERDAY, -100) }
    await anAssignment(db.database, account, { role: 'delegate', council: commune, ...long })
    await anAssignment(db.database, account, {
      role: 'delegate',
      council: other,
      validFrom: long.validTo,
      validTo: YESTERDAY,
    })
    // Given and taken back before it began: no council becomes the last by that.
    const never = { validFrom: TOMORROW, validTo: today(clock) }
    await anAssignment(db.database, account, { role: 'delegate', council: commune, ...never })

    const reset = (council: CouncilId, by: TestLogin) => api.post(`/councils/${council}/people/${account}/reset`, by)
    const seen = async (council: CouncilId, by: TestLogin) => {
      const { items } = (await api.get<{ items: CouncilPerson[] }>(`/councils/${council}/people`, by)).body
      return items.find((one) => one.account === account)?.abilities.resetPassword
    }
    expect(await reset(commune, officer)).toMatchObject({ status: 403, code: 'identity/account-out-of-reach' })
    expect(await seen(commune, officer)).toBe(false)
    expect(await seen(other, last)).toBe(true)
    const { body: asked } = await api.post<{ id: string }>(`/councils/${other}/people/${account}/reset`, last)
    expect(await redeem(await codeOf(other, last, [asked.id]))).toMatchObject({ status: 200 })

    // The province reaches it, too: as soon as it is known there.
    await anAssignment(db.database, account, { role: 'delegate', council: province, ...long })
    expect(await seen(province, admin)).toBe(true)
  })
})

describe('where letters to an account go', () => {
  it('is changed by who reaches all its roles, and by themself', async () => {
    const { commune, province, officer, delegate } = await anOffice()
    const account = await anAccount(db.database)
    await anAssignment(db.database, account, { role: 'delegate', council: commune })
    await anAssignment(db.database, account, { role: 'systemAdmin', council: province })
    const change = (of: AccountId) =>
      api.put(`/councils/${commune}/people/${of}/contact`, officer, {
        email: 'ke.gian@example.vn',
        phone: null,
        version: 0,
      })
    expect(await change(account)).toMatchObject({ status: 403, code: 'identity/account-out-of-reach' })
    expect(await change(delegate.account)).toMatchObject({ status: 200 })
    expect(await change(officer.account)).toMatchObject({ status: 200 })
    const { items } = (await api.get<{ items: CouncilPerson[] }>(`/councils/${commune}/people`, officer)).body
    const mayChange = (of: AccountId) => items.find((one) => one.account === of)!.abilities.changeContact
    expect([account, delegate.account, officer.account].map(mayChange)).toEqual([false, true, true])
  })
})

describe('codes of who gave them out', () => {
  it('open nothing any more once that person may give out none', async () => {
    const { commune, officer } = await anOffice()
    const [code, other] = [await aCode(commune, officer), await aCode(commune, officer)]
    expect(await redeem(other)).toMatchObject({ status: 200 })
    await endedYesterday(officer)
    expect(await redeem(code)).toMatchObject({ code: 'identity/code-revoked' })
  })

  it('nor for a lost password', async () => {
    const { commune, officer, delegate } = await anOffice()
    const { id } = (await api.post<{ id: string }>(`/councils/${commune}/people/${delegate.account}/reset`, officer))
      .body
    const code = await codeOf(commune, officer, [id])
    await endedYesterday(officer)
    expect(await redeem(code)).toMatchObject({ code: 'identity/code-revoked' })
  })

  it('work again when another of the office gives them out', async () => {
    const { commune, officer } = await anOffice()
    const successor = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
    const path = `/councils/${commune}/invitations`
    const { ids } = (await api.post<{ ids: string[] }>(path, officer, { people: [person()] })).body
    await endedYesterday(officer)
    expect(await redeem(await codeOf(commune, successor, ids))).toMatchObject({ status: 200 })
  })

  it('are not taken by who gave them out, though another made the invitation', async () => {
    const { commune, officer } = await anOffice()
    const second = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
    const people = [person({ role: 'communeOfficer', title: 'Công chức' })]
    const { ids } = (await api.post<{ ids: string[] }>(`/councils/${commune}/invitations`, officer, { people })).body
    const code = await codeOf(commune, second, ids)
    expect(await api.post('/invitations/accept', second, { code })).toMatchObject({ code: 'identity/own-role' })
  })

  it('are taken or taken back, never both', async () => {
    const { commune, officer } = await anOffice()
    const path = `/councils/${commune}/invitations`
    const { ids } = (await api.post<{ ids: string[] }>(path, officer, { people: [person()] })).body
    const code = await codeOf(commune, officer, ids)
    const replies = await Promise.all([redeem(code), api.post(`${path}/${ids[0]}/revocation`, officer)])
    expect(replies.map(({ status }) => status < 500)).toEqual([true, true])
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a login name', () => {
  it('goes to one of two who take it at the same moment, and the other is told', async () => {
    const { commune, officer } = await anOffice()
    const loginName = `cung-luc.${newId<string>()}`
    const codes = [await aCode(commune, officer, { loginName }), await aCode(commune, officer, { loginName })]
    const replies = await Promise.all(codes.map((code) => redeem(code)))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })
})

describe('a first password', () => {
  it('opens the account, so that its person chooses another, and nothing of a council until then', async () => {
    const { commune, officer } = await anOffice()
    const loginName = `moi-vao.${newId<string>()}`
    const given = await api.post<{ firstPassword: string }>(
      `/councils/${commune}/assignments`,
      officer,
      person({ loginName, role: 'communeOfficer', title: 'Công chức' }),
    )
    const current = given.body.firstPassword
    const browser = new TestBrowser(api)
    expect(await browser.post('/logins', { loginName, password: current })).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ status: 200, body: { mustChangePassword: true } })
    const refused = { status: 403, code: 'identity/first-password' }
    expect(await browser.get(`/councils/${commune}/people`)).toMatchObject(refused)
    expect(await browser.get('/logins')).toMatchObject(refused)
    expect(await browser.put('/me/password', { current, next: PASSWORD })).toMatchObject({ status: 200 })
    expect(await browser.get(`/councils/${commune}/people`)).toMatchObject({ status: 200 })
  })
})
