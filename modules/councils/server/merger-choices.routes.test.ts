import { describe, expect, it } from 'vitest'
import { type AgencyId, type CouncilId, newId, type Role } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { inviteToRole, listAssignments, listInvitations, titlesOn } from '#identity/server'
import type { Merger, MergerPreview, MergerUndoing } from '#councils'
import type { AgencyWork } from './agency-work.ts'
import type { Caller } from '../testing/councils-server.ts'
import { aDelegate, anAgency } from '../testing/factories.ts'
import { MERGED_ON, useTwoCommunes } from '../testing/two-communes.ts'

/** Open work as a higher module keeps it, by agency. */
const lying = new Map<AgencyId, number>()
const work: AgencyWork = {
  name: { vi: 'Nội dung giao', en: 'Commitments' },
  givenTo: async (_tx, _council, agencies) =>
    agencies.flatMap((agency) => (lying.has(agency) ? [{ agency, count: lying.get(agency)! }] : [])),
}
const stage = useTwoCommunes([work])
const TODAY = '2026-11-22'
const { mergers, whole, merge } = stage

const preview = async (body: object, who: Caller = stage.admin): Promise<MergerPreview> =>
  (await who.post(`${mergers()}/preview`, body)).json()
const undo = (merger: string, who: Caller = stage.admin) =>
  who.post(`${mergers()}/${merger}/undo`, { reason: 'Ghi nhầm đơn vị tiếp nhận' })
const undoing = async (merger: string): Promise<MergerUndoing> =>
  (await stage.admin.get(`${mergers()}/${merger}/undoing`)).json()
const agencyIn = async (who: Caller, council: CouncilId, name: string, changes: object = {}): Promise<AgencyId> =>
  (await who.post(`/councils/${council}/agencies`, anAgency({ name, ...changes }))).json().agency
const agencyNames = async (council: CouncilId): Promise<string[]> =>
  (await stage.admin.get(`/councils/${council}/agencies?on=${TODAY}`))
    .json()
    .items.map((one: { name: string }) => one.name)
const told = (name: string, council: CouncilId) =>
  stage.test.within(council, (tx) =>
    tx
      .selectFrom('platform.outbox')
      .select('payload')
      .where('name', '=', name)
      .where('council_id', '=', council)
      .execute(),
  )

/** The roles that accounts hold in a council today. */
const rolesIn = async (council: CouncilId) =>
  (await stage.test.within(council, (tx) => listAssignments(tx, council)))
    .filter(({ validTo }) => validTo === null || validTo >= TODAY)
    .map(({ account, role, title, agency }) => ({ account, role, title, agency }))
const held = async (council: CouncilId, { actor }: Caller) =>
  (await rolesIn(council)).filter(({ account }) => account === actor.account)
const titled = (who: Caller, title: string) =>
  stage.test.within(who.actor.as.council, (tx) =>
    tx.updateTable('identity.assignment').set({ title }).where('id', '=', who.actor.as.assignment).execute(),
  )

describe('which agency takes over', () => {
  it('is proposed by name and chosen by hand where names do not match: another, a new one, nobody yet, none', async () => {
    const { former, admin } = stage
    const place = former.unit.name
    const own = (name: string) => agencyIn(former.office, former.council, name)
    const clinic = await own(`Trạm Y tế ${place}`)
    const market = await own(`Ban quản lý chợ ${place}`)
    const hall = await own(`Nhà văn hóa ${place}`)
    const power = await own('Điện lực Kinh Bắc')
    const choices = {
      agencies: [
        { council: former.council, agency: clinic, into: { is: 'new', name: 'Trạm Y tế khu vực 3' } },
        { council: former.council, agency: market, into: { is: 'known', agency: power } },
        { council: former.council, agency: hall, into: { is: 'nobody' } },
      ],
    }
    const fates = (await preview(whole(choices))).from[0]!.agencies
    expect(
      Object.fromEntries(fates.map(({ agency, fate, intoName, byHand }) => [agency, { fate, intoName, byHand }])),
    ).toEqual({
      [clinic]: { fate: 'new', intoName: 'Trạm Y tế khu vực 3', byHand: true },
      [market]: { fate: 'known', intoName: 'Điện lực Kinh Bắc', byHand: true },
      [hall]: { fate: 'nobody', intoName: null, byHand: true },
      [power]: { fate: 'goesOn', intoName: 'Điện lực Kinh Bắc', byHand: false },
    })
    const { merger } = (await merge(whole(choices))).json()
    expect((await agencyNames(former.council)).toSorted()).toEqual(
      ['Trạm Y tế khu vực 3', 'Điện lực Kinh Bắc'].toSorted(),
    )
    expect(await agencyNames(stage.receiving.council)).not.toContain(`Nhà văn hóa ${stage.receiving.unit.name}`)
    const listed: Merger[] = (await admin.get(mergers())).json().items
    expect(listed.find(({ id }) => id === merger)!.undecided).toMatchObject([
      { council: former.council, agency: hall, name: `Nhà văn hóa ${place}` },
    ])
  })

  it('is named later where nobody was, once, and goes back with the merger', async () => {
    const { former, admin } = stage
    const hall = await agencyIn(former.office, former.council, `Nhà văn hóa ${former.unit.name}`)
    const answers = await stage.test.signIn('agencyFocalPoint', former.council, { agency: hall })
    const nobody = { agencies: [{ council: former.council, agency: hall, into: { is: 'nobody' } }] }
    const { merger } = (await merge(whole(nobody))).json()
    // Until somebody decides, its work and its focal point stay with it.
    expect(await held(former.council, answers)).toMatchObject([{ agency: hall }])
    expect(await told('councils.agency-succeeded', former.council)).toEqual([])

    const name = { council: former.council, agency: hall, into: { is: 'new', name: 'Trung tâm Văn hóa' } }
    const named = await admin.post(`${mergers()}/${merger}/successors`, name)
    expect(named.statusCode).toBe(200)
    const { into } = named.json()
    expect((await told('councils.agency-succeeded', former.council)).map(({ payload }) => payload)).toEqual([
      { merger, from: hall, into, on: MERGED_ON },
    ])
    expect(await held(former.council, answers)).toMatchObject([{ role: 'agencyFocalPoint', agency: into }])
    expect(await agencyNames(stage.receiving.council)).toContain('Trung tâm Văn hóa')
    const items: Merger[] = (await admin.get(mergers())).json().items
    expect(items.find(({ id }) => id === merger)!.undecided).toEqual([])
    expect((await admin.post(`${mergers()}/${merger}/successors`, name)).statusCode).toBe(404)

    expect((await undo(merger)).statusCode).toBe(200)
    expect(await agencyNames(former.council)).toEqual([`Nhà văn hóa ${former.unit.name}`])
    expect(await agencyNames(stage.receiving.council)).not.toContain('Trung tâm Văn hóa')
    expect(await held(former.council, answers)).toMatchObject([{ agency: hall }])
    expect((await admin.post(`${mergers()}/${merger}/successors`, name)).json().code).toBe('councils/merger-undone')
  })

  it('is none that ends itself, that stands elsewhere, or of a register that the merger does not concern', async () => {
    const { former, receiving } = stage
    const first = await agencyIn(former.office, former.council, `Trạm Y tế ${former.unit.name}`)
    const second = await agencyIn(former.office, former.council, `Trạm Thú y ${former.unit.name}`)
    const elsewhere = await agencyIn(receiving.office, receiving.council, 'Trung tâm hành chính công')
    const chosen = async (council: CouncilId, agency: AgencyId, into: AgencyId) => {
      const answer = await merge(whole({ agencies: [{ council, agency, into: { is: 'known', agency: into } }] }))
      return answer.json().code
    }
    expect(await chosen(former.council, first, second)).toBe('councils/merge-agency-not-there')
    expect(await chosen(former.council, first, first)).toBe('councils/merge-agency-not-there')
    expect(await chosen(former.council, first, elsewhere)).toBe('councils/merge-agency-not-there')
    expect(await chosen(receiving.council, elsewhere, elsewhere)).toBe('platform/not-found')
  })

  it('is named by nobody but who may merge', async () => {
    const { merger } = (await merge(whole())).json()
    const { former, receiving, test } = stage
    const agency = await agencyIn(receiving.office, receiving.council, 'Điện lực')
    const body = { council: receiving.council, agency, into: { is: 'new', name: 'Điện lực mới' } }
    const path = `${mergers()}/${merger}/successors`
    const clerk = await test.signIn('specialist', test.world.province)
    expect((await clerk.post(path, body)).statusCode).toBe(403)
    expect((await clerk.get(`${mergers()}/${merger}/undoing`)).statusCode).toBe(403)
    expect((await former.office.post(path, body)).statusCode).toBe(404)
    // The agency goes on in its own register: no merger may reach for it.
    expect((await stage.admin.post(path, body)).statusCode).toBe(404)
    expect((await stage.admin.post(path, { ...body, into: { is: 'new', name: '' } })).statusCode).toBe(400)
  })
})

it('an agency that only the merger made keeps it from being undone while work given to it is open', async () => {
  const { former, admin } = stage
  const clinic = await agencyIn(former.office, former.council, `Trạm Y tế ${former.unit.name}`)
  const choices = {
    agencies: [{ council: former.council, agency: clinic, into: { is: 'new', name: 'Trạm Y tế khu vực 5' } }],
  }
  const { merger } = (await merge(whole(choices))).json()
  const there = (await admin.get(`/councils/${former.council}/agencies?on=${TODAY}`)).json().items
  const made: AgencyId = there.find(({ name }: { name: string }) => name === 'Trạm Y tế khu vực 5').id
  lying.set(made, 2)
  expect((await undoing(merger)).assigned).toMatchObject([
    { agencyName: 'Trạm Y tế khu vực 5', name: { vi: 'Nội dung giao' }, count: 2 },
  ])
  expect((await undo(merger)).json()).toMatchObject({ code: 'councils/merger-undo-blocked' })
  // Recalled or finished: nothing stands against it.
  lying.clear()
  expect((await undoing(merger)).assigned).toEqual([])
  expect((await undo(merger)).statusCode).toBe(200)
})

it('invitations into a council that ends are withdrawn with the merger, on its trail, and stay so', async () => {
  const { former, receiving, test } = stage
  const invite = (who: Caller, name: string) =>
    test.within(who.actor.as.council, (tx) =>
      inviteToRole(tx, who.actor, who.actor.as.council, {
        displayName: name,
        loginName: `${name}.${newId().slice(-8)}`,
        role: 'specialist',
        title: 'Chuyên viên',
        validFrom: calendarDate('2026-07-01'),
      }),
    )
  await invite(former.office, 'moi')
  await invite(receiving.office, 'khac')
  const states = (council: CouncilId) =>
    test.within(council, async (tx) => (await listInvitations(tx, council)).map(({ state }) => state))
  expect((await preview(whole())).invitations).toBe(1)
  expect(await states(former.council)).toEqual(['prepared'])

  const { merger } = (await merge(whole())).json()
  expect(await states(former.council)).toEqual(['revoked'])
  expect(await states(receiving.council)).toEqual(['prepared'])
  const trail = await test.within(former.council, (tx) =>
    tx
      .selectFrom('audit.entry')
      .select(['account_id'])
      .where('council_id', '=', former.council)
      .where('kind', '=', 'identity.invitation-revoked')
      .execute(),
  )
  expect(trail).toEqual([{ account_id: stage.admin.actor.account }])

  expect((await undoing(merger)).withdrawn).toBe(1)
  expect((await undo(merger)).statusCode).toBe(200)
  expect(await states(former.council)).toEqual(['revoked'])
})

describe('people of a council that ends', () => {
  it('end their role on the day and go on, as proposed, in the new council and with what is open in the old', async () => {
    const { former, receiving, test } = stage
    await titled(former.office, `Công chức Văn phòng ${former.unit.fullName.toLowerCase()}`)
    const mandate = await stage.add(former)
    const person = (await former.office.get(`/councils/${former.council}/delegates/${mandate}`)).json().person.id
    const chair = await test.signIn('chair', former.council, { person })
    const gone = await test.signIn('delegate', former.council, { person: crypto.randomUUID() as typeof person })
    const guest = await test.signIn('guest', former.council)
    const shown = await preview(whole())
    const of = ({ actor }: Caller) => shown.people.find(({ account }) => account === actor.account)
    expect(of(former.office)).toMatchObject({ endsOn: '2026-11-21', finishes: true, into: { role: 'communeOfficer' } })
    expect(of(chair)).toMatchObject({ finishes: false, mayFinish: false, into: { role: 'delegate' } })
    expect(of(gone)).toMatchObject({ into: null })
    expect(of(guest)).toMatchObject({ into: null, finishes: false })

    expect((await merge(whole())).statusCode).toBe(201)
    const place = receiving.unit.fullName.charAt(0).toLowerCase() + receiving.unit.fullName.slice(1)
    const title = `Công chức Văn phòng ${place}`
    expect(await held(receiving.council, former.office)).toEqual([
      expect.objectContaining({ role: 'communeOfficer', title }),
    ])
    expect(await held(former.council, former.office)).toEqual([
      expect.objectContaining({ role: 'communeOfficer', title }),
    ])
    expect(await held(receiving.council, chair)).toEqual([
      expect.objectContaining({ role: 'delegate', title: `Đại biểu HĐND ${place}` }),
    ])
    for (const one of [chair, gone, guest]) expect(await held(former.council, one)).toEqual([])
    expect((await chair.get(`/councils/${former.council}/delegates`)).statusCode).not.toBe(200)
  })

  it('keep their titles on what they did before', async () => {
    const { former, test } = stage
    const { account } = former.office.actor
    const title = `Trưởng phòng, ${former.unit.fullName}`
    await titled(former.office, title)
    const called = async (day: string) =>
      (await test.within(former.council, (tx) => titlesOn(tx, former.council, [account], calendarDate(day)))).get(
        account,
      )
    await merge(whole())
    expect(await called('2026-08-31')).toBe(title)
    expect(await called('2026-11-21')).toBe(title)
    expect(await called(TODAY)).not.toBe(title)
  })

  it('go where the one who merges decides, with the title written there, or nowhere', async () => {
    const { former, receiving, test } = stage
    const clerk = await test.signIn('specialist', former.council)
    const choice = (who: Caller, into: object | null, finishes = false) => ({
      council: former.council,
      assignment: who.actor.as.assignment,
      into,
      finishes,
    })
    const people = [
      choice(former.office, null),
      choice(clerk, { role: 'communeOfficer', title: 'Phụ trách văn phòng' }),
    ]
    expect((await merge(whole({ people }))).statusCode).toBe(201)
    expect(await held(receiving.council, former.office)).toEqual([])
    expect(await held(former.council, former.office)).toEqual([])
    expect(await held(receiving.council, clerk)).toMatchObject([
      { role: 'communeOfficer', title: 'Phụ trách văn phòng' },
    ])
  })

  it('get no role that the one who merges may not give, and none that belongs to an agency', async () => {
    const { former, test } = stage
    const chief = await test.signIn('officeChief', test.world.province)
    const above = await test.signIn('systemAdmin', former.council)
    const shown = await preview(whole(), chief)
    const find = (who: Caller) => shown.people.find(({ account }) => account === who.actor.account)!
    expect(find(above)).toMatchObject({ leftAlone: 'above-reach', endsOn: null, into: null, options: [] })
    expect(find(former.office).options).not.toContain('systemAdmin')
    const refused = async (who: Caller, role: Role) => {
      const people = [
        {
          council: former.council,
          assignment: who.actor.as.assignment,
          into: { role, title: 'Chức danh' },
          finishes: false,
        },
      ]
      const answer = await chief.post(mergers(), whole({ people }))
      return [answer.statusCode, answer.json().code]
    }
    const notPossible = [422, 'councils/merge-role-not-possible']
    expect(await refused(former.office, 'systemAdmin')).toEqual(notPossible)
    expect(await refused(former.office, 'agencyFocalPoint')).toEqual(notPossible)
    expect(await refused(former.office, 'provinceConsolidator')).toEqual(notPossible)
    expect(await refused(above, 'delegate')).toEqual(notPossible)
    expect((await chief.post(mergers(), whole())).statusCode).toBe(201)
    expect(await held(former.council, above)).toMatchObject([{ role: 'systemAdmin' }])
  })

  it('never are the one who merges: nobody passes a role on to themself', async () => {
    const { former, receiving, test } = stage
    const chief = await test.signIn('officeChief', test.world.province)
    const there = await test.signIn('specialist', former.council)
    await test.within(former.council, (tx) =>
      tx
        .updateTable('identity.assignment')
        .set({ account_id: chief.actor.account })
        .where('id', '=', there.actor.as.assignment)
        .execute(),
    )
    const shown = await preview(whole(), chief)
    expect(shown.people).toContainEqual(expect.objectContaining({ account: chief.actor.account, leftAlone: 'own' }))
    expect((await chief.post(mergers(), whole())).statusCode).toBe(201)
    expect(await held(receiving.council, chief)).toEqual([])
    expect(await held(former.council, chief)).toMatchObject([{ role: 'specialist' }])
  })

  it('answer for the agency that took over, in the province’s register, too', async () => {
    const { former, receiving, admin, test } = stage
    const name = (unit: { fullName: string }) => `UBND ${unit.fullName.toLowerCase()}`
    const kind = { kind: 'communeCommittee' }
    const from = await agencyIn(admin, test.world.province, name(former.unit), { ...kind, unit: former.unit.id })
    const into = await agencyIn(admin, test.world.province, name(receiving.unit), { ...kind, unit: receiving.unit.id })
    const answers = await test.signIn('agencyFocalPoint', test.world.province, { agency: from })
    const { merger } = (await merge(whole())).json()
    expect(await held(test.world.province, answers)).toMatchObject([{ role: 'agencyFocalPoint', agency: into }])
    await undo(merger)
    expect(await held(test.world.province, answers)).toMatchObject([{ role: 'agencyFocalPoint', agency: from }])
  })

  it('have everything back when the merger is undone, unless that is above who undoes it', async () => {
    const { former, receiving, test } = stage
    const above = await test.signIn('systemAdmin', former.council)
    const before = await rolesIn(former.council)
    const { merger } = (await merge(whole())).json()
    const chief = await test.signIn('officeChief', test.world.province)
    const refused = await undo(merger, chief)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'identity/role-above-reach'])
    expect(await held(receiving.council, above)).toHaveLength(1)

    expect((await undo(merger)).statusCode).toBe(200)
    expect(new Set(await rolesIn(former.council))).toEqual(new Set(before))
    expect(await held(receiving.council, above)).toEqual([])
    expect((await former.office.get(`/councils/${former.council}/delegates`)).statusCode).toBe(200)
    const trail = await test.within(former.council, (tx) =>
      tx
        .selectFrom('audit.entry')
        .select(['kind'])
        .where('council_id', '=', former.council)
        .where('subject_id', '=', above.actor.as.assignment)
        .orderBy('id')
        .execute(),
    )
    expect(trail.map(({ kind }) => kind)).toEqual(['identity.role-ended', 'identity.role-given-back'])
  })
})

describe('the council that a merger opened', () => {
  const intoNew = (code: string) => ({
    ...whole(),
    from: [stage.former, stage.receiving].map(({ unit }) => ({ unit: unit.id, extent: 'whole' })),
    into: { is: 'new', code, kind: 'ward', name: `Hợp Nhất ${code}` },
  })
  const openedBy = async (merger: string) => (await undoing(merger)).opened!.council
  const below = async (): Promise<string[]> =>
    (await stage.admin.get(`/councils/${stage.test.world.province}/below`)).json().map(({ id }: { id: string }) => id)

  it('has the people of both from the first day, and is closed with the merger while nobody wrote in it', async () => {
    const { merger } = (await merge(intoNew('99011'))).json()
    const opened = await openedBy(merger)
    expect(await rolesIn(opened)).toHaveLength(2)
    expect(await undoing(merger)).toMatchObject({ written: [], against: [] })
    // Looking is not writing.
    await stage.admin.get(`/councils/${opened}/delegates`)
    expect(await below()).toContain(opened)

    expect((await undo(merger)).json()).toEqual({ merger, closed: opened })
    expect(await below()).not.toContain(opened)
    expect(await rolesIn(opened)).toEqual([])
    expect((await merge(intoNew('99011'))).statusCode).toBe(201)
  })

  it('stays, without a term, where somebody wrote in it, and the reason is said before', async () => {
    const { admin } = stage
    const { merger } = (await merge(intoNew('99012'))).json()
    const opened = await openedBy(merger)
    const home = (await admin.get(`/councils/${opened}`)).json()
    const officer = await stage.test.signIn('communeOfficer', opened)
    await officer.post(`/councils/${opened}/delegates`, aDelegate({ term: home.term.id }))
    const { written, opened: named } = await undoing(merger)
    expect(written).toEqual([{ councilName: named!.name, kind: 'councils.delegate-added', count: 1 }])
    expect((await undo(merger)).json()).toEqual({ merger, closed: null })
    expect(await below()).toContain(opened)
    expect((await admin.get(`/councils/${opened}`)).json().term).toBeNull()
  })

  it('may be gone on with by the province until it is handed over', async () => {
    const { merger } = (await merge(intoNew('99013'))).json()
    const opened = await openedBy(merger)
    const { underWay } = (await stage.admin.get(`/councils/${stage.test.world.province}/openings`)).json()
    expect(underWay.map(({ council }: { council: { id: string } }) => council.id)).toContain(opened)
  })
})
