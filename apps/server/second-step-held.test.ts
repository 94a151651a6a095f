import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId, system } from '#platform/access'
import { get, type Route } from '#platform/http'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { modules } from './modules.ts'

/*
 * Somebody whose council asks for a second step, and who has none, calls every route of every module: the guard is the
 * real one, what the routes do is left out.
 */

const db = useDatabase()
const routes = modules.flatMap((module) => module.routes)
const api = useServer(db, { modules: modules.map((each) => ({ ...each, routes: each.routes.map(withoutDeed) })) })

/** What is needed to set a second step up, and to leave. */
const OPEN = [
  'DELETE /logins/current',
  'GET /me',
  'GET /me/security',
  'POST /me/passkeys',
  'POST /me/passkeys/request',
  'PUT /me/authenticator-app',
  'PUT /me/authenticator-app/confirmation',
  'PUT /me/password',
]

function withoutDeed(route: Route): Route {
  const bare = get(route.path, {
    summary: route.summary,
    access: route.access,
    readsBelow: route.readsBelow,
    reply: z.object({ passed: z.literal(true) }),
    handle: async () => ({ passed: true as const }),
  })
  return { ...bare, method: route.method, idempotent: true }
}

let council: CouncilId
let owing: TestLogin

beforeAll(async () => {
  council = await aCouncilScope(db.database)
  owing = await aLoginAs(db.database, { role: 'systemAdmin', council })
  await db.database.transaction(system('a test sets the rule'), (tx) =>
    tx
      .insertInto('identity.second_factor_rule')
      .values({ council_id: council, roles: ['systemAdmin'], required_from: '2020-01-01' })
      .execute(),
  )
})

async function answerOf(route: Route): Promise<string> {
  const path = route.path.replace(':council', council).replaceAll(/:\w+/g, () => newId())
  const { method } = route
  const answer = await api.server.inject({ method, url: `/api/v1${path}`, headers: owing.headers })
  return answer.statusCode === 200 ? 'passed' : (answer.json<{ code: string }>().code ?? String(answer.statusCode))
}

describe('a login that owes the second step', () => {
  it('is refused by every route but those that set it up and the one that leaves', async () => {
    const guarded = routes.filter(({ access }) => access.kind !== 'anyone')
    const answers = new Map<string, string>()
    for (const route of guarded) answers.set(`${route.method} ${route.path}`, await answerOf(route))
    const others = [...answers].filter(([, answer]) => answer !== 'identity/second-step-owed')
    expect(Object.fromEntries(others)).toEqual(Object.fromEntries(OPEN.map((route) => [route, 'passed'])))
    expect(guarded.length).toBeGreaterThan(OPEN.length * 10)
  })
})
