import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId, system } from '#platform/access'
import { instant } from '#platform/calendar'
import { contentPath, COPYING_LOCK, openFiles, storeFile, type StoredFile } from '#platform/files'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, anAccount } from '#identity/testing'
import { housekeeping } from './housekeeping.ts'

const NOW = Date.now()
const DAY = 86_400_000
const clock = { now: () => instant(new Date(NOW).toISOString()) }
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString()

const db = useDatabase({ clock })
const folder = mkdtempSync(join(tmpdir(), 'housekeeping-'))
let owner: pg.Client
let council: CouncilId
let account: AccountId

beforeAll(async () => {
  owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  await openFiles({ folder, secretPath: join(folder, '..', `${randomBytes(4).toString('hex')}.key`), maxBytes: 1e6 })
  council = await aCouncilScope(db.database)
  account = await anAccount(db.database)
})
afterAll(async () => {
  await owner.end()
  rmSync(folder, { recursive: true })
})

const run = (name: string) => {
  const job = (housekeeping.jobs ?? []).find((each) => each.name === `platform.${name}`)!
  return db.database.transaction(system(job.why), (tx) => job.handle(tx, {} as never))
}

describe('forgetting events', () => {
  /** So many events of this age, each done by the one handler; positions go on from 1. */
  async function events(count: number, age: number, state: { handled?: boolean } = {}) {
    await owner.query(
      `with head as (select position from platform.sealer_head),
       made as (
         insert into platform.outbox (council_id, id, name, subject_kind, subject_id, audience, payload, at, position)
         select $1, gen_random_uuid(), 'tests.done', 'tests/thing', gen_random_uuid(), 'council', '{}', $3, head.position + n
           from head, generate_series(1, $2::int) n
         returning council_id, id)
       insert into platform.handled (council_id, event_id, handler, at)
       select council_id, id, 'tests.handler', $3 from made where $4`,
      [council, count, daysAgo(age), state.handled ?? true],
    )
    await owner.query('update platform.sealer_head set position = position + $1', [count])
  }
  const left = async () =>
    (
      await owner.query(`select (select count(*)::int from platform.outbox) as events,
                                (select coalesce(min(position), 0)::int from platform.outbox) as first,
                                (select count(*)::int from platform.handled) as marks`)
    ).rows[0] as object
  const handlerAt = (position: number) =>
    owner.query(
      `insert into platform.handler values ('tests.handler', 'tests.done', $1)
                 on conflict (name) do update set position = excluded.position`,
      [position],
    )

  beforeEach(async () => {
    await owner.query(`truncate platform.outbox, platform.handled, platform.delivery, platform.handler;
                       update platform.sealer_head set position = 0`)
  })

  it('takes old ones that every handler has done, and keeps the newest without a gap', async () => {
    await events(500, 40)
    await events(10_000, 40)
    await handlerAt(10_500)
    await run('forget-events')
    expect(await left()).toEqual({ events: 10_000, first: 501, marks: 0 })
  })

  it('keeps young ones', async () => {
    await events(12_000, 20)
    await handlerAt(12_000)
    await run('forget-events')
    expect(await left()).toEqual({ events: 12_000, first: 1, marks: 12_000 })
  })

  it('keeps what a handler has still to do, and every mark until it has', async () => {
    await events(300, 40)
    await events(11_000, 40, { handled: false })
    await handlerAt(300)
    await run('forget-events')
    expect(await left()).toEqual({ events: 11_000, first: 301, marks: 300 })
  })

  it('keeps an event whose delivery was put aside', async () => {
    await events(11_000, 40)
    await handlerAt(11_000)
    await owner.query(`insert into platform.delivery (handler, position, subject_kind, subject_id, attempts, due, state)
                       values ('tests.handler', 7, 'tests/thing', gen_random_uuid(), 12, now(), 'dead')`)
    await run('forget-events')
    expect(await left()).toEqual({ events: 10_001, first: 7, marks: 0 })
  })

  it('is for the system alone', async () => {
    const asCouncil = { audience: 'council', council, account, readsPersonal: false } as const
    const asked = db.database.transaction(asCouncil, (tx) =>
      sql`select platform.forget_events(now(), 0, 1)`.execute(tx),
    )
    await expect(asked).rejects.toThrow('permission denied')
  })
})

describe('sweeping files', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  /** A file sent so many days ago and waiting to be attached. */
  async function anUpload(age: number): Promise<StoredFile> {
    const content = Buffer.concat([PNG.subarray(0, -12), randomBytes(8), PNG.subarray(-12)])
    const file = await db.database.transaction(system('a test sends', council), (tx) =>
      storeFile(tx, { stream: Readable.from([content]), name: 'ảnh.png', purpose: 'attachment' }),
    )
    await owner.query(`alter table commitments.upload drop constraint if exists upload_council_id_fkey`)
    await owner.query(
      `insert into commitments.upload (council_id, file_id, account_id, purpose, name, kind, bytes, at)
       values ($1, $2, $3, 'attachment', 'ảnh.png', 'png', $4, $5)`,
      [council, file.id, account, file.bytes, daysAgo(age)],
    )
    return file
  }
  const isKept = async ({ id }: StoredFile) =>
    (
      await owner.query(
        `select (select count(*) from platform.file where id = $1) + (select count(*) from commitments.upload where file_id = $1) = 2 as kept`,
        [id],
      )
    ).rows[0] as object

  it('takes what was attached to nothing for days, and its content with the folder', async () => {
    const [old, young, attached] = [await anUpload(4), await anUpload(1), await anUpload(4)]
    // Attached, as far as the catalog can tell: the row that names it is there.
    await owner.query(`alter table councils.portrait drop constraint if exists portrait_council_id_person_id_fkey`)
    await owner.query(
      `insert into councils.portrait (council_id, id, person_id, file_id, added_at, shown)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, now(), false)`,
      [council, attached.id],
    )
    const { address } = (
      await owner.query<{ address: string }>('select address from platform.file where id = $1', [old.id])
    ).rows[0]!
    await run('sweep-uploads')
    expect(await isKept(old)).toEqual({ kept: false })
    expect(await isKept(young)).toEqual({ kept: true })
    expect(await isKept(attached)).toEqual({ kept: true })

    // The folder keeps a content for a day whatever names it; a backup under way keeps all of it.
    const { utimesSync } = await import('node:fs')
    utimesSync(contentPath(folder, address), NOW / 1000 - 2 * 86_400, NOW / 1000 - 2 * 86_400)
    await owner.query('select pg_advisory_lock_shared($1)', [COPYING_LOCK])
    await run('sweep-files')
    expect(existsSync(contentPath(folder, address))).toBe(true)
    await owner.query('select pg_advisory_unlock_shared($1)', [COPYING_LOCK])
    await run('sweep-files')
    expect(existsSync(contentPath(folder, address))).toBe(false)
  })

  it('knows every column that names a file', async () => {
    const { rows } = await owner.query<{ column: string }>(`
      select a.attrelid::regclass || '.' || a.attname as column
        from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
        join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'platform.file'::regclass
       where a.attnum = any (k.conkey) and a.attname <> 'council_id'
         and a.attname <> 'file_id' and a.attname not like '%\\_file\\_id'`)
    expect(rows).toEqual([])
  })
})

it('forgets what repeats are answered with after a day', async () => {
  for (const age of [0.5, 2]) {
    await owner.query(
      `insert into platform.idempotency (account_id, key, request_hash, status, at) values ($1, $2, '', 200, $3)`,
      [account, newId(), daysAgo(age)],
    )
  }
  await run('forget-replies')
  expect((await owner.query('select count(*)::int as n from platform.idempotency')).rows).toEqual([{ n: 1 }])
})
