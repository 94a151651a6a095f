import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { runningPostmaster } from './postmaster.ts'
import { startEmbedded } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
const dataDir = join(folder, 'postgres')

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process that starts PostgreSQL, says so, and then is killed without a chance to stop it. */
function startAndKill(): Promise<void> {
  const program = `import { startEmbedded } from './platform/db/embedded/start.ts'
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fast: true }); console.log('up'); setInterval(() => url, 1000)`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

describe('the PostgreSQL that comes along', () => {
  afterAll(async () => {
    const last = await startEmbedded({ dataDir, fast: true })
    await last.stop()
    rmSync(folder, { recursive: true })
  })

  it('speaks UTF-8, listens on loopback and asks for its password', async () => {
    const { url, stop } = await startEmbedded({ dataDir, fast: true })
    const [row] = await ask<{ encoding: string; hosts: string; upper: string }>(
      url,
      `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as hosts, 'Đặng Thị Hòa' as upper`,
    )
    expect(row).toEqual({ encoding: 'UTF8', hosts: '127.0.0.1', upper: 'Đặng Thị Hòa' })
    await expect(ask(url.replace(/:[^:@/]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/)
    await stop()
  })

  it('is taken over with all it holds after its server was killed', async () => {
    await startAndKill()
    const first = await startEmbedded({ dataDir, fast: true })
    await ask(first.url, `create table kept as select 'Đại biểu' as word`)
    await startAndKill()
    const again = await startEmbedded({ dataDir, fast: true })
    expect(await ask(again.url, 'select word from kept')).toEqual([{ word: 'Đại biểu' }])
    await again.stop()
  })

  it('starts once when two start it at the same time', async () => {
    const [one, two] = await Promise.all([
      startEmbedded({ dataDir, fast: true }),
      startEmbedded({ dataDir, fast: true }),
    ])
    expect(one.url).toBe(two.url)
    const running = execFileSync('sh', ['-c', `ps -eo args | grep -c "[p]ostgres -D ${dataDir}"`])
      .toString()
      .trim()
    expect(running).toBe('1')
    await one.stop()
  })

  it('moves to another port when its own was taken, and keeps its data', async () => {
    const before = await startEmbedded({ dataDir, fast: true })
    await ask(before.url, `create table moved as select 'Tổ đại biểu' as word`)
    await before.stop()
    const thief = createServer().listen(Number(new URL(before.url).port), '127.0.0.1')
    await once(thief, 'listening')
    const after = await startEmbedded({ dataDir, fast: true })
    expect(new URL(after.url).port).not.toBe(new URL(before.url).port)
    expect(await ask(after.url, 'select word from moved')).toEqual([{ word: 'Tổ đại biểu' }])
    await after.stop()
    thief.close()
  })

  it('loses nothing committed when PostgreSQL itself is killed', async () => {
    // Not fast: a commit is then on the disk, as in production.
    const before = await startEmbedded({ dataDir })
    await ask(before.url, `create table killed as select 'Thường trực' as word`)
    const { pid = 0 } = runningPostmaster(dataDir) ?? {}
    process.kill(pid, 'SIGKILL')
    const after = await startEmbedded({ dataDir })
    expect(await ask(after.url, 'select word from killed')).toEqual([{ word: 'Thường trực' }])
    await after.stop()
  })

  it('sweeps what a killed first start left, and never makes a database over one whose password is gone', async () => {
    const other = join(folder, 'other')
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(gone, 'exit')
    mkdirSync(`${other}.making-${gone.pid}`)
    const first = await startEmbedded({ dataDir: other, fast: true })
    await first.stop()
    expect(readdirSync(folder).filter((name) => name.includes('.making-'))).toEqual([])
    rmSync(join(other, 'endpoint.json'))
    await expect(startEmbedded({ dataDir: other, fast: true })).rejects.toThrow(/endpoint\.json.* is gone/)
  })

  it('keeps what people typed out of its log', async () => {
    const { url, stop } = await startEmbedded({ dataDir, fast: true })
    await ask(url, `create table secret (phone text primary key); insert into secret values ('0912345678')`)
    await expect(ask(url, `insert into secret values ('0912345678')`)).rejects.toThrow(/duplicate key/)
    await stop()
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('0912345678')
  })
})
