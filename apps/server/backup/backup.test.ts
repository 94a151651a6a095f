import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import { allMigrations, createDatabase, migrate } from '#platform/db'
import { openFiles, storeFile } from '#platform/files'
import { installJobs } from '#platform/jobs'
import { cloneDatabase, useDatabase } from '#platform/testing'
import { bySystem } from '#audit'
import { auditSealStep, record } from '#audit/server'
import { anAccount } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { housekeeping } from '../housekeeping.ts'
import { modules } from '../modules.ts'
import { readArchive } from './archive-reader.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { tablesOf } from './catalogue.ts'
import type { Manifest } from './format.ts'
import { restoreBackup, type RestoreOptions } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

// Each restore makes every table anew: two seconds on a calm machine, many where others are at work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const filesDir = join(folder, 'files')
const keysDir = join(folder, 'keys')
const archive = join(folder, 'all.tar.zst')
const jobs = housekeeping.jobs ?? []

const db = useDatabase()
let council: CouncilId
let made: Awaited<ReturnType<typeof writeBackup>>

const backupOf = (file: string) => ({
  file,
  ownerUrl: db.urls.ownerUrl,
  database: db.database,
  sealSteps: [auditSealStep],
  filesDir,
  keysDir,
  withKeys: false,
  release: 'test',
})
const back = (file: string) => writeBackup(backupOf(file))

/** One act on record and one event, as any use case leaves them. */
const act = (n: number) =>
  db.database.transaction(system('a test works', council), (tx) =>
    record(tx, bySystem('a-test'), {
      kind: 'councils.delegate-added',
      subject: { kind: 'councils/mandate', id: newId() },
      after: { n },
    }),
  )

beforeAll(async () => {
  await installJobs(db.urls.ownerUrl, jobs)
  await openFiles({ folder: filesDir, secretPath: join(keysDir, 'files.key'), maxBytes: 1024 * 1024 })
  const sample = await db.database.transaction(system('a test sets the stage'), async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  council = sample.province
  for (let n = 0; n < 3; n++) {
    await db.database.transaction(system('a test stores', council), (tx) =>
      storeFile(tx, {
        stream: Readable.from([Buffer.concat([PNG.subarray(0, -12), randomBytes(n), PNG.subarray(-12)])]),
        name: `ảnh ${n}.png`,
        purpose: 'attachment',
      }),
    )
  }
  for (let n = 0; n < 20; n++) await act(n)
  made = await back(archive)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** An empty installation, as the cluster of the tests gives it. */
interface Empty {
  readonly name: string
  readonly ownerUrl: string
  readonly filesDir: string
  readonly keysDir: string
}
const empties: Empty[] = []
async function anEmptyInstallation(): Promise<Empty> {
  const { ownerUrl: cluster } = inject('cluster')
  const name = `test_restored_${randomBytes(6).toString('hex')}`
  await createDatabase(cluster, name)
  const own = join(folder, name)
  const empty = {
    name,
    ownerUrl: Object.assign(new URL(cluster), { pathname: `/${name}` }).toString(),
    filesDir: join(own, 'files'),
    keysDir: join(own, 'keys'),
  }
  empties.push(empty)
  return empty
}
afterAll(async () => {
  for (const { name } of empties) await ask(inject('cluster').ownerUrl, `drop database ${name} with (force)`)
})

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const restore = (to: Empty, more: Partial<RestoreOptions> = {}) =>
  restoreBackup({ ...to, file: archive, jobs, withoutKeys: true, ...more })

/** Every table as one hash of its rows, whatever their order. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found: Record<string, string> = {}
  await client.query(`set timezone = 'UTC'`)
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ hash: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') as hash
         from (select t::text collate "C" as row from ${name} t) as all_rows`,
    )
    found[name] = rows[0]!.hash
  }
  await client.end()
  return found
}

const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^..\/[0-9a-f]{64}$/.test(name))
    .toSorted()

async function expectStillEmpty(empty: Empty): Promise<void> {
  const left = await ask(
    empty.ownerUrl,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  )
  expect(left).toEqual([])
  expect(existsSync(empty.filesDir) ? readdirSync(empty.filesDir) : []).toEqual([])
}

describe('a backup', () => {
  it('restores elsewhere with every row, file, sequence and audit head', async () => {
    const there = await anEmptyInstallation()
    const { manifest } = await restore(there)
    const content = await contentOf(there.ownerUrl)
    const restorations = content['platform.restoration']
    expect({ ...content, 'platform.restoration': '0 ' }).toEqual(await contentOf(db.urls.ownerUrl))
    expect(restorations).toMatch(/^1 /)
    expect(manifest.tables.find(({ name }) => name === 'councils.mandate')?.rows).toBeGreaterThan(2000)
    expect(manifest.audit.heads.find((head) => head.council === council)?.seq).toBeGreaterThanOrEqual(20)
    expect(filesIn(there.filesDir)).toEqual(filesIn(filesDir))
    expect(filesIn(there.filesDir)).toHaveLength(3)
    for (const name of filesIn(filesDir)) {
      expect(readFileSync(join(there.filesDir, name))).toEqual(readFileSync(join(filesDir, name)))
    }
    const next = `select nextval('audit.entry_arrived_seq')::int as n`
    const [[ours], [theirs]] = [
      await ask<{ n: number }>(db.urls.ownerUrl, next),
      await ask<{ n: number }>(there.ownerUrl, next),
    ]
    expect(theirs!.n).toBe(ours!.n)
  })

  it('leaves every guard of the database raised', async () => {
    const there = await anEmptyInstallation()
    await restore(there)
    const guards = `
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as guard
        from pg_constraint where contype = 'f'
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal order by 1`
    expect(await ask(there.ownerUrl, guards)).toEqual(await ask(db.urls.ownerUrl, guards))
    await expect(ask(there.ownerUrl, `update audit.entry set kind = 'x'`)).rejects.toThrow('append-only')
  })

  it('can be read without our software', () => {
    const own = join(folder, 'by-hand')
    mkdirSync(own)
    execFileSync('sh', [
      '-c',
      `zstd -qdc '${archive}' | tar -xf - -C '${own}' || tar --zstd -xf '${archive}' -C '${own}'`,
    ])
    const said = execFileSync('sh', ['-c', 'sha256sum -c manifest.sha256 sums/*'], { cwd: own, encoding: 'utf8' })
    expect(said).toContain('manifest.json: OK')
    expect(said).toContain('tables/councils.mandate/000001.copy: OK')
  })

  it('carries the jobs that are queued', async () => {
    await ask(db.urls.ownerUrl, `insert into pgboss.job (name, data) values ('${jobs[0]!.name}', '{}')`)
    const file = join(folder, 'with-job.tar.zst')
    await back(file)
    const there = await anEmptyInstallation()
    await restore(there, { file })
    const queued = 'select id, name, state, data from pgboss.job'
    expect(await ask(there.ownerUrl, queued)).toEqual(await ask(db.urls.ownerUrl, queued))
    expect(await ask(there.ownerUrl, queued)).toHaveLength(1)
  })

  it('is one moment, while people work', async () => {
    const working = { on: true, done: 0 }
    const writers = Array.from({ length: 6 }, async () => {
      while (working.on) await act((working.done += 1))
    })
    const file = join(folder, 'under-load.tar.zst')
    const { manifest } = await back(file)
    working.on = false
    await Promise.all(writers)
    expect(working.done).toBeGreaterThan(20)
    const there = await anEmptyInstallation()
    await restore(there, { file })
    const entries = manifest.tables.find(({ name }) => name === 'audit.entry')!.rows
    expect(await ask(there.ownerUrl, 'select count(*)::int as n from audit.entry')).toEqual([{ n: entries }])
    const sealed = manifest.audit.heads.reduce((sum, { seq }) => sum + seq, 0)
    expect(sealed + manifest.audit.unsealed).toBe(entries)
  }, 60_000)

  it('is not written over another', async () => {
    const before = statSync(archive)
    await expect(back(archive)).rejects.toThrow('đã có, không ghi đè')
    expect(statSync(archive).mtimeMs).toBe(before.mtimeMs)
  })

  it('leaves nothing where it can not be finished', async () => {
    const file = join(folder, 'broken.tar.zst')
    const broken = { name: 'broken', seal: () => Promise.reject(new Error('broken')) }
    const failing = writeBackup({ ...backupOf(file), sealSteps: [broken] })
    await expect(failing).rejects.toThrow('broken')
    expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([])
  })

  it('names the files that the store has lost or holds damaged, and carries the others', async () => {
    const own = join(folder, 'damaged-store')
    for (const name of filesIn(filesDir)) {
      mkdirSync(join(own, name, '..'), { recursive: true })
      copyFileSync(join(filesDir, name), join(own, name))
    }
    const [lost, flipped] = filesIn(own) as [string, string]
    rmSync(join(own, lost))
    const content = readFileSync(join(own, flipped))
    content[10]! ^= 1
    writeFileSync(join(own, flipped), content)
    const file = join(folder, 'damaged-store.tar.zst')
    const { manifest } = await writeBackup({ ...backupOf(file), filesDir: own })
    expect(manifest.files.damaged).toEqual([lost.slice(3), flipped.slice(3)])
    const there = await anEmptyInstallation()
    await restore(there, { file })
    expect(filesIn(there.filesDir)).toHaveLength(1)
  })
})

describe('keys', () => {
  it('stay out of the archive unless asked for, and are asked for by a restore', async () => {
    const there = await anEmptyInstallation()
    await expect(restore(there, { withoutKeys: false })).rejects.toThrow('Thiếu khóa của bản sao')
    await expectStillEmpty(there)
    mkdirSync(there.keysDir, { recursive: true })
    copyFileSync(join(keysDir, 'files.key'), join(there.keysDir, 'files.key'))
    await restore(there, { withoutKeys: false })
  })

  it('that are lost take with them what they sealed, so that its people can sign in and set it up anew', async () => {
    writeFileSync(join(keysDir, 'identity.key'), randomBytes(32))
    const file = join(folder, 'second-factors.tar.zst')
    const account = await db.database.transaction(system('a test sets the stage'), async (tx) => {
      const someone = await anAccount(tx)
      const row = { account_id: someone, sealed_key: 'x', made_at: tx.now(), confirmed_at: tx.now() }
      await tx.insertInto('identity.totp').values(row).execute()
      return someone
    })
    await back(file)
    const there = await anEmptyInstallation()
    await restore(there, { file })
    expect(await ask(there.ownerUrl, 'select from identity.totp')).toEqual([])
    expect(await ask(there.ownerUrl, `select from identity.account where id = '${account}'`)).toHaveLength(1)
    const other = await anEmptyInstallation()
    mkdirSync(other.keysDir, { recursive: true })
    copyFileSync(join(keysDir, 'identity.key'), join(other.keysDir, 'identity.key'))
    await restore(other, { file })
    expect(await ask(other.ownerUrl, 'select from identity.totp')).toHaveLength(1)
    rmSync(join(keysDir, 'identity.key'))
  })

  it('travel with the archive where they were asked for; what lay there is set aside', async () => {
    const file = join(folder, 'with-keys.tar.zst')
    await writeBackup({ ...backupOf(file), withKeys: true })
    const there = await anEmptyInstallation()
    mkdirSync(there.keysDir, { recursive: true })
    writeFileSync(join(there.keysDir, 'files.key'), randomBytes(32))
    await restore(there, { file, withoutKeys: false })
    expect(readFileSync(join(there.keysDir, 'files.key'))).toEqual(readFileSync(join(keysDir, 'files.key')))
    expect(readdirSync(there.keysDir)).toHaveLength(2)
  })
})

describe('a restore refuses, and leaves nothing half-done,', () => {
  const copy = (name: string, change: (bytes: Buffer) => Buffer) => {
    const file = join(folder, name)
    writeFileSync(file, change(readFileSync(archive)))
    return file
  }

  it.each([0.02, 0.5, 0.99, 1])('an archive cut at %d of its length', async (part) => {
    const there = await anEmptyInstallation()
    const file = copy(`cut-${part}`, (bytes) => bytes.subarray(0, Math.min(bytes.length - 1, bytes.length * part)))
    await expect(restore(there, { file })).rejects.toThrow(/bị cắt cụt|bị hỏng hoặc bị sửa/)
    await expectStillEmpty(there)
  })

  it.each([0.01, 0.3, 0.7, 0.999])('an archive with one bit turned at %d of its length', async (part) => {
    const there = await anEmptyInstallation()
    const file = copy(`flipped-${part}`, (bytes) => {
      bytes[Math.floor(bytes.length * part)]! ^= 4
      return bytes
    })
    await expect(restore(there, { file })).rejects.toThrow(/bị cắt cụt|bị hỏng hoặc bị sửa/)
    await expectStillEmpty(there)
  })

  it('a file that is none, and a file that is not there', async () => {
    const there = await anEmptyInstallation()
    const file = join(folder, 'none')
    writeFileSync(file, 'không phải bản sao lưu')
    await expect(restore(there, { file })).rejects.toThrow('không phải bản sao lưu')
    await expect(restore(there, { file: `${file}-at-all` })).rejects.toThrow('Không đọc được tệp')
    await expectStillEmpty(there)
  })

  /** Writes the archive anew with a change of its members or its manifest, and all hashes fitting. */
  async function forged(
    name: string,
    change: {
      from?: string
      content?: (member: string, content: Buffer) => Buffer | undefined
      manifest?: (manifest: Manifest) => object
    },
  ): Promise<string> {
    const file = join(folder, name)
    const writer = await ArchiveWriter.begin(file)
    const { manifest } = await readArchive(change.from ?? archive, async (member) => {
      const parts: Buffer[] = []
      for await (const chunk of member.content) parts.push(chunk)
      const content = change.content ? change.content(member.name, Buffer.concat(parts)) : Buffer.concat(parts)
      if (content) await writer.add(member.name, content.length, [content])
    })
    await writer.end((own) => ({ ...(change.manifest?.(manifest) ?? manifest), ...own }))
    return file
  }

  it('an archive made elsewhere with fitting hashes, once its seal was noted', async () => {
    const there = await anEmptyInstallation()
    const file = await forged('other-seal', { manifest: (manifest) => ({ ...manifest, release: 'another' }) })
    await expect(restore(there, { file, seal: made.seal })).rejects.toThrow('khác niêm phong đã ghi')
    await expectStillEmpty(there)
    await restore(there, { seal: made.seal })
  })

  it('rows taken away, a count that is another, and a file that is missing', async () => {
    const there = await anEmptyInstallation()
    const without = await forged('without-rows', {
      content: (name, content) => (name.startsWith('tables/councils.post/') ? undefined : content),
    })
    await expect(restore(there, { file: without })).rejects.toThrow('không khớp với chính nó ở «councils.post')
    await expectStillEmpty(there)
    const counted = await forged('other-count', {
      manifest: (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((table) => (table.name === 'councils.body' ? { ...table, rows: 1 } : table)),
      }),
    })
    await expect(restore(there, { file: counted })).rejects.toThrow('councils.body')
    await expectStillEmpty(there)
    let dropped = false
    const lacking = await forged('without-file', {
      content: (name, content) => (!dropped && name.startsWith('files/') ? void (dropped = true) : content),
    })
    await expect(restore(there, { file: lacking })).rejects.toThrow('files: 2')
    await expectStillEmpty(there)
  })

  it('a key that is longer than any', async () => {
    const there = await anEmptyInstallation()
    const whole = join(folder, 'key-to-lengthen.tar.zst')
    await writeBackup({ ...backupOf(whole), withKeys: true })
    const file = await forged('long-key', {
      from: whole,
      content: (name, content) => (name.startsWith('keys/') ? Buffer.alloc(64 * 1024 + 1) : content),
    })
    await expect(restore(there, { file, withoutKeys: false })).rejects.toThrow('lớn hơn mọi khóa')
    await expectStillEmpty(there)
    expect(existsSync(there.keysDir)).toBe(false)
  })

  it('a row that leads nowhere', async () => {
    const there = await anEmptyInstallation()
    const file = await forged('no-parent', {
      content: (name, content) =>
        name.startsWith('tables/councils.person/') ? content.subarray(content.indexOf(10) + 1) : content,
      manifest: (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((table) =>
          table.name === 'councils.person' ? { ...table, rows: table.rows - 1 } : table,
        ),
      }),
    })
    await expect(restore(there, { file })).rejects.toThrow('violates foreign key constraint')
    await expectStillEmpty(there)
  })

  it('a trail that was edited, whatever the manifest says', async () => {
    const there = await anEmptyInstallation()
    const file = await forged('other-trail', {
      content: (name, content) =>
        name.startsWith('tables/audit.entry/')
          ? Buffer.from(content.toString().replace('councils.delegate-added', 'councils.delegate-ended'))
          : content,
    })
    await expect(restore(there, { file })).rejects.toThrow(`audit ${council} #`)
    await expectStillEmpty(there)
  })

  it('an archive of a release that it does not know', async () => {
    const there = await anEmptyInstallation()
    const later = {
      name: 'councils/209901010000_later.sql',
      sha256: createHash('sha256').update('later').digest('hex'),
    }
    const file = await forged('later', {
      manifest: (manifest) => ({ ...manifest, migrations: [...manifest.migrations, later] }),
    })
    await expect(restore(there, { file })).rejects.toThrow('councils/209901010000_later.sql')
    const other = await forged('other-format', {
      manifest: (manifest) => ({ ...manifest, format: 'nghi-truong/backup/2' }),
    })
    await expect(restore(there, { file: other })).rejects.toThrow('định dạng khác')
    await expectStillEmpty(there)
  })

  it('a place where somebody has worked', async () => {
    const worked = await cloneDatabase()
    const there: Empty = { ...(await anEmptyInstallation()), ownerUrl: worked.ownerUrl }
    await restore(there) // a first start alone does not count
    await expect(restore(there)).rejects.toThrow('ở đây đã có dữ liệu')
    await worked.drop()
  })

  it('a folder that holds files, and a database of something else', async () => {
    const there = await anEmptyInstallation()
    mkdirSync(join(there.filesDir, 'ab'), { recursive: true })
    await expect(restore(there)).rejects.toThrow('ở đây đã có dữ liệu')
    rmSync(there.filesDir, { recursive: true })
    await ask(there.ownerUrl, 'create table public.theirs (n int)')
    await expect(restore(there)).rejects.toThrow('theirs')
    expect(await ask(there.ownerUrl, 'select * from public.theirs')).toEqual([])
  })
})

it('an archive of an earlier release is loaded at its own level and migrated on', async () => {
  const all = allMigrations()
  const older = await anEmptyInstallation()
  await migrate(older.ownerUrl, all.slice(0, -1))
  await installJobs(older.ownerUrl, jobs)
  await ask(older.ownerUrl, `insert into platform.council_scope values (gen_random_uuid(), null, 'province', 'HĐND')`)
  const file = join(folder, 'older.tar.zst')
  // Its way in is not that of the tests' own database, so nothing is sealed first: nothing was done there.
  await writeBackup({ ...backupOf(file), ownerUrl: older.ownerUrl, database: db.database })
  const there = await anEmptyInstallation()
  const { migrated } = await restore(there, { file })
  expect(migrated).toEqual([all.at(-1)!.name])
  expect(await ask(there.ownerUrl, 'select name from platform.council_scope')).toEqual([{ name: 'HĐND' }])
  expect(await ask(there.ownerUrl, 'select count(*)::int as n from platform.migration')).toEqual([{ n: all.length }])
})
