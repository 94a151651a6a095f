import { pino } from 'pino'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type AccountId, type CouncilId, newId, type Scope, system } from '#platform/access'
import { installJobs, type RunningJobs, startJobs } from '#platform/jobs'
import { useDatabase } from '#platform/testing'
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

/** A mail server that reads what it gets; answers the letters. */
async function aMailServer(options: SMTPServerOptions = {}): Promise<Email[]> {
  const received: Email[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => received.push(mail))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const office = openMail({ url: `smtp://127.0.0.1:${port}`, from: 'Văn phòng HĐND <hdnd@example.gov.vn>' })
  open.push(
    () => office.close(),
    () => new Promise<void>((resolve) => server.close(() => resolve())),
  )
  return received
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
  const received = await aMailServer()
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
  const received = await aMailServer()
  const refused = db.database.transaction(asCouncil, async (tx) => {
    await sendMail(tx, letter)
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  await db.database.transaction(asCouncil, (tx) => sendMail(tx, { ...letter, subject: 'sau' }))
  await vi.waitFor(() => expect(received.map(({ subject }) => subject)).toEqual(['sau']), 15_000)
})

it('is given up when the server says never, and no log names whom it was for', async () => {
  await aMailServer({
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
