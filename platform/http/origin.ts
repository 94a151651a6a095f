import type { FastifyInstance } from 'fastify'
import { refuse } from '#platform/refusal'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Defence against forged requests, beside SameSite cookies: a browser that writes says where it comes from, and that must
 * be this site. Callers that are no browser send neither header and carry no cookie that a browser would add by itself.
 */
export function refuseForeignOrigins(server: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).origin
  server.addHook('onRequest', async (request) => {
    if (READING.has(request.method)) return
    const origin = request.headers.origin
    const site = request.headers['sec-fetch-site']
    const foreign =
      origin !== undefined ? origin !== own : site !== undefined && site !== 'same-origin' && site !== 'none'
    if (foreign) throw refuse('platform/wrong-origin')
  })
}
