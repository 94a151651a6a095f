import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { installJobs, type RunningJobs, startJobs } from '#platform/jobs'
import { openMail, postLetter } from '#platform/mail'
import { aMailServer, type TestMailServer, useDatabase } from '#platform/testing'
import type { Me } from '#identity'
import { aCouncilScope, aLoginAs, TEST_URL, TestBrowser, type TestLogin, useServer } from '../testing/index.ts'
import { identityModule } from './index.ts'

const PASSWORD = 'con đò lá trúc qua sông'
const db = useDatabase()
const api = useServer(db, { modules: [identityModule([])] })

let server: TestMailServer
let office: { close(): void }
let jobs: RunningJobs

beforeAll(async () => {
  server = await aMailServer()
  office = openMail({ url: server.url, from: 'Văn phòng HĐND <hdnd@example.gov.vn>' })
  await installJobs(db.urls.ownerUrl, [postLetter])
  jobs = await startJobs({
    database: db.database,
    url: db.urls.appUrl,
    jobs: [postLetter],
    logger: pino({ level: 'silent' }),
    works: true,
    pollSeconds: 0.5,
  })
})
afterAll(async () => {
  await jobs.stop(2)
  office.close()
  await server.close()
})

/** Letters to this address, once there are so many. */
async function lettersTo(address: string, many: number) {
  const found = () => server.received.filter(({ to }) => to?.some((one) => one.address === address))
  await vi.waitFor(() => expect(found()).toHaveLength(many), 15_000)
  return found().map(({ subject, text }) => ({ subject, text: text ?? '' }))
}

/** Invites somebody to this address by a letter; answers the link in it. */
async function invitedByLetter(officer: TestLogin, email: string, loginName: string): Promise<string> {
  const path = `/councils/${officer.actor.as.council}/invitations`
  const person = { displayName: 'Lê Thị Thư', role: 'delegate', title: 'Đại biểu HĐND phường', validFrom: '2026-07-01' }
  const made = await api.post<{ ids: string[] }>(path, officer, { people: [{ ...person, loginName, email }] })
  expect(await api.post(`${path}/${made.body.ids[0]}/letter`, officer)).toMatchObject({ status: 200 })
  const [letter] = await lettersTo(email, 1)
  expect(letter).toMatchObject({ subject: 'HĐND phường: mời vào hệ thống' })
  return /http:\S+/.exec(letter!.text)![0]
}

const anOfficer = async () =>
  aLoginAs(db.database, {
    role: 'communeOfficer',
    council: await aCouncilScope(db.database, { level: 'commune', name: 'HĐND phường' }),
  })

it('an invitation arrives, and its link opens the account that it promises, once', async () => {
  const officer = await anOfficer()
  const link = new URL(await invitedByLetter(officer, 'le.thu@example.vn', 'le-thi-thu'))
  expect(link.origin + link.pathname).toBe(`${TEST_URL}/app/invitation`)
  const code = link.hash.slice(1)
  const browser = new TestBrowser(api)
  expect(await browser.post('/invitations/look', { code })).toMatchObject({ body: { displayName: 'Lê Thị Thư' } })
  expect(await browser.post('/invitations/redeem', { code, password: PASSWORD })).toMatchObject({
    status: 200,
    body: { signedIn: true, loginName: 'le-thi-thu' },
  })
  const { body: me } = await browser.get<Me>('/me')
  expect(me.as).toMatchObject({ role: 'delegate', council: officer.actor.as.council })
  const again = { code, password: PASSWORD }
  expect(await new TestBrowser(api).post('/invitations/redeem', again)).toMatchObject({ code: 'identity/code-used' })
})

it('a person with an address is written to when a new browser signs in, once for each', async () => {
  const email = 'may.moi@example.vn'
  const link = await invitedByLetter(await anOfficer(), email, 'may-moi')
  const first = new TestBrowser(api)
  await first.post('/invitations/redeem', { code: new URL(link).hash.slice(1), password: PASSWORD })
  const credentials = { loginName: 'may-moi', password: PASSWORD }
  // Where the account began is no news.
  expect(await first.post('/logins', credentials)).toMatchObject({ status: 200 })

  const elsewhere = new TestBrowser(api, '10.4.4.4')
  expect(await elsewhere.post('/logins', credentials)).toMatchObject({ status: 200 })
  expect(await elsewhere.post('/logins', credentials)).toMatchObject({ status: 200 })
  const another = new TestBrowser(api, '10.5.5.5')
  expect(await another.post('/logins', credentials)).toMatchObject({ status: 200 })

  const [, ...told] = await lettersTo(email, 3)
  expect(told.map(({ subject }) => subject)).toEqual(Array(2).fill('Tài khoản vừa được đăng nhập từ thiết bị mới'))
  const texts = told.map(({ text }) => text).toSorted()
  expect(texts[0]).toContain('Thiết bị: Chrome, Windows\nĐịa chỉ mạng: 10.4.4.4')
  expect(texts[1]).toContain('Địa chỉ mạng: 10.5.5.5')
  expect(texts[0]).toContain(`${TEST_URL}/app/account/logins`)
})
