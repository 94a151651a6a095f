import { beforeAll, describe, expect, it } from 'vitest'
import type { BodyId, MandateId } from '#platform/access'
import type { OrganisationChart, PostId } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aCommittee, aDelegate, aMandateEvent, aPost } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
const at = (path: string) => `/councils/${test.world.commune}/${path}`

beforeAll(async () => {
  office = await test.signIn('communeOfficer', test.world.commune)
})

async function aMember(): Promise<MandateId> {
  return (await office.post(at('delegates'), aDelegate({ term: test.world.communeTerm }))).json().mandate
}

async function aBody(changes: Partial<Parameters<typeof aCommittee>[0]> = {}): Promise<BodyId> {
  const answer = await office.post(at('bodies'), aCommittee({ term: test.world.communeTerm, ...changes }))
  expect(answer.statusCode).toBe(201)
  return answer.json().body
}

const appoint = (changes: Parameters<typeof aPost>[0]) => office.post(at('posts'), aPost(changes))

async function appointed(changes: Parameters<typeof aPost>[0]): Promise<PostId> {
  const answer = await appoint(changes)
  expect(answer.statusCode).toBe(201)
  return answer.json().post
}

async function onChart(body: BodyId, day = '2026-11-22') {
  const chart = (await office.get(at(`organisation?on=${day}`))).json<OrganisationChart>()
  return chart.bodies.find((one) => one.id === body)!
}

describe('who may appoint', () => {
  const body = async () => aPost({ body: await aBody(), mandate: await aMember() })

  it('is refused to who is not signed in', async () => {
    const url = `/api/v1${at('posts')}`
    expect((await test.server.inject({ method: 'POST', url, payload: await body() })).statusCode).toBe(401)
  })

  it('is refused to a delegate and to the province above', async () => {
    const delegate = await test.signIn('delegate', test.world.commune)
    const province = await test.signIn('officeChief', test.world.province)
    expect((await delegate.post(at('posts'), await body())).statusCode).toBe(403)
    expect((await province.post(at('posts'), await body())).statusCode).toBe(403)
  })

  it('finds no other council, no body and no delegate of another', async () => {
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.post(at('posts'), await body())).statusCode).toBe(404)
    const own = `/councils/${test.world.elsewhere}/posts`
    expect((await stranger.post(own, await body())).statusCode).toBe(404)
  })

  it('names the field that is missing', async () => {
    const { startsOn: _, ...undated } = await body()
    const answer = await office.post(at('posts'), undated)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0]).toEqual({ path: 'startsOn', message: 'Chọn ngày nhận chức danh.' })
  })
})

describe('a Ban', () => {
  it('shows what is vacant until it is filled', async () => {
    const body = await aBody()
    const missing = async () => (await onChart(body)).vacancies.map(({ role, missing: count }) => [role, count])
    expect(await missing()).toEqual([
      ['committeeHead', 1],
      ['committeeViceHead', 1],
      ['committeeMember', 5],
    ])
    await appointed({ body, mandate: await aMember(), role: 'committeeHead' })
    expect(await missing()).toEqual([
      ['committeeViceHead', 1],
      ['committeeMember', 5],
    ])
  })

  it('has one head at a time; the successor takes over on the day', async () => {
    const body = await aBody()
    const first = await appointed({ body, mandate: await aMember(), role: 'committeeHead' })
    const successor = await aMember()
    const taken = await appoint({ body, mandate: successor, role: 'committeeHead' })
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'councils/post-taken'])
    const end = { version: 1, endedOn: '2026-09-01', reason: 'released', document: null }
    expect((await office.post(at(`posts/${first}/end`), end)).statusCode).toBe(200)
    await appointed({ body, mandate: successor, role: 'committeeHead', startsOn: '2026-09-01' as never })
    const heads = async (day: string) =>
      (await onChart(body, day)).posts.filter((post) => post.role === 'committeeHead').map((post) => post.mandate)
    expect(await heads('2026-09-01')).toEqual([successor])
    expect(await heads('2026-08-31')).not.toEqual([successor])
  })

  it('refuses a post of another kind of body', async () => {
    const answer = await appoint({ body: await aBody(), mandate: await aMember(), role: 'groupHead' })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/post-not-of-body'])
  })

  it('cannot be dissolved while somebody holds a post in it', async () => {
    const body = await aBody()
    await appointed({ body, mandate: await aMember() })
    const change = { version: 1, name: 'Ban sẽ giải thể', endedOn: '2026-11-01', seats: [], electionUnits: [] }
    const answer = await office.patch(at(`bodies/${body}`), change)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'councils/body-not-empty'])
  })
})

describe('what is unusual', () => {
  it('asks who decided it and why, then stays visible', async () => {
    const seats = [{ role: 'committeeMember' as const, seats: 1 }]
    const body = await aBody({ seats })
    await appointed({ body, mandate: await aMember() })
    const second = await aMember()
    const asked = await appoint({ body, mandate: second })
    expect([asked.statusCode, asked.json().code]).toEqual([422, 'councils/post-needs-decision'])
    expect(asked.json().errors).toEqual([{ path: 'decision', message: 'Nhiều hơn số lượng đã được quyết định.' }])
    await appointed({ body, mandate: second, decision: { by: 'Thường trực HĐND', reason: 'Chuyển tiếp sau sắp xếp' } })
    const post = (await onChart(body)).posts.find((one) => one.mandate === second)!
    expect(post.warnings).toEqual(['more-than-decided'])
  })
})

describe('who leaves the mandate', () => {
  it('leaves the posts, and has them back when the entry is undone', async () => {
    const body = await aBody()
    const mandate = await aMember()
    await appointed({ body, mandate })
    const recorded = await office.post(at(`delegates/${mandate}/events`), aMandateEvent())
    expect((await onChart(body, '2026-10-01')).posts).toEqual([])
    expect((await onChart(body, '2026-09-30')).posts).toHaveLength(1)
    const { event } = recorded.json()
    await office.post(at(`delegates/${mandate}/undo`), { version: 2, event, reason: 'Ghi nhầm người' })
    expect((await onChart(body, '2026-10-01')).posts).toHaveLength(1)
  })

  it('cannot be appointed any more', async () => {
    const mandate = await aMember()
    await office.post(at(`delegates/${mandate}/events`), aMandateEvent())
    const answer = await appoint({ body: await aBody(), mandate, startsOn: '2026-10-01' as never })
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/post-needs-delegate'])
  })
})

describe('undo', () => {
  it('gives an ended post back, then withdraws the appointment', async () => {
    const body = await aBody()
    const post = await appointed({ body, mandate: await aMember() })
    const end = { version: 1, endedOn: '2026-09-01', reason: 'relieved', document: null }
    await office.post(at(`posts/${post}/end`), end)
    const undo = (version: number) => office.post(at(`posts/${post}/undo`), { version, reason: 'Ghi nhầm người' })
    expect((await undo(2)).statusCode).toBe(200)
    expect((await onChart(body)).posts.map((one) => one.id)).toEqual([post])
    expect((await undo(3)).statusCode).toBe(200)
    expect((await onChart(body)).posts).toEqual([])
  })

  it('of an older version is answered with both', async () => {
    const post = await appointed({ body: await aBody(), mandate: await aMember() })
    const end = { version: 1, endedOn: '2026-09-01', reason: 'relieved', document: null }
    await office.post(at(`posts/${post}/end`), end)
    const again = await office.post(at(`posts/${post}/end`), end)
    expect(again.statusCode).toBe(409)
    expect(again.json().versions.current).toMatchObject({ version: 2, endedOn: '2026-09-01' })
  })
})

describe('Thường trực', () => {
  it('is its own posts and the heads of the Ban', async () => {
    const standing = await aBody({ kind: 'standing', name: 'Thường trực HĐND', seats: [{ role: 'chair', seats: 1 }] })
    const chair = await aMember()
    await appointed({ body: standing, mandate: chair, role: 'chair' })
    const chart = (await office.get(at('organisation'))).json<OrganisationChart>()
    expect(chart.standing[0]).toMatchObject({ mandate: chair, role: 'chair' })
    expect(chart.standing.slice(1).every((member) => member.role === 'committeeHead')).toBe(true)
    expect(chart.standing.length).toBeGreaterThan(1)
  })
})
