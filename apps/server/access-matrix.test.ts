import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AgencyId, type CouncilId, newId, ROLES, type Role, system } from '#platform/access'
import { get, type Route } from '#platform/http'
import { startSealer } from '#platform/sealer'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { accessPage, type Row } from './access-page.testing.ts'
import { modules } from './modules.ts'

/*
 * Every route of every module is called by every role in its own council, in a commune below, in councils that are none
 * of its business, and by a stranger; docs/access.md is what came of it. The guard, the scope and the policies are the
 * real ones; what the routes do is left out. Where a route asks for a record that is not there, one of that council that
 * nobody has a hand in stands in for it. After a change of rights: `npm run test:unit -- apps/server/access-matrix -u`.
 */

const db = useDatabase()
const routes = modules.flatMap((module) => module.routes.map((route) => ({ module: module.name, route })))
const guarded = useServer(db, { routes: routes.map(({ route }) => withoutDeed(route)) })
const real = useServer(db, { modules })

const ROWS_AT_ONCE = 2
const READS_AT_ONCE = 3
const agency = newId<AgencyId>()
/** Roles of people who do not belong to the council: what they have no right to at all is not there for them. */
const OUTSIDE: ReadonlySet<Role> = new Set(['agencyFocalPoint', 'guest', 'press'])
let province: CouncilId
let commune: CouncilId
let elsewhere: CouncilId
const people: { province: Map<Role, TestLogin>; commune: Map<Role, TestLogin> } = {
  province: new Map(),
  commune: new Map(),
}
let rows: Row[]

beforeAll(async () => {
  const sample = await db.database.transaction(system('a test sets the stage'), async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  province = sample.province
  commune = sample.communes[0]!.id
  elsewhere = await aCouncilScope(db.database, { superior: await aCouncilScope(db.database) })
  for (const role of ROLES) {
    const more = role === 'agencyFocalPoint' ? { agency } : {}
    people.province.set(role, await aLoginAs(db.database, { role, council: province, ...more }))
    people.commune.set(role, await aLoginAs(db.database, { role, council: commune, ...more }))
  }
  rows = await inBatches(routes, ROWS_AT_ONCE, ({ module, route }) => rowOf(module, route))
}, 240_000)

/** So many at once that the server and the database both have something to do, and none waits for a whole row of others. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))))
  }
  return results
}

function withoutDeed(route: Route): Route {
  const bare = get(route.path, {
    summary: route.summary,
    access: withRecord(route.access),
    readsBelow: route.readsBelow,
    reply: z.object({ passed: z.literal(true) }),
    handle: async () => ({ passed: true as const }),
  })
  return { ...bare, method: route.method, idempotent: true }
}

function withRecord(access: Route['access']): Route['access'] {
  if (access.kind !== 'can') return access
  const standIn = (params: { council?: string }) => ({
    councilId: params.council,
    agencyId: agency,
    answeredBy: null,
    openedBy: params.council,
    handedOverOn: null,
    waitsFor: [],
    role: 'guest',
  })
  return {
    ...access,
    load: async (tx, params: never) => {
      const found = await access.load(tx, params)
      return found === undefined ? standIn(params) : found
    },
  }
}

async function call(route: Route, council: CouncilId, login: TestLogin | undefined): Promise<number> {
  const path = route.path.replace(':council', council).replaceAll(/:\w+/g, () => newId())
  const answer = await guarded.server.inject({
    method: route.method,
    url: `/api/v1${path}`,
    ...(login && { headers: login.headers }),
  })
  return answer.statusCode
}

async function allowed(route: Route, council: CouncilId, logins: ReadonlyMap<Role, TestLogin>): Promise<Row['own']> {
  const statuses = await Promise.all(
    [...logins].map(async ([role, login]) => ({ role, status: await call(route, council, login) })),
  )
  return new Map(statuses.map(({ role, status }) => [role, status]))
}

async function rowOf(module: string, route: Route): Promise<Row> {
  const ofCouncil = route.path.includes(':council')
  const nobody: Row['own'] = new Map()
  const [stranger, own, ownProvince, below, above, outside] = await Promise.all([
    call(route, commune, undefined),
    allowed(route, commune, people.commune),
    allowed(route, province, people.province),
    ofCouncil ? allowed(route, commune, people.province) : nobody,
    ofCouncil ? allowed(route, province, people.commune) : nobody,
    ofCouncil ? allowed(route, elsewhere, people.province) : nobody,
  ])
  return { module, route, stranger, own, ownProvince, below, above, elsewhere: outside }
}

/** A busy machine says that it is busy; that is no answer to whether one may. */
async function readCalmly(path: string, login: TestLogin) {
  for (;;) {
    const reply = await real.get(path, login)
    if (reply.status !== 503) return reply
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const name = ({ route }: Row) => `${route.method} ${route.path}`
const all = (statuses: ReadonlyMap<Role, number>) => new Set(statuses.values())

describe('every route of the product', () => {
  it('tells strangers to sign in unless it is open to everybody', () => {
    for (const row of rows) {
      const open = row.route.access.kind === 'anyone'
      expect([name(row), row.stranger]).toEqual([name(row), open ? 200 : 401])
    }
  })

  it('of another council, or of the province above, is not there for anybody', () => {
    for (const row of rows.filter(({ route }) => route.path.includes(':council'))) {
      const expected = row.route.access.kind === 'anyone' ? [200] : [404]
      expect([name(row), [...all(row.elsewhere)], [...all(row.above)]]).toEqual([name(row), expected, expected])
    }
  })

  it('of a commune lets its province read at most, and other agencies not even that', () => {
    for (const row of rows.filter(({ route }) => route.path.includes(':council') && route.access.kind !== 'anyone')) {
      const { agencyFocalPoint, guest, press, ...officials } = Object.fromEntries(row.below) as Record<Role, number>
      expect([name(row), agencyFocalPoint, guest, press]).toEqual([name(row), 404, 404, 404])
      const statuses = new Set(Object.values(officials))
      // A record whose table the province may not read at all is not there for it.
      const possible = row.route.method === 'GET' ? [200, 403, 404] : [403]
      expect([name(row), [...statuses].filter((status) => !possible.includes(status))]).toEqual([name(row), []])
    }
  })

  it('of any council is not there for its guests and the press: nothing is theirs before they are invited to it', () => {
    for (const row of rows.filter(({ route }) => route.path.includes(':council') && route.access.kind !== 'anyone')) {
      const seen = [row.own, row.ownProvince].flatMap((by) => [by.get('guest'), by.get('press')])
      expect([name(row), ...seen]).toEqual([name(row), 404, 404, 404, 404])
    }
  })

  it('answers its own council with yes or no, and somebody with yes', () => {
    for (const row of rows) {
      // What an agency has no right to at all is not there for it.
      const odd = [...row.own, ...row.ownProvince].filter(
        ([role, status]) => !(OUTSIDE.has(role) ? [200, 403, 404] : [200, 403]).includes(status),
      )
      expect([name(row), odd]).toEqual([name(row), []])
      expect([name(row), all(row.own).has(200) || all(row.ownProvince).has(200)]).toEqual([name(row), true])
    }
  })

  it('that only reads does so for whomever it allows, without a surprise', async () => {
    // What is exported or verified waits until what happened is sealed.
    const failures: unknown[] = []
    const sealer = startSealer({
      database: db.database,
      steps: modules.flatMap((module) => module.sealSteps ?? []),
      onFailure: (error) => failures.push(error),
    })
    const plain = rows.filter(({ route }) => route.method === 'GET' && !/:(?!council\b)\w+/.test(route.path))
    for (const row of plain) {
      for (const [where, logins, statuses] of [
        [commune, people.commune, row.own],
        [province, people.province, row.ownProvince],
        [commune, people.province, row.below],
      ] as const) {
        // A route without a council has nothing below it.
        if (statuses.size === 0) continue
        await inBatches([...logins], READS_AT_ONCE, async ([role, login]) => {
          const reply = await readCalmly(row.route.path.replace(':council', where), login)
          const wanted = statuses.get(role) ?? 200
          const fits = wanted === 200 ? reply.status !== 403 : reply.status >= 400
          expect([name(row), role, reply.status, fits && reply.status < 500]).toEqual([
            name(row),
            role,
            reply.status,
            true,
          ])
        })
      }
    }
    await sealer.stop()
    expect(failures).toEqual([])
  }, 120_000)

  it('is in docs/access.md as it is here', async () => {
    await expect(accessPage(rows)).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/access.md'))
  })
})
