import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from '#platform/refusal'

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web')
const A_YEAR = 'public, max-age=31536000, immutable'

/** The web app under /app: files by their hashed names for a year, every other address its first page. */
export async function serveWebApp(server: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(join(BUILT, 'index.html'))
  if (isBuilt) {
    await server.register(fastifyStatic, {
      root: BUILT,
      prefix: '/app/',
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes('/assets/') ? A_YEAR : 'no-cache')
      },
    })
    server.get('/app', { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html'),
    )
  }
  server.setNotFoundHandler((request, reply) => {
    const screen = request.method === 'GET' && request.url.startsWith('/app/') && !request.url.includes('/assets/')
    if (screen && isBuilt) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    throw refuse('platform/not-found')
  })
}
