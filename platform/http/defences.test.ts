import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { authenticator } from '#identity/server'
import { aCouncilScope, aLoginAs, TEST_URL, testServer, type TestLogin, useServer } from '#identity/testing'
import { buildServer } from './index.ts'
import { createNotes, noteRoutes, notesOf } from './notes.testing.ts'

const db = useDatabase()
const api = useServer(db, { routes: noteRoutes })
let council: CouncilId
let officer: TestLogin

beforeAll(async () => {
  await createNotes(db.urls.ownerUrl)
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
})

describe('a forged request', () => {
  const write = (headers: Record<string, string>) =>
    api.post(`/councils/${council}/notes`, officer, { text: 'họp' }, { headers })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${TEST_URL}.evil.example` },
    { origin: `${TEST_URL}:8080` },
    { origin: TEST_URL.replace('http', 'https') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ])('is refused: %j', async (headers) => {
    expect(await write(headers as Record<string, string>)).toMatchObject({ status: 403, code: 'platform/wrong-origin' })
  })

  it.each([{}, { origin: TEST_URL }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    'is not what the site itself or a program sends: %j',
    async (headers) => {
      expect(await write(headers as Record<string, string>)).toMatchObject({ status: 201 })
    },
  )

  it('is looked for on PATCH and DELETE and on addresses that do not exist, and not when reading', async () => {
    const headers = { origin: 'https://evil.example' }
    expect(await api.patch(`/councils/${council}/notes/x`, officer, {}, { headers })).toMatchObject({ status: 403 })
    expect(await api.delete('/nowhere', officer, { headers })).toMatchObject({ status: 403 })
    expect(await api.get('/weather', undefined, { headers })).toMatchObject({ status: 200 })
  })
})

describe('headers', () => {
  it('let no page frame this one, run a script in it or send its forms elsewhere', async () => {
    const { headers } = await api.get('/weather')
    const csp = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => directive.trim().split(/ (.*)/)),
    ) as Record<string, string>
    expect(csp).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'object-src': "'none'",
    })
    expect(csp).not.toHaveProperty('upgrade-insecure-requests')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('bind the cookie to this host and to TLS where the site has it', async () => {
    const secure = await testServer(db.database, { routes: noteRoutes, server: { publicUrl: 'https://hdnd.example' } })
    const plainCookie = await secure.get('/whose', officer)
    expect(plainCookie).toMatchObject({ status: 401 })
    const headers = { cookie: `__Host-login=${officer.token}` }
    const whose = await secure.get('/whose', undefined, { headers })
    expect(whose).toMatchObject({ status: 200, body: { council } })
    expect(whose.headers['content-security-policy']).toContain('upgrade-insecure-requests')
    await secure.server.close()
  })
})

describe('too many calls', () => {
  it('are counted by login, since a whole hall is one address', async () => {
    const other = await aLoginAs(db.database, { role: 'delegate', council })
    const statuses = []
    for (let call = 0; call < 6; call += 1) statuses.push((await api.get('/whose', officer)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    const refused = await api.get('/whose', officer)
    expect(refused).toMatchObject({ status: 429, code: 'platform/too-many-requests' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(await api.get('/whose', other)).toMatchObject({ status: 200 })
    expect(await api.get(`/councils/${council}/notes`, officer)).toMatchObject({ status: 200 })
  })

  it('by strangers are counted by address: a cookie made up for each call starts no new count', async () => {
    const busy = await testServer(db.database, { routes: noteRoutes, server: { callsPerMinute: 3 } })
    const statuses = []
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await busy.get('/weather', undefined, { headers: { cookie: `login=made-up-${call}` } })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429])
    const elsewhere = await busy.server.inject({ url: '/api/v1/weather', remoteAddress: '10.0.0.9' })
    expect(elsewhere.statusCode).toBe(200)
    await busy.server.close()
  })

  it('are not the files of the web app: many who open it at one address can still sign in', async () => {
    const server = await buildServer({
      database: db.database,
      authenticator,
      publicUrl: TEST_URL,
      version: 'test',
      callsPerMinute: 3,
      routes: noteRoutes,
      messages: [],
    })
    server.get('/app/assets/:file', () => 'a piece of the app')
    for (let file = 0; file < 10; file += 1) {
      expect((await server.inject(`/app/assets/${file}.js`)).statusCode).toBe(200)
    }
    const calls = []
    for (let call = 0; call < 4; call += 1) calls.push((await server.inject('/api/v1/weather')).statusCode)
    expect(calls).toEqual([200, 200, 200, 429])
    await server.close()
  })
})

it('the description of the API is there to read, every operation under a name of its own', async () => {
  const document = await api.server.inject({ url: '/api/docs/json' })
  const { paths, components } = document.json<{
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
    components: { schemas: object }
  }>()
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  expect(operations).toHaveLength(noteRoutes.length)
  expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(noteRoutes.length)
  expect(operations.every((operation) => 'default' in operation.responses)).toBe(true)
  expect(components.schemas).toHaveProperty('Problem')
  expect((await api.server.inject({ url: '/api/docs/' })).statusCode).toBe(200)
  await expect(db.database.transaction({ audience: 'public' }, (tx) => notesOf(tx, council))).rejects.toThrow(
    'permission denied',
  )
})
