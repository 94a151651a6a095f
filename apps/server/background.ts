import type { Configuration } from '#platform/config'
import { Database } from '#platform/db'
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

export interface Background {
  /** Seconds since this process's sealer came to the end; 0 where it has none. */
  readonly sealerLag: () => number
  readonly stop: () => Promise<void>
}

/** One for the sealer, the others for handlers of events. */
const SEALER_CONNECTIONS = 6

/** The sealer, the handlers of events and the jobs: in every process but one that only serves requests (`--role api`). */
export async function startBackground(options: BackgroundOptions): Promise<Background> {
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
  if (!works) return { sealerLag: () => 0, stop: () => jobs.stop() }

  // Connections of their own: in the shared pool the sealer would queue behind a full hall.
  const own = new Database({ url: options.url, poolSize: SEALER_CONNECTIONS, clock: database.clock })
  const handlers = startHandlers({
    database: own,
    handlers: modules.flatMap((module) => module.handlers ?? []),
    onFailure: (err, delivery) => logger.error({ err, delivery }, 'a handler failed'),
  })
  const sealer = startSealer({
    database: own,
    steps: modules.flatMap((module) => module.sealSteps ?? []),
    onSealed: () => handlers.wake(),
    onFailure: (err) => logger.error({ err }, 'the sealer failed'),
  })
  return {
    sealerLag: sealer.lagSeconds,
    stop: async () => {
      await jobs.stop()
      await handlers.stop()
      await sealer.stop()
      await own.close()
    },
  }
}
