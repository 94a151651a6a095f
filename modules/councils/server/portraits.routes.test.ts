import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MandateId, PersonId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { openFiles } from '#platform/files'
import { type Council, type Delegate, type DelegateRow, PORTRAIT_LARGEST, type PortraitId } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aDelegate } from '../testing/factories.ts'
import { listUnits } from './units.store.ts'

/** One pixel each, as the two kinds of pictures that offices send most and as phones make them. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const JPEG = Buffer.from('ffd8ffe000104a46494600010101004800480000ffd9', 'hex')
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')

const test = useCouncilsServer()
const DAY = calendarDate('2026-11-22')
let folder: string
let office: Caller
const at = (path: string) => `/councils/${test.world.commune}/${path}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portraits-'))
  await openFiles({ folder: join(folder, 'files'), secretPath: join(folder, 'files.key'), maxBytes: 5 * 1024 * 1024 })
  office = await test.signIn('communeOfficer', test.world.commune)
})
afterAll(() => rm(folder, { recursive: true }))

interface Added {
  readonly person: PersonId
  readonly mandate: MandateId
}

const someone = async (): Promise<Added> =>
  (await office.post(at('delegates'), aDelegate({ term: test.world.communeTerm }))).json()
const portraitOf = async ({ mandate }: Added, caller = office) =>
  (await caller.get(at(`delegates/${mandate}`))).json<Delegate>().portrait
const sent = async ({ person }: Added, photo: Buffer): Promise<PortraitId> => {
  const answer = await office.send(at(`persons/${person}/portrait`), photo)
  expect(answer.statusCode).toBe(200)
  return answer.json().portrait
}

describe('the photo of a delegate', () => {
  it('is changed by the office alone, of the own council', async () => {
    const one = await someone()
    const path = at(`persons/${one.person}/portrait`)
    const url = `/api/v1${path}`
    expect((await test.server.inject({ method: 'PUT', url, payload: { portrait: null } })).statusCode).toBe(401)
    const delegate = await test.signIn('delegate', test.world.commune)
    expect((await delegate.send(path, PNG)).statusCode).toBe(403)
    expect((await delegate.put(path, { portrait: null })).statusCode).toBe(403)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.send(path, PNG)).statusCode).toBe(404)
    expect((await office.send(at(`persons/${crypto.randomUUID()}/portrait`), PNG)).statusCode).toBe(404)
    expect((await office.put(path, { portrait: 'none' })).statusCode).toBe(400)
  })

  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('is kept as it is given: %s', async (type, photo) => {
    const one = await someone()
    const portrait = await sent(one, photo)
    expect(await portraitOf(one)).toBe(portrait)
    const rows = (await office.get(at('delegates?limit=200'))).json<{ items: DelegateRow[] }>().items
    expect(rows.find(({ person }) => person === one.person)?.portrait).toBe(portrait)
    const read = await office.get(at(`persons/${one.person}/portraits/${portrait}`))
    expect([read.statusCode, read.headers['content-type']]).toEqual([200, type])
    expect(read.rawPayload).toEqual(photo)
  })

  it('is what its content is, not its name; and no larger than agreed', async () => {
    const one = await someone()
    const refused = async (content: Buffer) => {
      const answer = await office.send(at(`persons/${one.person}/portrait`), content)
      return [answer.statusCode, answer.json().code]
    }
    expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual([
      415,
      'files/kind-not-allowed',
    ])
    expect(await refused(WEBP.subarray(0, 30))).toEqual([422, 'files/damaged'])
    const large = Buffer.concat([PNG, Buffer.alloc(PORTRAIT_LARGEST)])
    expect(await refused(large)).toEqual([413, 'councils/portrait-too-large'])
    expect(await portraitOf(one)).toBeNull()
  })

  it('is taken off, then read by nobody, and shown again when that is taken back', async () => {
    const one = await someone()
    const path = at(`persons/${one.person}/portrait`)
    const first = await sent(one, PNG)
    const second = await sent(one, JPEG)
    expect((await office.get(at(`persons/${one.person}/portraits/${first}`))).statusCode).toBe(404)
    expect((await office.put(path, { portrait: null })).json()).toEqual({ portrait: null, before: second })
    expect(await portraitOf(one)).toBeNull()
    expect((await office.get(at(`persons/${one.person}/portraits/${second}`))).statusCode).toBe(404)
    expect((await office.put(path, { portrait: second })).json()).toEqual({ portrait: second, before: null })
    expect((await office.put(path, { portrait: first })).json()).toEqual({ portrait: first, before: second })
    expect(await portraitOf(one)).toBe(first)
  })

  it('of one person is never another’s', async () => {
    const [one, other] = [await someone(), await someone()]
    const portrait = await sent(one, PNG)
    expect((await office.put(at(`persons/${other.person}/portrait`), { portrait })).statusCode).toBe(404)
    expect((await office.get(at(`persons/${other.person}/portraits/${portrait}`))).statusCode).toBe(404)
  })

  it('is seen in the council and from the province above, and by no other council', async () => {
    const one = await someone()
    const portrait = await sent(one, PNG)
    const photo = at(`persons/${one.person}/portraits/${portrait}`)
    for (const [role, council] of [
      ['delegate', test.world.commune],
      ['officeChief', test.world.province],
    ] as const) {
      const reader = await test.signIn(role, council)
      expect(await portraitOf(one, reader)).toBe(portrait)
      expect((await reader.get(photo)).rawPayload).toEqual(PNG)
    }
    expect((await test.server.inject({ url: `/api/v1${photo}` })).statusCode).toBe(401)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.get(photo)).statusCode).toBe(404)
  })

  it('goes along when a merger takes the delegate to another council', async () => {
    const one = await someone()
    await sent(one, JPEG)
    const [unit, into] = await test.within(undefined, async (tx) => {
      const province = (await listUnits(tx, null, DAY)).find(({ code }) => code === '24')!
      return listUnits(tx, province.id, DAY)
    })
    const chief = await test.signIn('officeChief', test.world.province)
    const merged = await chief.post(`/councils/${test.world.province}/mergers`, {
      from: [{ unit: unit!.id, extent: 'part', delegates: [one.mandate] }],
      into: { is: 'known', unit: into!.id },
      on: '2026-09-01',
      basis: 'Nghị quyết số 1600/NQ-UBTVQH15',
    })
    expect(merged.statusCode).toBe(201)
    const below = (await chief.get(`/councils/${test.world.province}/below`)).json<Council[]>()
    const council = below.find((there) => there.unit === into!.id)!.id
    const { items } = (await chief.get(`/councils/${council}/delegates?on=2026-09-01`)).json<{ items: DelegateRow[] }>()
    expect(items).toMatchObject([{ person: one.person, portrait: expect.any(String) }])
    const photo = await chief.get(`/councils/${council}/persons/${one.person}/portraits/${items[0]!.portrait}`)
    expect(photo.rawPayload).toEqual(JPEG)
  })
})
