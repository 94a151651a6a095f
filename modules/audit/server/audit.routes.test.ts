import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type CouncilId, newId, type Scope } from '#platform/access'
import { scopeStatement } from '#platform/db'
import { type Authenticator, buildServer } from '#platform/http'
import { refuse } from '#platform/refusal'
import { seal } from '#platform/sealer'
import { useDatabase } from '#platform/testing'
import { auditKinds, type AuditEntry, type KindsOf, type Verification } from '#audit'
import { anActor } from '#audit/testing'
import { auditModule, auditSealStep, record, type SubjectNames } from './index.ts'

const kinds = auditKinds(['routetest.thing-added'])
declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof kinds> {}
}

const db = useDatabase()
const chief = anActor()
const { council } = chief.as
const delegate = anActor({ council, role: 'delegate' })
const stranger = anActor()
const people: Record<string, Actor> = { chief, delegate, stranger }

/** Calls things of one kind by a name, as far as the reader's own council goes. */
const things: SubjectNames = {
  kind: 'routetest/thing',
  find: async (tx, of, ids) =>
    'council' in tx.scope && tx.scope.council === of ? ids.map((id) => ({ id, name: `Cầu ${ids.length}` })) : [],
}
const trail = auditModule([things])

const scopeOf = ({ account, as }: Actor): Scope => ({
  audience: 'council',
  council: as.council,
  account,
  readsPersonal: false,
})

/** The token is the person's name; each reaches their own council only. */
const authenticator: Authenticator = {
  entrance: ({ token, council: asked }) => {
    const actor = people[token]
    if (!actor) throw refuse('platform/not-signed-in')
    if (asked !== actor.as.council) throw refuse('platform/not-found')
    const scope = scopeOf(actor)
    return { statement: scopeStatement(scope), read: () => ({ scope, actor }) }
  },
}

let server: FastifyInstance
beforeAll(async () => {
  server = await buildServer({
    routes: trail.routes,
    messages: [trail.messages],
    database: db.database,
    authenticator,
    publicUrl: 'http://localhost',
    version: 'test',
  })
  await db.database.transaction(scopeOf(chief), (tx) =>
    record(tx, chief, { kind: 'routetest.thing-added', subject: { kind: 'routetest/thing', id: newId() } }),
  )
  await seal(db.database, [auditSealStep])
})
afterAll(() => server.close())

const get = (path: string, who?: string, of: CouncilId = council) =>
  server.inject({ url: `/api/v1/councils/${of}/audit${path}`, ...(who && { cookies: { login: who } }) })

describe.each(['', '/verification', '/export'])('GET audit%s', (path) => {
  it('is for who is signed in, heads the office, and asks for the own council', async () => {
    expect((await get(path)).statusCode).toBe(401)
    expect((await get(path, 'delegate')).statusCode).toBe(403)
    expect((await get(path, 'stranger')).statusCode).toBe(404)
    expect((await get(path, 'chief', stranger.as.council)).statusCode).toBe(404)
    expect((await get(path, 'chief')).statusCode).toBe(200)
  })
})

describe('the routes of the trail', () => {
  it('refuse a filter that is none', async () => {
    expect((await get('?subject=x', 'chief')).statusCode).toBe(400)
    expect((await get('?from=2026-02-30', 'chief')).statusCode).toBe(400)
  })

  it('list what happened, sealed', async () => {
    const { items } = (await get('?kind=routetest.thing-added', 'chief')).json<{ items: AuditEntry[] }>()
    expect(items).toMatchObject([{ account: chief.account, role: 'officeChief', seq: 1, subjectName: 'Cầu 1' }])
  })

  it('verify and export the same chain', async () => {
    const verification = (await get('/verification', 'chief')).json<Verification>()
    expect(verification).toMatchObject({ entries: 1, broken: null })
    const file = await get('/export', 'chief')
    expect(file.headers['content-type']).toContain('application/x-ndjson')
    expect(JSON.parse(file.body.split('\n')[0]!)).toMatchObject({ council, ...verification.head })
  })
})
