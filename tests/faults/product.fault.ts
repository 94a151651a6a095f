/*
 * The product under load, as it is started for people: two servers on one PostgreSQL, and people who write down petitions,
 * upload files, submit papers and approve them, and send again what was not answered. Servers and PostgreSQL are killed at random moments; the database goes away and
 * comes back, clocks jump, the disk fills up, servers are exchanged one by one, and a backup is taken meanwhile. Afterwards
 * nothing that was acknowledged is lost, nothing is doubled, every chain is whole, and the backup restores elsewhere.
 *
 *   node tests/faults/product.fault.ts [kills] [seconds without a database]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { system } from '#platform/access'
import { Database } from '#platform/db'
import { aLoginAs } from '#identity/testing'
import { BROKEN_CHAINS } from '#audit/server'
import { seedSampleProvince } from '#councils/testing'
import { checks } from './checks.ts'
import { type Desk, Load } from './load.ts'
import { Kept } from './kept.ts'
import { ProductServer } from './product-server.ts'
import { FaultDatabase, JumpingClock } from './product-world.ts'

const KILLS = Number(process.argv[2] ?? 50)
const AWAY_SECONDS = Number(process.argv[3] ?? 60)
const DESKS = 8
const READ_BY_EACH = 25
const HOUR = 3_600_000
const ROOT = join(import.meta.dirname, '..', '..')
const between = (least: number, most: number) => least + Math.random() * (most - least)
const began = performance.now()
const say = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`)
const worst = (figures: readonly number[]) => (figures.length === 0 ? '–' : `${Math.max(...figures).toFixed(1)} s`)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const database = await FaultDatabase.start()
const clock = new JumpingClock(database.folder)
const servers = [
  new ProductServer(await freePort(), database, clock),
  new ProductServer(await freePort(), database, clock),
]
for (const ending of ['SIGINT', 'SIGTERM', 'uncaughtException'] as const) {
  // The servers first: what uses the database keeps its disk.
  process.once(ending, (why: unknown) => {
    if (why instanceof Error) console.error(why)
    void Promise.all(servers.map((server) => server.kill()))
      .then(() => database.end())
      .finally(() => process.exit(1))
  })
}
await servers[0]!.start()
await servers[1]!.start()
const pool = new Database({ url: database.ownerUrl, poolSize: 4 })
const { province } = await pool.transaction(system('a fault test sets the stage'), seedSampleProvince)
const desks: Desk[] = []
for (let n = 0; n < DESKS; n++) {
  const [officer, chief, chair] = [
    await aLoginAs(pool, { role: 'specialist', council: province }),
    await aLoginAs(pool, { role: 'officeChief', council: province }),
    await aLoginAs(pool, { role: 'chair', council: province }),
  ]
  desks.push({ officer, approvers: [chief, chair] })
}
await pool.close()
const load = new Load(servers, province, desks)
await load.recovery()
say(`${DESKS} officers write, upload and submit, their leaders approve, on two servers`)

// 1. Killed at random moments.
const recoveries = { server: [] as number[], database: [] as number[] }
for (let kills = 0; kills < KILLS; kills++) {
  await pause(between(100, 1500))
  if (Math.random() < 0.4) {
    database.kill()
    const back = load.recovery()
    await database.startAgain()
    recoveries.database.push(await back)
  } else {
    const server = servers[Math.random() < 0.5 ? 0 : 1]!
    await server.kill()
    recoveries.server.push(await server.start())
  }
}
say(
  `${recoveries.server.length} servers killed, ready again after at most ${worst(recoveries.server)} · ` +
    `PostgreSQL killed ${recoveries.database.length} times, the next act after at most ${worst(recoveries.database)}`,
)

// 2. The database gone and back.
await database.stop()
await pause(AWAY_SECONDS * 1000)
const survived = (await Promise.all(servers.map(({ address }) => fetch(`${address}/healthz`)))).every(({ ok }) => ok)
const back = load.recovery()
await database.startAgain()
const backAfter = await back
say(`the database gone for ${AWAY_SECONDS} s, the next act ${backAfter.toFixed(1)} s after it was back`)

// 3. Clocks that jump, of both servers at once.
for (const hours of [1, -1, 24, -24, 0]) {
  clock.set(hours * HOUR)
  await pause(300)
  await load.recovery()
  await pause(1500)
}
say('the clocks of the servers jumped by an hour and by a day, forth and back')

// 4. Servers exchanged one by one, while a backup is taken.
const archive = join(database.folder, 'under-load.tar.zst')
const brokenBefore = load.broken
const backup = runScript('backup', [archive])
for (const server of servers) {
  await server.stop()
  await server.start()
}
const backedUp = await backup
say(
  `both servers exchanged one by one, ${load.broken - brokenBefore} calls broken and sent again · backup ended with ${backedUp}`,
)

// 5. The disk full.
let diskRecovery: number | undefined
if (database.hasOwnDisk) {
  const empty = database.fillDisk()
  await pause(8000)
  empty()
  const again = load.recovery()
  // What ended for want of room, a service manager starts again.
  while (!database.isUp()) {
    await database.startAgain().catch(() => undefined)
    await pause(100)
  }
  for (const server of servers) await server.start()
  diskRecovery = await again
  say(`the disk full for 8 s, the next act ${diskRecovery.toFixed(1)} s after there was room`)
} else {
  say('the disk was not filled: making one of its own takes root (mount -t tmpfs)')
}

await load.end()
const waiting = performance.now()
const OPEN = `
  select (select count(*) from platform.outbox where position is null)::int
       + (select count(*) from audit.entry where seq is null)::int
       + (select count(*) from platform.delivery where state = 'waiting')::int as open`
while ((await database.ask<{ open: number }>(OPEN))[0]!.open > 0 && performance.now() - waiting < 60_000)
  await pause(100)
say(`the load ended; all sealed and handled ${((performance.now() - waiting) / 1000).toFixed(1)} s later`)
const unlike = await papersReadOtherwise()
await Promise.all(servers.map((server) => server.stop()))

const { check, end } = checks()
const kept = await Kept.in(database)
const lost = kept.lostOf(load)
check(`nothing that was acknowledged is lost${said(lost)}`, lost.length === 0)
check(`nothing is doubled${said(kept.doubled)}`, kept.doubled.length === 0)
check(`every file is read as it was sent${said(unlike)}`, unlike.length === 0)
check('nobody was refused but for the fault', load.refused.length === 0)
for (const refused of new Set(load.refused)) console.log(`         ${refused}`)
for (const fault of new Set(servers.flatMap((server) => server.surprises()))) console.log(`         ${fault}`)
check(
  'no server ended by itself',
  servers.every(({ ends }) => ends === 0),
)
check('both servers outlived the time without a database', survived)
const [trail] = await database.ask<{ positions: number; events: number; dead: number; open: number }>(`
  select (select coalesce(max(position), 0)::int from platform.outbox) as positions,
         (select count(*)::int from platform.outbox) as events,
         (select count(*)::int from platform.delivery where state = 'dead') as dead,
         (${OPEN}) as open`)
check(`each act is once on record${said(kept.offRecord)}`, kept.offRecord.length === 0)
check('every audit chain is whole to its head', (await database.ask(BROKEN_CHAINS)).length === 0)
check('positions are 1, 2, 3 … without gap', trail!.positions === trail!.events)
check('everything is sealed and handled, nothing was given up', trail!.open === 0 && trail!.dead === 0)
check('the backup was taken under the load', backedUp === 0)
await database.ask('create database restored')
const elsewhere = Object.assign(new URL(database.ownerUrl), { pathname: '/restored' }).toString()
const restored = await runScript('restore', [archive, '--without-keys'], {
  DATABASE_URL: elsewhere,
  DATA_DIR: join(database.folder, 'restored'),
})
check('and restores elsewhere with equal counts, hashes and audit heads', restored === 0)

console.log(
  `${KILLS} kills · acknowledged ${load.acknowledged}: ${load.petitions.size} petitions, ${load.files.size} files, ${load.papers.size} papers ` +
    `and their approvals · lost ${lost.length}, doubled ${kept.doubled.length} · ` +
    `calls broken ${load.broken} · answers ${[...load.statuses].map(([status, n]) => `${status}: ${n}`).join(', ')} · ` +
    `recovery at most: server ${worst(recoveries.server)}, PostgreSQL ${worst(recoveries.database)}, ` +
    `after ${AWAY_SECONDS} s away ${backAfter.toFixed(1)} s, after a full disk ${diskRecovery?.toFixed(1) ?? '–'} s · ` +
    `${((performance.now() - began) / 1000).toFixed(0)} s in all`,
)
await database.end()
end()

/** Papers whose file is read otherwise than it was sent; each reader reads as many as one may in a minute. */
async function papersReadOtherwise(): Promise<string[]> {
  const readers = desks.flatMap(({ officer, approvers }) => [officer, ...approvers])
  const otherwise: string[] = []
  for (const [n, [excerpt, { paper, content }]] of [...load.papers].slice(0, readers.length * READ_BY_EACH).entries()) {
    const reply = await fetch(`${servers[0]!.address}/api/v1/councils/${province}/approvals/${paper}/pdf`, {
      headers: readers[n % readers.length]!.headers,
    })
    if (!reply.ok || !content.equals(Buffer.from(await reply.arrayBuffer())))
      otherwise.push(`${excerpt}: ${reply.status}`)
  }
  return otherwise
}

function said(what: readonly string[]): string {
  return what.length === 0 ? '' : `: ${what.slice(0, 5).join(', ')}${what.length > 5 ? ' …' : ''}`
}

/** Runs one of the project's commands against this database; answers its status. */
async function runScript(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...args], {
    env: { ...process.env, DATABASE_URL: database.ownerUrl, DATA_DIR: join(database.folder, 'data'), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number]
  return code
}
