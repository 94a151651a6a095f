import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LoginCookie } from './route.ts'

/** `__Host-` binds the cookie to this host and to TLS; a hall's test machine without TLS gets the plain name. */
export function loginCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-login' : 'login'
}

export function loginCookie(request: FastifyRequest, reply: FastifyReply, publicUrl: string): LoginCookie {
  const name = loginCookieName(publicUrl)
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') } as const
  return {
    token: request.cookies[name],
    set: (token, expires) => void reply.setCookie(name, token, { ...options, expires }),
    clear: () => void reply.clearCookie(name, options),
  }
}
