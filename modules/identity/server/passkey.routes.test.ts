import { describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing'
import type { AccountSecurity, PasskeyCreation, PasskeyRequest } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  type Lies,
  SoftwarePasskey,
  TEST_PASSWORD,
  TEST_URL,
  TestBrowser,
  useServer,
} from '../testing/index.ts'
import { identityModule } from './index.ts'

const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })
const proof = { password: TEST_PASSWORD }

/** Somebody signed in with a password in a browser of their own. */
async function somebody(loginName: string) {
  const council = await aCouncilScope(db.database)
  await aLoginAs(db.database, { role: 'chair', council, loginName })
  const browser = new TestBrowser(api)
  await browser.post('/logins', { loginName, password: TEST_PASSWORD })
  return { browser, loginName }
}

async function addTo(browser: TestBrowser, key: SoftwarePasskey, name: string, lies: Lies = {}) {
  const asked = await browser.post<PasskeyCreation>('/me/passkeys/request', proof)
  expect(asked.status).toBe(200)
  return browser.post<{ codes: string[] }>('/me/passkeys', { name, made: key.make(asked.body, lies) })
}

async function signInWith(browser: TestBrowser, key: SoftwarePasskey, lies: Lies = {}) {
  const asked = await browser.post<PasskeyRequest>('/logins/passkey/request')
  expect(asked).toMatchObject({ status: 200, body: { rpId: 'test.local', userVerification: 'required' } })
  return browser.post('/logins/passkey', key.prove(asked.body, lies))
}

async function cardsOf(browser: TestBrowser) {
  return (await browser.get<AccountSecurity>('/me/security')).body.passkeys
}

describe('adding a passkey', () => {
  it('asks who one is, for the password, and for a whole answer', async () => {
    const { browser } = await somebody('them-khoa')
    expect(await new TestBrowser(api).post('/me/passkeys/request', proof)).toMatchObject({ status: 401 })
    expect(await new TestBrowser(api).post('/me/passkeys', {})).toMatchObject({ status: 401 })
    expect(await browser.post('/me/passkeys/request', {})).toMatchObject({ status: 400 })
    expect(await browser.post('/me/passkeys', { name: 'x' })).toMatchObject({ status: 400 })
    expect(await browser.post('/me/passkeys/request', { password: 'không phải thế' })).toMatchObject({
      status: 422,
      code: 'identity/wrong-current-password',
    })
  })

  it('keeps several with their names, gives recovery codes with the first, and takes none twice', async () => {
    const { browser } = await somebody('nhieu-khoa')
    const phone = new SoftwarePasskey(TEST_URL)
    const first = await addTo(browser, phone, 'Điện thoại')
    expect(first.body.codes).toHaveLength(10)
    expect((await addTo(browser, new SoftwarePasskey(TEST_URL), 'Máy bàn')).body.codes).toEqual([])
    expect(await addTo(browser, phone, 'Điện thoại lần nữa')).toMatchObject({
      status: 422,
      code: 'identity/passkey-not-added',
    })
    expect((await cardsOf(browser)).map(({ name }) => name)).toEqual(['Điện thoại', 'Máy bàn'])
  })

  it.each<[string, Lies]>([
    ['another site', { origin: 'https://nghi-truong.example' }],
    ['another address', { site: 'nghi-truong.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['nobody’s finger', { unverified: true }],
  ])('refuses one that was made for %s', async (_what, lies) => {
    const { browser } = await somebody(`sai-${Math.random().toString(36).slice(2)}`)
    expect(await addTo(browser, new SoftwarePasskey(TEST_URL), 'Khóa', lies)).toMatchObject({
      status: 422,
      code: 'identity/passkey-not-added',
    })
    expect(await cardsOf(browser)).toEqual([])
  })

  it('belongs to the person who asked and works once', async () => {
    const mine = await somebody('khoa-cua-toi')
    const theirs = await somebody('khoa-cua-ho')
    const asked = await mine.browser.post<PasskeyCreation>('/me/passkeys/request', proof)
    theirs.browser.cookies.set('sign-in-step', mine.browser.cookies.get('sign-in-step')!)
    const made = { name: 'Khóa', made: new SoftwarePasskey(TEST_URL).make(asked.body) }
    expect(await theirs.browser.post('/me/passkeys', made)).toMatchObject({ status: 422 })
    expect(await cardsOf(theirs.browser)).toEqual([])
  })
})

describe('a passkey', () => {
  it('signs in without name and password, and says so in the log', async () => {
    const { browser } = await somebody('chi-dung-khoa')
    const key = new SoftwarePasskey(TEST_URL)
    await addTo(browser, key, 'Điện thoại')
    const fresh = new TestBrowser(api, '10.8.0.1')
    expect(await signInWith(fresh, key)).toMatchObject({ status: 200 })
    expect(await fresh.get('/me')).toMatchObject({ status: 200, body: { loginName: 'chi-dung-khoa' } })
    expect(await fresh.get('/me/sign-ins?limit=1')).toMatchObject({
      body: { items: [{ method: 'passkey', outcome: 'signed-in', address: '10.8.0.1' }] },
    })
    expect((await cardsOf(fresh))[0]).toMatchObject({ lastUsedAt: expect.any(String) })
  })

  it.each<[string, Lies]>([
    ['signed for another site', { origin: 'https://nghi-truong.example' }],
    ['signed for another challenge', { challenge: 'AAAA' }],
    ['used without finger, face or PIN', { unverified: true }],
    ['copied: its count went back', { counter: 1 }],
  ])('is refused where it was %s', async (_what, lies) => {
    const { browser } = await somebody(`tu-choi-${Math.random().toString(36).slice(2)}`)
    const key = new SoftwarePasskey(TEST_URL)
    await addTo(browser, key, 'Điện thoại')
    await signInWith(new TestBrowser(api), key, { counter: 5 })
    const fresh = new TestBrowser(api)
    expect(await signInWith(fresh, key, lies)).toMatchObject({ status: 401, code: 'identity/passkey-refused' })
    expect(fresh.cookies.has('login')).toBe(false)
    expect(await browser.get('/me/sign-ins?limit=1')).toMatchObject({
      body: { items: [{ method: 'passkey', outcome: 'failed' }] },
    })
  })

  it('answers a challenge once, and one that nobody here knows opens nothing', async () => {
    const { browser } = await somebody('mot-thach-do')
    const key = new SoftwarePasskey(TEST_URL)
    await addTo(browser, key, 'Điện thoại')
    const fresh = new TestBrowser(api)
    const asked = await fresh.post<PasskeyRequest>('/logins/passkey/request')
    const stolen = fresh.movedTo('10.0.0.1')
    expect(await fresh.post('/logins/passkey', key.prove(asked.body))).toMatchObject({ status: 200 })
    expect(await stolen.post('/logins/passkey', key.prove(asked.body))).toMatchObject({
      status: 401,
      code: 'identity/sign-in-step-spent',
    })
    expect(await signInWith(new TestBrowser(api), new SoftwarePasskey(TEST_URL))).toMatchObject({
      status: 401,
      code: 'identity/passkey-refused',
    })
  })

  it('is the second step after a password, where it is the account’s own', async () => {
    const { browser, loginName } = await somebody('buoc-hai-bang-khoa')
    const key = new SoftwarePasskey(TEST_URL)
    await addTo(browser, key, 'Điện thoại')
    const other = await somebody('nguoi-khac')
    const otherKey = new SoftwarePasskey(TEST_URL)
    await addTo(other.browser, otherKey, 'Khóa khác')

    const second = async (by: SoftwarePasskey) => {
      const fresh = new TestBrowser(api)
      const first = await fresh.post('/logins', { loginName, password: TEST_PASSWORD })
      expect(first.body).toEqual({ done: false, secondStep: ['passkey', 'recovery-code'] })
      const asked = await fresh.post<PasskeyRequest>('/logins/second-step/passkey-request')
      expect(asked.body.allowCredentials.map(({ id }) => id)).toEqual([key.id])
      return fresh.post('/logins/second-step/passkey', by.prove(asked.body))
    }
    expect(await second(otherKey)).toMatchObject({ status: 401, code: 'identity/passkey-refused' })
    expect(await second(key)).toMatchObject({ status: 200 })
    expect(await new TestBrowser(api).post('/logins/second-step/passkey-request')).toMatchObject({ status: 401 })
  })

  it('signs in no more once it is removed against the password; another’s is not found', async () => {
    const { browser, loginName } = await somebody('go-khoa')
    const key = new SoftwarePasskey(TEST_URL)
    await addTo(browser, key, 'Điện thoại')
    const [card] = await cardsOf(browser)
    const path = `/me/passkeys/${card!.id}/removal`
    const other = await somebody('ke-khac')
    expect(await other.browser.post(path, proof)).toMatchObject({ status: 404 })
    expect(await new TestBrowser(api).post(path, proof)).toMatchObject({ status: 401 })
    expect(await browser.post(path, { password: 'không phải thế' })).toMatchObject({ status: 422 })
    expect(await browser.post(path, proof)).toMatchObject({ status: 200 })
    expect(await signInWith(new TestBrowser(api), key)).toMatchObject({ status: 401 })
    const again = await new TestBrowser(api).post('/logins', { loginName, password: TEST_PASSWORD })
    expect(again.body).toMatchObject({ done: true })
  })
})
