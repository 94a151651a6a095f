import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CouncilId, system } from '#platform/access'
import type { Instant } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import type { PasskeyCreation, PasskeyRequest } from '#identity'
import {
  aCouncilScope,
  aLoginAs,
  aLyingProvider,
  anIdentityProvider,
  type IdentityProvider,
  type Lie,
  openTestIdentity,
  signInAtProvider,
  SoftwarePasskey,
  TEST_PASSWORD,
  TEST_URL,
  TestBrowser,
  type TestLogin,
  useServer,
} from '../testing/index.ts'
import { identityModule } from './index.ts'

const clock = { skip: 0, now: () => new Date(Date.now() + clock.skip).toISOString() as Instant }
const db = useDatabase({ clock })
const api = useServer(db, { modules: [identityModule([])] })
let province: CouncilId
let commune: CouncilId
let office: TestLogin
let officer: TestLogin

beforeAll(async () => {
  province = await aCouncilScope(db.database)
  commune = await aCouncilScope(db.database, { superior: province })
  office = await aLoginAs(db.database, { role: 'officeChief', council: province })
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
})

async function begin(browser: TestBrowser): Promise<string> {
  const begun = await browser.post<{ address: string }>('/logins/elsewhere/begin')
  expect(begun.status).toBe(200)
  return begun.body.address
}

describe('with a real provider', () => {
  let provider: IdentityProvider
  beforeAll(async () => void (provider = await anIdentityProvider(TEST_URL)))
  beforeEach(() => openTestIdentity(provider))
  afterAll(() => provider.stop())

  async function arrive(browser: TestBrowser, subject: string) {
    return browser.post<{ detail: string; next: string }>('/logins/elsewhere', {
      query: await signInAtProvider(await begin(browser), subject),
    })
  }
  /** The code that somebody who is linked to nobody is told. */
  async function codeFor(subject: string): Promise<string> {
    const { body } = await arrive(new TestBrowser(api), subject)
    return /[a-z2-9]{4}-[a-z2-9]{4}/.exec(body.next)![0]
  }
  const identities = (login: TestLogin, council: CouncilId) =>
    `/councils/${council}/accounts/${login.account}/identities`

  it('is offered by its name, and asked for with PKCE, state and nonce', async () => {
    expect(await api.get('/logins/ways')).toMatchObject({ body: { singleSignOn: { label: 'tài khoản công vụ' } } })
    const asked = new URL(await begin(new TestBrowser(api))).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
      redirect_uri: `${TEST_URL}/app/sign-in/elsewhere`,
    })
  })

  it('lets nobody in whom no administrator linked, and tells the office who tried', async () => {
    const browser = new TestBrowser(api)
    expect(await arrive(browser, 'la-mat')).toMatchObject({ status: 403, code: 'identity/not-linked' })
    expect(browser.cookies.has('login')).toBe(false)
    expect(await api.get(`/councils/${province}/pending-identities`, office)).toMatchObject({
      body: { items: [{ label: 'Công chức la-mat', email: 'la-mat@bacninh.example' }] },
    })
    expect(await codeFor('la-mat')).toBe(await codeFor('la-mat'))
  })

  it('signs in whom the office linked, until it takes the link away', async () => {
    const person = await aLoginAs(db.database, { role: 'delegate', council: commune })
    const code = await codeFor('nguyen.an')
    const linked = await api.post<{ id: string }>(identities(person, commune), officer, { code: code.toUpperCase() })
    expect(linked.status).toBe(201)

    const browser = new TestBrowser(api)
    expect(await arrive(browser, 'nguyen.an')).toMatchObject({ status: 200 })
    expect(await browser.get('/me')).toMatchObject({ body: { account: person.account } })
    expect(await browser.get('/me/security')).toMatchObject({
      body: { identities: [{ label: 'Công chức nguyen.an' }], singleSignOn: 'tài khoản công vụ' },
    })
    expect(await browser.get('/me/sign-ins?limit=1')).toMatchObject({
      body: { items: [{ method: 'single-sign-on', outcome: 'signed-in' }] },
    })

    const other = await aLoginAs(db.database, { role: 'delegate', council: commune })
    expect(await api.post(identities(other, commune), officer, { code })).toMatchObject({ status: 404 })
    const path = `${identities(person, commune)}/${linked.body.id}`
    expect(await api.delete(path, person)).toMatchObject({ status: 403 })
    expect(await api.delete(path, officer)).toMatchObject({ status: 200 })
    expect(await api.delete(path, officer)).toMatchObject({ status: 404 })
    expect(await arrive(new TestBrowser(api), 'nguyen.an')).toMatchObject({ status: 403 })
  })

  it('links one subject to one account, by another’s hand, within reach, and only while it waits', async () => {
    const person = await aLoginAs(db.database, { role: 'delegate', council: commune })
    const code = await codeFor('tran.binh')
    const link = (by: TestLogin | undefined, to: TestLogin, body: object, council = commune) =>
      api.post(identities(to, council), by, body)
    expect(await link(undefined, person, { code })).toMatchObject({ status: 401 })
    expect(await link(person, officer, { code })).toMatchObject({ status: 403 })
    expect(await link(officer, officer, { code })).toMatchObject({ status: 403, code: 'platform/forbidden' })
    expect(await link(officer, office, { code })).toMatchObject({ status: 404 })
    expect(await link(officer, person, { code }, province)).toMatchObject({ status: 404 })
    expect(await link(officer, person, { code: 'x' })).toMatchObject({ status: 400 })
    expect(await link(officer, person, { code: 'aaaabbbb' })).toMatchObject({ status: 404 })
    const elsewhere = await aLoginAs(db.database, { role: 'officeChief', council: province })
    await aLoginAs(db.database, { role: 'delegate', council: commune, account: elsewhere.account })
    expect(await link(officer, elsewhere, { code })).toMatchObject({
      status: 403,
      code: 'identity/account-out-of-reach',
    })

    expect(await link(officer, person, { code })).toMatchObject({ status: 201 })
    const again = await db.database.transaction(system('a test leaves a stale row'), (tx) =>
      tx
        .insertInto('identity.pending_identity')
        .values({
          id: crypto.randomUUID(),
          issuer: provider.issuer,
          subject: 'tran.binh',
          label: 'Công chức',
          code: 'ccccdddd',
          tried_at: clock.now(),
          expires_at: '2100-01-01T00:00:00Z',
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const provincial = await aLoginAs(db.database, { role: 'delegate', council: province })
    expect(await link(officer, person, { pending: again.id })).toMatchObject({ status: 404 })
    expect(await link(office, provincial, { pending: again.id }, province)).toMatchObject({
      status: 409,
      code: 'identity/linked-already',
    })

    const late = await codeFor('le.chi')
    clock.skip = 8 * 86_400_000
    expect(await link(officer, person, { code: late })).toMatchObject({ status: 404 })
    clock.skip = 0
  })

  it('shows a commune’s office only the one whose code it was told', async () => {
    const path = `/councils/${commune}/pending-identities`
    const code = await codeFor('pham.dung')
    expect(await api.get(path)).toMatchObject({ status: 401 })
    expect(await api.get(path, await aLoginAs(db.database, { role: 'chair', council: commune }))).toMatchObject({
      status: 403,
    })
    expect(await api.get(`/councils/${province}/pending-identities`, officer)).toMatchObject({ status: 404 })
    expect(await api.get(`${path}?code=!`, officer)).toMatchObject({ status: 400 })
    expect(await api.get(path, officer)).toMatchObject({ body: { items: [] } })
    expect(await api.get(`${path}?code=${code}`, officer)).toMatchObject({
      body: { items: [{ label: 'Công chức pham.dung' }] },
    })
  })

  it('believes an answer once, in the browser that asked, with the state that was sent', async () => {
    const browser = new TestBrowser(api)
    const query = await signInAtProvider(await begin(browser), 'nguyen.an')
    expect(await new TestBrowser(api).post('/logins/elsewhere', { query })).toMatchObject({
      status: 401,
      code: 'identity/sign-in-step-spent',
    })
    const stolen = browser.movedTo('10.0.0.1')
    const forged = query.replace(/state=[^&]+/, 'state=khac')
    expect(await browser.post('/logins/elsewhere', { query: forged })).toMatchObject({
      status: 401,
      code: 'identity/provider-refused',
    })
    expect(await stolen.post('/logins/elsewhere', { query })).toMatchObject({ code: 'identity/sign-in-step-spent' })
    const changed = new TestBrowser(api)
    await begin(changed)
    expect(await changed.post('/logins/elsewhere', { query: 'error=access_denied' })).toMatchObject({ status: 401 })
    expect(await changed.post('/logins/elsewhere', {})).toMatchObject({ status: 400 })
  })
})

describe('with a provider that lies', () => {
  let provider: Awaited<ReturnType<typeof aLyingProvider>>
  beforeAll(async () => void (provider = await aLyingProvider()))
  beforeEach(() => openTestIdentity(provider))
  afterAll(() => provider.stop())

  async function arrive(lie: Lie) {
    provider.lie.now = lie
    const browser = new TestBrowser(api)
    const reply = await browser.post('/logins/elsewhere', { query: provider.query(await begin(browser)) })
    expect(browser.cookies.has('login')).toBe(false)
    return reply
  }

  it('would be believed if it did not', async () => {
    expect(await arrive('none')).toMatchObject({ status: 403, code: 'identity/not-linked' })
  })

  it.each<Lie>(['nonce', 'issuer', 'audience', 'signature', 'no-signature', 'expired', 'no-token'])(
    'refuses a wrong or missing %s',
    async (lie) => {
      expect(await arrive(lie)).toMatchObject({ status: 401, code: 'identity/provider-refused' })
    },
  )

  it.each<Lie>(['fails', 'not-json'])('says that it is away where its answer %s', async (lie) => {
    expect(await arrive(lie)).toMatchObject({ status: 503, code: 'identity/provider-away' })
  })

  it('waits five seconds and no longer, without keeping others waiting', async () => {
    await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: 'khong-cho' })
    const waiting = Promise.all(Array.from({ length: 20 }, () => arrive('silent')))
    const right = { loginName: 'khong-cho', password: TEST_PASSWORD }
    expect(await new TestBrowser(api).post('/logins', right)).toMatchObject({ status: 200 })
    for (const reply of await waiting) expect(reply).toMatchObject({ status: 503, code: 'identity/provider-away' })
  }, 20_000)
})

describe('where a council asks for a second step', () => {
  let provider: Awaited<ReturnType<typeof aLyingProvider>>
  beforeAll(async () => void (provider = await aLyingProvider()))
  beforeEach(() => openTestIdentity(provider))
  afterAll(() => provider.stop())

  async function arrive(amr?: unknown) {
    provider.amr.now = amr
    const browser = new TestBrowser(api)
    const reply = await browser.post('/logins/elsewhere', { query: provider.query(await begin(browser)) })
    return { browser, reply }
  }

  it('counts what the provider says it asked for; where it says nothing, the account’s own step comes next', async () => {
    const council = await aCouncilScope(db.database)
    const person = await aLoginAs(db.database, { role: 'chair', council, loginName: 'chu-tich-hai-buoc' })
    await db.database.transaction(system('a test sets the stage'), async (tx) => {
      await tx
        .insertInto('identity.second_factor_rule')
        .values({ council_id: council, roles: ['chair'], required_from: '2020-01-01' })
        .execute()
      await tx
        .insertInto('identity.linked_identity')
        .values({
          id: crypto.randomUUID(),
          issuer: provider.issuer,
          subject: 'nguyen.an',
          account_id: person.account,
          label: 'Nguyễn An',
          linked_at: clock.now(),
          linked_by: person.account,
        })
        .execute()
    })

    const inTwoSteps = await arrive(['pwd', 'otp', 'mfa'])
    expect(inTwoSteps.reply.body).toEqual({ done: true, secondStep: null })
    expect(await inTwoSteps.browser.get('/me/sign-ins')).toMatchObject({ status: 200 })
    expect(await inTwoSteps.browser.get('/me')).toMatchObject({ body: { secondFactor: 'there' } })

    for (const amr of [undefined, ['pwd'], 'mfa', [{ mfa: true }]]) {
      const { browser, reply } = await arrive(amr)
      expect(reply).toMatchObject({ status: 200 })
      expect(await browser.get('/me/sign-ins')).toMatchObject({ status: 403, code: 'identity/second-step-owed' })
    }

    const { browser } = await arrive()
    const asked = await browser.post<PasskeyCreation>('/me/passkeys/request', { password: TEST_PASSWORD })
    const passkey = new SoftwarePasskey(TEST_URL)
    const made = passkey.make(asked.body)
    expect(await browser.post('/me/passkeys', { name: 'Điện thoại', made })).toMatchObject({ status: 200 })

    const again = await arrive(['pwd'])
    expect(again.reply.body).toEqual({ done: false, secondStep: ['passkey', 'recovery-code'] })
    expect(again.browser.cookies.has('login')).toBe(false)
    const request = await again.browser.post<PasskeyRequest>('/logins/second-step/passkey-request')
    const proof = passkey.prove(request.body)
    expect(await again.browser.post('/logins/second-step/passkey', proof)).toMatchObject({ status: 200 })
    expect(await again.browser.get('/me/sign-ins?limit=2')).toMatchObject({
      status: 200,
      body: {
        items: [
          { method: 'passkey', outcome: 'signed-in' },
          { method: 'single-sign-on', outcome: 'second-step' },
        ],
      },
    })
  })
})

describe('with a provider that is down, or none', () => {
  const right = { loginName: 'van-vao-duoc', password: TEST_PASSWORD }
  beforeAll(async () => {
    await aLoginAs(db.database, { role: 'delegate', council: commune, loginName: right.loginName })
  })

  it('says so, and the password works as always', async () => {
    const gone = await anIdentityProvider(TEST_URL)
    await gone.stop()
    openTestIdentity(gone)
    const browser = new TestBrowser(api)
    expect(await browser.post('/logins/elsewhere/begin')).toMatchObject({
      status: 503,
      code: 'identity/provider-away',
    })
    expect(await browser.post('/logins', right)).toMatchObject({ status: 200 })
  })

  it('offers nothing where nothing is configured', async () => {
    openTestIdentity()
    const browser = new TestBrowser(api)
    expect(await browser.get('/logins/ways')).toMatchObject({ body: { singleSignOn: null } })
    expect(await browser.post('/logins/elsewhere/begin')).toMatchObject({
      status: 404,
      code: 'identity/no-single-sign-on',
    })
    expect(await browser.post('/logins/elsewhere', { query: 'code=x' })).toMatchObject({ status: 404 })
    expect(await browser.post('/logins', right)).toMatchObject({ status: 200 })
  })
})
