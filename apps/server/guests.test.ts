import { beforeAll, describe, expect, it } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { modules } from './modules.ts'

/* A guest and a reporter reach their own account and what is public, and nothing else: each route is asked. */

const db = useDatabase()
const api = useServer(db, { modules })
const routes = modules.flatMap((module) => module.routes ?? [])
const councils: CouncilId[] = []
const logins = new Map<string, TestLogin>()

/** What is one's own, wherever one comes from, and the list of fields, which is the same for everybody. */
const OWN = [
  'GET /fields',
  'GET /logins',
  'GET /me',
  'GET /me/new-browsers',
  'GET /me/security',
  'GET /me/sign-ins',
  'GET /my-data',
  'GET /my-data/export',
]

beforeAll(async () => {
  const sample = await db.database.transaction(system('a test sets the stage'), async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  councils.push(sample.communes[0]!.id, sample.province)
  for (const role of ['guest', 'press'] as const) {
    logins.set(role, await aLoginAs(db.database, { role, council: councils[0]! }))
  }
}, 120_000)

const addressOf = (path: string, council: CouncilId) =>
  path.replace(':council', council).replaceAll(/:\w+/g, () => newId())

async function statusOf(method: string, path: string, council: CouncilId, login: TestLogin): Promise<number> {
  const answer = await api.server.inject({
    method: method as 'GET',
    url: `/api/v1${addressOf(path, council)}`,
    headers: { ...login.headers, 'idempotency-key': newId() },
    ...(method !== 'GET' && method !== 'DELETE' && { payload: {} }),
  })
  return answer.statusCode
}

describe.each(['guest', 'press'])('%s', (role) => {
  it('finds no page of any council, and changes nothing there', async () => {
    const login = logins.get(role)!
    const ofCouncils = routes.filter(({ path, access }) => path.startsWith('/councils/') && access.kind !== 'anyone')
    expect(ofCouncils.length).toBeGreaterThan(150)
    const found: string[] = []
    for (const { method, path } of ofCouncils) {
      for (const council of councils) {
        const status = await statusOf(method, path, council, login)
        if (status < 400 || (method === 'GET' && status !== 404 && status !== 400))
          found.push(`${method} ${path} ${status}`)
      }
    }
    expect(found).toEqual([])
  })

  it('reads of the rest what is their own, and nothing that asks for a right', async () => {
    const login = logins.get(role)!
    const rest = routes.filter(({ method, path, access }) => {
      return method === 'GET' && !path.startsWith('/councils/') && access.kind !== 'anyone'
    })
    const open: string[] = []
    for (const { method, path } of rest) {
      if ((await statusOf(method, path, councils[0]!, login)) < 400) open.push(`${method} ${path}`)
    }
    expect(open.toSorted()).toEqual(OWN)
  })
})
