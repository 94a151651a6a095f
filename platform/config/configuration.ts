import { join, resolve } from 'node:path'
import { parseArguments } from './arguments.ts'
import { ConfigurationError, masked, shown } from './problem.ts'
import type { Problem } from './problem.ts'
import { VARIABLES } from './variables.ts'
import type { VariableName, VariableValue } from './variables.ts'

const BYTES_IN_MB = 1024 * 1024

export type Configuration = Readonly<{
  /** What this process does: serve requests, run background jobs and seal, or both. */
  role: 'all' | 'api' | 'worker'
  host: string
  port: number
  /** Origin that people open, without a trailing slash; undefined means `http://host:port`. */
  publicUrl: string | undefined
  /** Undefined means the PostgreSQL that comes along, under `dataDir`. */
  databaseUrl: string | undefined
  /** Absolute paths. */
  dataDir: string
  filesDir: string
  logLevel: VariableValue<'LOG_LEVEL'>
  trustProxy: false | number | readonly string[]
  rateLimit: Readonly<{ perMinute: number; signInPerMinute: number }>
  maxUploadBytes: number
  poolSize: number
  /** The sample province with its printed logins; never on an installation with real data. */
  demo: boolean
}>

type Source = Readonly<{
  argv?: readonly string[]
  env?: Readonly<Record<string, string | undefined>>
}>

/** Reads the settings from flags, then the environment, then the defaults; throws ConfigurationError naming every wrong one at once. An empty value counts as not set. */
export function readConfiguration({ argv = [], env = {} }: Source): Configuration {
  const flags = parseArguments(argv)
  const problems: Problem[] = [...flags.problems]

  const read = <Name extends VariableName>(name: Name): VariableValue<Name> => {
    const { schema, fallback, expected, ...rest } = VARIABLES[name]
    const text = (flags.values[name] ?? env[name] ?? '').trim()
    const result = text === '' ? { success: true, data: fallback } : schema.safeParse(text)
    if (!result.success) {
      const found = 'secret' in rest ? masked(text) : shown(text)
      problems.push({ variable: name, found, expected })
    }
    return (result.success ? result.data : fallback) as VariableValue<Name>
  }

  const dataDir = resolve(read('DATA_DIR'))
  const trustProxy = read('TRUST_PROXY')
  const configuration: Configuration = {
    role: read('ROLE'),
    host: read('HOST'),
    port: read('PORT'),
    publicUrl: read('PUBLIC_URL'),
    databaseUrl: read('DATABASE_URL'),
    dataDir,
    filesDir: join(dataDir, 'files'),
    logLevel: read('LOG_LEVEL'),
    trustProxy: Array.isArray(trustProxy) ? Object.freeze(trustProxy) : trustProxy,
    rateLimit: Object.freeze({
      perMinute: read('RATE_LIMIT_PER_MINUTE'),
      signInPerMinute: read('RATE_LIMIT_SIGN_IN_PER_MINUTE'),
    }),
    maxUploadBytes: read('MAX_UPLOAD_MB') * BYTES_IN_MB,
    poolSize: read('POOL_SIZE'),
    demo: read('DEMO'),
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return Object.freeze(configuration)
}
