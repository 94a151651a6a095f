import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse } from '#platform/refusal'
import { LiveHub, type LiveHubOptions } from './live-hub.ts'
import { LiveLine, type Subscription } from './live-line.ts'
import { readTopics, type Topic, TOPICS_AT_MOST } from './topic.ts'

export interface LiveOptions<Credentials> extends LiveHubOptions {
  /** What the request shows of who calls; kept while the line is open, so let it be small. */
  readonly credentials: (request: FastifyRequest) => Credentials
  /** The topics that the caller may listen to, of those asked; refuses where there is none. */
  readonly authorize: (credentials: Credentials, topics: readonly Topic[]) => Promise<Subscription>
  /** Lines that one login may hold open: one browser needs one. */
  readonly linesPerLogin?: number
  readonly watch?: (count: () => number) => void
}

const LINES_PER_LOGIN = 10
const MALFORMED = `Từ 1 đến ${TOPICS_AT_MOST} chủ đề, dạng <loại>:<mã>, cách nhau bằng dấu phẩy`

const LiveQuery = z.object({
  /** Comma-separated: `council:<id>,commitments/commitment:<id>`. */
  topics: z.string().max(2000),
  /** The last position seen; EventSource says it by itself in Last-Event-ID when it comes back. */
  after: z.string().max(20).optional(),
  /** EventSource can't set headers: the assignment that is acted in. */
  capacity: z.uuid().optional(),
})

/** `GET /live`: what happens in the topics asked for, as server-sent events in the order of sealing. */
export function livePlugin<Credentials>(options: LiveOptions<Credentials>): FastifyPluginAsync {
  return async (server) => {
    const hub = new LiveHub(options)
    options.watch?.(() => hub.connections)
    server.addHook('onReady', () => hub.start())
    // Before the server waits for open connections to end: these never end by themselves.
    server.addHook('preClose', () => hub.stop())

    server.get<{ Querystring: z.infer<typeof LiveQuery> }>(
      '/live',
      {
        schema: {
          summary: 'Live events of the topics asked for (server-sent events)',
          tags: ['live'],
          querystring: LiveQuery,
          produces: ['text/event-stream'],
        },
      },
      async (request, reply) => {
        const topics = readTopics(request.query.topics)
        if (!topics) throw refuse('platform/invalid-input', {}, { errors: [{ path: 'topics', message: MALFORMED }] })
        const credentials = options.credentials(request)
        const renew = () => options.authorize(credentials, topics)
        const subscription = await renew()
        if (hub.linesOfLogin(subscription.login) >= (options.linesPerLogin ?? LINES_PER_LOGIN)) {
          throw refuse('platform/too-many-requests')
        }
        const position = await positionOf(hub, request.headers['last-event-id'] ?? request.query.after)
        if (request.raw.destroyed) return

        reply.hijack()
        const response = reply.raw
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) response.setHeader(name, value)
        }
        response.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        request.raw.socket.setNoDelay(true)
        const line = new LiveLine(response, hub.recent, { subscription, position, renew })
        response.on('error', () => response.destroy())
        response.on('close', () => hub.leave(line))
        hub.join(line)
      },
    )
  }
}

/** Where a browser's line begins: after what it saw, else at what is sealed now. */
async function positionOf(hub: LiveHub, lastSeen: string | string[] | undefined): Promise<number> {
  if (typeof lastSeen !== 'string' || !/^\d{1,15}$/.test(lastSeen)) return hub.recent.head
  const position = Number(lastSeen)
  if (position <= hub.recent.head) return position
  // Another process was ahead of this one; or the database was restored, and the position means nothing now.
  await hub.read()
  return position <= hub.recent.head ? position : BEFORE_ALL
}

/** No event is there: the line is told to load anew. */
const BEFORE_ALL = -1
