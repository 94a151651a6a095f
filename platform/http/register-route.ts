import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type Denial, denied } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import { type Refusal, refuse } from '#platform/refusal'
import type { Authenticator } from './authenticator.ts'
import { contentDisposition } from './content-disposition.ts'
import { earlierReply, keepReply, type Repeat, requestHash } from './idempotency.ts'
import { loginCookie, loginCookieName, MACHINE_COOKIE, siteCookies } from './login-cookie.ts'
import { operationId } from './openapi.ts'
import { denialText, languageOf } from './problem.ts'
import { type Arrived, readUpload } from './read-upload.ts'
import type { Download, Route, Step } from './route.ts'

const BODY_LIMIT = 256 * 1024
/** Multipart wraps a file in a few hundred bytes. */
const MULTIPART_MARGIN = 16 * 1024
/** PostgreSQL's code for it. */
const INSUFFICIENT_PRIVILEGE = '42501'
const IDEMPOTENCY_KEY = /^[\w-]{8,100}$/

export interface Surroundings {
  readonly database: Database
  readonly authenticator: Authenticator
  readonly publicUrl: string
}

/** Puts one route of a module on the server, below {@link API_PREFIX}: guard, shape, one call. */
export function registerRoute(server: FastifyInstance, route: Route, around: Surroundings): void {
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.upload ? route.upload.maxBytes + MULTIPART_MARGIN : (route.bodyLimit ?? BODY_LIMIT),
    config: { rateLimit: rateLimitOf(route) },
    schema: {
      operationId: operationId(route),
      summary: route.summary,
      tags: [
        route.path.split('/').find((part) => part !== '' && !part.startsWith(':') && part !== 'councils') ?? 'councils',
      ],
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body && { body: route.body }),
      ...(route.reply && { response: { [route.status]: route.reply } }),
      ...(route.upload && { consumes: ['multipart/form-data'] }),
      ...(route.produces && { produces: [...route.produces] }),
    },
    // Before the body is read: strangers send none, and hear of the login first whatever is wrong beside.
    onRequest: async (request) => {
      if (route.access.kind !== 'anyone') tokenOf(request, around)
    },
    handler: async (request, reply) => {
      const answer = await answerOf(route, around, request, reply)
      if (route.produces) return sendFile(reply, answer as Download)
      return reply.status(route.status).send(answer)
    },
  })
}

function answerOf(route: Route, around: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (route.upload) return answerUpload(route, route.upload, around, request, reply)
  if (route.inSteps) {
    const step: Step = (work) => inTransaction(route, around, request, work)
    return callOf(route, around, request, reply, { step })
  }
  return inTransaction(route, around, request, (tx, actor) => act(route, around, request, reply, tx, actor))
}

/** Who is signed in is counted by login; where nobody need be, a made-up cookie must not start a new count. */
function rateLimitOf(route: Route) {
  return {
    ...(route.callsPerMinute !== undefined && { max: route.callsPerMinute, timeWindow: '1 minute' }),
    ...(route.access.kind === 'anyone' && { keyGenerator: (request: FastifyRequest) => request.ip }),
  }
}

function tokenOf(request: FastifyRequest, around: Surroundings): string {
  const token = request.cookies[loginCookieName(around.publicUrl)]
  if (!token) throw refuse('platform/not-signed-in')
  return token
}

/** Asks who may before a byte of the file is taken in, and again in the transaction that keeps it. */
async function answerUpload(
  route: Route,
  { maxBytes }: NonNullable<Route['upload']>,
  around: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  await inTransaction(route, around, request, (tx, actor) => guard(route, tx, actor, request))
  const arrived = await readUpload(request, maxBytes)
  try {
    return await inTransaction(route, around, request, (tx, actor) =>
      act(route, around, request, reply, tx, actor, arrived),
    )
  } finally {
    await arrived.discard()
  }
}

/** Opens the one transaction of the request in the scope that its access asks for. */
function inTransaction<Result>(
  route: Route,
  around: Surroundings,
  request: FastifyRequest,
  work: (tx: Tx, actor: Actor | undefined) => Promise<Result>,
): Promise<Result> {
  if (route.access.kind === 'anyone') {
    return around.database.transaction(route.access.scope, (tx) => work(tx, undefined))
  }
  const entrance = around.authenticator.entrance({
    token: tokenOf(request, around),
    assignment: header(request, 'x-capacity'),
    council: (request.params as { council?: string }).council,
    readsBelow: route.readsBelow,
    whileOwing: route.access.kind === 'signed-in' && route.access.whileOwing,
  })
  return around.database.enter(entrance, (tx, entered) => work(tx, entered.actor))
}

async function act(
  route: Route,
  around: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
  tx: Tx,
  actor: Actor | undefined,
  arrived?: Arrived,
): Promise<unknown> {
  const found = await lookFor(route, tx, actor, request)
  const once = route.idempotent || !actor ? undefined : new Once(route, tx, actor, request, arrived)
  // What the first call took away is not there for its repeat, which is answered all the same.
  if (!found.there) return (await once?.earlier())?.reply ?? notThere()
  const call = () =>
    callOf(route, around, request, reply, { tx, actor, subject: found.subject, upload: arrived?.upload })
  return once ? once.answer(call) : call()
}

function callOf(
  route: Route,
  around: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
  found: object,
): Promise<unknown> {
  const cookies = siteCookies(request, reply, around.publicUrl)
  return route.handle({
    ...found,
    params: request.params,
    query: request.query,
    body: request.body,
    cookies,
    login: loginCookie(cookies),
    publicUrl: around.publicUrl,
    from: {
      address: request.ip,
      agent: (header(request, 'user-agent') ?? '').slice(0, 300),
      machine: cookies.get(MACHINE_COOKIE),
    },
  } as unknown as Parameters<Route['handle']>[0])
}

async function guard(route: Route, tx: Tx, actor: Actor | undefined, request: FastifyRequest): Promise<void> {
  const { there } = await lookFor(route, tx, actor, request)
  if (!there) notThere()
}

function notThere(): never {
  throw refuse('platform/not-found')
}

interface Found {
  readonly there: boolean
  readonly subject: unknown
}

/** Who may, and what it is about, once it is known that they may; not there is what the scope does not hold. */
async function lookFor(route: Route, tx: Tx, actor: Actor | undefined, request: FastifyRequest): Promise<Found> {
  if (!actor) return { there: true, subject: undefined }
  // A province reads its communes; what they hold is theirs to change.
  if (tx.scope.audience === 'superior' && route.method !== 'GET') throw forbidden(denied('other-council'), request)
  if (route.access.kind !== 'can') return { there: true, subject: undefined }
  const subject: unknown = await route.access.load(tx, request.params as never).catch(outOfScope)
  if (subject === undefined) return { there: false, subject }
  const verdict = route.access.check(actor, subject as never)
  if (verdict !== true) throw forbidden(verdict, request)
  return { there: true, subject: subject ?? undefined }
}

/** A table that the caller's audience has no right to holds nothing that is there for them; the transaction is over. */
function outOfScope(error: { code?: string }): never {
  throw error.code === INSUFFICIENT_PRIVILEGE ? refuse('platform/not-found') : error
}

function forbidden(denial: Denial, request: FastifyRequest): Refusal {
  const language = languageOf(header(request, 'accept-language'))
  return refuse('platform/forbidden', {}, { errors: [{ path: '', message: denialText(denial, language) }] })
}

/** An act that is done once, however often it is sent under its key. */
class Once {
  readonly #tx: Tx
  readonly #account: Actor['account']
  readonly #key: string
  readonly #hash: string
  readonly #status: number

  constructor(route: Route, tx: Tx, actor: Actor, request: FastifyRequest, arrived: Arrived | undefined) {
    const key = header(request, 'idempotency-key')
    if (!key || !IDEMPOTENCY_KEY.test(key)) throw refuse('platform/idempotency-key-missing')
    this.#tx = tx
    this.#account = actor.account
    this.#key = key
    this.#status = route.status
    this.#hash = requestHash([
      route.method,
      request.url,
      header(request, 'x-capacity') ?? '',
      request.body ?? null,
      arrived ? [arrived.upload.name, arrived.sha256] : null,
    ])
  }

  earlier(): Promise<Repeat | undefined> {
    return earlierReply(this.#tx, this.#account, this.#key, this.#hash)
  }

  async answer(call: () => Promise<unknown>): Promise<unknown> {
    const earlier = await this.earlier()
    if (earlier) return earlier.reply
    const answer = await call()
    await keepReply(this.#tx, this.#account, this.#key, this.#hash, { status: this.#status, reply: answer })
    return answer
  }
}

async function sendFile(reply: FastifyReply, file: Download): Promise<FastifyReply> {
  const content = typeof file.content === 'function' ? await file.content() : file.content
  return reply
    .type(file.type)
    .header('content-disposition', contentDisposition(file))
    .header('x-content-type-options', 'nosniff')
    .send(content)
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
