import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { aCouncilScope, type TestLogin } from '#identity/testing'
import { type ParameterCard, SetOwnParameter } from '#lawbook'
import { useLawbook } from '../testing/lawbook-server.ts'
import { setOwnParameter } from './set-own-parameter.ts'

const test = useLawbook()
const { api } = test
const anchor = { vi: 'ngày nhận được kiến nghị', en: 'receipt of the petition' }
const days = (figure: number) => ({ days: figure, unit: 'working', direction: 'after', anchor })
const own = (changes: object = {}) => ({
  key: 'petition.answer',
  value: days(20),
  from: '2027-01-01',
  regulation: 'Quy chế làm việc của HĐND xã, nhiệm kỳ 2026-2031',
  version: 0,
  ...changes,
})

let council: CouncilId
let officer: TestLogin
const at = (path = '') => `/councils/${council}/lawbook/own-parameters${path}`
const set = (changes: object = {}) => api.post<{ id: string; version: number }>(at(), officer, own(changes))
const card = async (on = '2027-06-01') =>
  (await api.get<ParameterCard>(`/councils/${council}/lawbook/parameters/petition.answer?on=${on}`, officer)).body

beforeEach(async () => {
  const { province } = test.world
  council = await test.within(province, (tx) => aCouncilScope(tx, { superior: province }))
  officer = await test.login({ role: 'communeOfficer', council })
})

describe('setting an own value', () => {
  it('is refused to strangers, to who only reads, and to every other council', async () => {
    const { commune, neighbour, officer: clerk, delegate, focalPoint, chief } = test.world
    const to = (target: CouncilId, login?: TestLogin) =>
      api.post(`/councils/${target}/lawbook/own-parameters`, login, own())
    expect(await to(commune)).toMatchObject({ status: 401 })
    for (const login of [delegate, focalPoint, chief]) expect(await to(commune, login)).toMatchObject({ status: 403 })
    expect(await to(neighbour, clerk)).toMatchObject({ status: 404 })
  })

  it('says which field is missing or wrong', async () => {
    expect(await set({ regulation: ' ' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'regulation', message: 'Nhập số, ngày và tên quy chế làm việc hoặc nghị quyết' }] },
    })
    for (const wrong of [{ from: '2026-02-30' }, { value: days(-1) }, { value: 20 }, { key: 'petition.made-up' }]) {
      expect(await set(wrong)).toMatchObject({ status: 400 })
    }
  })

  it('holds from its day, for that council only, and the value before ends the day before', async () => {
    expect(await set()).toMatchObject({ status: 201, body: { version: 1 } })
    expect(await set({ from: '2027-07-01', value: days(15), version: 1 })).toMatchObject({ body: { version: 2 } })
    expect((await card('2026-12-31')).inForce).toMatchObject({ source: 'both', verified: false })
    expect((await card('2027-06-30')).inForce).toMatchObject({ source: 'own', value: { days: 20 }, to: '2027-06-30' })
    expect(await card('2027-07-01')).toMatchObject({
      inForce: { value: { days: 15 }, status: 'local', verified: true, to: null },
      own: [{ to: '2027-06-30' }, { to: null }],
      abilities: { setOwn: true, edit: false },
    })
    const { neighbour, chief } = test.world
    const elsewhere = `/councils/${neighbour}/lawbook/parameters/petition.answer?on=2027-07-01`
    expect(await api.get(elsewhere, chief)).toMatchObject({ body: { own: [], inForce: { source: 'both' } } })
  })

  it('is on record without the words, and said to have happened', async () => {
    const { body } = await set()
    expect(await test.actsOf(council)).toMatchObject([
      {
        kind: 'lawbook.own-parameter-set',
        subject: body.id,
        after: { key: 'petition.answer', from: '2027-01-01', days: 20, unit: 'working', direction: 'after' },
        fields: ['regulation', 'article'],
      },
    ])
    expect(await test.eventsOf(council)).toEqual([
      { name: 'lawbook.parameter-set', payload: { key: 'petition.answer', level: 'own', from: '2027-01-01' } },
    ])
  })

  it('is left to the law where the law says so', async () => {
    const value = days(20)
    expect(await set({ key: 'voter.outsideUnitDecided', value })).toMatchObject({
      status: 422,
      code: 'lawbook/only-the-law-sets-it',
    })
  })

  it('needs a value of the key’s kind and direction', async () => {
    const unfit = { status: 422, code: 'lawbook/value-does-not-fit' }
    expect(await set({ value: { percent: 90, bound: 'at-least', of: anchor } })).toMatchObject(unfit)
    expect(await set({ value: { ...days(20), direction: 'before' } })).toMatchObject(unfit)
  })

  it('is refused from a day on which a later one stands', async () => {
    await set()
    for (const from of ['2027-01-01', '2026-12-01']) {
      expect(await set({ from, version: 1 })).toMatchObject({
        status: 409,
        code: 'lawbook/a-later-value-stands',
        body: { params: { from: '01/01/2027' } },
      })
    }
  })

  it('of an older screen is answered with both versions', async () => {
    await set()
    expect(await set({ from: '2027-03-01', value: days(10) })).toMatchObject({
      status: 409,
      code: 'platform/version-conflict',
      body: {
        versions: { yours: { value: { days: 10 } }, current: { value: { days: 20 }, from: '2027-01-01', version: 1 } },
      },
    })
  })

  it('while another is being set waits for it, and then sees what was set', async () => {
    const later = own({ from: '2027-02-01' })
    const act = (input: object, before: () => Promise<unknown>) =>
      test.acting(officer, async (tx, actor) => {
        const answer = await setOwnParameter(tx, actor, council, SetOwnParameter.parse(input))
        await before()
        return answer
      })
    let second: Promise<unknown> = Promise.resolve()
    await act(own(), async () => {
      second = act(later, async () => undefined).catch((error: unknown) => error)
      expect(await Promise.race([second, setTimeout(300, 'waiting')])).toBe('waiting')
    })
    expect(await second).toMatchObject({
      code: 'platform/version-conflict',
      versions: { yours: later, current: { from: '2027-01-01', version: 1 } },
    })
    expect((await card()).own).toHaveLength(1)
  })

  it('sent twice with one key is done once', async () => {
    const key = 'lap-lai-mot-lan-gui'
    const replies = [await api.post(at(), officer, own(), { key }), await api.post(at(), officer, own(), { key })]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    expect(replies[0]!.body).toEqual(replies[1]!.body)
    expect((await card()).own).toHaveLength(1)
  })
})

describe('ending an own value', () => {
  it('gives the level’s value back from the day after', async () => {
    const { body } = await set()
    expect(await api.post(at(`/${body.id}/end`), officer, { lastDay: '2027-05-31', version: 1 })).toMatchObject({
      status: 200,
      body: { id: body.id, version: 2 },
    })
    expect((await card('2027-05-31')).inForce).toMatchObject({ source: 'own' })
    expect((await card('2027-06-01')).inForce).toMatchObject({ source: 'both' })
    expect((await test.eventsOf(council)).at(-1)).toMatchObject({ payload: { from: '2027-06-01' } })
    expect((await test.actsOf(council)).at(-1)).toMatchObject({
      kind: 'lawbook.own-parameter-ended',
      before: { to: null },
      after: { to: '2027-05-31' },
    })
  })

  it('is refused before it starts, of an older version, and where a later one stands', async () => {
    const { body } = await set()
    const end = (input: object) => api.post(at(`/${body.id}/end`), officer, input)
    expect(await end({ lastDay: '2026-12-31', version: 1 })).toMatchObject({
      status: 422,
      code: 'lawbook/ends-before-it-starts',
    })
    expect(await end({ lastDay: '2027-05-31', version: 7 })).toMatchObject({
      status: 409,
      body: { versions: { current: { id: body.id, version: 1 } } },
    })
    await set({ from: '2027-07-01', version: 1 })
    expect(await end({ lastDay: '2027-05-31', version: 1 })).toMatchObject({ code: 'lawbook/a-later-value-stands' })
  })

  it('does not find another council’s value, wherever it is looked for', async () => {
    const { body } = await set()
    const { neighbour, officer: clerk, commune } = test.world
    for (const target of [commune, neighbour, council]) {
      const path = `/councils/${target}/lawbook/own-parameters/${body.id}`
      expect(await api.post(`${path}/end`, clerk, { lastDay: '2027-05-31', version: 1 })).toMatchObject({ status: 404 })
      expect(await api.post(`${path}/undo`, clerk, { version: 1 })).toMatchObject({ status: 404 })
    }
    expect((await card()).own).toHaveLength(1)
  })
})

describe('undoing', () => {
  const undo = (id: string, version: number, login = officer) => api.post(at(`/${id}/undo`), login, { version })

  it('lifts an end, then withdraws the value; the one before holds on', async () => {
    await set()
    const { body } = await set({ from: '2027-07-01', value: days(15), version: 1 })
    await api.post(at(`/${body.id}/end`), officer, { lastDay: '2027-12-31', version: 2 })
    expect(await undo(body.id, 3)).toMatchObject({ status: 200, body: { done: true } })
    expect((await card('2028-01-01')).inForce).toMatchObject({ source: 'own', value: { days: 15 } })
    expect(await undo(body.id, 4)).toMatchObject({ status: 200 })
    expect(await card('2028-01-01')).toMatchObject({ inForce: { value: { days: 20 }, to: null }, own: [{ to: null }] })
    expect((await test.actsOf(council)).map(({ kind }) => kind)).toEqual([
      'lawbook.own-parameter-set',
      'lawbook.own-parameter-set',
      'lawbook.own-parameter-ended',
      'lawbook.own-parameter-undone',
      'lawbook.own-parameter-undone',
    ])
  })

  it('is refused while a later value stands, of an older version, and to who may not set', async () => {
    const { body } = await set()
    expect(await undo(body.id, 9)).toMatchObject({ status: 409, code: 'platform/version-conflict' })
    await set({ from: '2027-07-01', version: 1 })
    expect(await undo(body.id, 1)).toMatchObject({ status: 409, code: 'lawbook/a-later-value-stands' })
    const delegate = await test.login({ role: 'delegate', council })
    expect(await undo(body.id, 1, delegate)).toMatchObject({ status: 403 })
  })
})
