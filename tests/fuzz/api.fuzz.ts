/*
 * Calls every endpoint of the API's document as every role, in its own council and in others, with generated requests:
 * fitting ones, spoilt ones, and ones that are none. No call may end with a fault of the server or show another council's
 * data; a repeated request is answered as the first; afterwards the server is as well as before.
 *
 *   npm run test:fuzz -- [requests an endpoint and role] [seed]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { API_PREFIX } from '#platform/http'
import { modules } from '../../apps/server/modules.ts'
import { checks } from '../faults/checks.ts'
import { knownIds } from './known-ids.ts'
import type { KnownIds } from './schema-values.ts'
import { rawFindings } from './raw-http.ts'
import { type Generated, type Operation, operationsOf, requestsTo } from './requests.ts'
import { type Caller, openWorld } from './world.ts'

const EACH = Number(process.argv[2] ?? 2)
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000)
const AT_ONCE = 4
const TRIES_UNDER_PRESSURE = 5
const SHOWN_OF_EACH = 3

const began = performance.now()
const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../apps/server/openapi.json'), 'utf8')) as never
const operations = operationsOf(document)
const world = await openWorld()
const { app, callers, councils } = world
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void world.close().finally(() => process.exit(1)))
}
await app.server.listen({ port: 0, host: '127.0.0.1' })
const ids = new Map<string, KnownIds>()
for (const council of [world.councils.province, world.councils.commune]) {
  ids.set(council, await knownIds(world.owner, council))
}
console.log(
  `${operations.length} endpoints × ${callers.length} callers × ${EACH} requests, seed ${SEED} · the stage took ${seconds()} s`,
)

/** Whose answers are not kept: they hold a secret, or are the same by themselves. */
const unkept = new Set(
  modules.flatMap(({ routes }) =>
    routes.filter(({ idempotent }) => idempotent).map(({ path }) => API_PREFIX + path.replaceAll(/:(\w+)/g, '{$1}')),
  ),
)
const statuses = new Map<number, number>()
/** By endpoint, the answers that it gave: one that never says yes was hardly tried. */
const answers = new Map<Operation, Map<number, number>>(operations.map((operation) => [operation, new Map()]))
/** By endpoint: what went wrong, with the request that shows it. */
const findings = new Map<string, string[]>()
/** By endpoint, the latest no to a request that fits the document. */
const why = new Map<Operation, string>()
let calls = 0
let repeated = 0

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(0)
}

function found(what: string, operation: Operation, caller: Caller, request: Generated, more: string): void {
  const shown = Buffer.isBuffer(request.payload) ? '(bytes)' : (request.payload ?? '').slice(0, 400)
  const line = `${caller.name} · ${request.kind} · ${request.url.slice(0, 300)} ${shown}\n      ${more}`
  const key = `${what}: ${operation.method} ${operation.path}`
  findings.set(key, [...(findings.get(key) ?? []), line])
}

async function send(operation: Operation, caller: Caller, { url, headers, payload }: Generated) {
  for (let tries = 0; ; tries++) {
    const login = caller.login()
    const reply = await app.server.inject({
      method: operation.method,
      url,
      headers: { ...login?.headers, ...headers },
      ...(payload !== undefined && { payload }),
    })
    calls += 1
    // A machine with two cores may be asked for too much at once; that is said so, and is no fault.
    if (reply.statusCode !== 503 || tries === TRIES_UNDER_PRESSURE) return reply
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function call(operation: Operation, caller: Caller, request: Generated): Promise<void> {
  let reply = await send(operation, caller, request)
  if (reply.statusCode === 401 && caller.login()) {
    await caller.again()
    reply = await send(operation, caller, request)
  }
  const status = reply.statusCode
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  if (status >= 400 && request.kind === 'fitting') why.set(operation, reply.body.slice(0, 600))
  const own = answers.get(operation)!
  own.set(status, (own.get(status) ?? 0) + 1)
  if (status >= 500) {
    const [surprise = ''] = world.surprises()
    found(`status ${status}`, operation, caller, request, surprise.slice(0, 1500))
  }
  const seen = readable(reply.rawPayload)
  for (const mark of caller.mustNotSee.filter((each) => seen.includes(each))) {
    found(
      `shows ${mark}`,
      operation,
      caller,
      request,
      seen.slice(Math.max(0, seen.indexOf(mark) - 300), seen.indexOf(mark) + 60),
    )
  }
  const done = status >= 200 && status < 300
  if (
    done &&
    operation.method === 'POST' &&
    operation.body?.type === 'application/json' &&
    caller.login() &&
    !unkept.has(operation.path)
  ) {
    repeated += 1
    const again = await send(operation, caller, request)
    // What the first call ended, a login or a role, the second no longer has.
    if (![401, 403].includes(again.statusCode) && (again.statusCode !== status || again.body !== reply.body)) {
      found(
        'repeats otherwise',
        operation,
        caller,
        request,
        `${reply.body.slice(0, 200)} → ${again.statusCode} ${again.body.slice(0, 200)}`,
      )
    }
  }
}

/** A reply as text; of a workbook or a document what is packed in it. */
function readable(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return bytes.toString()
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString())
    .join('\n')
}

const { province, commune, neighbour, otherProvince } = councils
let next = 0
async function work(): Promise<void> {
  for (let n = next++; n < operations.length; n = next++) {
    const operation = operations[n]!
    for (const [which, caller] of callers.entries()) {
      const other = caller.council === province ? commune : province
      const arbitrary = requestsTo(
        operation,
        [caller.council, other, neighbour, otherProvince],
        ids.get(caller.council)!,
      )
      const requests = fc.sample(arbitrary, { seed: SEED + n * 1000 + which, numRuns: EACH })
      for (const request of requests) await call(operation, caller, request)
    }
    if (n % 40 === 0) console.error(`… ${n} of ${operations.length} endpoints, ${calls} calls, ${seconds()} s`)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work))

const { port } = app.server.server.address() as AddressInfo
const raw = await rawFindings(port)
await new Promise((resolve) => setTimeout(resolve, 3000))
const ready = await app.health.ready()
const me = await app.server.inject({ url: '/api/v1/me', headers: callers.at(-1)!.login()!.headers })

for (const [key, lines] of [...findings].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(`\n  ${key} (${lines.length})`)
  for (const line of lines.slice(0, SHOWN_OF_EACH)) console.log(`    ${line}`)
}
console.log()
const { check, end } = checks()
const none = (prefix: string) => [...findings.keys()].every((key) => !key.startsWith(prefix))
check('no call ended with a fault of the server', none('status'))
check('nobody was shown another council’s data', none('shows'))
check('a repeated request is answered as the first', none('repeats'))
check(`what is no HTTP is no fault of the server${raw.length > 0 ? `: ${raw.join(', ')}` : ''}`, raw.length === 0)
check(
  `afterwards the server is ready, without an alarm${ready.alarms.length > 0 ? `: ${ready.alarms.join(', ')}` : ''}`,
  ready.ok && ready.alarms.length === 0,
)
check('and answers whoever is signed in', [200, 401].includes(me.statusCode))
check(
  'every kind of answer was met',
  [200, 400, 401, 403, 404].every((status) => (statuses.get(status) ?? 0) > 0),
)
const figures = [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
const unreached = [...answers].filter(([, own]) => ![...own.keys()].some((status) => status < 300))
if (process.argv.includes('--reach')) {
  for (const [operation, own] of unreached) {
    const { method, path } = operation
    console.log(`  never yes: ${method} ${path} · ${[...own].map(([status, n]) => `${status}: ${n}`).join(' · ')}`)
    console.log(`    ${why.get(operation) ?? ''}`)
  }
}
console.log(
  `${operations.length - unreached.length} of ${operations.length} endpoints said yes at least once (--reach lists the others)`,
)
console.log(`${calls} calls, ${repeated} repeated, in ${seconds()} s · ${figures.join(' · ')}`)
await world.close()
end()
