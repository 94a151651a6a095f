import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Configuration } from '#platform/config'
import type { Database } from '#platform/db'
import { filesMessagesEn, filesMessagesVi, openFiles } from '#platform/files'
import { API_PREFIX, buildServer } from '#platform/http'
import { openMail } from '#platform/mail'
import type { ServerModule } from '#platform/module'
import { createHealth, createMetrics, type Health, type Logger, type Metrics } from '#platform/observe'
import { installationSecret } from '#platform/secret'
import { sheetsMessagesEn, sheetsMessagesVi } from '#platform/sheets'
import { authenticator, openIdentity } from '#identity/server'
import { watchAlarms } from './alarms.ts'
import { introduceServer } from './administration/index.ts'
import { startBackground } from './background.ts'
import { refuseOtherSecret } from './check-secret.ts'
import { live } from './live.ts'
import { observe } from './observe.ts'
import { serveWebApp } from './web-app.ts'

export const VERSION = '0.1.0'

export interface AppOptions {
  readonly configuration: Configuration
  readonly publicUrl: string
  readonly database: Database
  /** Where the application's role connects, for the connections that stay outside the pool. */
  readonly databaseUrl: string
  readonly modules: readonly ServerModule[]
  readonly logger: Logger
}

export interface App {
  readonly server: FastifyInstance
  readonly health: Health
  readonly metrics: Metrics
  /** Stops taking requests, lets those under way finish, stops the background, closes the pool. */
  readonly stop: () => Promise<void>
}

/** The product put together: a table of contents. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { configuration, database, modules, logger, publicUrl } = options
  const health = createHealth({ onFailure: (name, err) => logger.error({ check: name, err }, 'a check failed') })
  const metrics = createMetrics()
  await openFiles({
    folder: configuration.filesDir,
    secretPath: `${configuration.dataDir}/keys/files.key`,
    maxBytes: configuration.maxUploadBytes,
  })

  const mail = openMail(configuration.mail)

  const secretPath = `${configuration.dataDir}/keys/identity.key`
  openIdentity({ secret: await installationSecret(secretPath), publicUrl, provider: configuration.oidc })
  await refuseOtherSecret(database, secretPath)

  const server = await buildServer({
    database,
    authenticator,
    publicUrl,
    logger,
    version: VERSION,
    trustProxy: configuration.trustProxy,
    callsPerMinute: configuration.callsPerMinute,
    routes: modules.flatMap((module) => module.routes),
    messages: [
      ...modules.map((module) => module.messages),
      { vi: filesMessagesVi, en: filesMessagesEn },
      { vi: sheetsMessagesVi, en: sheetsMessagesEn },
    ],
  })
  observe(server, { health, metrics, database, logger })
  introduceServer({
    version: VERSION,
    role: configuration.role,
    startedAt: database.clock.now(),
    filesDir: configuration.filesDir,
    health,
    metrics,
    pool: database.pool,
  })
  await server.register(live({ database, url: options.databaseUrl, logger, metrics, publicUrl }), {
    prefix: API_PREFIX,
  })
  for (const module of modules) await module.pages?.(server, { database, publicUrl })
  await serveWebApp(server)

  const background = await startBackground({
    configuration,
    database,
    url: options.databaseUrl,
    modules,
    logger,
    metrics,
  })
  const alarms = watchAlarms({ database, logger, metrics, health, sealerLag: background.sealerLag })
  return {
    server,
    health,
    metrics,
    stop: async () => {
      health.stopping()
      // A proxy that asks /readyz sends nobody here any more by the time the door closes.
      await pause(configuration.drainSeconds * 1000)
      await server.close()
      alarms.stop()
      await background.stop()
      mail.close()
      await database.close()
    },
  }
}
