import { say } from '../language.ts'

/** One field that the server refused, by its path in the sent body (`name`, `posts.0.from`). */
export interface FieldError {
  readonly path: string
  readonly message: string
}

/** A refusal as the screen shows it: RFC 9457 problem details with our `code`, `next`, `params` and `errors`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly status: number
  readonly code: string
  /** What to do next. */
  readonly next?: string
  readonly params: Readonly<Record<string, string | number>>
  readonly errors: readonly FieldError[]
  /** At 409: what was sent against and what stands now. */
  readonly versions?: { readonly yours: unknown; readonly current: unknown }
}

/** What a failed call throws, so that TanStack Query hands it on as `error`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Reads a refusal from the body of a failed reply; a body that is no problem document becomes a plain one by its status. */
export function problemFrom(status: number, body: unknown): Problem {
  if (!isRecord(body) || typeof body['title'] !== 'string') return plainProblem(status)
  const plain = { type: 'about:blank', detail: '', code: codeOf(status) }
  return {
    type: text(body['type'], plain.type),
    title: body['title'],
    detail: text(body['detail'], plain.detail),
    status,
    code: text(body['code'], plain.code),
    params: isRecord(body['params']) ? flat(body['params']) : {},
    errors: Array.isArray(body['errors']) ? body['errors'].filter(isFieldError) : [],
    ...(typeof body['next'] === 'string' && { next: body['next'] }),
    ...(isVersions(body['versions']) && { versions: body['versions'] }),
  }
}

/** The refusal to show when no reply came at all. */
export function noReplyProblem(): Problem {
  return plainProblem(0)
}

/** Any thrown thing as a problem: what isn't ours is a fault of the screen and says so. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  // A part of the app that was never loaded can't come without a line: no fault, and it comes when it is asked again.
  if ('onLine' in navigator && !navigator.onLine) return noReplyProblem()
  return wordedProblem(-1, 'ui/screen-fault')
}

function plainProblem(status: number): Problem {
  return wordedProblem(status, codeOf(status))
}

function wordedProblem(status: number, code: string): Problem {
  const words = `ui:refusals.${code}`
  return {
    type: 'about:blank',
    title: say(`${words}.title`),
    detail: say(`${words}.detail`),
    next: say(`${words}.next`),
    status,
    code,
    params: {},
    errors: [],
  }
}

/** The code of a reply that carries none of its own. */
export function codeOf(status: number): string {
  if (status === 0) return 'ui/no-reply'
  if (status === 401) return 'ui/signed-out'
  if (status === 403) return 'ui/forbidden'
  if (status === 404) return 'ui/not-found'
  if (status === 413) return 'ui/too-large'
  if (status === 429) return 'ui/too-many'
  return status >= 500 ? 'ui/server-fault' : 'ui/refused'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string'
}

function isVersions(value: unknown): value is { yours: unknown; current: unknown } {
  return isRecord(value) && 'yours' in value && 'current' in value
}

function flat(record: Record<string, unknown>): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  return values
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
