import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { type CouncilId, type Role, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import type { IssuedDeskPass, PasskeyCreation, PrintedSlips } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  anAccount,
  anAssignment,
  SoftwarePasskey,
  TEST_PASSWORD,
  TEST_URL,
  TestBrowser,
  useServer,
} from '../testing/index.ts'
import { identityModule } from './index.ts'

/*
 * A council's rule on second factors, held where every request comes in: what a login that owes the second step may call,
 * and what it may not. Where the provider of single sign-on comes in, see single-sign-on.routes.test.ts.
 */

const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })
const OWED = { status: 403, code: 'identity/second-step-owed' }

let commune: CouncilId
beforeEach(async () => {
  commune = await aCouncilScope(db.database, { superior: await aCouncilScope(db.database) })
})

const setRule = (roles: readonly Role[], requiredFrom: string, council = commune) =>
  db.database.transaction(system('a test sets the rule'), (tx) =>
    tx
      .insertInto('identity.second_factor_rule')
      .values({ council_id: council, roles: [...roles], required_from: requiredFrom })
      .onConflict((conflict) => conflict.column('council_id').doUpdateSet({ required_from: requiredFrom }))
      .execute(),
  )

/** Somebody of the commune's office who signs in by password. */
async function anOfficer() {
  const loginName = `vp-${Math.random().toString(36).slice(2)}`
  const account = await anAccount(db.database, { loginName })
  await anAssignment(db.database, account, { role: 'communeOfficer', council: commune })
  const signIn = async () => {
    const browser = new TestBrowser(api)
    await browser.post('/logins', { loginName, password: TEST_PASSWORD })
    return browser
  }
  return { account, signIn }
}

async function withPasskey(browser: TestBrowser): Promise<void> {
  const asked = await browser.post<PasskeyCreation>('/me/passkeys/request', { password: TEST_PASSWORD })
  const made = new SoftwarePasskey(TEST_URL).make(asked.body)
  expect(await browser.post('/me/passkeys', { name: 'Điện thoại', made })).toMatchObject({ status: 200 })
}

const act = (browser: TestBrowser) => browser.get(`/councils/${commune}/assignments`)

describe('the second step that a council asks for', () => {
  it('is owed from its day on: no act, no reading, in no capacity, until it is set up, and then at once', async () => {
    const { signIn } = await anOfficer()
    await setRule(['communeOfficer'], '2100-01-01')
    const browser = await signIn()
    expect(await act(browser)).toMatchObject({ status: 200 })

    await setRule(['communeOfficer'], '2020-01-01')
    expect(await act(browser)).toMatchObject(OWED)
    expect((await act(browser)).body).toMatchObject({ title: 'Cần bật xác thực hai bước trước' })
    expect(await browser.post('/invitations/accept', { code: 'AAAA-BBBB-CCCC' })).toMatchObject(OWED)
    expect(await browser.get('/me/sign-ins')).toMatchObject(OWED)
    expect(await browser.get('/me')).toMatchObject({ status: 200, body: { secondFactor: 'overdue' } })

    await withPasskey(browser)
    expect(await act(browser)).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ body: { secondFactor: 'there' } })
  })

  it('is set up by an app as well, and owed again by whoever takes it away', async () => {
    const { signIn } = await anOfficer()
    await setRule(['communeOfficer'], '2020-01-01')
    const browser = await signIn()
    const begun = await browser.put<{ key: string }>('/me/authenticator-app', { password: TEST_PASSWORD })
    const secret = Secret.fromBase32(begun.body.key.replaceAll(' ', ''))
    expect(await act(browser)).toMatchObject(OWED)
    const code = TOTP.generate({ secret })
    expect(await browser.put('/me/authenticator-app/confirmation', { code })).toMatchObject({ status: 200 })
    expect(await act(browser)).toMatchObject({ status: 200 })
    expect(await browser.post('/me/authenticator-app/removal', { password: TEST_PASSWORD })).toMatchObject({
      status: 200,
    })
    expect(await act(browser)).toMatchObject(OWED)
  })

  it('ends a login elsewhere that never passed it: signing in anew asks for it', async () => {
    const { signIn } = await anOfficer()
    await setRule(['communeOfficer'], '2020-01-01')
    const [atWork, atHome] = [await signIn(), await signIn()]
    await withPasskey(atWork)
    expect(await act(atHome)).toMatchObject({ status: 401 })
    expect(await atHome.get('/me')).toMatchObject({ status: 401 })
    expect((await signIn()).cookies.has('login')).toBe(false)
  })

  it('can be left: signing out works, and so does changing a first password', async () => {
    const { signIn } = await anOfficer()
    await setRule(['communeOfficer'], '2020-01-01')
    const browser = await signIn()
    const next = 'con thuyền qua bến Hồ chiều nay'
    expect(await browser.put('/me/password', { current: TEST_PASSWORD, next })).toMatchObject({ status: 200 })
    expect(await browser.delete('/logins/current')).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ status: 401 })
  })

  it('is asked of whoever holds the role anywhere, and of nobody else', async () => {
    const { account, signIn } = await anOfficer()
    const other = await aCouncilScope(db.database)
    await setRule(['chair'], '2020-01-01', other)
    const browser = await signIn()
    expect(await act(browser)).toMatchObject({ status: 200 })
    await anAssignment(db.database, account, { role: 'chair', council: other })
    expect(await act(browser)).toMatchObject(OWED)
  })

  it('does not stop whom the desk lets in for a day, nor a first day by a slip; the next sign-in does', async () => {
    const officer = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
    const delegate = await aLoginAs(db.database, { role: 'delegate', council: commune })
    const invited = await api.post<{ ids: string[] }>(`/councils/${commune}/invitations`, officer, {
      people: [
        {
          displayName: 'Đại biểu mới',
          loginName: `moi.${delegate.account.slice(-8)}`,
          role: 'delegate',
          title: 'Đại biểu',
          validFrom: '2020-01-01',
        },
      ],
    })
    const { body: printed } = await api.post<PrintedSlips>(
      `/councils/${commune}/invitations/slips`,
      officer,
      { ids: invited.body.ids, size: 'A5' },
      { key: null },
    )
    await setRule(['delegate'], '2020-01-01')

    const issued = await api.post<IssuedDeskPass>(
      `/councils/${commune}/desk/passes`,
      officer,
      { account: delegate.account },
      { key: null },
    )
    const machine = new TestBrowser(api)
    expect(await machine.post('/desk/logins', { code: issued.body.code })).toMatchObject({ status: 200 })
    expect(await machine.get('/me/sign-ins')).toMatchObject({ status: 200 })
    expect(await machine.get('/me')).toMatchObject({ body: { secondFactor: 'asked' } })

    const phone = new TestBrowser(api)
    const password = 'một câu dài dễ nhớ của riêng tôi'
    const redeemed = await phone.post('/invitations/redeem', { code: printed.slips[0]!.code, password })
    expect(redeemed).toMatchObject({ status: 200 })
    expect(await phone.get('/me/sign-ins')).toMatchObject({ status: 200 })
    const { body: me } = await phone.get<{ loginName: string; secondFactor: string }>('/me')
    expect(me.secondFactor).toBe('asked')

    const later = new TestBrowser(api)
    expect(await later.post('/logins', { loginName: me.loginName, password })).toMatchObject({ body: { done: true } })
    expect(await later.get('/me/sign-ins')).toMatchObject(OWED)
  })
})
