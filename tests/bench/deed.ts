import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { modules } from '../../apps/server/modules.ts'

interface Asked {
  readonly params: object
  readonly query?: object
  readonly body?: unknown
}

/** What a route does once its guard has let somebody in: the use case as the product calls it, without HTTP around. */
export function deedOf(method: 'GET' | 'POST', path: string): (tx: Tx, actor: Actor, asked: Asked) => Promise<unknown> {
  const route = modules.flatMap((module) => module.routes).find((each) => each.method === method && each.path === path)
  if (!route) throw new Error(`There is no route ${method} ${path}.`)
  return (tx, actor, { params, query, body }) =>
    route.handle({ tx, actor, params, query: route.query?.parse(query ?? {}), body: route.body?.parse(body) } as never)
}
