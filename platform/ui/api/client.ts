import createClient, { type Client, type Middleware } from 'openapi-fetch'
import { currentLanguage } from '../language.ts'
import { chosenCapacity } from './capacity.ts'
import { noReplyProblem, ProblemError, problemFrom } from './problem.ts'
import type { paths } from './schema.generated.ts'
import { SubmitKeys } from './submit-keys.ts'

export interface ApiOptions {
  readonly baseUrl?: string
  readonly send?: (request: Request) => Promise<Response>
  readonly capacity?: () => string | undefined
  readonly language?: () => string
  readonly keys?: SubmitKeys
  /** Called when the server no longer knows this login. */
  readonly onSignedOut?: () => void
  /** Called with the code of what this login may not do. */
  readonly onForbidden?: (code: string) => void
}

export type Api = Client<paths>

const IDEMPOTENCY_KEY = 'Idempotency-Key'
const SIGN_IN_PATH = '/api/v1/logins'
/** Asked before anybody is signed in: their 401 tells of a step that ran out. */
const SIGN_IN_READS: ReadonlySet<string> = new Set(['/api/v1/logins/second-step', '/api/v1/logins/ways'])

/** The typed client of our own API; every call carries language and capacity, every POST its Idempotency-Key. */
export function createApi(options: ApiOptions = {}): Api {
  const keys = options.keys ?? new SubmitKeys()
  const capacity = options.capacity ?? chosenCapacity
  const language = options.language ?? currentLanguage
  const send = options.send ?? ((request: Request) => fetch(request))

  const headers: Middleware = {
    async onRequest({ request }) {
      request.headers.set('Accept-Language', language())
      const as = capacity()
      // An act that was given a capacity of its own keeps it.
      if (as !== undefined && !request.headers.has('X-Capacity')) request.headers.set('X-Capacity', as)
      if (request.method === 'POST' && !request.headers.has(IDEMPOTENCY_KEY)) {
        request.headers.set(IDEMPOTENCY_KEY, await keyOf(request, keys))
      }
      return request
    },
    async onResponse({ request, response }) {
      const key = request.headers.get(IDEMPOTENCY_KEY)
      if (key !== null) keys.answered(key, response.status)
      const path = new URL(request.url).pathname
      const signingIn = SIGN_IN_READS.has(path) || (request.method === 'POST' && path.startsWith(SIGN_IN_PATH))
      if (response.status === 401 && !signingIn) options.onSignedOut?.()
      if (response.status === 403) options.onForbidden?.(problemFrom(403, await bodyOf(response)).code)
      return undefined
    },
  }

  const client = createClient<paths>({ baseUrl: options.baseUrl ?? '', credentials: 'same-origin', fetch: send })
  client.use(headers)
  return client
}

/** What a reply says, left to be read again; nothing where it is no JSON. */
const bodyOf = (response: Response): Promise<unknown> =>
  response
    .clone()
    .json()
    .catch(() => undefined)

/** Files can't be compared cheaply: an upload gets a key of its own. */
async function keyOf(request: Request, keys: SubmitKeys): Promise<string> {
  const isText = request.headers.get('Content-Type')?.includes('json') ?? false
  if (!isText) return crypto.randomUUID()
  // The same act in another capacity is another act.
  return keys.keyFor(request.url, `${request.headers.get('X-Capacity')} ${await request.clone().text()}`)
}

interface Called<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/** The reply of a call, or a thrown ProblemError: `const me = await replyOf(api.GET('/api/v1/me'))`. */
export async function replyOf<T>(call: Promise<Called<T>>): Promise<T> {
  let called: Called<T>
  try {
    called = await call
  } catch {
    throw new ProblemError(noReplyProblem())
  }
  if (!called.response.ok) throw new ProblemError(problemFrom(called.response.status, called.error))
  return called.data as T
}
