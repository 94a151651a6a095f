import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { system } from '#platform/access'
import { type Embedded, startEmbedded } from '#platform/db'
import { openFiles } from '#platform/files'
import { auditSealStep } from '#audit/server'
import type { Me } from '#identity'
import { aCouncilScope, aLoginAs, TEST_PASSWORD, TestBrowser, testServer } from '#identity/testing'
import { restoreBackup } from './backup/restore-backup.ts'
import { writeBackup } from './backup/write-backup.ts'
import { checkDatabase } from './check-database.ts'
import { type Installation, openInstallation } from './installation.ts'
import { modules } from './modules.ts'
import { startFailure } from './start-failure.ts'
import { EXIT_CODES } from './start-refused.ts'

/*
 * A PostgreSQL of its own, as somebody else runs it, prepared word by word as docs/operations.md says: its owner is no
 * superuser. Here the server is started as it is for people, too: in a process of its own.
 */

// Two clusters' worth of tables on a machine where others are at work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Under which one process at a time migrates. */
const MIGRATION_LOCK = 20_261_123
const PASSWORD = 'chủ sở hữu: của@tôi/2026'
const folder = mkdtempSync(join(tmpdir(), 'installation-'))
const dataDir = join(folder, 'data')
let cluster: Embedded
let databaseUrl: string
let installation: Installation

/** The statements that the page tells a database administrator to run. */
function documented(): string[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const said = page.match(/^ {4}create (?:role|database) .+;$/gm) ?? []
  expect(said).toHaveLength(2)
  return said.map((line) => line.trim().replace("'…'", `'${PASSWORD}'`))
}

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const urlOf = (user: string, password: string, database: string) => {
  const url = new URL(cluster.databaseUrl(database))
  return `postgres://${user}:${encodeURIComponent(password)}@${url.host}/${database}`
}

beforeAll(async () => {
  cluster = await startEmbedded({ dataDir: join(folder, 'postgres'), fast: true })
  await asSuperuser(...documented())
  databaseUrl = urlOf('nghi_truong', PASSWORD, 'nghi_truong')
  installation = await openInstallation({ databaseUrl, dataDir, poolSize: 4 }, modules)
  await openFiles({
    folder: join(dataDir, 'files'),
    secretPath: join(dataDir, 'keys', 'files.key'),
    maxBytes: 1024,
  })
})
afterAll(async () => {
  await installation?.database.close()
  await cluster?.stop()
  rmSync(folder, { recursive: true })
})

describe('on a PostgreSQL whose owner is no superuser', () => {
  it('works: people sign in and act, the next start finds nothing to do, and rows stay where they belong', async () => {
    const { database } = installation
    const [council, other] = [await aCouncilScope(database), await aCouncilScope(database)]
    const officer = await aLoginAs(database, { role: 'officeChief', council, loginName: 'van-phong' })
    const api = await testServer(database, { modules })
    const browser = new TestBrowser(api)
    expect(await browser.post('/logins', { loginName: 'van-phong', password: TEST_PASSWORD })).toMatchObject({
      status: 200,
    })
    expect((await browser.get<Me>('/me')).body).toMatchObject({ loginName: 'van-phong' })
    const granted = await api.post(`/councils/${council}/assignments`, officer, {
      loginName: 'chuyen-vien',
      displayName: 'Chuyên viên',
      role: 'specialist',
      title: 'Chuyên viên',
      validFrom: '2026-01-01',
    })
    expect(granted).toMatchObject({ status: 201 })
    expect(await api.get(`/councils/${other}/assignments`, officer)).toMatchObject({ status: 404 })
    await api.server.close()
    await (await openInstallation({ databaseUrl, dataDir, poolSize: 2 }, modules)).database.close()
  })

  it('is backed up and restored by that owner', async () => {
    const file = join(folder, 'all.tar.zst')
    const { seal } = await writeBackup({
      file,
      ownerUrl: databaseUrl,
      database: installation.database,
      sealSteps: [auditSealStep],
      filesDir: join(dataDir, 'files'),
      keysDir: join(dataDir, 'keys'),
      withKeys: true,
      release: 'test',
    })
    await asSuperuser(documented()[1]!.replace('database nghi_truong', 'database restored'))
    const place = join(folder, 'restored')
    await restoreBackup({
      file,
      seal,
      ownerUrl: urlOf('nghi_truong', PASSWORD, 'restored'),
      filesDir: join(place, 'files'),
      keysDir: join(place, 'keys'),
      jobs: [],
      withoutKeys: false,
    })
    const restored = await openInstallation(
      { databaseUrl: urlOf('nghi_truong', PASSWORD, 'restored'), dataDir: place, poolSize: 2 },
      modules,
    )
    const accounts = (of: Installation) =>
      of.database.transaction(system('a test counts'), (tx) =>
        tx.selectFrom('identity.account').select('login_name').orderBy('login_name').execute(),
      )
    expect(await accounts(restored)).toEqual(await accounts(installation))
    await restored.database.close()
  })

  it('says what is missing where the database was prepared otherwise', async () => {
    await asSuperuser(
      `create role no_roles login password 'x'`,
      `create database no_roles owner no_roles template template0 encoding 'UTF8'`,
      `create database latin owner nghi_truong template template0 encoding 'LATIN1' locale 'C'`,
      `create role stranger login createrole password 'x'`,
      `create database stranger owner stranger template template0 encoding 'UTF8'`,
    )
    await expect(checkDatabase(databaseUrl)).resolves.toBeUndefined()
    await expect(checkDatabase(urlOf('no_roles', 'x', 'no_roles'))).rejects.toThrow(/thiếu quyền CREATEROLE/)
    await expect(checkDatabase(urlOf('no_roles', 'x', 'nghi_truong'))).rejects.toThrow(/lacks CREATEROLE/)
    await expect(checkDatabase(urlOf('nghi_truong', PASSWORD, 'latin'))).rejects.toThrow(/LATIN1, cần UTF8/)
    await expect(checkDatabase(urlOf('stranger', 'x', 'stranger'))).rejects.toThrow(/chủ của một bản cài khác/)
  })

  it('says where the way to it ends, without telling the password', async () => {
    const told = async (url: string) => {
      const error: unknown = await checkDatabase(url).catch((thrown: unknown) => thrown)
      return startFailure(error, { host: '127.0.0.1', port: 8080, dataDir, databaseUrl: url })
    }
    const away = await told(`postgres://nghi_truong:hunter2@127.0.0.1:1/nghi_truong`)
    expect(away).toMatchObject({
      exitCode: EXIT_CODES['start-again'],
      message: expect.stringContaining('ECONNREFUSED'),
    })
    for (const [url, what] of [
      [urlOf('nghi_truong', 'hunter2', 'nghi_truong'), /không nhận tài khoản hoặc mật khẩu/],
      [urlOf('nghi_truong', PASSWORD, 'chua-co'), /chưa có cơ sở dữ liệu nào tên như trong DATABASE_URL/],
      [databaseUrl.replace(/:[^:/@]+@/, '@'), /DATABASE_URL không có mật khẩu/],
    ] as const) {
      const refused = await told(url)
      expect(refused).toMatchObject({ exitCode: EXIT_CODES['put-right'], message: expect.stringMatching(what) })
      expect(refused?.message).not.toMatch(/hunter2|%C3|sở hữu:/)
    }
    expect(away?.message).not.toContain('hunter2')
  })
})

/** The server as a service manager starts it; answers its exit code and what it said. */
async function run(port: number, whenSaid?: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { LOG_LEVEL: 'error', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      whenSaid?.(child)
    })
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { code, signal, said }
}

describe('a server in a process of its own', () => {
  it('ends with a code to start again after, and without a stack, where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, said } = await run(port)
    other.close()
    expect(code).toBe(EXIT_CODES['start-again'])
    expect(said).toContain(`cổng ${port} của 127.0.0.1 đang có chương trình khác dùng`)
    expect(said).not.toMatch(/\n\s+at /)
  })

  it('ends with 0 when it is told to stop, at work or on its way', async () => {
    expect(await run(0, (child) => child.kill('SIGTERM'))).toMatchObject({ code: 0, signal: null })

    const owner = new pg.Client({ connectionString: databaseUrl })
    await owner.connect()
    await owner.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: { LOG_LEVEL: 'error', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: '0' },
      stdio: 'ignore',
    })
    const ended = once(child, 'close')
    await expect
      .poll(async () => (await owner.query('select from pg_locks where not granted')).rowCount, { timeout: 60_000 })
      .toBe(1)
    child.kill('SIGTERM')
    await owner.end()
    expect(await ended).toEqual([0, null])
  })
})
