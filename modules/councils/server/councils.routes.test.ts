import { beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/calendar'
import { useCouncilsServer, type Caller } from '../testing/councils-server.ts'
import { aDelegate, aTerm } from '../testing/factories.ts'

const test = useCouncilsServer()
let admin: Caller

beforeAll(async () => {
  admin = await test.signIn('systemAdmin', test.world.province)
})

describe('council home', () => {
  const home = (caller: Caller, council = test.world.province) => caller.get(`/councils/${council}`)

  it('is for who is signed in, in the own council and in the province above it', async () => {
    const anonymous = await test.server.inject({ url: `/api/v1/councils/${test.world.province}` })
    expect(anonymous.statusCode).toBe(401)
    const commune = await test.signIn('delegate', test.world.commune)
    expect((await home(commune)).statusCode).toBe(404)
    expect((await home(admin, test.world.elsewhere)).statusCode).toBe(404)
    expect((await home(admin, test.world.commune)).statusCode).toBe(200)
  })

  it('says what the council is', async () => {
    expect((await home(admin)).json()).toMatchObject({
      council: { name: 'HĐND tỉnh Bắc Ninh', level: 'province', superior: null },
      unit: { code: '24' },
      term: { ordinal: 20, fromYear: 2026, toYear: 2031, endedOn: null },
      assigned: 85,
      present: 0,
      communes: 1,
    })
  })
})

describe('a new term', () => {
  const terms = () => `/councils/${test.world.elsewhere}/terms`

  it('ends the one before, with its mandates', async () => {
    const office = await test.signIn('communeOfficer', test.world.elsewhere)
    const before = (await office.get(`/councils/${test.world.elsewhere}/history`)).json().terms[0]
    const delegates = `/councils/${test.world.elsewhere}/delegates`
    const { mandate } = (await office.post(delegates, aDelegate({ term: before.id }))).json()
    const next = aTerm({
      ordinal: 21,
      fromYear: 2031,
      toYear: 2036,
      electedOn: null,
      startsOn: calendarDate('2031-04-08'),
    })
    expect((await office.post(terms(), next)).statusCode).toBe(201)
    const after = (await office.get(`/councils/${test.world.elsewhere}/history`)).json().terms
    expect(after).toMatchObject([
      { ordinal: 21, endedOn: null },
      { ordinal: 20, endedOn: '2031-04-08', delegates: 1 },
    ])
    const last = (await office.get(`${delegates}/${mandate}?on=2031-04-08`)).json()
    expect(last.mandate).toMatchObject({ state: 'ended', endReason: 'termEnded' })
  })

  it('cannot begin within a term that is closed', async () => {
    const office = await test.signIn('communeOfficer', test.world.elsewhere)
    const answer = await office.post(terms(), aTerm({ ordinal: 22, startsOn: calendarDate('2028-01-01') }))
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'councils/term-overlaps'])
  })

  it('older than those recorded ends where the next one begins', async () => {
    const office = await test.signIn('communeOfficer', test.world.elsewhere)
    const older = aTerm({
      ordinal: 19,
      fromYear: 2021,
      toYear: 2026,
      electedOn: null,
      startsOn: calendarDate('2021-06-29'),
    })
    expect((await office.post(terms(), older)).statusCode).toBe(201)
    const last = (await office.get(`/councils/${test.world.elsewhere}/history`)).json().terms.at(-1)
    expect(last).toMatchObject({ ordinal: 19, endedOn: '2026-04-10' })
  })

  it('needs years in order', async () => {
    const office = await test.signIn('communeOfficer', test.world.elsewhere)
    const answer = await office.post(terms(), { ...aTerm(), toYear: 2020 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toContainEqual({ path: 'toYear', message: 'Năm kết thúc phải sau năm bắt đầu.' })
  })
})

describe('the term that the law would have', () => {
  const proposal = (caller: Caller, council: string) => caller.get(`/councils/${council}/terms/proposal`)

  it('is the next of the council, for who may start it', async () => {
    expect((await proposal(admin, test.world.province)).json()).toEqual({
      ordinal: 21,
      ordinalBasis: 'continued',
      seatParameter: 'delegates.province',
      seats: null,
    })
    const delegate = await test.signIn('delegate', test.world.province)
    expect((await proposal(delegate, test.world.province)).statusCode).toBe(403)
    expect((await proposal(delegate, test.world.elsewhere)).statusCode).toBe(404)
  })
})

describe('the map', () => {
  it('is public, by province', async () => {
    const map = await test.server.inject({ url: '/api/v1/maps/provinces/24' })
    expect(map.json().objects.wards.geometries).toHaveLength(99)
    expect((await test.server.inject({ url: '/api/v1/maps/provinces/99' })).statusCode).toBe(404)
  })
})
