/*
 * Calls every endpoint of the API's document as every role: first so that it says yes, then with that request spoilt in one
 * place after another, then as everybody else, in their own council and in others. No call may end with a fault of the
 * server, show another council's data, take what the document forbids, or refuse without Vietnamese words; a repeated
 * request is answered as the first; afterwards the server is as well as before. README.md says how it is made.
 *
 *   npm run test:fuzz -- [--each N] [--seed N] [--only "PUT /councils/{council}/lawbook"] [--alone] [--why]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { API_PREFIX } from '#platform/http'
import { modules } from '../../apps/server/modules.ts'
import { checks } from '../faults/checks.ts'
import { Asking } from './asking.ts'
import { type OpenApiDocument, operationsOf } from './document.ts'
import { Examination } from './examination.ts'
import { Examiner } from './examiner.ts'
import { hintFor, strayHints } from './hints/index.ts'
import { takeBackGivenUp } from './hints/people.ts'
import { rawFindings } from './raw-http.ts'
import { Records } from './records.ts'
import { openWorld } from './world.ts'

const { values: options } = parseArgs({
  options: {
    each: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
    /** Without the endpoints that make what the chosen ones need. */
    alone: { type: 'boolean', default: false },
    /** Tells the latest no of each endpoint that never says yes. */
    why: { type: 'boolean', default: false },
  },
})
const SHOWN_OF_EACH = 3

const began = performance.now()
const seconds = () => ((performance.now() - began) / 1000).toFixed(0)
const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../apps/server/openapi.json'), 'utf8'),
) as OpenApiDocument
const operations = operationsOf(document, API_PREFIX)
const routes = new Map(
  modules.flatMap((module) =>
    module.routes.map((route) => [`${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`, route]),
  ),
)
const world = await openWorld()
const { app, callers } = world
let closing = false
for (const ending of ['SIGINT', 'SIGTERM', 'uncaughtException'] as const) {
  process.on(ending, (why: unknown) => {
    // What is still being asked falls while the world is closed.
    if (closing) return
    closing = true
    if (why instanceof Error) console.error(why)
    void world.close().finally(() => process.exit(1))
  })
}
await app.server.listen({ port: 0, host: '127.0.0.1' })
console.log(
  `${operations.length} endpoints × ${callers.length} callers, seed ${options.seed} · the stage took ${seconds()} s`,
)

const examiner = new Examiner(
  world,
  ({ name }) => `npm run test:fuzz -- --seed ${options.seed} --each ${options.each} --only "${name}"`,
)
const examination = new Examination(operations, {
  world,
  examiner,
  asking: new Asking(world, await Records.of(world.owner)),
  isPublic: ({ name }) => routes.get(name)?.access.kind === 'anyone',
  keepsReplies: ({ name }) => routes.get(name)?.idempotent !== true,
  each: Number(options.each),
  seed: Number(options.seed),
})
const chosen = operations.filter(({ name }) => name.includes(options.only))
await examination.reachAll(options.alone ? chosen : operations, new Set(chosen))
console.error(`… ${examination.reached.size} endpoints said yes, ${examiner.calls} calls, ${seconds()} s`)
for (const [n, operation] of chosen.entries()) {
  await examination.byEverybody(operation)
  if (n % 40 === 39)
    console.error(`… ${n + 1} of ${chosen.length} asked by everybody, ${examiner.calls} calls, ${seconds()} s`)
}

const { port } = app.server.server.address() as AddressInfo
const raw = await rawFindings(port)
await takeBackGivenUp(world.owner)
await new Promise((resolve) => setTimeout(resolve, 3000))
const ready = await app.health.ready()
const me = await app.server.inject({ url: `${API_PREFIX}/me`, headers: callers.at(-1)!.login()!.headers })

for (const [key, lines] of [...examiner.findings].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(`\n  ${key} (${lines.length})`)
  for (const line of lines.slice(0, SHOWN_OF_EACH)) console.log(`    ${line}`)
}
console.log()
const { check, end } = checks()
const none = (...prefixes: readonly string[]) =>
  [...examiner.findings.keys()].every((key) => !prefixes.some((prefix) => key.startsWith(prefix)))
check('no call ended with a fault of the server', none('answers'))
check('nobody was shown another council’s data', none('shows', 'opens'))
check('nothing was taken that the document forbids, or that is another council’s', none('takes'))
check('every refusal says in Vietnamese what happened and what to do', none('refuses'))
check('a repeated request is answered as the first', none('repeats'))
check(`what is no HTTP is no fault of the server${raw.length > 0 ? `: ${raw.join(', ')}` : ''}`, raw.length === 0)
check(
  `afterwards the server is ready, without an alarm${ready.alarms.length > 0 ? `: ${ready.alarms.join(', ')}` : ''}`,
  ready.ok && ready.alarms.length === 0,
)
check('and answers whoever is signed in', [200, 401].includes(me.statusCode))

const stray = strayHints(operations)
check(`every hint is of an endpoint${stray.length > 0 ? `: ${stray.join(', ')}` : ''}`, stray.length === 0)
check('every hint can be followed', examination.failedHints.size === 0)
for (const [name, error] of examination.failedHints) console.log(`       ${name}: ${error}`)
const meant = options.alone ? chosen : operations
const unreached = meant.filter((operation) => !examination.reached.has(operation))
const unexplained = unreached.filter((operation) => hintFor(operation).never === undefined)
check('every endpoint said yes, or it is written why it cannot', unexplained.length === 0)
for (const operation of unreached) {
  const statuses = [...(examiner.answers.get(operation) ?? [])].map(([status, n]) => `${status}: ${n}`)
  console.log(`       never yes: ${operation.name} · ${hintFor(operation).never ?? statuses.join(' · ')}`)
  if (options.why) console.log(`         ${examination.latestNo.get(operation) ?? 'nothing to ask for'}`)
}
const figures = [...examiner.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
console.log(
  `${meant.length - unreached.length} of ${meant.length} endpoints said yes · ${examination.oneStepAway} spoilt requests one step from one that was granted`,
)
console.log(`${examiner.calls} calls, ${examination.repeated} repeated, in ${seconds()} s · ${figures.join(' · ')}`)
await world.close()
end()
