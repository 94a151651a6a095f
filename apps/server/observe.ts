import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { system } from '#platform/access'
import type { Database } from '#platform/db'
import type { Health, Logger, Metrics } from '#platform/observe'

/** /healthz, /readyz and /metrics, and one log line a request: its route's pattern, never its address. */
export function observe(
  server: FastifyInstance,
  { health, metrics, database, logger }: { health: Health; metrics: Metrics; database: Database; logger: Logger },
): void {
  metrics.watchPool(database.pool)
  health.whenReady('database', () =>
    database.transaction(system('readiness'), (tx) => sql`select 1 from platform.installation`.execute(tx)),
  )
  server.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000
    const route = request.routeOptions.url ?? '(none)'
    metrics.answered({ method: request.method, route, status: reply.statusCode, seconds })
    logger.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  const quiet = { logLevel: 'silent', schema: { hide: true } } as const
  server.get('/healthz', quiet, async (_request, reply) => {
    const report = await health.live()
    return reply.status(report.ok ? 200 : 503).send(report)
  })
  server.get('/readyz', quiet, async (_request, reply) => {
    const report = await health.ready()
    return reply.status(report.ok ? 200 : 503).send(report)
  })
  server.get('/metrics', quiet, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()))
}
