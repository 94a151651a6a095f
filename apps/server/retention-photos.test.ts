import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CouncilId, type PersonId, system } from '#platform/access'
import { instant, type Instant } from '#platform/calendar'
import { openFiles } from '#platform/files'
import { useDatabase } from '#platform/testing'
import type { RetentionRow } from '#audit'
import { aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { aDelegate, aMandateEvent, seedSampleProvince } from '#councils/testing'
import type { Delegate, TermId } from '#councils'
import { housekeeping } from './housekeeping.ts'
import { modules } from './modules.ts'

/* Photos go when the page of retention says so: the clock is moved, and the job of the night is run. */

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = Buffer.from('ffd8ffe000104a46494600010101004800480000ffd9', 'hex')
const DAY_MS = 86_400_000

const time = { now: instant('2026-11-22T03:00:00.000Z') }
const db = useDatabase({ clock: { now: (): Instant => time.now } })
const api = useServer(db, { modules })
let folder: string
let council: CouncilId
let term: TermId
let officer: TestLogin
let admin: TestLogin

const asSystem = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction(system('a test looks'), work)
const pass = (days: number) => {
  time.now = instant(new Date(Date.parse(time.now) + days * DAY_MS).toISOString())
}
const jobNamed = (name: string) =>
  [housekeeping, ...modules].flatMap(({ jobs }) => jobs ?? []).find((job) => job.name === name)!
const night = (name: string) => asSystem((tx) => jobNamed(name).handle(tx, {} as never))
const tonight = () => night('privacy.apply-retention')
const contents = async () =>
  (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length
const rule = async (name: string) =>
  (await api.get<{ items: RetentionRow[] }>('/administration/retention', admin)).body.items.find(
    (each) => each.name === name,
  )!

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'))
  await openFiles({ folder: join(folder, 'files'), secretPath: join(folder, 'key'), maxBytes: 1_000_000 })
  const sample = await asSystem(async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  council = sample.communes[0]!.id
  term = (
    await asSystem((tx) =>
      tx
        .selectFrom('councils.term')
        .select('id')
        .where('council_id', '=', council)
        .where('ended_on', 'is', null)
        .executeTakeFirstOrThrow(),
    )
  ).id as TermId
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
  admin = await aLoginAs(db.database, { role: 'systemAdmin', council: sample.province })
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

interface Someone {
  readonly person: PersonId
  readonly mandate: string
}
const path = (rest: string) => `/councils/${council}/${rest}`
const someone = async () => (await api.post<Someone>(path('delegates'), officer, aDelegate({ term }))).body
const photographed = async ({ person }: Someone, content: Buffer) =>
  (await api.upload<{ portrait: string }>(path(`persons/${person}/portrait`), officer, { name: 'a.png', content })).body
    .portrait
const shownOf = async ({ mandate }: Someone) =>
  (await api.get<Delegate>(path(`delegates/${mandate}`), officer)).body.portrait
const records = () =>
  asSystem(async (tx) => {
    const { rows } = await sql<{ photos: number; files: number }>`
      select (select count(*)::int from councils.portrait where council_id = ${council}) as photos,
             (select count(*)::int from platform.file where council_id = ${council}) as files`.execute(tx)
    return rows[0]!
  })

it('a photo that was replaced goes after its days, with its file; the one that is shown stays', async () => {
  const one = await someone()
  const before = await records()
  await photographed(one, PNG)
  pass(200)
  const second = await photographed(one, JPEG)
  // The first is old by the day it was taken, and was replaced just now: it can still be shown again.
  expect(await rule('councils.replaced-portraits')).toMatchObject({ days: 90, due: 0, soon: 0 })
  pass(70)
  expect(await rule('councils.replaced-portraits')).toMatchObject({ due: 0, soon: 1 })
  await tonight()
  expect(await records()).toEqual({ photos: before.photos + 2, files: before.files + 2 })
  pass(21)
  expect(await rule('councils.replaced-portraits')).toMatchObject({ due: 1 })
  await tonight()
  expect(await rule('councils.replaced-portraits')).toMatchObject({ due: 0 })
  expect(await records()).toEqual({ photos: before.photos + 1, files: before.files + 1 })
  expect(await shownOf(one)).toBe(second)
  const kept = await contents()
  await night('platform.sweep-files')
  expect(await contents()).toBe(kept - 1)
})

it('a photo of a delegate goes after their last mandate has been over for so long, and no earlier', async () => {
  const [former, present] = [await someone(), await someone()]
  for (const each of [former, present]) await photographed(each, PNG)
  const left = aMandateEvent({ kind: 'transferred', on: time.now.slice(0, 10) as never })
  expect(await api.post(path(`delegates/${former.mandate}/events`), officer, left)).toMatchObject({ status: 201 })
  const name = 'councils.portraits-of-former'
  const before = await records()
  pass(1820)
  await tonight()
  expect(await rule(name)).toMatchObject({ days: 1825, due: 0, soon: 1 })
  expect(await shownOf(former)).not.toBeNull()
  pass(7)
  expect(await rule(name)).toMatchObject({ due: 1 })
  await tonight()
  expect(await shownOf(former)).toBeNull()
  expect(await shownOf(present)).not.toBeNull()
  expect(await records()).toEqual({ photos: before.photos - 1, files: before.files - 1 })
})

it('what a leader wrote by hand is never removed by itself, and the page says so', async () => {
  expect(await rule('approvals.notes')).toMatchObject({ days: null, due: 0, soon: 0 })
  expect(await api.put('/administration/retention/approvals.notes', admin, { days: 30, version: 0 })).toMatchObject({
    status: 404,
  })
})
