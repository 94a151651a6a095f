import type { Configuration } from '#platform/config'
import type { Database } from '#platform/db'
import { startJobs } from '#platform/jobs'
import type { ServerModule } from '#platform/module'
import type { Logger, Metrics } from '#platform/observe'
import { startHandlers, startSealer } from '#platform/sealer'

export interface BackgroundOptions {
  readonly configuration: Pick<Configuration, 'role'>
  readonly database: Database
  readonly url: string
  readonly modules: readonly ServerModule[]
  readonly logger: Logger
  readonly metrics: Metrics
}

/** The sealer, the handlers of events and the jobs: in every process but one that only serves requests (`--role api`). */
export async function startBackground(options: BackgroundOptions): Promise<{ stop: () => Promise<void> }> {
  const { configuration, database, modules, logger, metrics } = options
  const works = configuration.role !== 'api'
  const jobs = await startJobs({
    database,
    url: options.url,
    jobs: modules.flatMap((module) => module.jobs ?? []),
    logger,
    metrics,
    works,
  })
  if (!works) return { stop: () => jobs.stop() }

  const handlers = startHandlers({
    database,
    handlers: modules.flatMap((module) => module.handlers ?? []),
    onFailure: (err, delivery) => logger.error({ err, delivery }, 'a handler failed'),
  })
  const sealer = startSealer({
    database,
    steps: modules.flatMap((module) => module.sealSteps ?? []),
    onSealed: () => handlers.wake(),
    onFailure: (err) => logger.error({ err }, 'the sealer failed'),
  })
  metrics.watchSealer(sealer.lagSeconds)
  return {
    stop: async () => {
      await jobs.stop()
      await handlers.stop()
      await sealer.stop()
    },
  }
}
