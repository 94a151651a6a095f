import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Actor, Scope } from '#platform/access'
import type { Database } from '#platform/db'
import type { SealedEvent } from '#platform/events'
import { loginCookieName } from '#platform/http'
import { type Grant, listen, livePlugin, type Topic } from '#platform/live'
import type { Logger, Metrics } from '#platform/observe'
import { Refusal, refuse } from '#platform/refusal'
import { SEALED_CHANNEL, sealedEventsOf } from '#platform/sealer'
import { authenticator } from '#identity/server'

interface Credentials {
  readonly token: string | undefined
  readonly assignment: string | undefined
}

/** Live events for whoever is signed in, by the rights of the capacity they act in. */
export function live(options: {
  database: Database
  url: string
  logger: Logger
  metrics: Metrics
  publicUrl: string
}): FastifyPluginAsync {
  const { database, url, logger, metrics } = options
  const onFailure = (err: unknown) => logger.error({ err }, 'live events met an error')
  return livePlugin<Credentials>({
    events: sealedEventsOf(database),
    listen: (onNotice) => listen({ url, channel: SEALED_CHANNEL, onNotice, onFailure }),
    onFailure,
    rightsChangedBy: (event) =>
      event.name === 'identity.rights-changed'
        ? (event as SealedEvent<'identity.rights-changed'>).payload.account
        : undefined,
    credentials: (request) => ({
      token: request.cookies[loginCookieName(options.publicUrl)],
      assignment: (request.query as { capacity?: string }).capacity ?? header(request, 'x-capacity'),
    }),
    authorize: async ({ token, assignment }, topics) => {
      if (!token) throw refuse('platform/not-signed-in')
      let who: Actor | undefined
      const grants = new Map<Topic, Grant>()
      for (const topic of topics) {
        const council = topic.startsWith('council:') ? topic.slice('council:'.length) : undefined
        const entrance = authenticator.entrance({ token, assignment, council, readsBelow: false, whileOwing: false })
        const entered = await database.enter(entrance, async (_tx, found) => found).catch(outOfReach)
        if (!entered) continue
        who = entered.actor
        grants.set(topic, grantOf(entered.actor, entered.scope))
      }
      // Topics out of reach are left out; with none left there is nothing to listen to.
      if (!who) throw refuse('platform/not-found')
      return { account: who.account, login: who.login, grants }
    },
    watch: (count) => metrics.watchLiveConnections(count),
  })
}

function outOfReach(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.status !== 404) throw error
}

function grantOf(actor: Actor, scope: Scope): Grant {
  if (scope.audience === 'agency') return { as: 'agency', agency: scope.agency }
  if (scope.audience === 'superior') return { as: 'superior', council: scope.council }
  return { as: 'council', council: actor.as.council }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}
