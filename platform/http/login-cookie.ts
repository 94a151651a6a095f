import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Cookies, LoginCookie } from './route.ts'

/** `__Host-` binds the cookie to this host and to TLS; a hall's test machine without TLS gets the plain name. */
function cookieName(name: string, publicUrl: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name
}

export function loginCookieName(publicUrl: string): string {
  return cookieName('login', publicUrl)
}

/** The mark that a machine of the office carries, whoever is signed in on it. */
export const MACHINE_COOKIE = 'machine'

export function siteCookies(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Cookies {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const
  return {
    get: (name) => request.cookies[cookieName(name, publicUrl)],
    set: (name, value, expires) => void reply.setCookie(cookieName(name, publicUrl), value, { ...options, expires }),
    clear: (name) => void reply.clearCookie(cookieName(name, publicUrl), options),
  }
}

export function loginCookie(cookies: Cookies): LoginCookie {
  return {
    token: cookies.get('login'),
    set: (token, expires) => cookies.set('login', token, expires),
    clear: () => cookies.clear('login'),
  }
}
