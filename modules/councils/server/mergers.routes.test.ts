import { beforeEach, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { Merger, MergerPreview, Unit } from '#councils'
import type { Caller } from '../testing/councils-server.ts'
import { aCommittee, aMandateEvent, anAgency, aPost } from '../testing/factories.ts'
import { BASIS, type Commune, MERGED_ON, useTwoCommunes } from '../testing/two-communes.ts'
import { listUnits } from './units.store.ts'

const stage = useTwoCommunes()
const { test, mergers, whole, merge, add, homeOn } = stage
const ON = MERGED_ON
const DAY = calendarDate('2026-11-22')

let admin: Caller
let units: readonly Unit[]
let former: Commune
let receiving: Commune

beforeEach(() => {
  ;({ admin, units, former, receiving } = stage)
})

const delegatesOf = async ({ council, office }: Commune, on: string, query = '') =>
  (await office.get(`/councils/${council}/delegates?on=${on}${query}`)).json().items

describe('who may', () => {
  it('is the administrator and the office chief of the province, for units of the province', async () => {
    const anonymous = await test.server.inject({ method: 'POST', url: `/api/v1${mergers()}`, payload: {} })
    expect(anonymous.statusCode).toBe(401)
    const clerk = await test.signIn('specialist', test.world.province)
    expect((await clerk.get(mergers())).statusCode).toBe(403)
    expect((await clerk.post(mergers(), whole())).statusCode).toBe(403)
    expect((await former.office.post(mergers(), whole())).statusCode).toBe(404)
    expect((await former.office.post(`${mergers(former.council)}/preview`, whole())).statusCode).toBe(403)
    expect((await merge({ ...whole(), basis: '' })).statusCode).toBe(400)
    const other = await test.within(undefined, async (tx) => {
      const hanoi = (await listUnits(tx, null, DAY)).find(({ code }) => code === '01')!
      return (await listUnits(tx, hanoi.id, DAY))[0]!
    })
    const answer = await merge(whole({ into: { is: 'known', unit: other.id } }))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/unit-not-of-province'])
  })
})

describe('a whole unit into another', () => {
  async function peopled() {
    const chair = await add(former, { fullName: 'Nguyễn Văn Trưởng' })
    const accused = await add(former, { fullName: 'Trần Văn Đình' })
    await add(receiving)
    const events = `/councils/${former.council}/delegates/${accused}/events`
    await former.office.post(events, aMandateEvent({ kind: 'suspended', on: calendarDate('2026-08-01') }))
    const bodies = `/councils/${former.council}/bodies`
    const { body: ban } = (
      await former.office.post(bodies, aCommittee({ term: former.term, name: 'Ban Pháp chế' }))
    ).json()
    const group = { term: former.term, kind: 'group', name: 'Tổ đại biểu số 1', startsOn: '2026-04-10', seats: [] }
    const { body: to } = (await former.office.post(bodies, group)).json()
    await receiving.office.post(`/councils/${receiving.council}/bodies`, { ...group, term: receiving.term })
    const posts = `/councils/${former.council}/posts`
    await former.office.post(posts, aPost({ body: ban, mandate: chair, role: 'committeeHead' }))
    await former.office.post(posts, aPost({ body: to, mandate: chair, role: 'groupHead', origin: 'appointed' }))
    const name = former.unit.fullName.toLowerCase()
    await former.office.post(
      `/councils/${former.council}/agencies`,
      anAgency({ kind: 'peoplesCommittee', name: `UBND ${name}`, unit: former.unit.id }),
    )
    await admin.post(
      `/councils/${test.world.province}/agencies`,
      anAgency({ kind: 'communeCommittee', name: `UBND ${name}`, unit: former.unit.id }),
    )
    return { chair, accused }
  }

  it('is shown before anything is written: delegates, posts, bodies, agencies', async () => {
    const { chair } = await peopled()
    const answer = await admin.post(`${mergers()}/preview`, whole())
    const preview: MergerPreview = answer.json()
    expect(preview.into).toMatchObject({
      council: receiving.council,
      term: { ordinal: 4, begins: false },
      delegatesBefore: 1,
      delegatesAfter: 3,
    })
    const [from] = preview.from
    expect(from!.delegates).toContainEqual(expect.objectContaining({ mandate: chair, state: 'active', moves: true }))
    expect(from!.posts.map(({ role }) => role).toSorted()).toEqual(['committeeHead', 'groupHead'])
    const place = former.unit.fullName.charAt(0).toLowerCase() + former.unit.fullName.slice(1)
    expect(from!.bodies).toMatchObject([
      { kind: 'committee', goesOnAs: null },
      { kind: 'group', goesOnAs: `Tổ đại biểu số 1 (${place})` },
    ])
    expect(from!.agencies).toMatchObject([{ kind: 'peoplesCommittee', fate: 'new', byHand: false }])
    expect(preview.provinceAgencies).toMatchObject([{ council: test.world.province, kind: 'communeCommittee' }])
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 1 })
  })

  it('moves the delegates with the state they are in, ends the posts, takes the Tổ over', async () => {
    await peopled()
    expect((await merge(whole())).statusCode).toBe(201)

    expect(await homeOn(former, '2026-08-31')).toMatchObject({ present: 2, term: { ordinal: 4 } })
    expect(await homeOn(former, ON)).toMatchObject({ present: 0, term: null })
    expect(await homeOn(receiving, '2026-08-31')).toMatchObject({ present: 1, groups: 1 })
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 3, groups: 2, term: { ordinal: 4, endedOn: null } })

    const here = await delegatesOf(receiving, ON)
    expect(here).toContainEqual(
      expect.objectContaining({
        fullName: 'Nguyễn Văn Trưởng',
        state: 'active',
        posts: [
          expect.objectContaining({ role: 'groupHead', bodyName: expect.stringContaining('Tổ đại biểu số 1 (') }),
        ],
      }),
    )
    expect(here).toContainEqual(expect.objectContaining({ fullName: 'Trần Văn Đình', state: 'suspended' }))
    const before = await delegatesOf(former, '2026-08-31')
    const head = before.find(({ fullName }: { fullName: string }) => fullName === 'Nguyễn Văn Trưởng')
    expect(head.posts).toContainEqual(expect.objectContaining({ role: 'committeeHead', bodyName: 'Ban Pháp chế' }))
    const figures = (await receiving.office.get(`/councils/${receiving.council}/statistics?on=${ON}`)).json()
    expect(figures).toMatchObject({ present: 3, elected: 1, designated: 2 })
  })

  it('has the new unit’s agency answer in every register that named the former one', async () => {
    await peopled()
    await merge(whole())
    const agencies = async (caller: Caller, council: CouncilId) =>
      (await caller.get(`/councils/${council}/agencies?on=${ON}`))
        .json()
        .items.map(({ name }: { name: string }) => name)
    const place = receiving.unit.fullName.charAt(0).toLowerCase() + receiving.unit.fullName.slice(1)
    const gone = `UBND ${former.unit.fullName.toLowerCase()}`
    for (const [caller, council] of [
      [former.office, former.council],
      [receiving.office, receiving.council],
      [admin, test.world.province],
    ] as const) {
      const names = await agencies(caller, council)
      expect(names).toContain(`UBND ${place}`)
      expect(names).not.toContain(gone)
    }
    const told = await test.within(test.world.province, (tx) =>
      tx
        .selectFrom('platform.outbox')
        .select(['council_id as council'])
        .where('name', '=', 'councils.agency-succeeded')
        .where('council_id', 'in', [former.council, test.world.province])
        .execute(),
    )
    expect(new Set(told.map(({ council }) => council))).toEqual(new Set([former.council, test.world.province]))
  })

  it('is taken back as a whole, and may be recorded again', async () => {
    await peopled()
    const { merger } = (await merge(whole())).json()
    const undo = await admin.post(`${mergers()}/${merger}/undo`, { reason: 'Ghi nhầm đơn vị tiếp nhận' })
    expect(undo.statusCode).toBe(200)
    expect(await homeOn(former, ON)).toMatchObject({ present: 2, bodies: 1, groups: 1, term: { endedOn: null } })
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 1, groups: 1 })
    const head = (await delegatesOf(former, ON)).find(
      ({ fullName }: { fullName: string }) => fullName === 'Nguyễn Văn Trưởng',
    )
    expect(head.posts).toHaveLength(2)
    const list: Merger[] = (await admin.get(mergers())).json().items
    expect(list.find(({ id }) => id === merger)).toMatchObject({
      delegates: 2,
      undoReason: 'Ghi nhầm đơn vị tiếp nhận',
    })
    const again = await admin.post(`${mergers()}/${merger}/undo`, { reason: 'Ghi nhầm' })
    expect([again.statusCode, again.json().code]).toEqual([409, 'councils/merger-undone'])

    expect((await merge(whole())).statusCode).toBe(201)
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 3, groups: 2 })
  })

  it('is not taken back over what rests on it', async () => {
    await peopled()
    const { merger } = (await merge(whole())).json()
    const moved = (await delegatesOf(receiving, ON)).find(
      ({ fullName }: { fullName: string }) => fullName === 'Nguyễn Văn Trưởng',
    )
    const one = (await receiving.office.get(`/councils/${receiving.council}/delegates/${moved.mandate}`)).json()
    const events = `/councils/${receiving.council}/delegates/${moved.mandate}/events`
    await receiving.office.post(
      events,
      aMandateEvent({ version: one.mandate.version, kind: 'resigned', on: calendarDate('2026-10-01') }),
    )
    const undo = await admin.post(`${mergers()}/${merger}/undo`, { reason: 'Ghi nhầm đơn vị' })
    expect([undo.statusCode, undo.json().code]).toEqual([409, 'councils/merger-undo-blocked'])
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 3 })
  })

  it('does not happen twice', async () => {
    await merge(whole())
    const again = await merge(whole({ on: '2026-10-01' }))
    expect([again.statusCode, again.json().code]).toEqual([422, 'councils/merge-ended-unit'])
    const itself = await merge(whole({ from: [{ unit: receiving.unit.id, extent: 'whole' }] }))
    expect([itself.statusCode, itself.json().code]).toEqual([422, 'councils/merge-same-unit'])
  })
})

describe('a part of a unit', () => {
  it('takes the chosen delegates along and leaves the rest of the council at work', async () => {
    const goes = await add(former)
    await add(former)
    const part = { from: [{ unit: former.unit.id, extent: 'part', delegates: [goes] }] }
    expect((await merge(whole(part))).statusCode).toBe(201)
    expect(await homeOn(former, ON)).toMatchObject({ present: 1, term: { endedOn: null } })
    expect(await homeOn(receiving, ON)).toMatchObject({ present: 1 })
    const figures = (await former.office.get(`/councils/${former.council}/statistics?on=${ON}`)).json()
    expect(figures).toMatchObject({ decrease: 1, decreaseReasons: { moved: 1 } })
    const history = (await receiving.office.get(`/councils/${receiving.council}/history`)).json()
    expect(history.successions).toMatchObject([{ predecessor: former.unit.id, extent: 'part', basis: BASIS }])
  })

  it('takes nobody along who is no delegate there', async () => {
    const stranger = await add(receiving)
    const part = { from: [{ unit: former.unit.id, extent: 'part', delegates: [stranger] }] }
    const answer = await merge(whole(part))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/merge-nobody-chosen'])
  })
})

describe('a new unit', () => {
  const both = (into: object) =>
    whole({ from: [former, receiving].map(({ unit }) => ({ unit: unit.id, extent: 'whole' })), into })

  it('with a new name has its council opened, khóa I, with vacant posts to fill', async () => {
    await add(former)
    await add(receiving)
    const into = { is: 'new', code: '99001', kind: 'ward', name: 'Hợp Nhất' }
    const { successor } = (await merge(both(into))).json()
    const below = (await admin.get(`/councils/${test.world.province}/below`)).json()
    const made = below.find(({ unit }: { unit: string }) => unit === successor)
    expect(made.name).toBe('HĐND phường Hợp Nhất')
    const home = (await admin.get(`/councils/${made.id}?on=${ON}`)).json()
    expect(home).toMatchObject({ present: 2, bodies: 3, term: { ordinal: 1, ordinalBasis: 'restarted', toYear: 2031 } })
    expect(home.vacancies).toBeGreaterThan(2)
  })

  it('that keeps the name and kind of a former one goes on with its khóa (article 49.1)', async () => {
    await add(former)
    const { code, kind, name } = former.unit
    const preview: MergerPreview = (
      await admin.post(`${mergers()}/preview`, both({ is: 'new', code, kind, name }))
    ).json()
    expect(preview.into.term).toMatchObject({ ordinal: 4, ordinalBasis: 'continued', begins: true })
    expect((await merge(both({ is: 'new', code, kind, name }))).statusCode).toBe(201)
  })

  it('has a code of its own', async () => {
    const answer = await merge(both({ is: 'new', code: units[0]!.code, kind: 'ward', name: 'Hợp Nhất' }))
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'councils/merge-code-taken'])
  })
})

describe('units without a council here', () => {
  it('are only linked, so that the history of the province tells of them', async () => {
    const province = (code: string) =>
      test.within(undefined, async (tx) => (await listUnits(tx, null, DAY)).find((unit) => unit.code === code)!)
    const [from, into] = [await province('04'), await province('24')]
    const linked = await merge({
      from: [{ unit: from.id, extent: 'whole' }],
      into: { is: 'known', unit: into.id },
      on: '2026-07-01',
      basis: BASIS,
    })
    expect(linked.statusCode).toBe(201)
    const history = (await admin.get(`/councils/${test.world.province}/history`)).json()
    expect(history.successions).toEqual([
      { predecessor: from.id, successor: into.id, on: '2026-07-01', extent: 'whole', basis: BASIS },
    ])
    expect(history.units).toContainEqual(expect.objectContaining({ id: from.id, endedOn: '2026-07-01' }))
  })
})
