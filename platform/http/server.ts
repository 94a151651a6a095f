import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { v7 as uuidv7 } from 'uuid'
import { refuse } from '#platform/refusal'
import { answerProblems } from './errors.ts'
import { speakPlainly } from './field-messages.ts'
import { loginCookieName } from './login-cookie.ts'
import { describedBy } from './openapi.ts'
import { refuseForeignOrigins } from './origin.ts'
import { type Language, ProblemWriter, type RefusalMessages } from './problem.ts'
import { registerRoute, type Surroundings } from './register-route.ts'
import { API_PREFIX, type Route } from './route.ts'

const REQUEST_TIMEOUT_MS = 30_000
const CALLS_PER_MINUTE = 1200
/** What a browser loads the web app from: hundreds of small files, and a hall that opens it at once is one address. */
const WEB_APP = '/app/'
const EVENT_LOOP_DELAY_MS = 1500

export interface ServerOptions extends Surroundings {
  readonly routes: readonly Route[]
  readonly messages: readonly Record<Language, RefusalMessages>[]
  readonly logger?: FastifyBaseLogger
  readonly trustProxy?: boolean | number | readonly string[]
  readonly callsPerMinute?: number
  readonly version: string
}

/** The HTTP server with every route of the API, its documentation, its defences and its way of saying no. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  speakPlainly()
  const answer = answerProblems(new ProblemWriter(options.messages))
  const server = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : { logger: false }),
    trustProxy: trusted(options.trustProxy),
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => uuidv7(),
    // Its own request log writes addresses, which hold ids and search texts.
    logController: new LogController({ disableRequestLogging: true }),
    // An address that no router can read is met before any error handler.
    frameworkErrors: answer,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }) as unknown as FastifyInstance
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answer)

  await server.register(underPressure, { maxEventLoopDelay: EVENT_LOOP_DELAY_MS, exposeStatusRoute: false })
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(options.publicUrl) },
  })
  await server.register(cookie)
  await server.register(multipart)
  await server.register(rateLimit, {
    max: options.callsPerMinute ?? CALLS_PER_MINUTE,
    timeWindow: '1 minute',
    // A whole hall is one address: whoever is signed in is counted by login.
    keyGenerator: (request) => request.cookies[loginCookieName(options.publicUrl)] ?? request.ip,
    allowList: (request) => request.url.startsWith(WEB_APP),
  })
  refuseForeignOrigins(server, options.publicUrl)
  await server.register(swagger, describedBy(options.routes, options.version))
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  await server.register(
    async (api) => {
      api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
      api.setNotFoundHandler(() => {
        throw refuse('platform/not-found')
      })
      for (const route of options.routes) registerRoute(api, route, options)
    },
    { prefix: API_PREFIX },
  )
  return server
}

function contentSecurityPolicy(publicUrl: string): Record<string, string[]> {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    ...(publicUrl.startsWith('https:') && { 'upgrade-insecure-requests': [] }),
  }
}

/** Whose word on the caller's address is believed: nobody's, these proxies', or that of so many hops. */
function trusted(
  proxies: ServerOptions['trustProxy'],
): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof proxies === 'number') return (_address, hop) => hop < proxies
  return typeof proxies === 'object' ? [...proxies] : (proxies ?? false)
}
