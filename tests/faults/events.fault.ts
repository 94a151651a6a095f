/*
 * Two servers on one database; one after the other is killed with SIGKILL at random moments while all write. Afterwards:
 * no event is lost, none is handled twice, each subject's events were handled in order, no live client missed or repeated
 * a position, and every audit chain is whole.
 *
 *   node tests/faults/events.fault.ts [kills]
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { system } from '#platform/access'
import { Database } from '#platform/db'
import { exportTrail } from '#audit/server'
import { checks } from './checks.ts'
import { COUNCILS, EFFECTS_SQL, HANDLERS } from './events-world.ts'
import { LiveClient } from './live-client.ts'
import { faultDatabase } from './fault-database.ts'

const KILLS = Number(process.argv[2] ?? 40)
const CLIENTS = 24
const WRITERS = 12
const between = (least: number, most: number) => least + Math.random() * (most - least)
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const { url, stop } = await faultDatabase(EFFECTS_SQL)
const database = new Database({ url })
const acknowledged = new Set<string>()
const failures = { handler: 0, other: 0 }
const seat: { process: ChildProcess | undefined; port: number }[] = [
  { process: undefined, port: 0 },
  { process: undefined, port: 0 },
]

async function start(at: 0 | 1, writers: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'events-process.ts'), [url, String(writers)])
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (exit) => reject(new Error(`The server ended by itself with ${exit}.`)))
    child.on('message', (message: string) => {
      const [what, value] = [message.slice(0, message.indexOf(':')), message.slice(message.indexOf(':') + 1)]
      if (what === 'done') acknowledged.add(value)
      if (what === 'failures') {
        const more = JSON.parse(value) as typeof failures
        failures.handler += more.handler
        failures.other += more.other
      }
      if (what === 'ready') {
        seat[at] = { process: child, port: Number(value) }
        child.removeAllListeners('exit')
        resolve()
      }
    })
  })
}

async function kill(at: 0 | 1): Promise<void> {
  const child = seat[at]!.process!
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

const one = <Row>(query: ReturnType<typeof sql<Row>>) =>
  database.transaction(system('fault test'), async (tx) => (await query.execute(tx)).rows[0]!)

const began = performance.now()
await Promise.all([start(0, WRITERS), start(1, WRITERS)])
const clients = Array.from(
  { length: CLIENTS },
  (_, n) =>
    new LiveClient(() => `http://127.0.0.1:${seat[Math.random() < 0.5 ? 0 : 1]!.port}`, `council:${COUNCILS[n % 3]}`),
)
await sleep(500)

for (let kills = 0; kills < KILLS; kills++) {
  const at = Math.random() < 0.5 ? 0 : 1
  await sleep(between(50, 700))
  await kill(at)
  await start(at, WRITERS)
}

// The writers end with their processes; two servers that only seal and handle finish what was left.
await Promise.all([kill(0), kill(1)])
await Promise.all([start(0, 0), start(1, 0)])
const lastCommit = performance.now()
const open = sql<{ unsealed: number; waiting: number; behind: number; entries: number }>`
  select (select count(*) from platform.outbox where position is null) as unsealed,
         (select count(*) from platform.delivery where state = 'waiting') as waiting,
         (select count(*) from platform.handler, platform.sealer_head h where handler.position < h.position) as behind,
         (select count(*) from audit.entry where seq is null) as entries`
for (
  let left = await one(open);
  left.unsealed + left.waiting + left.behind + left.entries > 0;
  left = await one(open)
) {
  await sleep(50)
}
const settled = performance.now() - lastCommit
await sleep(1500)
for (const { process: child } of seat) child!.send('failures')
await sleep(200)
await Promise.all(clients.map((client) => client.stop()))
await Promise.all([kill(0), kill(1)])

const { check, end } = checks()
const outbox = await database.transaction(system('fault test'), async (tx) => {
  const { rows } = await sql<{ id: string; council: string; position: number }>`
    select id, council_id as council, position from platform.outbox order by position`.execute(tx)
  return rows
})
const ids = new Set(outbox.map((row) => row.id))
check(
  'every acknowledged act left its event',
  [...acknowledged].every((id) => ids.has(id)),
)
check(
  'positions are 1, 2, 3 … without gap',
  outbox.every((row, n) => row.position === n + 1),
)

const effects = await one(sql<{ total: number; distinct: number; disordered: number }>`
  select count(*) as total, count(distinct (handler, event_id)) as distinct,
         (select count(*) from (select position < lag(position) over (partition by handler, subject_id order by n) as back
                                  from faults.effect) as pair where back) as disordered
    from faults.effect`)
check('every event was handled by every handler', effects.distinct === outbox.length * HANDLERS.length)
check('none was handled twice', effects.total === effects.distinct)
check("each subject's events were handled in order", effects.disordered === 0)

const expected = new Map(
  COUNCILS.map((council) => [council, outbox.filter((row) => row.council === council).map((row) => row.position)]),
)
const complete = clients.filter((client, n) => {
  const all = expected.get(COUNCILS[n % 3]!)!
  // A client's first connection begins at what is sealed then; from there on nothing may be missing.
  return client.seen.length > 0 && client.seen.join() === all.slice(all.indexOf(client.seen[0]!)).join()
})
check('no live client missed or repeated a position', complete.length === CLIENTS)
check(
  'no live client had to load anew',
  clients.every((client) => client.resets === 0),
)

const folder = await mkdtemp(join(tmpdir(), 'fault-'))
let entries = 0
for (const council of COUNCILS) {
  const file = join(folder, `${council}.ndjson`)
  await database.transaction(system('fault test', council), async (tx) => {
    const parts = []
    for await (const part of exportTrail(tx, council)) parts.push(part)
    writeFileSync(file, parts.join(''))
  })
  const verifier = join(import.meta.dirname, '../../scripts/verify-audit.mjs')
  const verdict = spawnSync(process.execPath, [verifier, file], { encoding: 'utf8' })
  check(`the chain of council ${council.slice(-1)} is whole`, verdict.status === 0)
  entries += Number(/whole: (\d+)/.exec(verdict.stdout)?.[1] ?? 0)
}
check('every act is in a chain', entries === outbox.length)
await rm(folder, { recursive: true })

console.log(
  `${KILLS} kills in ${((lastCommit - began) / 1000).toFixed(0)} s · ${outbox.length} events, ${acknowledged.size} acknowledged · ` +
    `${effects.total} effects · failed at the end ${failures.handler}, otherwise ${failures.other} · ` +
    `${clients.reduce((sum, client) => sum + client.seen.length, 0)} live deliveries over ` +
    `${clients.reduce((sum, client) => sum + client.breaks, 0)} lines and tries · all settled ${settled.toFixed(0)} ms after the restart`,
)
await database.close()
await stop()
end()
