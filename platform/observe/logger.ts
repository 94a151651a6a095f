import { type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino'
import { describeError, hideSensitive, scrubLine } from './scrub.ts'

export type { Logger } from 'pino'

/** What the log needs to know of a request; Fastify's request has this shape. */
interface LoggedRequest {
  readonly id?: unknown
  readonly method?: string
  readonly routeOptions?: { readonly url?: string | undefined }
}

/** A request by its route pattern: the address itself holds ids and search texts. */
function describeRequest(request: LoggedRequest) {
  return { id: request.id, method: request.method, route: request.routeOptions?.url ?? '(none)' }
}

function describeReply(reply: { readonly statusCode?: number }) {
  return { status: reply.statusCode }
}

/** A structured logger (one JSON object a line, UTC) that lets no secret and no personal data through; give it to Fastify as `loggerInstance`. */
export function createLogger(options: {
  readonly level: LoggerOptions['level'] & string
  /** Standard output unless given. */
  readonly destination?: DestinationStream
}): Logger {
  const settings: LoggerOptions = {
    level: options.level,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    serializers: { req: describeRequest, res: describeReply, err: describeErrorOrText },
    formatters: { level: (level) => ({ level }), log: serializeThenHide },
    hooks: { streamWrite: scrubLine },
  }
  return options.destination ? pino(settings, options.destination) : pino(settings)
}

/** Requests and errors become their descriptions before names are hidden: hidden first, an error would lose its message. */
function serializeThenHide(entry: Record<string, unknown>): Record<string, unknown> {
  const { req, res, err, ...rest } = entry
  return {
    ...hideSensitive(rest),
    ...(req !== undefined && { req }),
    ...(res !== undefined && { res }),
    ...(err !== undefined && { err }),
  }
}

function describeErrorOrText(error: unknown) {
  if (error instanceof Error) return describeError(error)
  return isCopyOfError(error) ? describeError(error) : String(error)
}

/** Some libraries hand on a copy of an error that is none (`{ ...error, message, stack }`): what it says is the same. */
function isCopyOfError(thing: unknown): thing is Error {
  if (typeof thing !== 'object' || thing === null) return false
  const { message, stack } = thing as { message?: unknown; stack?: unknown }
  return typeof message === 'string' && (stack === undefined || typeof stack === 'string')
}
