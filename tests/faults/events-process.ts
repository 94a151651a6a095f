/*
 * A server as the fault test needs it: it writes, seals, handles and tells live, and waits to be killed.
 * Says `ready:<port>` and `done:<event id>` for each committed act to its parent.
 */
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { newId, system } from '#platform/access'
import { Database } from '#platform/db'
import { emit, on } from '#platform/events'
import { listen, livePlugin, type Topic } from '#platform/live'
import { SEALED_CHANNEL, sealedEventsOf, startHandlers, startSealer } from '#platform/sealer'
import { bySystem } from '#audit'
import { auditSealStep, record } from '#audit/server'
import { COUNCILS, HANDLERS, SUBJECTS } from './events-world.ts'

const [url, writers] = process.argv.slice(2) as [string, string]
const failures = { handler: 0, other: 0 }
const database = new Database({ url, poolSize: 24 })
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!

const handlers = HANDLERS.map((name) =>
  on(
    'faults.act-done',
    async (tx, event) => {
      await sql`
        insert into faults.effect (handler, event_id, position, subject_id)
        values (${name}, ${event.id}, ${event.position}, ${event.subject.id})
      `.execute(tx)
      // After its effect: what a failed attempt did must not stay.
      if (name === 'faults.flaky' && Math.random() < 0.1) throw new Error('flaky')
    },
    name,
  ),
)

const running = startHandlers({
  database,
  handlers,
  onFailure: (_error, delivery) => void (delivery ? failures.handler++ : failures.other++),
  backOff: () => 0.05,
})
startSealer({
  database,
  steps: [auditSealStep],
  onSealed: running.wake,
  onFailure: () => void failures.other++,
})

async function write(): Promise<never> {
  for (;;) {
    const council = pick(COUNCILS)
    const subject = { kind: 'faults/act', id: pick(SUBJECTS) }
    const act = newId<string>()
    const id = await database.transaction(system('fault test', council), async (tx) => {
      await record(tx, bySystem('fault-test'), { kind: 'faults.act-done', subject, after: { slow: false } })
      const event = await emit(tx, 'faults.act-done', { subject, payload: { act } })
      // Some begin early and commit late.
      if (Math.random() < 0.05) await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
      return event
    })
    process.send?.(`done:${id}`)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
  }
}

const server = Fastify()
server.setValidatorCompiler(validatorCompiler)
server.setSerializerCompiler(serializerCompiler)
await server.register(
  livePlugin({
    events: sealedEventsOf(database),
    listen: (onNotice) => listen({ url, channel: SEALED_CHANNEL, onNotice, onFailure: () => void failures.other++ }),
    onFailure: () => void failures.other++,
    credentials: (request) => request.id,
    authorize: async (_credentials, topics: readonly Topic[]) => ({
      account: newId<string>(),
      login: newId<string>(),
      grants: new Map(topics.map((topic) => [topic, { as: 'council', council: topic.split(':')[1]! } as const])),
    }),
  }),
)
await server.listen({ port: 0, host: '127.0.0.1' })
process.send?.(`ready:${(server.server.address() as { port: number }).port}`)
for (let n = 0; n < Number(writers); n++) void write()
process.on('message', () => process.send?.(`failures:${JSON.stringify(failures)}`))
