import { pino } from 'pino'
import type { SMTPServerOptions } from 'smtp-server'
import type { Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type AccountId, type CouncilId, newId, type Scope, system } from '#platform/access'
import { installJobs, type RunningJobs, startJobs } from '#platform/jobs'
import { aMailServer, useDatabase } from '#platform/testing'
import { mailFigures, mailIsOn, openMail, postLetter, sendMail } from './index.ts'

const db = useDatabase()
const asCouncil: Scope = {
  audience: 'council',
  council: newId<CouncilId>(),
  account: newId<AccountId>(),
  readsPersonal: false,
}
const letter = {
  to: 'nguyen.an@example.vn',
  subject: 'Giấy mời: Đại biểu',
  text: 'Kính gửi bà Nguyễn Thị Ấn,\nMã: ABCD',
}

const logged: string[] = []
const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
const open: (() => Promise<void> | void)[] = []
let jobs: RunningJobs

beforeAll(async () => {
  await installJobs(db.urls.ownerUrl, [postLetter])
  jobs = await startJobs({
    database: db.database,
    url: db.urls.appUrl,
    jobs: [postLetter],
    logger,
    works: true,
    pollSeconds: 0.5,
  })
})
afterAll(() => jobs.stop(2))
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** Mail goes to a server of this test; answers what arrives. */
async function aPostbox(options: SMTPServerOptions = {}): Promise<readonly Email[]> {
  const server = await aMailServer(options)
  const office = openMail({ url: server.url, from: 'Văn phòng HĐND <hdnd@example.gov.vn>' })
  open.push(() => office.close(), server.close)
  return server.received
}

const since = '2020-01-01'
const figures = () => db.database.transaction(system('a test looks'), (tx) => mailFigures(tx, since))
const forget = () =>
  db.database.transaction(system('a test clears up'), (tx) => tx.deleteFrom('platform.mail').execute())
afterEach(forget)

it('is off without a mail server, says so, and writes nothing', async () => {
  openMail(undefined)
  expect(mailIsOn()).toBe(false)
  expect(await db.database.transaction(asCouncil, (tx) => sendMail(tx, letter))).toBe('mail-is-off')
  expect(await figures()).toEqual({ sent: 0, failed: 0, waiting: 0 })
})

it('arrives as it was written, accents and all, and is not kept', async () => {
  const received = await aPostbox()
  expect(mailIsOn()).toBe(true)
  expect(await db.database.transaction(asCouncil, (tx) => sendMail(tx, letter))).toBe('on-its-way')
  await vi.waitFor(() => expect(received).toHaveLength(1), 15_000)
  expect(received[0]).toMatchObject({
    subject: letter.subject,
    from: { name: 'Văn phòng HĐND', address: 'hdnd@example.gov.vn' },
    to: [{ address: letter.to }],
  })
  expect(received[0]?.text?.trim()).toBe(letter.text)
  expect(received[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.gov\.vn>$/)
  await vi.waitFor(async () => expect(await figures()).toEqual({ sent: 1, failed: 0, waiting: 0 }), 15_000)
})

it('is taken back by a rollback', async () => {
  const received = await aPostbox()
  const refused = db.database.transaction(asCouncil, async (tx) => {
    await sendMail(tx, letter)
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  await db.database.transaction(asCouncil, (tx) => sendMail(tx, { ...letter, subject: 'sau' }))
  await vi.waitFor(() => expect(received.map(({ subject }) => subject)).toEqual(['sau']), 15_000)
})

it('is given up when the server says never, and no log names whom it was for', async () => {
  await aPostbox({
    onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`no ${address}`), { responseCode: 550 })),
  })
  await db.database.transaction(asCouncil, (tx) => sendMail(tx, letter))
  await vi.waitFor(async () => expect(await figures()).toEqual({ sent: 0, failed: 1, waiting: 0 }), 15_000)
  expect(logged.join('')).not.toContain('nguyen.an')
})

it('waits while the server is away', async () => {
  const office = openMail({ url: 'smtp://127.0.0.1:1', from: 'hdnd@example.gov.vn' })
  open.push(() => office.close())
  await db.database.transaction(asCouncil, (tx) => sendMail(tx, letter))
  await vi.waitFor(() => expect(logged.join('')).toContain('platform.post-letter'), 15_000)
  expect(await figures()).toEqual({ sent: 0, failed: 0, waiting: 1 })
  expect(logged.join('')).not.toContain('nguyen.an')
})
