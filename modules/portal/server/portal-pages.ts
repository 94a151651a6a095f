import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CouncilId, PUBLIC_SCOPE } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { PortalSurroundings } from '#platform/module'
import {
  inLanguage,
  page,
  type PageAssets,
  type PageContent,
  pageLanguage,
  sendPage,
  servePageAssets,
} from '#platform/page'
import type { Locale } from '#platform/text'
import { findCouncil, publicDelegates, termOn } from '#councils/server'
import { publicPetitions } from '#voters/server'
import { codeFrom, portalMessagesVi } from '#portal'
import { councilPage } from '../portal/council-page.ts'
import { awayPage, notFoundPage } from '../portal/error-page.ts'
import { homePage } from '../portal/home-page.ts'
import { petitionPage, unknownCodePage } from '../portal/petition-page.ts'
import { findInstallation, type Installation, listPublicCouncils } from './portal.store.ts'

interface Found {
  readonly content: PageContent
  readonly status?: 200 | 404
}

const HIDE = { schema: { hide: true } }
const NOWHERE: Installation = { owner: undefined, sample: false }

/** The public pages of the portal. Each reads in the public scope: what that can't see, nobody is shown. */
export async function portalPages(server: FastifyInstance, { database, publicUrl }: PortalSurroundings): Promise<void> {
  const assets = servePageAssets(server)
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    find: (tx: Tx, language: Locale, installation: Installation) => Promise<Found>,
  ) => {
    const language = pageLanguage(request)
    const { installation, found } = await database.transaction(PUBLIC_SCOPE, async (tx) => {
      const known = await findInstallation(tx)
      return { installation: known, found: await find(tx, language, known) }
    })
    return send(request, reply, assets, installation, found.content, found.status)
  }

  await server.register(async (portal) => {
    portal.setErrorHandler((error: FastifyError, request, reply) => {
      const language = pageLanguage(request)
      // An address that can't be read is an address that leads nowhere.
      if (error.statusCode === 400) return send(request, reply, assets, NOWHERE, notFoundPage(language), 404)
      request.log.error({ err: error }, 'a public page failed')
      return send(request, reply, assets, NOWHERE, awayPage(language), 503)
    })

    portal.get('/', HIDE, (request, reply) =>
      show(request, reply, async (tx, language, { owner }) => ({
        content: homePage(language, owner ?? portalMessagesVi.owner, await listPublicCouncils(tx)),
      })),
    )

    portal.get('/tra-cuu', HIDE, (request, reply) => {
      const language = pageLanguage(request)
      const { ma } = request.query as { ma?: unknown }
      const typed = typeof ma === 'string' ? ma.slice(0, 40) : ''
      if (typed.trim() === '') return reply.redirect(inLanguage('/', language), 303)
      const code = codeFrom(typed)
      if (code) return reply.redirect(inLanguage(`/tra-cuu/${code}`, language), 303)
      return show(request, reply, async () => ({ content: unknownCodePage(language, typed, true), status: 404 }))
    })

    portal.get('/tra-cuu/:code', HIDE, (request, reply) =>
      show(request, reply, async (tx, language) => {
        const typed = (request.params as { code: string }).code.slice(0, 40)
        const code = codeFrom(typed)
        const petitions = code ? await publicPetitions(tx, code) : []
        return code && petitions.length > 0
          ? { content: petitionPage(language, code, petitions, today(tx.clock)) }
          : { content: unknownCodePage(language, code ?? typed, code === undefined), status: 404 }
      }),
    )

    portal.get('/co-quan/:council', HIDE, (request, reply) =>
      show(request, reply, async (tx, language) => {
        const id = CouncilId.safeParse((request.params as { council: string }).council)
        const council = id.success ? await findCouncil(tx, id.data) : undefined
        if (!council) return { content: notFoundPage(language), status: 404 }
        const term = await termOn(tx, council.id, today(tx.clock))
        return { content: councilPage(language, council, term, await publicDelegates(tx, council.id)) }
      }),
    )

    // Whatever else people ask for; programs and the web app have their own ways of hearing no.
    portal.get('/*', HIDE, (request, reply) =>
      /^\/(?:api|app)(?:\/|$)/.test(request.url.split('?')[0] ?? '')
        ? reply.callNotFound()
        : show(request, reply, async (_tx, language) => ({ content: notFoundPage(language), status: 404 })),
    )

    portal.get('/robots.txt', HIDE, (_request, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(`User-agent: *\nDisallow: /app\nDisallow: /api\nDisallow: /tra-cuu\nSitemap: ${publicUrl}/sitemap.xml\n`),
    )

    portal.get('/sitemap.xml', HIDE, async (_request, reply) => {
      const councils = await database.transaction(PUBLIC_SCOPE, listPublicCouncils)
      const addresses = ['/', ...councils.map(({ id }) => `/co-quan/${id}`)]
      const urls = addresses.map((path) => `<url><loc>${publicUrl}${path}</loc></url>`).join('')
      return reply
        .type('application/xml; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(
          `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
        )
    })
  })
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  assets: PageAssets,
  { owner, sample }: Installation,
  content: PageContent,
  status: 200 | 404 | 503 = 200,
): FastifyReply {
  const language = pageLanguage(request)
  const path = request.url.split('?')[0] ?? '/'
  const around = { ...assets, language, owner: owner ?? portalMessagesVi.owner, sample, path }
  return sendPage(request, reply, page(content, around), status)
}
