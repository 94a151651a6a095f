import { beforeEach, describe, expect, it } from 'vitest'
import type { BodyId, CouncilId, MandateId } from '#platform/access'
import type { OrganisationChart } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aCommittee, aDelegate, aPost } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
let council: CouncilId
let body: BodyId
let head: MandateId

beforeEach(async () => {
  council = test.world.commune
  office ??= await test.signIn('communeOfficer', council)
  const term = test.world.communeTerm
  head = (await office.post(`/councils/${council}/delegates`, aDelegate({ term }))).json().mandate
  body = (await office.post(`/councils/${council}/bodies`, aCommittee({ term }))).json().body
  await office.post(
    `/councils/${council}/posts`,
    aPost({ body, mandate: head, role: 'committeeHead', title: 'Trưởng Ban' }),
  )
})

const chartOn = async (day: string): Promise<OrganisationChart> =>
  (await office.get(`/councils/${council}/organisation?on=${day}`)).json()
const bodyOn = async (day: string) => (await chartOn(day)).bodies.find(({ id }) => id === body)
const dissolve = (caller: Caller, changes: object = {}) =>
  caller.post(`/councils/${council}/bodies/${body}/dissolve`, { version: 1, endedOn: '2026-10-15', ...changes })
const restore = (version: number) =>
  office.post(`/councils/${council}/bodies/${body}/restore`, { version, reason: 'Ghi nhầm Ban' })

describe('a post that ends on 15/12', () => {
  it('keeps its title for papers of 10/12, and shows the vacancy from the 15th on', async () => {
    const [post] = (await bodyOn('2026-11-22'))!.posts
    await office.post(`/councils/${council}/posts/${post!.id}/end`, {
      version: post!.version,
      endedOn: '2026-12-15',
      reason: 'relieved',
    })
    for (const day of ['2026-12-10', '2026-12-14']) {
      const before = (await bodyOn(day))!
      expect(before.posts).toMatchObject([{ mandate: head, title: 'Trưởng Ban' }])
      expect(before.vacancies.some(({ role }) => role === 'committeeHead')).toBe(false)
    }
    const after = (await bodyOn('2026-12-15'))!
    expect(after.posts).toEqual([])
    expect(after.vacancies).toContainEqual(expect.objectContaining({ role: 'committeeHead', missing: 1 }))
    const asOf = (await office.get(`/councils/${council}/delegates?on=2026-12-10`)).json().items
    const row = asOf.find(({ mandate }: { mandate: string }) => mandate === head)
    expect(row.posts).toMatchObject([{ role: 'committeeHead', title: 'Trưởng Ban' }])
  })
})

describe('dissolving a body', () => {
  it('is for the office of the own council', async () => {
    const anonymous = await test.server.inject({
      method: 'POST',
      url: `/api/v1/councils/${council}/bodies/${body}/dissolve`,
      payload: {},
    })
    expect(anonymous.statusCode).toBe(401)
    expect((await dissolve(await test.signIn('delegate', council))).statusCode).toBe(403)
    expect((await dissolve(await test.signIn('communeOfficer', test.world.elsewhere))).statusCode).toBe(404)
    expect((await dissolve(office, { endedOn: '15/10/2026' })).statusCode).toBe(400)
    const early = await dissolve(office, { endedOn: '2026-04-10' })
    expect([early.statusCode, early.json().code]).toEqual([422, 'councils/post-dates'])
  })

  it('ends the posts with it from the day on, and both are given back when it was a mistake', async () => {
    expect((await dissolve(office)).json()).toEqual({ body, version: 2 })
    expect((await bodyOn('2026-10-14'))!.posts).toHaveLength(1)
    expect(await bodyOn('2026-10-15')).toBeUndefined()
    expect((await chartOn('2026-10-15')).ended.map(({ id }) => id)).toContain(body)
    expect((await dissolve(office, { version: 2 })).statusCode).toBe(409)

    expect((await restore(2)).json()).toEqual({ body, version: 3 })
    expect((await bodyOn('2026-10-15'))!.posts).toMatchObject([{ mandate: head, endedOn: null }])
    expect((await restore(3)).statusCode).toBe(409)
  })
})

describe('changing a body', () => {
  it('changes what was decided and leaves the election units alone where nothing is said of them', async () => {
    const change = { version: 1, name: 'Ban đổi tên', endedOn: null, seats: [{ role: 'committeeHead', seats: 1 }] }
    expect((await office.patch(`/councils/${council}/bodies/${body}`, change)).statusCode).toBe(200)
    expect(await bodyOn('2026-11-22')).toMatchObject({ name: 'Ban đổi tên', seats: change.seats, version: 2 })
  })
})
