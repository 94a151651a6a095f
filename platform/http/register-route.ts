import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access'
import type { Database, Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Access } from './access.ts'
import type { Authenticator } from './authenticator.ts'
import { earlierReply, keepReply, requestHash } from './idempotency.ts'
import { loginCookie, loginCookieName } from './login-cookie.ts'
import { operationId } from './openapi.ts'
import { denialText, languageOf } from './problem.ts'
import { readUpload } from './read-upload.ts'
import { API_PREFIX, type Download, type Route, type Upload } from './route.ts'

const BODY_LIMIT = 256 * 1024
/** Multipart wraps a file in a few hundred bytes. */
const MULTIPART_MARGIN = 16 * 1024
const IDEMPOTENCY_KEY = /^[\w-]{8,100}$/

export interface Surroundings {
  readonly database: Database
  readonly authenticator: Authenticator
  readonly publicUrl: string
}

/** Puts one route of a module on the server: guard, shape, one call. */
export function registerRoute(server: FastifyInstance, route: Route, around: Surroundings): void {
  server.route({
    method: route.method,
    url: API_PREFIX + route.path,
    bodyLimit: route.upload ? route.upload.maxBytes + MULTIPART_MARGIN : (route.bodyLimit ?? BODY_LIMIT),
    ...(route.callsPerMinute !== undefined && {
      config: { rateLimit: { max: route.callsPerMinute, timeWindow: '1 minute' } },
    }),
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
    handler: async (request, reply) => {
      const uploaded = route.upload ? await readUpload(request, route.upload.maxBytes) : undefined
      const answer = await inTransaction(route, around, request, (tx, actor) =>
        act(route, around, request, reply, tx, actor, uploaded),
      )
      if (route.produces) return sendFile(reply, answer as Download)
      return reply.status(route.status).send(answer)
    },
  })
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
  const token = request.cookies[loginCookieName(around.publicUrl)]
  if (!token) throw refuse('platform/not-signed-in')
  const entrance = around.authenticator.entrance({
    token,
    assignment: header(request, 'x-capacity'),
    council: (request.params as { council?: string }).council,
    readsBelow: route.readsBelow,
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
  uploaded: Upload | undefined,
): Promise<unknown> {
  const subject = await guard(route.access, tx, actor, request)
  const call = () =>
    route.handle({
      tx,
      actor,
      subject,
      params: request.params,
      query: request.query,
      body: request.body,
      upload: uploaded,
      login: loginCookie(request, reply, around.publicUrl),
      from: { address: request.ip, agent: (header(request, 'user-agent') ?? '').slice(0, 300) },
    } as unknown as Parameters<Route['handle']>[0])
  if (route.idempotent || !actor) return call()
  return once(route, tx, actor, request, uploaded, call)
}

async function guard(access: Access, tx: Tx, actor: Actor | undefined, request: FastifyRequest): Promise<unknown> {
  if (access.kind !== 'can' || !actor) return undefined
  const subject: unknown = await access.load(tx, request.params as never)
  if (subject === undefined) throw refuse('platform/not-found')
  const verdict = access.check(actor, subject as never)
  if (verdict === true) return subject ?? undefined
  const language = languageOf(header(request, 'accept-language'))
  throw refuse('platform/forbidden', {}, { errors: [{ path: '', message: denialText(verdict, language) }] })
}

async function once(
  route: Route,
  tx: Tx,
  actor: Actor,
  request: FastifyRequest,
  uploaded: Upload | undefined,
  call: () => Promise<unknown>,
): Promise<unknown> {
  const key = header(request, 'idempotency-key')
  if (!key || !IDEMPOTENCY_KEY.test(key)) throw refuse('platform/idempotency-key-missing')
  const hash = requestHash([
    route.method,
    request.url,
    header(request, 'x-capacity') ?? '',
    request.body ?? null,
    uploaded?.name ?? null,
  ])
  const earlier = await earlierReply(tx, actor.account, key, hash)
  if (earlier) return earlier.reply
  const answer = await call()
  await keepReply(tx, actor.account, key, hash, { status: route.status, reply: answer })
  return answer
}

function sendFile(reply: FastifyReply, file: Download): FastifyReply {
  const ascii = file.name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '')
  const disposition = file.inline ? 'inline' : 'attachment'
  return reply
    .type(file.type)
    .header(
      'content-disposition',
      `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .send(file.content)
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
