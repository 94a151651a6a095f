import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { brokenIds } from '#platform/db'
import { type FieldProblem, Refusal, refuse } from '#platform/refusal'
import { MACHINE_COOKIE } from './login-cookie.ts'
import { languageOf, type ProblemWriter } from './problem.ts'

const PROBLEM = 'application/problem+json; charset=utf-8'

/** The one place where what went wrong becomes what is sent. */
export function answerProblems(problems: ProblemWriter) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const language = languageOf(request.headers['accept-language'])
    const refusal = asRefusal(error, request)
    if (!refusal) request.log.error({ err: error }, 'surprise')
    if (refusal?.status === 503) void reply.header('retry-after', '5')
    // A machine of the office keeps nothing of who was signed in on it last.
    if (refusal?.code === 'platform/not-signed-in' && carriesMark(request)) {
      void reply.header('clear-site-data', '"cache", "storage"')
    }
    void reply
      .status(refusal?.status ?? 500)
      .type(PROBLEM)
      .send(refusal ? problems.write(refusal, language) : problems.surprise(request.id, language))
  }
}

const carriesMark = ({ cookies }: FastifyRequest) =>
  [MACHINE_COOKIE, `__Host-${MACHINE_COOKIE}`].some((name) => cookies[name] !== undefined)

function asRefusal(error: FastifyError, request: FastifyRequest): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refuse('platform/invalid-input', {}, { errors: fieldProblems(error.validation) })
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return refuse('platform/too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return refuse('platform/wrong-media-type')
    case '22021': // PostgreSQL: a character that no text may hold, above all U+0000
    case '22P05':
    case '22003': // PostgreSQL: a number that no field may hold; what asks for one says more where it has a limit
      request.log.warn({ code: error.code, constraint: (error as { constraint?: string }).constraint }, 'refused late')
      return refuse('platform/invalid-input')
    case '23503': // PostgreSQL: an id that leads nowhere; whoever checks before says more
      // Where the caller did not send it, it is a fault of ours.
      if (!sends(request, brokenIds(error))) return undefined
      request.log.warn({ code: error.code, constraint: (error as { constraint?: string }).constraint }, 'refused late')
      return refuse('platform/invalid-input')
    case 'FST_UNDER_PRESSURE':
    case '55P03': // PostgreSQL: waited too long for a lock
    case '57014': // PostgreSQL: a statement took too long
    case '40P01': // PostgreSQL: chosen to end a deadlock
      return refuse('platform/overloaded')
    case 'ENOSPC':
    case '53100': // PostgreSQL: disk full
      return refuse('platform/disk-full')
    default:
  }
  if (error.statusCode === 429) return refuse('platform/too-many-requests')
  if (error.statusCode === 404) return refuse('platform/not-found')
  // Broken JSON, a bad URL, a bad header: the caller's doing, and found before any route ran.
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    request.log.info({ code: error.code }, 'refused before routing')
    return refuse('platform/invalid-input')
  }
  return undefined
}

/** Did the caller name one of these ids, in the body, the query or the path? The council of the path is no choice of theirs. */
function sends({ body, query, params }: FastifyRequest, ids: readonly string[]): boolean {
  if (ids.length === 0) return false
  const { council: _scope, ...path } = (params ?? {}) as Record<string, unknown>
  const wanted = new Set(ids)
  const names = (thing: unknown): boolean => {
    if (typeof thing === 'string') return wanted.has(thing)
    return typeof thing === 'object' && thing !== null && Object.values(thing).some(names)
  }
  return names(body) || names(query) || names(path)
}

function fieldProblems(found: readonly { instancePath: string; message?: string | undefined }[]): FieldProblem[] {
  return found.map((problem) => ({
    path: problem.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: problem.message ?? '',
  }))
}
