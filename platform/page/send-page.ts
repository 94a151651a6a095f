import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '#platform/text'
import type { Html } from './html.ts'

/** Half a minute fresh in shared caches; while the server is away, yesterday's page is better than none. */
const PUBLIC = 'public, max-age=0, s-maxage=30, stale-if-error=86400'

/** Stricter than the API's: no script at all, styles and fonts only from here. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sends a page with its tag; answers 304 to whoever has it already. Pages that say an error are not kept. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Html, status = 200): FastifyReply {
  const tag = `"${createHash('sha256').update(page.markup).digest('base64url').slice(0, 27)}"`
  void reply.header('content-security-policy', POLICY).header('cache-control', status < 500 ? PUBLIC : 'no-store')
  if (status === 200) {
    void reply.header('etag', tag)
    if (knows(request.headers['if-none-match'], tag)) return reply.status(304).send()
  }
  return reply.status(status).type('text/html; charset=utf-8').send(page.markup)
}

/** The language of a page is in its address, so that caches never mix the two. */
export function pageLanguage(request: FastifyRequest): Locale {
  return (request.query as { lang?: unknown }).lang === 'en' ? 'en' : 'vi'
}

function knows(header: string | undefined, tag: string): boolean {
  const tags = new Set((header ?? '').split(',').map((each) => each.trim().replace(/^W\//, '')))
  return tags.has(tag) || tags.has('*')
}
