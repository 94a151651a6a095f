const HIDDEN = '[hidden]'

/**
 * Names of values that never reach a log, compared without case, `-` and `_`: secrets, what a request carries, and
 * what says who a person is. Logs hold ids, codes, counts and times.
 */
const SENSITIVE_NAMES = new Set(
  `password passphrase secret token cookie cookies set-cookie authorization proxy-authorization
   api-key x-api-key private-key client-secret otp totp pin credentials database-url connection-string
   headers raw-headers body raw-body payload query querystring search search-params params parameters values
   url original-url ip remote-address user-agent
   email mail phone telephone mobile address full-name given-name family-name birth-date date-of-birth
   identity-number citizen-id religion ethnicity detail where`
    .split(/\s+/)
    .map(nameKey),
)

const DEEPEST = 6
const LONGEST_LIST = 50

function nameKey(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '')
}

/** A copy of a log entry in which every sensitive name at any depth is hidden. */
export function hideSensitive(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return hideIn(entry, DEEPEST, new Set())
}

function hideIn(thing: object, depth: number, path: ReadonlySet<object>): Record<string, unknown> {
  const inside = new Set(path).add(thing)
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [
      name,
      SENSITIVE_NAMES.has(nameKey(name)) ? HIDDEN : hideValue(value, depth - 1, inside),
    ]),
  )
}

function hideValue(value: unknown, depth: number, path: ReadonlySet<object>): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (depth <= 0 || path.has(value)) return '[deep]'
  if (value instanceof Error) return describeError(value, depth, path)
  if (value instanceof Date) return value
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => hideValue(item, depth - 1, path))
  return hideIn(value, depth, path)
}

/** SQLSTATE class of errors whose message repeats the value that was sent. */
const DATA_EXCEPTION = /^22/

/** What a log keeps of an error. Not its `detail`, `where` or parameters: PostgreSQL writes row values there. */
export function describeError(
  error: Error,
  depth: number = DEEPEST,
  path: ReadonlySet<object> = new Set(),
): Record<string, unknown> {
  const { code, constraint, table, schema } = error as Error & Record<string, unknown>
  const repeatsValue = typeof code === 'string' && DATA_EXCEPTION.test(code)
  const message = repeatsValue ? error.message.replaceAll(/"[^"]*"/g, '"…"') : error.message
  const inside = new Set(path).add(error)
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message,
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table: `${String(schema)}.${table}` }),
    stack: callsOf(error),
    ...(error.cause instanceof Error &&
      depth > 1 &&
      !inside.has(error.cause) && {
        cause: describeError(error.cause, depth - 1, inside),
      }),
  }
}

/** The calls of a stack without its first lines, which repeat the message. */
function callsOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n')
}

/** Last net under every line: secrets and personal numbers that came inside a text rather than under a name. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"]+@/gi, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${HIDDEN}`],
  [/((?:__Host-|__Secure-)[\w-]+=)[^;\s"]+/g, `$1${HIDDEN}`],
  [/((?:https?:\/)?\/[^\s"?]*)\?[^\s"\\]+/g, `$1?${HIDDEN}`],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, HIDDEN],
  // Phone numbers and the twelve digits of a citizen's identity number, but not a part of an id.
  [/(?<![\w.-])(?:\+84|0)\d{9}(?![\w-])/g, HIDDEN],
  [/(?<![\w.-])\d{12}(?![\w-])/g, HIDDEN],
]

/** A finished log line without secrets or personal numbers written inside its texts. */
export function scrubLine(line: string): string {
  return PATTERNS.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), line)
}
