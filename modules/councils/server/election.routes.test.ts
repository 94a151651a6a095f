import { beforeAll, describe, expect, it } from 'vitest'
import type { AddElectionUnit, ElectionRegister, ElectionUnitId, PollingArea } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aCommittee, aDelegate, anAgency, anElectionUnit, aPollingArea } from '../testing/factories.ts'

const test = useCouncilsServer()
let office: Caller
const at = (path = '') => `/councils/${test.world.province}/${path}`
const unit = (changes: Partial<AddElectionUnit> = {}) => anElectionUnit({ term: test.world.provinceTerm, ...changes })
const decided = { by: 'Ủy ban bầu cử tỉnh', reason: 'Chờ điều chỉnh số đại biểu' }

beforeAll(async () => {
  office = await test.signIn('specialist', test.world.province)
})

async function added(changes: Partial<AddElectionUnit> = {}): Promise<ElectionUnitId> {
  const answer = await office.post(at('election-units'), unit({ decision: decided, ...changes }))
  expect(answer.statusCode).toBe(201)
  return answer.json().electionUnit
}

async function addedArea(of: ElectionUnitId, number: number) {
  const answer = await office.post(at(`election-units/${of}/polling-areas`), aPollingArea({ number }))
  expect(answer.statusCode).toBe(201)
  return answer.json<{ pollingArea: string }>().pollingArea
}

const register = async (caller = office) => (await caller.get(at('election-units'))).json<ElectionRegister>()
const numbers = async () => (await register()).electionUnits.map(({ number }) => number)
const areasOf = async (of: ElectionUnitId, query = '') =>
  (await office.get(at(`election-units/${of}/polling-areas${query}`))).json<{ items: PollingArea[]; next?: string }>()
const said = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code]

describe('the election units of a council', () => {
  it('are not for who is not signed in, for an agency, for another council', async () => {
    const url = `/api/v1${at('election-units')}`
    expect((await test.server.inject({ url })).statusCode).toBe(401)
    expect((await test.server.inject({ method: 'POST', url, payload: unit() })).statusCode).toBe(401)
    const { agency: ofAgency } = (await office.post(at('agencies'), anAgency())).json()
    const agency = await test.signIn('agencyFocalPoint', test.world.province, { agency: ofAgency })
    expect((await agency.get(at('election-units'))).statusCode).toBe(403)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.get(at('election-units'))).statusCode).toBe(404)
    expect((await stranger.post(at('election-units'), unit())).statusCode).toBe(404)
  })

  it('are read by a delegate, who changes nothing', async () => {
    const id = await added()
    const delegate = await test.signIn('delegate', test.world.province)
    expect((await register(delegate)).abilities).toEqual({ change: false })
    expect((await delegate.post(at('election-units'), unit())).statusCode).toBe(403)
    expect((await delegate.patch(at(`election-units/${id}`), { ...unit(), version: 1 })).statusCode).toBe(403)
    for (const act of ['remove', 'restore']) {
      expect((await delegate.post(at(`election-units/${id}/${act}`), { version: 1 })).statusCode).toBe(403)
    }
  })

  it('say what is missing', async () => {
    const answer = await office.post(at('election-units'), { ...unit(), territory: ' ', seats: 0, voters: 1.5 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toEqual([
      { path: 'territory', message: 'Ghi địa bàn của đơn vị bầu cử.' },
      { path: 'seats', message: 'Số đại biểu được bầu ít nhất là 1.' },
      { path: 'voters', message: 'Số cử tri là số nguyên.' },
    ])
  })

  it('stand by number, each with its delegates in office and its polling areas', async () => {
    const second = await added({ number: 702, seats: 3, voters: 4_000 })
    await added({ number: 701 })
    await addedArea(second, 1)
    await addedArea(second, 2)
    await office.post(at('delegates'), aDelegate({ term: test.world.provinceTerm, electionUnit: second }))
    const listed = (await register()).electionUnits.filter(({ number }) => number > 700)
    expect(listed).toMatchObject([
      { number: 701, delegates: 0, pollingAreas: 0 },
      { number: 702, seats: 3, voters: 4_000, delegates: 1, pollingAreas: 2, decision: decided },
    ])
  })

  it('refuse a number that is taken', async () => {
    await added({ number: 710 })
    const again = await office.post(at('election-units'), unit({ number: 710, decision: decided }))
    expect(said(again)).toEqual([409, 'councils/election-unit-taken'])
    const other = await added()
    const changed = await office.patch(at(`election-units/${other}`), {
      ...unit({ number: 710, decision: decided }),
      version: 1,
    })
    expect(said(changed)).toEqual([409, 'councils/election-unit-taken'])
  })

  it('that come to more than the assigned delegates ask who decided it, and go on saying so', async () => {
    await added({ number: 720, seats: 80 })
    const answer = await office.post(at('election-units'), unit({ number: 721, seats: 6 }))
    expect(said(answer)).toEqual([422, 'councils/election-seats-exceed'])
    expect(answer.json().params).toMatchObject({ assigned: 85 })
    await added({ number: 721, seats: 6, decision: decided })
    const { totals, assignedSeats, electionUnits } = await register()
    expect(totals.seats).toBeGreaterThan(assignedSeats!)
    expect(electionUnits.find(({ number }) => number === 721)?.decision).toEqual(decided)
  })

  it('of an older version are answered with both', async () => {
    const id = await added({ number: 730 })
    const path = at(`election-units/${id}`)
    const mine = { ...unit({ number: 730, territory: 'xã Một', decision: decided }), version: 1 }
    expect((await office.patch(path, mine)).json()).toEqual({ electionUnit: id, version: 2 })
    const again = await office.patch(path, { ...mine, territory: 'xã Hai' })
    expect(again.statusCode).toBe(409)
    expect(again.json().versions).toMatchObject({ yours: { territory: 'xã Hai' }, current: { territory: 'xã Một' } })
  })

  it('keep at least the seats that delegates hold', async () => {
    const id = await added({ number: 740, seats: 2 })
    for (let seat = 0; seat < 2; seat += 1) {
      await office.post(at('delegates'), aDelegate({ term: test.world.provinceTerm, electionUnit: id }))
    }
    const answer = await office.patch(at(`election-units/${id}`), {
      ...unit({ number: 740, seats: 1, decision: decided }),
      version: 1,
    })
    expect(said(answer)).toEqual([422, 'councils/election-unit-seats-held'])
  })
})

describe('removing an election unit', () => {
  it('is taken back whole, polling areas and Tổ included', async () => {
    const id = await added({ number: 750 })
    await addedArea(id, 1)
    const group = aCommittee({ term: test.world.provinceTerm, kind: 'group', seats: [], electionUnits: [id] })
    const { body } = (await office.post(at('bodies'), group)).json<{ body: string }>()
    const unitsOfGroup = async () => {
      const { bodies } = (await office.get(at('organisation'))).json()
      return bodies.find((one: { id: string }) => one.id === body).electionUnits
    }
    expect((await office.post(at(`election-units/${id}/remove`), { version: 1 })).json()).toEqual({
      electionUnit: id,
      version: 2,
    })
    expect(await numbers()).not.toContain(750)
    expect(await unitsOfGroup()).toEqual([])
    expect((await office.get(at(`election-units/${id}/polling-areas`))).statusCode).toBe(404)
    const elected = await office.post(at('delegates'), aDelegate({ term: test.world.provinceTerm, electionUnit: id }))
    expect(elected.statusCode).toBe(404)

    expect((await office.post(at(`election-units/${id}/restore`), { version: 2 })).statusCode).toBe(200)
    expect(await numbers()).toContain(750)
    expect(await unitsOfGroup()).toEqual([750])
    expect((await areasOf(id)).items).toHaveLength(1)
  })

  it('is refused where delegates were elected, also who have left', async () => {
    const id = await added({ number: 760 })
    const { mandate } = (
      await office.post(at('delegates'), aDelegate({ term: test.world.provinceTerm, electionUnit: id }))
    ).json()
    const resigned = { version: 1, kind: 'resigned', on: '2026-10-01', decidedBy: 'standing' }
    expect((await office.post(at(`delegates/${mandate}/events`), resigned)).statusCode).toBe(201)
    const answer = await office.post(at(`election-units/${id}/remove`), { version: 1 })
    expect(said(answer)).toEqual([409, 'councils/election-unit-has-delegates'])
    expect(answer.json().params).toEqual({ number: 760, count: 1 })
  })

  it('cannot be taken back once its number is another’s, nor twice', async () => {
    const id = await added({ number: 770 })
    await office.post(at(`election-units/${id}/remove`), { version: 1 })
    expect((await office.post(at(`election-units/${id}/remove`), { version: 2 })).statusCode).toBe(409)
    await added({ number: 770 })
    const restored = await office.post(at(`election-units/${id}/restore`), { version: 2 })
    expect(said(restored)).toEqual([409, 'councils/election-unit-taken'])
  })
})

describe('polling areas', () => {
  it('come in pages, by number', async () => {
    const id = await added({ number: 780 })
    for (const number of [3, 1, 2]) await addedArea(id, number)
    const first = await areasOf(id, '?limit=2')
    expect(first.items.map(({ number }) => number)).toEqual([1, 2])
    const rest = await areasOf(id, `?limit=2&after=${first.next}`)
    expect([rest.items.map(({ number }) => number), rest.next]).toEqual([[3], undefined])
  })

  it('are kept by the office alone, and say what is missing', async () => {
    const id = await added()
    const path = at(`election-units/${id}/polling-areas`)
    const area = await addedArea(id, 1)
    expect((await test.server.inject({ url: `/api/v1${path}` })).statusCode).toBe(401)
    const delegate = await test.signIn('delegate', test.world.province)
    expect((await delegate.get(path)).statusCode).toBe(200)
    expect((await delegate.post(path, aPollingArea())).statusCode).toBe(403)
    const stranger = await test.signIn('communeOfficer', test.world.elsewhere)
    expect((await stranger.get(path)).statusCode).toBe(404)
    for (const act of ['remove', 'restore']) {
      const url = at(`polling-areas/${area}/${act}`)
      expect((await delegate.post(url, { version: 1 })).statusCode).toBe(403)
      expect((await stranger.post(url, { version: 1 })).statusCode).toBe(404)
    }
    const answer = await office.post(path, { ...aPollingArea(), place: '' })
    expect([answer.statusCode, answer.json().errors]).toEqual([400, [{ path: 'place', message: 'Ghi nơi bỏ phiếu.' }]])
    const nowhere = at(`election-units/${crypto.randomUUID()}/polling-areas`)
    expect((await office.post(nowhere, aPollingArea())).statusCode).toBe(404)
  })

  it('of one number stand once in a unit, and as often as there are units', async () => {
    const id = await added({ number: 790 })
    await addedArea(id, 1)
    await addedArea(await added(), 1)
    const again = await office.post(at(`election-units/${id}/polling-areas`), aPollingArea({ number: 1 }))
    expect(said(again)).toEqual([409, 'councils/polling-area-taken'])
    expect(again.json().params).toEqual({ number: 1, unit: 790 })
  })

  it('are changed, removed and put back; an older version is answered with both', async () => {
    const id = await added()
    const area = await addedArea(id, 1)
    const path = at(`polling-areas/${area}`)
    const change = { ...aPollingArea({ number: 1, place: 'Trường tiểu học Mẫu' }), version: 1 }
    expect((await office.patch(path, change)).json()).toEqual({ pollingArea: area, version: 2 })
    const again = await office.patch(path, { ...change, place: 'Nơi khác' })
    expect(again.json().versions).toMatchObject({
      yours: { place: 'Nơi khác' },
      current: { place: 'Trường tiểu học Mẫu' },
    })
    expect((await office.post(`${path}/remove`, { version: 2 })).statusCode).toBe(200)
    expect((await areasOf(id)).items).toEqual([])
    expect((await office.post(`${path}/restore`, { version: 3 })).statusCode).toBe(200)
    expect((await areasOf(id)).items).toMatchObject([{ number: 1, place: 'Trường tiểu học Mẫu', version: 4 }])
  })
})
