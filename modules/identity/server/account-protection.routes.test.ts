import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing'
import type { AccountProtection } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  SoftwarePasskey,
  TEST_PASSWORD,
  TEST_URL,
  TestBrowser,
  useServer,
} from '../testing/index.ts'
import type { PasskeyCreation } from '#identity'
import { identityModule } from './index.ts'

const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })

async function anOffice() {
  const province = await aCouncilScope(db.database)
  const commune = await aCouncilScope(db.database, { superior: province })
  return {
    province,
    commune,
    chief: await aLoginAs(db.database, { role: 'officeChief', council: province }),
    officer: await aLoginAs(db.database, { role: 'communeOfficer', council: commune }),
    delegate: await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: `db-${Math.random()}` }),
  }
}

/** The same person at home, with a passkey. */
async function withPasskey(loginName: string) {
  const browser = new TestBrowser(api)
  await browser.post('/logins', { loginName, password: TEST_PASSWORD })
  const asked = await browser.post<PasskeyCreation>('/me/passkeys/request', { password: TEST_PASSWORD })
  const made = new SoftwarePasskey(TEST_URL).make(asked.body)
  expect(await browser.post('/me/passkeys', { name: 'Điện thoại', made })).toMatchObject({ status: 200 })
  return browser
}

describe('how the people of a council sign in', () => {
  it('is seen by its own office: what there is, never what it says', async () => {
    const { commune, province, chief, officer, delegate } = await anOffice()
    const me = await api.get<{ loginName: string }>('/me', delegate)
    await withPasskey(me.body.loginName)
    const path = `/councils/${commune}/account-protections`
    expect(await api.get(path)).toMatchObject({ status: 401 })
    expect(await api.get(path, delegate)).toMatchObject({ status: 403 })
    expect(await api.get(path, chief)).toMatchObject({ status: 403 })
    expect(await api.get(`/councils/${province}/account-protections`, officer)).toMatchObject({ status: 404 })
    const { body } = await api.get<{ items: AccountProtection[] }>(path, officer)
    expect(body).toMatchObject({ rule: null, singleSignOn: null })
    const card = body.items.find(({ account }) => account === delegate.account)
    expect(card).toEqual({
      councilId: commune,
      account: delegate.account,
      displayName: 'Người kiểm thử',
      loginName: me.body.loginName,
      roles: ['delegate'],
      totp: false,
      passkeys: 1,
      identities: [],
    })
  })

  it('is reset for who lost the phone: factors gone, logins ended, the password works alone again', async () => {
    const { commune, officer, delegate, chief } = await anOffice()
    const { body: me } = await api.get<{ loginName: string }>('/me', delegate)
    const browser = await withPasskey(me.loginName)
    const path = (account: string) => `/councils/${commune}/accounts/${account}/second-factors/reset`
    expect(await api.post(path(delegate.account))).toMatchObject({ status: 401 })
    expect(await api.post(path(officer.account), delegate)).toMatchObject({ status: 403 })
    expect(await api.post(path(officer.account), officer)).toMatchObject({ status: 403 })
    expect(await api.post(path(delegate.account), chief)).toMatchObject({ status: 403 })
    expect(await api.post(path(chief.account), officer)).toMatchObject({ status: 404 })
    expect(await api.post(path('x'), officer)).toMatchObject({ status: 400 })

    expect(await api.post(path(delegate.account), officer)).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ status: 401 })
    const again = new TestBrowser(api)
    const first = await again.post('/logins', { loginName: me.loginName, password: TEST_PASSWORD })
    expect(first.body).toEqual({ done: true, secondStep: null })
    expect(await again.get('/me/security')).toMatchObject({ body: { passkeys: [], recoveryCodesLeft: 0 } })
  })

  it('is not reset by an office that does not reach all the roles of the account', async () => {
    const { province, commune, officer } = await anOffice()
    const both = await aLoginAs(db.database, { role: 'chair', council: commune })
    await aLoginAs(db.database, { role: 'systemAdmin', council: province, account: both.account })
    expect(await api.post(`/councils/${commune}/accounts/${both.account}/second-factors/reset`, officer)).toMatchObject(
      {
        status: 403,
        code: 'identity/account-out-of-reach',
      },
    )
  })
})

describe('the rule on second factors', () => {
  it('is set by the own office at the version that was seen, and asks whom it names', async () => {
    const { commune, chief, officer, delegate } = await anOffice()
    const path = `/councils/${commune}/second-factor-rule`
    const rule = { roles: ['delegate'], requiredFrom: '2100-01-01', version: 0 }
    expect(await api.put(path, undefined, rule)).toMatchObject({ status: 401 })
    expect(await api.put(path, delegate, rule)).toMatchObject({ status: 403 })
    expect(await api.put(path, chief, rule)).toMatchObject({ status: 403 })
    expect(await api.put(path, officer, { ...rule, roles: ['emperor'] })).toMatchObject({ status: 400 })
    expect(await api.put(path, officer, rule)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await api.put(path, officer, rule)).toMatchObject({
      status: 409,
      body: { versions: { current: { version: 1 } } },
    })
    expect(await api.get('/me', delegate)).toMatchObject({ body: { secondFactor: 'asked' } })
    expect(await api.get('/me', officer)).toMatchObject({ body: { secondFactor: 'not-asked' } })
    const now = { ...rule, requiredFrom: '2020-01-01', version: 1 }
    expect(await api.put(path, officer, now)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await api.get('/me', delegate)).toMatchObject({ body: { secondFactor: 'overdue' } })
    expect(await api.get('/me/security', delegate)).toMatchObject({ body: { due: 'overdue', dueFrom: '2020-01-01' } })
  })
})
