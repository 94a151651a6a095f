import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { installJobs, type RunningJobs, startJobs } from '#platform/jobs'
import { openMail, postLetter } from '#platform/mail'
import { useLedgerStage } from '../testing/index.ts'
import { remind, remindByRule } from './remind.ts'
import { reminderLetters, type Reminded } from './reminder-letter.rules.ts'

const { ledger, office, agency, council, issue } = useLedgerStage()
let jobs: RunningJobs
let mail: { close(): void }

beforeAll(async () => {
  await installJobs(ledger.urls.ownerUrl, [postLetter])
  const logger = pino({ level: 'silent' })
  jobs = await startJobs({
    database: ledger.database,
    url: ledger.urls.appUrl,
    jobs: [postLetter],
    logger,
    works: false,
  })
  // Nothing is taken to this server: the letters are read where they wait.
  mail = openMail({ url: 'smtp://127.0.0.1:9', from: 'hdnd@example.vn' })
})
afterAll(async () => {
  mail.close()
  await jobs.stop(2)
})

const withAddress = (account: string, email: string | null) =>
  ledger.within(undefined, async (tx) => {
    await tx.deleteFrom('identity.contact').where('account_id', '=', account).execute()
    await tx.insertInto('identity.contact').values({ account_id: account, email, changed_at: tx.now() }).execute()
  })
const letters = () =>
  ledger.within(undefined, async (tx) => {
    const rows = await tx.selectFrom('platform.mail').select(['recipient', 'subject', 'body']).execute()
    await tx.deleteFrom('platform.mail').execute()
    return rows
  })
const byRule = () => ledger.within(council(), (tx) => remindByRule(tx, council()))

test('the rule’s reminders of one morning are one letter to the contact person, and none the second time', async () => {
  await withAddress(agency().account, 'dau.moi@example.vn')
  await issue({ reference: 'KN-26-000007', work: 'Đường trước nhà bà Riêng' })
  await issue({ reference: 'KN-26-000008' })
  await issue({}, ledger.world.health)
  ledger.clock.moveTo('2026-07-13')
  expect(await byRule()).toBe(3)
  const sent = await letters()
  expect(sent).toMatchObject([{ recipient: 'dau.moi@example.vn', subject: expect.stringContaining('2 nội dung') }])
  expect(sent[0]!.body).toContain('KN-26-000007, thời hạn 10/07/2026')
  expect(sent[0]!.body).not.toContain('Riêng')
  expect(await byRule()).toBe(0)
  expect(await letters()).toEqual([])
})

test('a reminder by hand is mailed, too, unless it is refused', async () => {
  await withAddress(agency().account, 'dau.moi@example.vn')
  const ids = [await issue()]
  const send = () => ledger.act(office(), (tx, actor) => remind(tx, actor, council(), { ids, note: null }))
  await send()
  expect(await letters()).toHaveLength(1)
  await expect(send()).rejects.toMatchObject({ code: 'commitments/reminded-today' })
  expect(await letters()).toEqual([])
})

test('whoever gave no address is reminded in the inbox alone', async () => {
  await withAddress(agency().account, null)
  const ids = [await issue()]
  await ledger.act(office(), (tx, actor) => remind(tx, actor, council(), { ids, note: null }))
  expect(await letters()).toEqual([])
})

describe('a letter', () => {
  const item = (reference: string, due: string): Reminded => ({
    agency: 'a',
    kind: 'petition',
    reference,
    due: calendarDate(due),
  })

  test('lists what is due first first, and says how many more', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      item(`KN-26-0000${10 + n}`, n === 59 ? '2026-01-01' : '2026-02-01'),
    )
    const [letter] = reminderLetters('HĐND tỉnh Mẫu', many, [{ agency: 'a', email: 'a@example.vn' }])
    expect(letter!.subject).toBe('HĐND tỉnh Mẫu nhắc việc: 60 nội dung chờ trả lời')
    expect(letter!.text.split('\n')[2]).toBe('- Kiến nghị cử tri KN-26-000069, thời hạn 01/01/2026')
    expect(letter!.text).toContain('… và 10 nội dung khác.')
  })

  test('goes to each contact person of the agency and to no other agency', () => {
    const readers = [
      { agency: 'a', email: 'mot@example.vn' },
      { agency: 'a', email: 'hai@example.vn' },
      { agency: 'b', email: 'ba@example.vn' },
    ]
    const sent = reminderLetters('HĐND', [item('KN-26-000001', '2026-02-01')], readers)
    expect(sent.map(({ to }) => to)).toEqual(['mot@example.vn', 'hai@example.vn'])
  })
})
