import { connect, type Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId } from '#platform/access'
import { type EventAudience, events, type PayloadsOf, type SealedEvent } from '#platform/events'
import { refuse } from '#platform/refusal'
import { type Grant, livePlugin, type Topic } from './index.ts'

const testEvents = events({ 'livetest.done': z.object({}), 'livetest.rights-changed': z.object({}) })
declare module '#platform/events' {
  interface EventPayloads extends PayloadsOf<typeof testEvents> {}
}

const COUNCIL = newId<CouncilId>()
const OTHER = newId<CouncilId>()
const ACCOUNT = newId<string>()

/** Sealed events that a test makes happen, and the notice that follows. */
class Happenings {
  events: SealedEvent[] = []
  notice: () => void = () => {}

  happen(
    council: CouncilId,
    audience: EventAudience = 'council',
    name = 'livetest.done',
    subject: string = newId(),
  ): void {
    const position = (this.events.at(-1)?.position ?? 0) + 1
    const event = { position, id: newId(), name, schema: 1, council, audience, agency: null, payload: {} }
    this.events.push({
      ...event,
      at: '2026-11-22T00:00:00Z',
      subject: { kind: 'test/thing', id: subject },
    } as SealedEvent)
    this.notice()
  }
}

interface World {
  readonly happenings: Happenings
  readonly server: FastifyInstance
  readonly port: number
  rights: Map<Topic, Grant>
}

const open: { servers: FastifyInstance[]; sockets: Socket[] } = { servers: [], sockets: [] }
afterEach(async () => {
  for (const socket of open.sockets.splice(0)) socket.destroy()
  for (const server of open.servers.splice(0)) await server.close()
})

async function world(options: { replayAtMost?: number; linesPerLogin?: number } = {}): Promise<World> {
  const happenings = new Happenings()
  const server = Fastify()
  const login = newId<string>()
  const made: World = {
    happenings,
    server,
    port: 0,
    rights: new Map([[`council:${COUNCIL}` as Topic, { as: 'council', council: COUNCIL }]]),
  }
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await server.register(
    livePlugin({
      ...options,
      events: {
        head: async () => happenings.events.at(-1)?.position ?? 0,
        after: async (position, atMost) =>
          happenings.events.filter((event) => event.position > position && event.position <= position + atMost),
      },
      listen: (onNotice) => {
        happenings.notice = onNotice
        return { stop: async () => {} }
      },
      rightsChangedBy: (event) => (event.name === 'livetest.rights-changed' ? event.subject.id : undefined),
      onFailure: (error) => {
        throw error
      },
      credentials: () => undefined,
      authorize: async (_credentials, topics) => {
        const grants = new Map(
          topics.flatMap((topic) => {
            const grant = made.rights.get(topic)
            return grant ? [[topic, grant] as const] : []
          }),
        )
        if (grants.size === 0) throw refuse('platform/forbidden')
        return { account: ACCOUNT, login, grants }
      },
    }),
  )
  await server.listen({ port: 0, host: '127.0.0.1' })
  open.servers.push(server)
  return Object.assign(made, { port: (server.server.address() as { port: number }).port })
}

interface Reader {
  /** Blocks that are events: `name@position`. */
  readonly seen: () => string[]
  readonly raw: () => string
  readonly ended: () => boolean
  readonly socket: Socket
}

function listenTo({ port }: World, lastSeen?: number | string, topic = `council:${COUNCIL}`): Reader {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => (text += chunk))
  const header = lastSeen === undefined ? '' : `Last-Event-ID: ${lastSeen}\r\n`
  socket.write(`GET /live?topics=${topic} HTTP/1.1\r\nHost: test\r\n${header}\r\n`)
  open.sockets.push(socket)
  return {
    socket,
    raw: () => text,
    ended: () => text.endsWith('\r\n0\r\n\r\n'),
    seen: () => [...text.matchAll(/id: (-?\d+)\nevent: (\w+)\n/g)].map(([, id, event]) => `${event}@${id}`),
  }
}

describe('live events', () => {
  it('come in the order of positions to those who may see them, from the moment of listening on', async () => {
    const { happenings, ...rest } = await world()
    happenings.happen(COUNCIL)
    const reader = listenTo({ happenings, ...rest })
    await expect.poll(reader.seen).toEqual(['ready@1'])
    happenings.happen(COUNCIL)
    happenings.happen(OTHER)
    happenings.happen(COUNCIL, 'system')
    happenings.happen(COUNCIL, 'public')
    await expect.poll(reader.seen).toEqual(['ready@1', 'happened@2', 'happened@5'])
    expect(reader.raw()).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(reader.raw()).toContain('content-type: text/event-stream')
    expect(reader.raw()).toMatch(/retry: \d{4}\n/)
  })

  it('resume after the last position seen, each once', async () => {
    const made = await world()
    for (let n = 0; n < 5; n++) made.happenings.happen(COUNCIL)
    const reader = listenTo(made, 2)
    await expect.poll(reader.seen).toEqual(['ready@2', 'happened@3', 'happened@4', 'happened@5'])
    made.happenings.happen(COUNCIL)
    await expect.poll(() => reader.seen().at(-1)).toBe('happened@6')
  })

  it('say reset to those who missed too much, or who saw what is no more', async () => {
    const made = await world({ replayAtMost: 10 })
    for (let n = 0; n < 50; n++) made.happenings.happen(COUNCIL)
    await made.server.ready()
    const [long, restored] = [listenTo(made, 3), listenTo(made, 9999)]
    await expect.poll(() => long.seen().at(-1)).toBe('reset@50')
    await expect.poll(() => restored.seen().at(-1)).toBe('reset@50')
    made.happenings.happen(COUNCIL)
    await expect.poll(() => [long.seen().at(-1), restored.seen().at(-1)]).toEqual(['happened@51', 'happened@51'])
  })

  it('of one subject are sent once to who listens to it and to its council', async () => {
    const made = await world()
    const subject = newId<string>()
    made.rights.set(`test/thing:${subject}`, { as: 'council', council: COUNCIL })
    const reader = listenTo(made, undefined, `council:${COUNCIL},test/thing:${subject}`)
    await expect.poll(reader.seen).toEqual(['ready@0'])
    made.happenings.happen(COUNCIL, 'council', 'livetest.done', subject)
    made.happenings.happen(COUNCIL)
    await expect.poll(reader.seen).toEqual(['ready@0', 'happened@1', 'happened@2'])
  })

  it('end when the rights have gone, without anything more', async () => {
    const made = await world()
    const reader = listenTo(made)
    await expect.poll(reader.seen).toEqual(['ready@0'])
    made.happenings.happen(COUNCIL)
    await expect.poll(reader.seen).toEqual(['ready@0', 'happened@1'])
    made.rights.clear()
    made.happenings.happen(COUNCIL, 'system', 'livetest.rights-changed', ACCOUNT)
    made.happenings.happen(COUNCIL)
    await expect.poll(reader.ended).toBe(true)
    expect(reader.seen()).toEqual(['ready@0', 'happened@1'])
  })

  it('go on with the rights that are left', async () => {
    const made = await world()
    made.rights.set(`council:${OTHER}`, { as: 'council', council: OTHER })
    const reader = listenTo(made, undefined, `council:${COUNCIL},council:${OTHER}`)
    await expect.poll(reader.seen).toEqual(['ready@0'])
    made.rights.delete(`council:${COUNCIL}`)
    made.happenings.happen(COUNCIL, 'system', 'livetest.rights-changed', ACCOUNT)
    made.happenings.happen(COUNCIL)
    made.happenings.happen(OTHER)
    await expect.poll(reader.seen).toEqual(['ready@0', 'happened@3'])
  })

  it('wait for a slow line without keeping them for it, and miss nothing', async () => {
    const made = await world()
    const reader = listenTo(made)
    await expect.poll(reader.seen).toEqual(['ready@0'])
    reader.socket.pause()
    for (let n = 0; n < 4000; n++) made.happenings.happen(COUNCIL)
    await new Promise((resolve) => setTimeout(resolve, 300))
    reader.socket.resume()
    await expect.poll(() => reader.seen().at(-1)).toBe('happened@4000')
    expect(reader.seen().slice(1)).toEqual(Array.from({ length: 4000 }, (_, n) => `happened@${n + 1}`))
  })

  it('are refused for malformed topics, without rights, and beyond the lines of one login', async () => {
    const made = await world({ linesPerLogin: 2 })
    const status = async (topics: string) => (await made.server.inject(`/live?topics=${topics}`)).statusCode
    expect(await status('council:1')).toBe(400)
    expect(await status(`council:${OTHER}`)).toBe(403)
    const readers = [listenTo(made), listenTo(made)]
    await expect.poll(() => readers.map((reader) => reader.seen().length)).toEqual([1, 1])
    expect(await status(`council:${COUNCIL}`)).toBe(429)
    readers[0]!.socket.destroy()
    await expect
      .poll(async () => {
        const again = listenTo(made)
        await new Promise((resolve) => setTimeout(resolve, 50))
        return again.seen()
      })
      .toEqual(['ready@0'])
  })

  it('end when the server stops', async () => {
    const made = await world()
    const reader = listenTo(made)
    await expect.poll(reader.seen).toEqual(['ready@0'])
    await made.server.close()
    await expect.poll(reader.ended).toBe(true)
  })
})
