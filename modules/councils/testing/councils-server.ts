import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import {
  type AccountId,
  type Actor,
  type AgencyId,
  type AssignmentId,
  type CouncilId,
  type Level,
  type LoginId,
  newId,
  type PersonId,
  type Role,
  system,
} from '#platform/access'
import { bySystem } from '#audit'
import { identityModule, authenticator, insertAccount, insertAssignment } from '#identity/server'
import { lawbookModule } from '#lawbook/server'
import { calendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { filesMessagesEn, filesMessagesVi } from '#platform/files'
import { buildServer } from '#platform/http'
import { sheetsMessagesEn, sheetsMessagesVi } from '#platform/sheets'
import { useDatabase } from '#platform/testing'
import type { TermId } from '#councils'
import { type AgencyWork, councilsModule } from '../server/index.ts'
import { loadRegistry } from '../server/registry.ts'
import { openCouncil } from '../server/open-council.ts'
import { startTerm } from '../server/start-term.ts'
import { listUnits } from '../server/units.store.ts'
import { aTerm } from './factories.ts'

const TODAY = calendarDate('2026-11-22')
const WHY = 'test'
const identity = identityModule([])

/** Somebody who is signed in and calls the API. */
export interface Caller {
  readonly actor: Actor
  readonly get: (path: string) => Promise<LightMyRequestResponse>
  readonly post: (path: string, body: unknown, key?: string) => Promise<LightMyRequestResponse>
  readonly patch: (path: string, body: unknown) => Promise<LightMyRequestResponse>
  readonly put: (path: string, body: unknown) => Promise<LightMyRequestResponse>
  readonly send: (path: string, file: Buffer) => Promise<LightMyRequestResponse>
}

/** The councils of a small world: a province, a commune of it and a commune elsewhere, each with a running term. */
export interface CouncilsWorld {
  readonly province: CouncilId
  readonly commune: CouncilId
  readonly elsewhere: CouncilId
  readonly provinceTerm: TermId
  readonly communeTerm: TermId
}

/** For the whole test file: that world, the server over it, and ways to sign in; `agencyWork` as the product hands it in. */
export function useCouncilsServer(agencyWork: readonly AgencyWork[] = []) {
  const councils = councilsModule(agencyWork)
  const test = useDatabase()
  const held: { server?: FastifyInstance; world?: CouncilsWorld } = {}
  const within = <Result>(council: CouncilId | undefined, work: (tx: Tx) => Promise<Result>) =>
    test.database.transaction(system(WHY, council), work)

  beforeAll(async () => {
    await within(undefined, async (tx) => {
      await lawbookModule.prepare?.(tx)
      await loadRegistry(tx)
    })
    held.world = await makeWorld(within)
    held.server = await buildServer({
      database: test.database,
      authenticator,
      publicUrl: 'http://localhost',
      routes: [...identity.routes, ...councils.routes],
      messages: [
        identity.messages,
        councils.messages,
        { vi: filesMessagesVi, en: filesMessagesEn },
        { vi: sheetsMessagesVi, en: sheetsMessagesEn },
      ],
      version: 'test',
    })
    await held.server.ready()
  })
  afterAll(() => held.server?.close())

  const signIn = async (role: Role, council: CouncilId, as: { person?: PersonId; agency?: AgencyId } = {}) => {
    const { token, actor } = await within(council, (tx) => makeLogin(tx, role, council, as))
    return caller(held.server!, actor, token)
  }
  return {
    within,
    signIn,
    get world(): CouncilsWorld {
      return held.world!
    },
    get server(): FastifyInstance {
      return held.server!
    },
  }
}

type Within = <Result>(council: CouncilId | undefined, work: (tx: Tx) => Promise<Result>) => Promise<Result>

async function makeWorld(within: Within): Promise<CouncilsWorld> {
  const { bacNinh, other } = await within(undefined, async (tx) => {
    const provinces = await listUnits(tx, null, TODAY)
    const unit = (code: string) => provinces.find((province) => province.code === code)!
    return { bacNinh: unit('24'), other: (await listUnits(tx, unit('22').id, TODAY))[0]! }
  })
  const open = (unit: typeof bacNinh) => within(undefined, (tx) => openCouncil(tx, bySystem(WHY), unit.id))
  const province = await open(bacNinh)
  const [firstCommune] = await within(undefined, (tx) => listUnits(tx, bacNinh.id, TODAY))
  const commune = await open(firstCommune!)
  const elsewhere = await open(other)
  const start = async (council: CouncilId) =>
    (await within(council, (tx) => startTerm(tx, bySystem(WHY), council, aTerm()))).term
  await start(elsewhere)
  return { province, commune, elsewhere, provinceTerm: await start(province), communeTerm: await start(commune) }
}

async function makeLogin(tx: Tx, role: Role, council: CouncilId, as: { person?: PersonId; agency?: AgencyId }) {
  const account = newId<AccountId>()
  const assignment = newId<AssignmentId>()
  const login = newId<LoginId>()
  const token = randomBytes(16).toString('hex')
  const { level } = await tx
    .selectFrom('platform.council_scope')
    .select('level')
    .where('council_id', '=', council)
    .executeTakeFirstOrThrow()
  await insertAccount(tx, {
    id: account,
    loginName: `test-${account}`,
    displayName: 'Người dùng mẫu',
    passwordHash: 'never compared',
    mustChange: false,
  })
  if (as.person) {
    await tx.updateTable('identity.account').set({ person_id: as.person }).where('id', '=', account).execute()
  }
  await insertAssignment(tx, {
    id: assignment,
    councilId: council,
    account,
    role,
    title: 'Chức danh mẫu',
    body: null,
    agency: as.agency ?? null,
    validFrom: calendarDate('2026-01-01'),
    grantedBy: null,
  })
  await tx
    .insertInto('identity.login')
    .values({
      id: login,
      account_id: account,
      token_hash: createHash('sha256').update(token).digest('hex'),
      created_at: tx.now(),
      last_seen_at: tx.now(),
      expires_at: '2100-01-01T00:00:00Z',
      address: '127.0.0.1',
      agent: 'test',
    })
    .execute()
  const capacity = { assignment, role, council, level: level as Level, ...(as.agency && { agency: as.agency }) }
  const actor: Actor = { account, person: as.person, login, as: capacity, capacities: [capacity] }
  return { token, actor }
}

function caller(server: FastifyInstance, actor: Actor, token: string): Caller {
  const headers = { cookie: `login=${token}`, 'accept-language': 'vi' }
  const key = () => randomBytes(8).toString('hex')
  const write = (method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown, idempotency = key()) =>
    server.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, 'idempotency-key': idempotency },
      payload: body as object,
    })
  return {
    actor,
    get: (path) => server.inject({ method: 'GET', url: `/api/v1${path}`, headers }),
    post: (path, body, idempotency) => write('POST', path, body, idempotency),
    patch: (path, body) => write('PATCH', path, body),
    put: (path, body) => write('PUT', path, body),
    send: async (path, file) => {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(file)]), 'register.xlsx')
      const request = new Request('http://localhost', { method: 'POST', body: form })
      return server.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        headers: { ...headers, 'idempotency-key': key(), 'content-type': request.headers.get('content-type')! },
        payload: Buffer.from(await request.arrayBuffer()),
      })
    },
  }
}
