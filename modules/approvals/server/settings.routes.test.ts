import { describe, expect, it } from 'vitest'
import type { Delegation, KindCard, PaperCounts } from '#approvals'
import { usePaperStage } from '../testing/index.ts'

const stage = usePaperStage()
const { login, pathOf, submitted, act, view, api, clock, kinds } = stage

const chain = (parts: object = {}) => ({
  kind: 'tests/letter',
  from: clock.today(),
  steps: [{ by: 'account', account: login('viceChair').account }],
  issue: { by: 'role', roles: ['recordsClerk'] },
  ...parts,
})

describe('the chain of a kind', () => {
  it('has a default by level', async () => {
    const cards = async (of = stage.province(), as = login('officeChief')) =>
      (await api.get<{ items: KindCard[] }>(pathOf('/kinds', of), as)).body.items.find(
        ({ kind }) => kind === 'tests/letter',
      )
    expect((await cards())?.inForce).toMatchObject({ id: null, steps: [{ roles: ['officeChief'] }, {}] })
    expect((await cards(stage.commune(), login('communeOfficer')))?.inForce.steps).toHaveLength(1)
  })

  it('is set by the office, from today on, once a day; what is under way keeps its own', async () => {
    const before = await submitted()
    expect(await api.post(pathOf('/chains'))).toMatchObject({ status: 401 })
    expect(await api.post(pathOf('/chains'), login('specialist'), chain())).toMatchObject({ status: 403 })
    expect(await api.post(pathOf('/chains'), login('communeOfficer'), chain())).toMatchObject({ status: 404 })
    expect(await api.post(pathOf('/chains'), login('officeChief'), chain({ steps: [] }))).toMatchObject({ status: 400 })
    for (const wrong of [
      { from: '2026-06-09' },
      { kind: 'tests/unknown' },
      { steps: [{ by: 'account', account: login('communeChair').account }] },
      { steps: [{ by: 'body', body: '0197a2d4-0000-7000-8000-000000000009', role: 'standingMember' }] },
    ]) {
      const reply = await api.post(pathOf('/chains'), login('officeChief'), chain(wrong))
      expect(reply.status, JSON.stringify(wrong)).toBeOneOf([409, 422])
    }
    expect(await api.post(pathOf('/chains'), login('officeChief'), chain())).toMatchObject({ status: 201 })
    expect(await api.post(pathOf('/chains'), login('officeChief'), chain())).toMatchObject({ status: 409 })
    expect(await act(login('viceChair'), before, 'approve')).toMatchObject({ status: 403 })
    const after = await submitted()
    expect(await view(after)).toMatchObject({ stages: 1 })
    expect(await act(login('viceChair'), after, 'approve')).toMatchObject({ status: 200 })
  })

  it('that nobody could walk today takes no paper', async () => {
    clock.moveTo('2026-06-11')
    const steps = [{ by: 'role', roles: ['standingMember'] }]
    await api.post(pathOf('/chains'), login('officeChief'), chain({ steps }))
    await expect(submitted()).rejects.toMatchObject({ code: 'approvals/nobody-could' })
  })
})

describe('a delegation', () => {
  const given = (parts: object = {}) => ({
    from: login('chair').assignment,
    to: login('officeChief').account,
    form: 'TUQ',
    startsOn: '2026-06-12',
    endsOn: '2026-06-20',
    ...parts,
  })

  it('is given by the leader or recorded by the office, never to oneself', async () => {
    expect(await api.post(pathOf('/delegations'))).toMatchObject({ status: 401 })
    expect(await api.post(pathOf('/delegations'), login('delegate'), given())).toMatchObject({ status: 403 })
    expect(await api.post(pathOf('/delegations'), login('communeChair'), given())).toMatchObject({ status: 404 })
    expect(await api.post(pathOf('/delegations'), login('chair'), {})).toMatchObject({ status: 400 })
    for (const [as, parts] of [
      ['chair', { to: login('chair').account }],
      ['officeChief', {}],
      ['viceChair', {}],
      ['specialist', { to: login('viceChair').account }],
      ['chair', { to: login('communeChair').account }],
    ] as const) {
      const reply = await api.post(pathOf('/delegations'), login(as), given(parts))
      expect(reply, as).toMatchObject({ status: 422, code: 'approvals/delegation-unfit' })
    }
  })

  it('lets another decide from its first to its last day, and says so in the block', async () => {
    clock.moveTo('2026-06-11')
    const steps = [{ by: 'role', roles: ['chair'] }]
    await api.post(pathOf('/chains'), login('officeChief'), chain({ steps, from: '2026-06-12' }))
    const made = await api.post<{ id: string }>(pathOf('/delegations'), login('chair'), given())
    expect(made.status).toBe(201)
    clock.moveTo('2026-06-12')
    const id = await submitted()
    const inbox = await api.get<{ items: { id: string }[] }>(pathOf('?box=waiting'), login('officeChief'))
    expect(inbox.body.items.map((row) => row.id)).toContain(id)
    expect(await act(login('viceChair'), id, 'approve')).toMatchObject({ status: 403 })
    clock.moveTo('2026-06-20')
    expect(await act(login('officeChief'), id, 'approve')).toMatchObject({ status: 200 })
    expect(await view(id)).toMatchObject({ authority: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'] })
    expect((await view(id)).steps.at(-1)?.onBehalfOf).toMatchObject({ form: 'TUQ', name: 'chair' })
    clock.moveTo('2026-06-21')
    const late = await submitted()
    expect(await act(login('officeChief'), late, 'approve')).toMatchObject({ status: 403 })
  })

  it('may be for some kinds of paper alone: deciding, reading and the inbox follow', async () => {
    clock.moveTo('2026-07-01')
    const steps = [{ by: 'role', roles: ['chair'] }]
    await api.post(pathOf('/chains'), login('officeChief'), chain({ kind: 'tests/act', steps, from: '2026-07-02' }))
    clock.moveTo('2026-07-02')
    const taker = login('delegate')
    const parts = { to: taker.account, form: 'KT', startsOn: '2026-07-02', endsOn: '2026-07-03', kinds: ['tests/act'] }
    const unknown = await api.post(pathOf('/delegations'), login('chair'), given({ ...parts, kinds: ['tests/other'] }))
    expect(unknown).toMatchObject({ status: 422, code: 'approvals/chain-unknown' })
    expect(await api.post(pathOf('/delegations'), login('chair'), given(parts))).toMatchObject({ status: 201 })
    const listed = await api.get<{ items: Delegation[] }>(pathOf('/delegations'), taker)
    expect(listed.body.items.find(({ to }) => to.account === taker.account)).toMatchObject({ kinds: ['tests/act'] })
    const [letter, covered] = [await submitted(), await submitted(login('specialist'), { kind: kinds.act })]
    const waiting = async (query = '') => {
      const [list, counts] = await Promise.all([
        api.get<{ items: { id: string }[] }>(pathOf(`?box=waiting${query}`), taker),
        api.get<PaperCounts>(pathOf(`/counts?box=waiting${query}`), taker),
      ])
      return { ids: list.body.items.map((row) => row.id), count: counts.body.total, all: counts.body.waiting }
    }
    expect(await waiting()).toEqual({ ids: [covered], count: 1, all: 1 })
    expect(await waiting('&kind=tests/letter')).toEqual({ ids: [], count: 0, all: 1 })
    expect((await api.get(pathOf(`/${letter}`), taker)).status).toBe(403)
    expect(await act(taker, letter, 'approve')).toMatchObject({ status: 403 })
    expect((await view(covered, taker)).abilities.approve).toBe(true)
    expect(await act(taker, covered, 'approve')).toMatchObject({ status: 200 })
    // Another delegation, of everything, holds beside it.
    const whole = given({ ...parts, kinds: [] })
    expect(await api.post(pathOf('/delegations'), login('chair'), whole)).toMatchObject({ status: 201 })
    expect((await waiting()).ids).toContain(letter)
    expect(await act(taker, letter, 'approve')).toMatchObject({ status: 200 })
  })

  it('can be ended before its last day', async () => {
    clock.moveTo('2026-06-21')
    const parts = { startsOn: '2026-06-21', endsOn: '2026-06-30', form: 'KT', to: login('viceChair').account }
    const { body } = await api.post<{ id: string }>(pathOf('/delegations'), login('chair'), given(parts))
    const path = pathOf(`/delegations/${body.id}/end`)
    const listed = async () =>
      (await api.get<{ items: Delegation[] }>(pathOf('/delegations'), login('chair'))).body.items.find(
        ({ id }) => id === body.id,
      )
    expect(await listed()).toMatchObject({ standing: 'inForce', mayEnd: true })
    expect(await api.post(path)).toMatchObject({ status: 401 })
    expect(await api.post(path, login('delegate'), { version: 1 })).toMatchObject({ status: 403 })
    expect(await api.post(path, login('communeChair'), { version: 1 })).toMatchObject({ status: 404 })
    expect(await api.post(path, login('chair'), {})).toMatchObject({ status: 400 })
    expect(await api.post(path, login('viceChair'), { version: 1 })).toMatchObject({ status: 422 })
    expect(await api.post(path, login('chair'), { version: 1 })).toMatchObject({ status: 200 })
    expect(await listed()).toMatchObject({ standing: 'over', mayEnd: false })
    expect(await api.post(path, login('chair'), { version: 2 })).toMatchObject({ status: 409 })
  })
})
