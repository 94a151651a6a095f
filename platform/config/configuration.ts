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
  callsPerMinute: number
  maxUploadBytes: number
  poolSize: number
  /** How long a server that was told to stop goes on serving, while `/readyz` already says that it leaves. */
  drainSeconds: number
  /** Where people may sign in with an account that they have elsewhere. */
  oidc: SingleSignOn | undefined
  /** Undefined means that no e-mail is sent. */
  mail: Readonly<{ url: string; from: string }> | undefined
  /** The sample province with its printed logins; never on an installation with real data. */
  demo: boolean
}>

/** An OpenID Connect provider, and what it knows this installation by. */
export type SingleSignOn = Readonly<{ issuer: string; clientId: string; clientSecret: string; label: string }>

const SINGLE_SIGN_ON = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
const LABEL_DEFAULT = 'SSO'

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

  /** All of a provider or nothing: half of one would be a button that never works. */
  const singleSignOn = (): SingleSignOn | undefined => {
    const [issuer, clientId, clientSecret] = [read('OIDC_ISSUER'), read('OIDC_CLIENT_ID'), read('OIDC_CLIENT_SECRET')]
    const label = read('OIDC_LABEL') ?? LABEL_DEFAULT
    if (issuer && clientId && clientSecret) return Object.freeze({ issuer, clientId, clientSecret, label })
    const given = SINGLE_SIGN_ON.filter((name) => (env[name] ?? '').trim() !== '')
    for (const name of given.length > 0 ? SINGLE_SIGN_ON.filter((each) => !given.includes(each)) : []) {
      problems.push({ variable: name, found: null, expected: VARIABLES[name].expected })
    }
    return undefined
  }

  /** A server and who writes, or neither. */
  const mail = (): Configuration['mail'] => {
    const [url, from] = [read('SMTP_URL'), read('MAIL_FROM')]
    if (url && from) return Object.freeze({ url, from })
    for (const [name, other] of [
      ['SMTP_URL', from],
      ['MAIL_FROM', url],
    ] as const) {
      if (other) problems.push({ variable: name, found: null, expected: VARIABLES[name].expected })
    }
    return undefined
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
    callsPerMinute: read('RATE_LIMIT_PER_MINUTE'),
    maxUploadBytes: read('MAX_UPLOAD_MB') * BYTES_IN_MB,
    poolSize: read('POOL_SIZE'),
    drainSeconds: read('DRAIN_SECONDS'),
    oidc: singleSignOn(),
    mail: mail(),
    demo: read('DEMO'),
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return Object.freeze(configuration)
}
