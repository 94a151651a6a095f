import { Secret, TOTP } from 'otpauth'
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
const proof = { password: TEST_PASSWORD }

/** Somebody at home with an authenticator app; what the app shows is `code()`. */
async function withApp(loginName: string) {
  const council = await aCouncilScope(db.database)
  const person = await aLoginAs(db.database, { role: 'officeChief', council, loginName })
  const begun = await api.put<{ key: string; address: string; qr: string }>('/me/authenticator-app', person, proof)
  expect(begun).toMatchObject({ status: 200, body: { qr: expect.stringContaining('<svg') } })
  const secret = Secret.fromBase32(begun.body.key.replaceAll(' ', ''))
  const code = (seconds = 0) => TOTP.generate({ secret, timestamp: clock.at + seconds * 1000 })
  const confirmed = await api.put<{ codes: string[] }>('/me/authenticator-app/confirmation', person, { code: code() })
  expect(confirmed.status).toBe(200)
  pass(60)
  const browser = new TestBrowser(api)
  const signIn = (from = browser) => from.post('/logins', { loginName, password: TEST_PASSWORD })
  return { council, person, code, codes: confirmed.body.codes, browser, signIn, loginName }
}

describe('an authenticator app', () => {
  it('asks who one is, for the password, and for a code before it counts', async () => {
    const council = await aCouncilScope(db.database)
    const person = await aLoginAs(db.database, { role: 'delegate', council })
    expect(await api.put('/me/authenticator-app', undefined, proof)).toMatchObject({ status: 401 })
    expect(await api.put('/me/authenticator-app', person, {})).toMatchObject({ status: 400 })
    expect(await api.put('/me/authenticator-app', person, { password: 'không phải thế' })).toMatchObject({
      status: 422,
      code: 'identity/wrong-current-password',
    })
    const confirm = (code: string) => api.put('/me/authenticator-app/confirmation', person, { code })
    expect(await confirm('123456')).toMatchObject({ status: 404 })
    expect(await api.put('/me/authenticator-app', person, proof)).toMatchObject({ status: 200 })
    expect(await confirm('12345')).toMatchObject({ status: 400 })
    expect(await confirm('000000')).toMatchObject({ status: 422, code: 'identity/wrong-app-code' })
    expect(await api.get('/me/security', person)).toMatchObject({
      status: 200,
      body: { totp: null, recoveryCodesLeft: 0, passkeys: [], due: 'not-asked' },
    })
  })

  it('keeps its key sealed, gives ten recovery codes once, and is one at a time', async () => {
    const { person, codes } = await withApp('co-ung-dung')
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[a-z2-9]{5}-[a-z2-9]{5}$/.test(code))).toBe(true)
    expect(await api.put('/me/authenticator-app', person, proof)).toMatchObject({
      status: 409,
      code: 'identity/authenticator-app-there',
    })
    const kept = await db.database.transaction(system('a test looks into the table'), async (tx) => ({
      totp: await tx.selectFrom('identity.totp').selectAll().where('account_id', '=', person.account).execute(),
      codes: await tx.selectFrom('identity.recovery_code').selectAll().execute(),
      replies: await tx.selectFrom('platform.idempotency').select('reply').execute(),
    }))
    expect(kept.totp[0]!.sealed_key).not.toMatch(/^[A-Z2-7 ]{32,}$/)
    const text = JSON.stringify(kept)
    expect(codes.filter((code) => text.includes(code) || text.includes(code.replace('-', '')))).toEqual([])
    expect(await api.get('/me/security', person)).toMatchObject({ body: { recoveryCodesLeft: 10 } })
  })

  it('is taken away against the password, and its recovery codes with it', async () => {
    const { person, signIn, browser } = await withApp('go-ung-dung')
    const remove = (password: string) => api.post('/me/authenticator-app/removal', person, { password })
    expect(await remove('không phải thế')).toMatchObject({ status: 422, code: 'identity/wrong-current-password' })
    expect(await remove(TEST_PASSWORD)).toMatchObject({ status: 200 })
    expect(await remove(TEST_PASSWORD)).toMatchObject({ status: 404 })
    expect(await api.get('/me/security', person)).toMatchObject({ body: { totp: null, recoveryCodesLeft: 0 } })
    expect(await signIn()).toMatchObject({ body: { done: true } })
    expect(browser.cookies.has('login')).toBe(true)
  })
})

describe('the second step', () => {
  it('opens the login that the password alone does not, once', async () => {
    const { browser, signIn, code } = await withApp('hai-buoc')
    expect(await signIn()).toMatchObject({ status: 200, body: { done: false, secondStep: ['totp', 'recovery-code'] } })
    expect(browser.cookies.has('login')).toBe(false)
    expect(await browser.get('/me')).toMatchObject({ status: 401 })
    expect(await browser.get('/logins/second-step')).toMatchObject({ body: { ways: ['totp', 'recovery-code'] } })
    expect(await browser.post('/logins/second-step', { way: 'totp', code: 'abc' })).toMatchObject({ status: 400 })

    const stolen = browser.movedTo('10.0.0.1')
    const typed = code()
    expect(await browser.post('/logins/second-step', { way: 'totp', code: typed })).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ status: 200, body: { secondFactor: 'there' } })
    expect(await stolen.post('/logins/second-step', { way: 'totp', code: code(30) })).toMatchObject({
      status: 401,
      code: 'identity/sign-in-step-spent',
    })
  })

  it('takes no code twice, not even in another sign-in at the same moment', async () => {
    const { signIn, code } = await withApp('mot-lan')
    const browsers = [new TestBrowser(api), new TestBrowser(api), new TestBrowser(api)]
    for (const each of browsers) await signIn(each)
    const typed = { way: 'totp', code: code() }
    const replies = await Promise.all(browsers.map((each) => each.post('/logins/second-step', typed)))
    expect(replies.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401, 401])
    expect(replies.filter(({ status }) => status === 401).map((reply) => reply.code)).toEqual([
      'identity/wrong-code',
      'identity/wrong-code',
    ])
  })

  it('takes each recovery code once, however it was typed', async () => {
    const { browser, signIn, codes } = await withApp('ma-du-phong')
    const typed = { way: 'recovery-code', code: ` ${codes[0]!.toUpperCase().replace('-', ' ')} ` }
    await signIn()
    expect(await browser.post('/logins/second-step', typed)).toMatchObject({ status: 200 })
    await signIn()
    expect(await browser.post('/logins/second-step', typed)).toMatchObject({ status: 401, code: 'identity/wrong-code' })
    expect(await browser.post('/logins/second-step', { ...typed, code: codes[1]! })).toMatchObject({ status: 200 })
  })

  it('belongs to one browser, lasts five minutes, and is good for five codes', async () => {
    const { browser, signIn, code } = await withApp('nam-phut')
    const enter = (typed: string) => browser.post('/logins/second-step', { way: 'totp', code: typed })
    await signIn()
    const other = new TestBrowser(api)
    expect(await other.post('/logins/second-step', { way: 'totp', code: code() })).toMatchObject({
      code: 'identity/sign-in-step-spent',
    })
    pass(301)
    expect(await enter(code())).toMatchObject({ status: 401, code: 'identity/sign-in-step-spent' })
    await signIn()
    const wrong = code() === '111111' ? '222222' : '111111'
    for (let tries = 0; tries < 5; tries += 1) expect(await enter(wrong)).toMatchObject({ code: 'identity/wrong-code' })
    expect(await enter(code())).toMatchObject({ code: 'identity/sign-in-step-spent' })
    await signIn()
    expect(await enter(code())).toMatchObject({ status: 429, code: 'identity/too-many-tries' })
    pass(16)
    expect(await enter(code())).toMatchObject({ status: 200 })
  })

  it('is not there for an account that was closed in between, nor are new codes without a factor', async () => {
    const { browser, signIn, code, person } = await withApp('dong-giua-chung')
    await signIn()
    await db.database.transaction(system('a test closes an account'), (tx) =>
      tx.updateTable('identity.account').set({ disabled_at: clock.now() }).where('id', '=', person.account).execute(),
    )
    expect(await browser.post('/logins/second-step', { way: 'totp', code: code() })).toMatchObject({ status: 401 })
    const bare = await aLoginAs(db.database, { role: 'delegate', council: await aCouncilScope(db.database) })
    expect(await api.put('/me/recovery-codes', bare, proof)).toMatchObject({ status: 404 })
    expect(await api.put('/me/recovery-codes', undefined, proof)).toMatchObject({ status: 401 })
  })

  it('has new recovery codes against the password, and the old ones end', async () => {
    const { browser, person, signIn, codes } = await withApp('doi-ma')
    const renewed = await api.put<{ codes: string[] }>('/me/recovery-codes', person, proof)
    expect(renewed.body.codes).toHaveLength(10)
    await signIn()
    const enter = (code: string) => browser.post('/logins/second-step', { way: 'recovery-code', code })
    expect(await enter(codes[3]!)).toMatchObject({ status: 401 })
    expect(await enter(renewed.body.codes[3]!)).toMatchObject({ status: 200 })
  })
})
