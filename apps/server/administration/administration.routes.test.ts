import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId, system } from '#platform/access'
import { openFiles, storeFile } from '#platform/files'
import { defineJob, installJobs, type RunningJobs, send, startJobs } from '#platform/jobs'
import { createHealth, createMetrics } from '#platform/observe'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { administrationModule, introduceServer } from './index.ts'
import type { HealthView, JobsView, StorageView } from './views.ts'

/** Fails until it is mended. */
let mended = false
const fragile = defineJob('tests.fragile', {
  schema: z.object({ note: z.string() }),
  why: 'a test breaks and mends',
  handle: async (tx, { note }) => {
    if (!mended) throw new Error(`no address for ${note}`)
    await sql`select 1`.execute(tx)
  },
  tries: { again: 0 },
})

const db = useDatabase()
const api = useServer(db, { modules: [administrationModule] })
let province: CouncilId
let commune: CouncilId
let admin: TestLogin
let chief: TestLogin
let communeAdmin: TestLogin
let folder: string
let jobs: RunningJobs

beforeAll(async () => {
  province = await aCouncilScope(db.database)
  commune = await aCouncilScope(db.database, { superior: province })
  admin = await aLoginAs(db.database, { role: 'systemAdmin', council: province })
  chief = await aLoginAs(db.database, { role: 'officeChief', council: province })
  communeAdmin = await aLoginAs(db.database, { role: 'systemAdmin', council: commune })
  folder = await mkdtemp(join(tmpdir(), 'administration-'))
  await openFiles({ folder: join(folder, 'files'), secretPath: join(folder, 'key'), maxBytes: 1_000_000 })
  const metrics = createMetrics()
  metrics.watchLiveConnections(() => 3)
  introduceServer({
    version: '9.9.9',
    role: 'all',
    startedAt: '2026-11-22T01:00:00.000Z',
    filesDir: join(folder, 'files'),
    health: createHealth(),
    metrics,
    pool: db.database.pool,
  })
  await installJobs(db.urls.ownerUrl, [fragile])
  jobs = await startJobs({
    database: db.database,
    url: db.urls.appUrl,
    jobs: [fragile],
    logger: pino({ level: 'silent' }),
    works: true,
    pollSeconds: 0.5,
  })
})
afterAll(async () => {
  await jobs.stop(1)
  await rm(folder, { recursive: true })
})

const asSystem = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction(system('a test looks'), work)
const actsOf = async (council: CouncilId) =>
  asSystem((tx) =>
    tx
      .selectFrom('audit.entry')
      .select(['kind', 'subject_id as subject', 'before'])
      .where('council_id', '=', council)
      .orderBy('id')
      .execute(),
  )
const read = async () => (await api.get<JobsView>('/administration/jobs', admin)).body

const POSTS = ['jobs/:id/retry', 'jobs/:id/discard', 'deliveries/:id/retry', 'deliveries/:id/discard']
const body = { handler: 'tests.none' }

describe('the machine room', () => {
  it.each(['jobs', 'storage', 'health'])('shows %s to the administrator of the province only', async (page) => {
    expect(await api.get(`/administration/${page}`)).toMatchObject({ status: 401 })
    expect(await api.get(`/administration/${page}`, chief)).toMatchObject({ status: 403 })
    expect(await api.get(`/administration/${page}`, communeAdmin)).toMatchObject({ status: 403 })
    expect(await api.get(`/administration/${page}`, admin)).toMatchObject({ status: 200 })
  })

  it.each(POSTS)('lets nobody else do: POST %s', async (path) => {
    const at = (id: string) => `/administration/${path.replace(':id', id)}`
    expect(await api.post(at(newId()), undefined, body)).toMatchObject({ status: 401 })
    expect(await api.post(at(newId()), chief, body)).toMatchObject({ status: 403 })
    expect(await api.post(at(newId()), communeAdmin, body)).toMatchObject({ status: 403 })
    expect(await api.post(at('x'), admin, body)).toMatchObject({ status: 400 })
    expect(await api.post(at(newId()), admin, body)).toMatchObject({
      status: 409,
      code: 'administration/not-there-any-more',
    })
  })
})

describe('jobs', () => {
  async function givenUp(): Promise<string> {
    mended = false
    const before = (await read()).deadJobs.length
    await asSystem((tx) => send(tx, fragile, { note: 'bà An' }))
    await vi.waitFor(async () => expect((await read()).deadJobs).toHaveLength(before + 1), 15_000)
    return (await read()).deadJobs[0]!.id
  }

  it('that were given up are shown without what they were about, and done when retried', async () => {
    const id = await givenUp()
    const before = await read()
    expect(before.queues).toContainEqual(expect.objectContaining({ name: 'tests.fragile', failed: 1 }))
    expect(before.deadJobs).toEqual([
      { id, job: 'tests.fragile', failedAt: expect.any(String), tries: 1, reason: 'Error' },
    ])
    expect(JSON.stringify(before)).not.toContain('bà An')

    mended = true
    expect(await api.post(`/administration/jobs/${id}/retry`, admin)).toMatchObject({ status: 200 })
    expect((await actsOf(province)).at(-1)).toMatchObject({
      kind: 'administration.job-retried',
      subject: id,
      before: { job: 'tests.fragile', tries: 1 },
    })
    await vi.waitFor(
      async () =>
        expect((await read()).queues).toContainEqual(expect.objectContaining({ name: 'tests.fragile', done: 1 })),
      15_000,
    )
    expect((await read()).deadJobs).toEqual([])
    expect(await api.post(`/administration/jobs/${id}/retry`, admin)).toMatchObject({ status: 409 })
  })

  it('are discarded for good', async () => {
    const id = await givenUp()
    expect(await api.post(`/administration/jobs/${id}/discard`, admin)).toMatchObject({ status: 200 })
    expect((await read()).deadJobs).toEqual([])
    expect((await actsOf(province)).at(-1)).toMatchObject({ kind: 'administration.job-discarded', subject: id })
  })
})

describe('events that a handler gave up', () => {
  /** As the sealer leaves one after the last attempt. */
  async function dead(position: number): Promise<string> {
    const event = newId<string>()
    await asSystem(async (tx) => {
      await sql`insert into platform.handler (name, event, position) values ('tests.count', 'tests.happened', 0)
                on conflict do nothing`.execute(tx)
      await sql`insert into platform.outbox
                  (council_id, id, name, subject_kind, subject_id, audience, payload, at, position)
                values (${commune}, ${event}, 'tests.happened', 'tests/thing', ${newId()}, 'council', '{"note": "bà An"}',
                        now(), null)`.execute(tx)
      await sql`update platform.outbox set position = ${position} where id = ${event}`.execute(tx)
      await sql`insert into platform.delivery (handler, position, subject_kind, subject_id, attempts, due, state, failure)
                values ('tests.count', ${position}, 'tests/thing', ${newId()}, 12, now(), 'dead', '23505')`.execute(tx)
    })
    return event
  }
  const settle = (event: string, act: 'retry' | 'discard', handler = 'tests.count') =>
    api.post(`/administration/deliveries/${event}/${act}`, admin, { handler })

  it('are shown with council and kind of failure, and tried again', async () => {
    const event = await dead(1)
    const { deadDeliveries, handlers } = await read()
    expect(deadDeliveries).toEqual([
      expect.objectContaining({ event, handler: 'tests.count', council: commune, attempts: 12, failure: '23505' }),
    ])
    expect(handlers).toContainEqual({ handler: 'tests.count', event: 'tests.happened', waiting: 0, dead: 1 })
    expect(JSON.stringify(deadDeliveries)).not.toContain('bà An')
    expect(await settle(event, 'retry', 'tests.other')).toMatchObject({ status: 409 })
    expect(await settle(event, 'retry')).toMatchObject({ status: 200 })
    expect((await read()).handlers).toContainEqual(
      expect.objectContaining({ handler: 'tests.count', waiting: 1, dead: 0 }),
    )
    expect((await actsOf(province)).at(-1)).toMatchObject({ kind: 'administration.delivery-retried', subject: event })
    expect(await settle(event, 'discard')).toMatchObject({ status: 409 })
  })

  it('are kept from the handler for good', async () => {
    const event = await dead(2)
    expect(await settle(event, 'discard')).toMatchObject({ status: 200 })
    expect((await read()).deadDeliveries).toEqual([])
    expect((await actsOf(province)).at(-1)).toMatchObject({ kind: 'administration.delivery-discarded', subject: event })
  })
})

describe('storage', () => {
  it('is counted by council, with what no record holds and the room left', async () => {
    const officer = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
    const stream = () => Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')])
    await actingAs(db.database, officer, (tx) => storeFile(tx, { stream: stream(), name: 'cv.pdf', purpose: 'letter' }))
    await writeFile(join(folder, 'files/incoming/half.part'), 'abc')
    const { body: storage } = await api.get<StorageView>('/administration/storage', admin)
    expect(storage.councils).toEqual([{ council: commune, name: expect.any(String), files: 1, bytes: 15 }])
    expect(storage.files).toEqual({ files: 1, bytes: 15 })
    expect(storage.leftovers).toEqual({ unfinished: { files: 1, bytes: 3 }, unnamed: { files: 0, bytes: 0 } })
    expect(storage.database.bytes).toBeGreaterThan(1_000_000)
    expect(storage.database.tables.map(({ table }) => table)).toContain('audit.entry')
    expect(storage.disk!.free).toBeLessThanOrEqual(storage.disk!.total)

    await asSystem((tx) => tx.deleteFrom('platform.file').execute())
    expect((await api.get<StorageView>('/administration/storage', admin)).body).toMatchObject({
      councils: [],
      leftovers: { unnamed: { files: 1, bytes: 15 } },
    })
  })
})

describe('health', () => {
  it('tells checks, lag, versions and the server that answers', async () => {
    const { body: health } = await api.get<HealthView>('/administration/health', admin)
    expect(health).toMatchObject({
      checks: [],
      deliveries: { waiting: 1, dead: 0 },
      deadJobs: 0,
      versions: { product: '9.9.9', node: process.versions.node, migration: expect.stringMatching(/^\w+\/\d{12}_/) },
      server: { startedAt: '2026-11-22T01:00:00.000Z', role: 'all', liveLines: 3 },
    })
  })

  it('grows with what waits to be sealed', async () => {
    await asSystem((tx) =>
      sql`insert into platform.outbox (council_id, id, name, subject_kind, subject_id, audience, payload, at)
          values (${commune}, ${newId()}, 'tests.waits', 'tests/thing', ${newId()}, 'council', '{}',
                  now() - interval '1 minute')`.execute(tx),
    )
    expect((await api.get<HealthView>('/administration/health', admin)).body.sealerLag).toBeGreaterThan(59)
  })
})
