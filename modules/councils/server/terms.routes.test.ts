import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId, MandateId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { ElectionResults, ElectionUnitId, TermId } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aCommittee, aDelegate, aPost } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
let council: CouncilId
let term: TermId
let chair: MandateId

beforeAll(async () => {
  council = test.world.commune
  term = test.world.communeTerm
  office = await test.signIn('communeOfficer', council)
  chair = (await office.post(`/councils/${council}/delegates`, aDelegate({ term }))).json().mandate
  const { body } = (await office.post(`/councils/${council}/bodies`, aCommittee({ term }))).json()
  await office.post(`/councils/${council}/posts`, aPost({ body, mandate: chair, role: 'committeeHead' }))
})

describe('ending a term', () => {
  const path = (what: string) => `/councils/${council}/terms/${term}/${what}`
  const end = (changes: object = {}) => ({
    version: 1,
    endedOn: calendarDate('2026-10-01'),
    document: 'Nghị quyết số 9/NQ-HĐND',
    ...changes,
  })
  const stateOn = async (day: string) =>
    (await office.get(`/councils/${council}/delegates/${chair}?on=${day}`)).json().mandate.state

  it('is for those who start terms, in their own council', async () => {
    const anonymous = await test.server.inject({ method: 'POST', url: `/api/v1${path('end')}`, payload: {} })
    expect(anonymous.statusCode).toBe(401)
    const delegate = await test.signIn('delegate', council)
    expect((await delegate.post(path('end'), end())).statusCode).toBe(403)
    const elsewhere = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await elsewhere.post(path('end'), end())).statusCode).toBe(404)
    expect((await office.post(path('end'), { version: 1 })).statusCode).toBe(400)
    const early = await office.post(path('end'), end({ endedOn: '2026-04-10' }))
    expect([early.statusCode, early.json().code]).toEqual([422, 'councils/term-dates'])
    expect((await office.post(path('end'), end({ version: 7 }))).statusCode).toBe(409)
  })

  it('ends mandates and posts with it, and gives them back when it was a mistake', async () => {
    expect((await office.post(path('end'), end())).json()).toEqual({ term, version: 2 })
    expect([await stateOn('2026-09-30'), await stateOn('2026-10-01')]).toEqual(['active', 'ended'])
    const without = (await office.get(`/councils/${council}?on=2026-10-01`)).json()
    expect(without).toMatchObject({ term: null, present: 0 })
    const again = await office.post(path('end'), end({ version: 2 }))
    expect([again.statusCode, again.json().code]).toEqual([409, 'councils/term-not-running'])

    const undo = await office.post(path('undo-end'), { version: 2, reason: 'Ghi nhầm nhiệm kỳ' })
    expect(undo.json()).toEqual({ term, version: 3 })
    expect(await stateOn('2026-10-01')).toBe('active')
    const chart = (await office.get(`/councils/${council}/organisation`)).json()
    expect(chart.bodies[0].posts).toMatchObject([{ mandate: chair, role: 'committeeHead', endedOn: null }])
    const running = await office.post(path('undo-end'), { version: 3, reason: 'Ghi nhầm nhiệm kỳ' })
    expect([running.statusCode, running.json().code]).toEqual([409, 'councils/term-not-running'])
  })
})

describe('what the law would have for a new term', () => {
  it('counts the seats of a population (article 30)', async () => {
    const asked = (population: number) => office.get(`/councils/${council}/terms/proposal?population=${population}`)
    expect((await asked(10_000)).json()).toMatchObject({ ordinal: 21, ordinalBasis: 'continued', seats: 15 })
    expect((await asked(20_000)).json()).toMatchObject({ seats: 20 })
  })
})

describe('election results', () => {
  let unit: ElectionUnitId
  const results = (caller: Caller) => caller.get(`/councils/${council}/terms/${term}/results`)
  const figures = {
    version: 0,
    voters: 4_000,
    voted: 3_900,
    ballotsValid: 3_850,
    ballotsInvalid: 40,
    document: 'BB 01',
  }
  const enter = (caller: Caller, body: object) => caller.put(`/councils/${council}/election-units/${unit}/result`, body)

  beforeAll(async () => {
    const made = await office.post(`/councils/${council}/election-units`, {
      term,
      number: 1,
      territory: 'Khu 1',
      seats: 3,
    })
    unit = made.json().electionUnit
    for (const [fullName, votesWon] of [
      ['Lê Ít Phiếu', 1_900],
      ['Trần Nhiều Phiếu', 3_100],
    ] as const) {
      await office.post(`/councils/${council}/delegates`, aDelegate({ term, fullName, electionUnit: unit, votesWon }))
    }
  })

  it('are entered by the office and read by the province', async () => {
    const anonymous = await test.server.inject({ url: `/api/v1/councils/${council}/terms/${term}/results` })
    expect(anonymous.statusCode).toBe(401)
    const delegate = await test.signIn('delegate', council)
    expect((await enter(delegate, figures)).statusCode).toBe(403)
    const elsewhere = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await results(elsewhere)).statusCode).toBe(404)
    expect((await enter(elsewhere, figures)).statusCode).toBe(404)
    const impossible = await enter(office, { ...figures, voted: 4_001 })
    expect(impossible.statusCode).toBe(400)
    expect(impossible.json().errors[0].path).toBe('voted')

    expect((await enter(office, figures)).json()).toEqual({ electionUnit: unit, version: 1 })
    const province = await test.signIn('officeChief', test.world.province)
    const read: ElectionResults = (await results(province)).json()
    expect(read).toMatchObject({
      total: { units: 1, entered: 1, voters: 4_000, voted: 3_900, elected: 2 },
      abilities: { enter: false },
    })
    expect(read.units[0]!.elected).toEqual([
      { fullName: 'Trần Nhiều Phiếu', votesWon: 3_100 },
      { fullName: 'Lê Ít Phiếu', votesWon: 1_900 },
    ])
  })

  it('are corrected over the version that was seen', async () => {
    const stale = await enter(office, { ...figures, voted: 3_895 })
    expect(stale.statusCode, stale.body).toBe(409)
    expect(stale.json().versions.current).toMatchObject({ voted: 3_900, version: 1 })
    expect((await enter(office, { ...figures, version: 1, voted: 3_901 })).statusCode).toBe(200)
  })
})
