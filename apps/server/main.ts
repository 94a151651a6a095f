import { system } from '#platform/access'
import { ConfigurationError, readConfiguration } from '#platform/config'
import type { Database } from '#platform/db'
import { createLogger } from '#platform/observe'
import { isEmptyInstallation, makeSetupToken } from '#identity/server'
import { buildApp } from './app.ts'
import { openInstallation } from './installation.ts'
import { openDemo } from './demo/demo.ts'
import { housekeeping } from './housekeeping.ts'
import { modules as product } from './modules.ts'
import { startFailure } from './start-failure.ts'
import { EXIT_CODES } from './start-refused.ts'

const modules = [housekeeping, ...product]

const NODE_MAJOR = 24

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
  console.error(
    `Cần Node ${NODE_MAJOR}; dự án mang sẵn: chạy bằng "npm start". / Node ${NODE_MAJOR} is needed; use "npm start".`,
  )
  process.exit(1)
}

const configuration = configure()
const logger = createLogger({ level: configuration.logLevel })
const publicUrl = configuration.publicUrl ?? `http://localhost:${configuration.port}`
const starting = start()

// A query that nobody waited for: a mistake to be found in the log, and no reason to stop serving everybody.
process.on('unhandledRejection', (err) => logger.error({ err }, 'a failure that nobody waited for'))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    // A start under way comes to its end first: half of one would leave PostgreSQL behind.
    void starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (err: unknown) => {
          logger.error({ err }, 'the server did not stop cleanly')
          process.exit(1)
        },
      )
  })
}

try {
  await starting
} catch (error) {
  const refused = startFailure(error, configuration)
  console.error(refused?.message ?? error)
  process.exit(refused?.exitCode ?? 1)
}

/** Opens everything and takes requests; what a start that fails has opened is closed again. */
async function start(): Promise<{ readonly stop: () => Promise<void> }> {
  const began = performance.now()
  const installation = await openInstallation(configuration, modules)
  const { database } = installation
  const app = await buildApp({
    configuration,
    publicUrl,
    database,
    databaseUrl: installation.url,
    modules,
    logger,
  }).catch(async (error: unknown) => {
    await database.close()
    await installation.stop()
    throw error
  })
  const stop = async () => {
    await app.stop()
    await installation.stop()
  }
  try {
    const demo = configuration.demo ? await openDemo(database, configuration.dataDir) : undefined
    await app.server.listen({ host: configuration.host, port: configuration.port })
    console.log(`Nghị Trường: ${publicUrl}/app/ (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    if (demo) console.log(`Tài khoản mẫu (dữ liệu giả định):\n${demo.join('\n')}`)
    else await offerSetup(database)
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

function configure() {
  const argv = process.argv.slice(2)
  const isDemo = argv.includes('--demo')
  const env = isDemo ? { DEMO: 'true', DATA_DIR: 'data/demo', LOG_LEVEL: 'warn', ...process.env } : process.env
  try {
    return readConfiguration({ argv: argv.filter((flag) => flag !== '--demo'), env })
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    console.error(error.message)
    return process.exit(EXIT_CODES['put-right'])
  }
}

/** An installation without anybody prints the link that makes its first administrator; there is no default password. */
async function offerSetup(database: Database): Promise<void> {
  const token = await database.transaction(system('first start'), async (tx) =>
    (await isEmptyInstallation(tx)) ? makeSetupToken(tx) : undefined,
  )
  if (token) console.log(`Thiết lập lần đầu (dùng một lần): ${publicUrl}/app/setup?token=${token}`)
}
