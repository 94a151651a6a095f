import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId, type PersonId, system } from '#platform/access'
import type { Route } from '#platform/http'
import { useDatabase } from '#platform/testing'
import type { MyData } from '#audit'
import { aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { seedSampleProvince } from '#councils/testing'
import { aPetition } from '#voters/testing'
import { modules } from './modules.ts'

/*
 * Whoever is shown contact, belief, residence or the identity of a petitioner leaves a look on record. Which routes show
 * such facts is read from the shapes of their replies, so that a new one is asked for a case here.
 */

const SENSITIVE = new Set(['phone', 'email', 'address', 'residence', 'religion', 'ethnicity', 'voter', 'author'])
/** Routes that show only to who asks what is their own, or no person's contact. */
const NO_LOOK: Readonly<Record<string, string>> = {
  '/me/sign-ins': 'network addresses of one’s own sign-ins',
  '/me/new-browsers': 'network addresses of one’s own browsers',
  '/me/authenticator-app': 'the address of a key, for one’s own app',
  '/logins': 'network addresses of one’s own logins',
  '/logins/elsewhere/begin': 'the address of the account provider',
}

const db = useDatabase()
const api = useServer(db, { modules })
let council: CouncilId
let province: CouncilId
let officer: TestLogin
let chief: TestLogin
let self: TestLogin
let invited: string
let petition: string
let mandate: string
let pending: string

const asSystem = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction(system('a test looks'), work)

beforeAll(async () => {
  const sample = await asSystem(async (tx) => {
    for (const module of modules) await module.prepare?.(tx)
    return seedSampleProvince(tx)
  })
  province = sample.province
  council = sample.communes[0]!.id
  const delegate = await asSystem((tx) =>
    tx
      .selectFrom('councils.mandate as mandate')
      .innerJoin('councils.person_sensitive as own', 'own.person_id', 'mandate.person_id')
      .select(['mandate.id', 'mandate.person_id as person'])
      .where('mandate.council_id', '=', council)
      .orderBy('mandate.id')
      .executeTakeFirstOrThrow(),
  )
  mandate = delegate.id
  self = await aLoginAs(db.database, { role: 'delegate', council, person: delegate.person as PersonId })
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council, displayName: 'Công chức Mẫu' })
  chief = await aLoginAs(db.database, { role: 'officeChief', council: province, displayName: 'Chánh Văn phòng Mẫu' })
  const contact = { email: 'dai.bieu@xa.gov.vn', phone: '0912 345 678', version: 0 }
  const done = <Answer extends { status: number }>(answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(`The stage could not be set: ${JSON.stringify(answer)}`)
    return answer
  }
  done(await api.put(`/councils/${council}/people/${self.account}/contact`, officer, contact))
  const person = { displayName: 'Bà Được Mời', loginName: `moi.${newId().slice(-8)}`, email: 'ba.moi@xa.gov.vn' }
  const role = { role: 'delegate', title: 'Đại biểu HĐND', validFrom: '2026-01-01' }
  const people = [{ ...person, ...role }]
  invited = done(await api.post<{ ids: string[] }>(`/councils/${council}/invitations`, officer, { people })).body
    .ids[0]!
  const voter = { fullName: 'Nguyễn Thị Riêng', address: 'Ngõ 5', phone: '0912345678' }
  const said = aPetition({ voter })
  petition = done(await api.post<{ id: string }>(`/councils/${council}/petitions`, officer, said)).body.id
  pending = newId()
  await asSystem((tx) =>
    tx
      .insertInto('identity.pending_identity')
      .values({
        id: pending,
        issuer: 'https://dang-nhap.tinh.gov.vn',
        subject: 'x',
        label: 'Bà Chờ',
        email: 'ba.cho@tinh.gov.vn',
        code: 'ABCDEFGH',
        tried_at: tx.now(),
        expires_at: '2099-01-01T00:00:00Z',
      })
      .execute(),
  )
}, 120_000)

interface Shown {
  /** The path as the route declares it. */
  readonly path: string
  readonly at: () => string
  readonly reader: () => TestLogin
  readonly kind: string
  /** What the entry says; a list names at least these. */
  readonly entry: () => { subject: string; in: string; persons?: readonly string[] }
  /** Looked at again at once, it is on record once more. */
  readonly everyTime?: true
  /** Where the person finds it among their own data. */
  readonly holding?: { readonly name: string; readonly row: object }
}

const shown: readonly Shown[] = [
  {
    path: '/councils/:council/petitions/:petition',
    at: () => `/councils/${council}/petitions/${petition}`,
    reader: () => officer,
    kind: 'voters.voter-read',
    entry: () => ({ subject: petition, in: 'page' }),
  },
  {
    path: '/councils/:council/delegates/:mandate',
    at: () => `/councils/${council}/delegates/${mandate}`,
    reader: () => officer,
    kind: 'councils.sensitive-read',
    entry: () => ({ subject: self.actor.person!, in: 'page' }),
    holding: { name: 'councils.views', row: { who: 'Công chức Mẫu', how: 'Mở trang của đại biểu' } },
  },
  {
    path: '/councils/:council/registers/:register/export',
    at: () => `/councils/${council}/registers/delegates/export`,
    reader: () => officer,
    kind: 'councils.sensitive-read',
    entry: () => ({ subject: council, in: 'export', persons: [self.actor.person!] }),
    everyTime: true,
    holding: { name: 'councils.views', row: { who: 'Công chức Mẫu', how: 'Xuất danh sách ra Excel' } },
  },
  {
    path: '/councils/:council/people',
    at: () => `/councils/${council}/people`,
    reader: () => officer,
    kind: 'identity.contacts-read',
    entry: () => ({ subject: council, in: 'list', persons: [self.account] }),
    holding: { name: 'identity.views', row: { who: 'Công chức Mẫu', role: 'Công chức Văn phòng HĐND và UBND' } },
  },
  {
    path: '/councils/:council/invitations',
    at: () => `/councils/${council}/invitations`,
    reader: () => officer,
    kind: 'identity.contacts-read',
    entry: () => ({ subject: council, in: 'list', persons: [invited] }),
  },
  {
    path: '/councils/:council/pending-identities',
    at: () => `/councils/${province}/pending-identities`,
    reader: () => chief,
    kind: 'identity.contacts-read',
    entry: () => ({ subject: province, in: 'list', persons: [pending] }),
  },
]

/** The names of the sensitive fields in a reply, however deep. */
function sensitiveIn({ reply }: Route): string[] {
  const found = new Set<string>()
  const walk = (schema: unknown): void => {
    if (Array.isArray(schema)) return schema.forEach(walk)
    if (typeof schema !== 'object' || schema === null) return
    const { properties = {} } = schema as { properties?: Record<string, unknown> }
    for (const name of Object.keys(properties)) if (SENSITIVE.has(name)) found.add(name)
    Object.values(schema).forEach(walk)
  }
  if (reply) walk(z.toJSONSchema(reply, { io: 'output', unrepresentable: 'any' }))
  return [...found]
}

const looks = (by: TestLogin, kind: string) =>
  asSystem(async (tx) => {
    const rows = await tx
      .selectFrom('audit.entry')
      .select(['subject_id as subject', 'after'])
      .where('account_id', '=', by.account)
      .where('kind', '=', kind)
      .orderBy('id')
      .execute()
    return rows.map(({ subject, after }) => ({ subject, ...(after as { in: string; persons?: string[] }) }))
  })

it('every route that shows sensitive facts of others has its case here', () => {
  const paths = modules.flatMap(({ routes }) => routes ?? []).filter((route) => sensitiveIn(route).length > 0)
  expect(paths.length).toBeGreaterThan(shown.length)
  const cases = new Set([...shown.map(({ path }) => path), ...Object.keys(NO_LOOK)])
  expect(paths.map(({ path }) => path).filter((path) => !cases.has(path))).toEqual([])
})

describe.each(shown)('GET $path', ({ at, reader, kind, entry, everyTime }) => {
  it('leaves a look on record', async () => {
    const before = (await looks(reader(), kind)).length
    expect(await api.get(at(), reader())).toMatchObject({ status: 200 })
    const { persons = [], ...said } = entry()
    const left = (await looks(reader(), kind)).slice(before)
    expect(left).toEqual([expect.objectContaining(said)])
    expect(left[0]!.persons ?? []).toEqual(expect.arrayContaining([...persons]))
    expect(left[0]!.persons ?? []).not.toContain(reader().account)
    expect(JSON.stringify(left)).not.toMatch(/0912|@/)

    expect(await api.get(at(), reader())).toMatchObject({ status: 200 })
    expect((await looks(reader(), kind)).slice(before)).toHaveLength(everyTime ? 2 : 1)
  })
})

it.each(shown.flatMap(({ holding, ...rest }) => (holding ? [{ ...rest, holding }] : [])))(
  'GET $path: whom it concerns finds who looked',
  async ({ at, reader, holding }) => {
    await api.get(at(), reader())
    const { holdings } = (await api.get<MyData>('/my-data', self)).body
    expect(holdings.find(({ name }) => name === holding.name)!.rows).toContainEqual(
      expect.objectContaining(holding.row),
    )
  },
)

it('a reader who is shown nothing of the voter leaves no look', async () => {
  const shownTo = await api.get<{ voter: unknown }>(`/councils/${council}/petitions/${petition}`, self)
  expect(shownTo).toMatchObject({ status: 200, body: { voter: null } })
  expect(await looks(self, 'voters.voter-read')).toEqual([])
})

it('a list in which somebody new stands is another look', async () => {
  const reader = await aLoginAs(db.database, { role: 'communeOfficer', council })
  const open = () => api.get(`/councils/${council}/people`, reader)
  await open()
  await open()
  expect(await looks(reader, 'identity.contacts-read')).toHaveLength(1)
  const contact = { email: 'cong.chuc@xa.gov.vn', phone: null, version: 0 }
  expect(await api.put(`/councils/${council}/people/${officer.account}/contact`, reader, contact)).toMatchObject({
    status: 200,
  })
  await open()
  const [, second] = await looks(reader, 'identity.contacts-read')
  expect(second!.persons).toContain(officer.account)
})

it('who came by an invitation finds who read its address before', async () => {
  await asSystem((tx) =>
    tx
      .updateTable('identity.invitation')
      .set({ account_id: self.account, redeemed_at: tx.now() })
      .where('id', '=', invited)
      .execute(),
  )
  const { holdings } = (await api.get<MyData>('/my-data', self)).body
  const rows = holdings.find(({ name }) => name === 'identity.views')!.rows
  expect(rows.length).toBeGreaterThan(1)
})
