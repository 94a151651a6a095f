import { beforeAll, describe, expect, it } from 'vitest'
import type { CouncilId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { type SheetDefinition, writeSheet } from '#platform/sheets'
import type { Readiness, ReadinessStep, Unit } from '#councils'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { aTerm } from '../testing/factories.ts'
import { delegatesImport } from './import-delegates.ts'
import { listUnits } from './units.store.ts'

const test = useCouncilsServer()
const DAY = calendarDate('2026-11-22')
let admin: Caller
let units: Unit[]

beforeAll(async () => {
  admin = await test.signIn('systemAdmin', test.world.province)
  units = await test.within(undefined, async (tx) => {
    const province = (await listUnits(tx, null, DAY)).find(({ code }) => code === '24')!
    return listUnits(tx, province.id, DAY)
  })
})

const openings = (council = test.world.province) => `/councils/${council}/openings`
const aBody = { kind: 'standing', name: 'Thường trực HĐND', seats: [{ role: 'chair', seats: 1 }] } as const
const anOpening = (unit: Unit, changes: object = {}) => ({
  unit: unit.id,
  term: aTerm({ ordinal: 1, ordinalBasis: 'given', assignedSeats: 3 }),
  bodies: [aBody],
  ...changes,
})
const aPerson = (loginName: string) => ({
  displayName: 'Trần Thị Mẫu',
  loginName,
  role: 'communeOfficer',
  title: 'Công chức Văn phòng HĐND và UBND',
})
const open = async (place: number, changes: object = {}): Promise<CouncilId> =>
  (await admin.post(openings(), anOpening(units[place]!, changes))).json().council
const stepOf = (readiness: Readiness, step: ReadinessStep['step']) => readiness.steps.find((one) => one.step === step)

describe('opening a council', () => {
  it('is for the administrator and the office chief of the province, in their own province', async () => {
    const anonymous = await test.server.inject({ method: 'POST', url: `/api/v1${openings()}`, payload: {} })
    expect(anonymous.statusCode).toBe(401)
    const clerk = await test.signIn('specialist', test.world.province)
    expect((await clerk.post(openings(), anOpening(units[1]!))).statusCode).toBe(403)
    const commune = await test.signIn('systemAdmin', test.world.commune)
    expect((await commune.post(openings(), anOpening(units[1]!))).statusCode).toBe(404)
    expect((await commune.post(openings(test.world.commune), anOpening(units[1]!))).statusCode).toBe(403)
    expect((await admin.post(openings(test.world.elsewhere), anOpening(units[1]!))).statusCode).toBe(404)
    expect((await admin.post(openings(), { unit: 'none' })).statusCode).toBe(400)
  })

  it('is done once a unit, and only of this province', async () => {
    const again = await admin.post(openings(), anOpening(units[0]!))
    expect([again.statusCode, again.json().code]).toEqual([409, 'councils/unit-has-council'])
    const other = await test.within(undefined, async (tx) => {
      const hanoi = (await listUnits(tx, null, DAY)).find(({ code }) => code === '01')!
      return (await listUnits(tx, hanoi.id, DAY))[0]!
    })
    const answer = await admin.post(openings(), anOpening(other))
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'councils/unit-not-of-province'])
  })

  it('makes term, bodies and regulation in one act, recorded in both councils, and lets people in', async () => {
    const regulation = {
      regulation: 'Quy chế số 01/QC-HĐND ngày 12/4/2026',
      from: DAY,
      days: { convenedRegular: 15, minutes: 10 },
    }
    const opened = await admin.post(openings(), anOpening(units[1]!, { regulation, people: [aPerson('canbo.mot')] }))
    expect(opened.statusCode).toBe(201)
    const { council, printed } = opened.json()
    expect(printed.slips).toMatchObject([
      { loginName: 'canbo.mot', code: expect.any(String), councilName: expect.stringContaining('HĐND') },
    ])
    expect(Buffer.from(printed.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')

    const officer = await test.signIn('communeOfficer', council)
    const home = (await officer.get(`/councils/${council}`)).json()
    expect(home).toMatchObject({ term: { ordinal: 1, assignedSeats: 3 }, bodies: 1, vacancies: 1 })
    const readiness: Readiness = (await officer.get(`/councils/${council}/readiness`)).json()
    expect(readiness).toMatchObject({ ready: false, opening: { handedOverOn: null }, abilities: { continue: false } })
    expect(stepOf(readiness, 'regulation')).toMatchObject({ have: 2, done: true })
    expect(stepOf(readiness, 'delegates')).toMatchObject({ have: 0, of: 3, done: false })
    const trail = (of: CouncilId) =>
      test.within(of, (tx) =>
        tx
          .selectFrom('audit.entry')
          .select(['kind', 'acting_council_id as by'])
          .where('council_id', '=', of)
          .where('subject_id', '=', council)
          .execute(),
      )
    expect(await trail(council)).toEqual([{ kind: 'councils.council-opened', by: test.world.province }])
    expect(await trail(test.world.province)).toEqual([{ kind: 'councils.council-opened', by: test.world.province }])
  })

  it('writes nothing at all when one part is refused', async () => {
    const twice = await admin.post(openings(), anOpening(units[2]!, { bodies: [aBody, aBody] }))
    expect(twice.statusCode).toBe(409)
    const waiting = (await admin.get(openings())).json().waiting.map(({ id }: Unit) => id)
    expect(waiting).toContain(units[2]!.id)
  })
})

describe('what an opening begins with', () => {
  it('has khóa by article 49.1, seats by article 30, the bodies and the parameters of the level', async () => {
    const unit = units[3]!
    const answer = await admin.get(`${openings()}/proposal?unit=${unit.id}&population=20000`)
    expect(answer.json()).toMatchObject({
      unit: { id: unit.id },
      ordinal: 1,
      ordinalBasis: 'given',
      fromYear: 2026,
      toYear: 2031,
      electedOn: '2026-03-15',
      // 15 up to 10,000 people, one more for each 2,000 up to 20,000 (article 30).
      seats: 20,
      bodies: [
        {
          kind: 'standing',
          seats: [
            { role: 'chair', seats: 1 },
            { role: 'viceChair', seats: 1 },
          ],
        },
        { kind: 'committee', name: 'Ban Kinh tế - Ngân sách' },
        { kind: 'committee', name: 'Ban Văn hóa - Xã hội' },
      ],
    })
    expect(answer.json().regulation).toContainEqual(
      expect.objectContaining({ parameter: 'convenedRegular', days: 20, direction: 'before' }),
    )
  })
})

describe('going on with an opening', () => {
  it('is for the province that opens it', async () => {
    const council = await open(4)
    const people = `${openings()}/${council}/people`
    const clerk = await test.signIn('specialist', test.world.province)
    expect((await clerk.post(people, { people: [aPerson('canbo.hai')] })).statusCode).toBe(403)
    const elsewhere = await test.signIn('systemAdmin', test.world.elsewhere)
    expect((await elsewhere.post(people, { people: [aPerson('canbo.hai')] })).statusCode).toBe(404)
    expect((await admin.post(people, { people: [] })).statusCode).toBe(400)
    expect(
      (await admin.post(`${openings()}/${test.world.commune}/people`, { people: [aPerson('x.ba')] })).statusCode,
    ).toBe(404)
  })

  it('takes delegates from Excel with a preview, then their posts, until the council is ready', async () => {
    const council = await open(5)
    const path = `${openings()}/${council}`
    const file = await workbook(council, ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'])
    const preview = await admin.send(`${path}/registers/delegates/preview`, file)
    expect(preview.json()).toMatchObject({ rows: 3, problems: [] })
    expect((await admin.send(`${path}/registers/delegates/import`, file)).json()).toEqual({ rows: 3 })

    const chart = (await admin.get(`${path}/organisation`)).json()
    const delegates = (await admin.get(`/councils/${council}/delegates`)).json().items
    const chair = {
      body: chart.bodies[0].id,
      mandate: delegates[0].mandate,
      role: 'chair',
      origin: 'elected',
      fullTime: true,
      startsOn: '2026-04-10',
    }
    expect((await admin.post(`${path}/posts`, { posts: [chair] })).json()).toEqual({ rows: 1 })
    await admin.post(`${path}/people`, { people: [aPerson('canbo.nam')] })
    expect((await admin.post(`${path}/slips`, {})).json().slips).toMatchObject([{ loginName: 'canbo.nam' }])
    const readiness: Readiness = (await admin.get(`/councils/${council}/readiness`)).json()
    expect(readiness).toMatchObject({ ready: true, abilities: { continue: true } })
    expect(stepOf(readiness, 'posts')).toMatchObject({ have: 1, of: 1, done: true })
    const list = (await admin.get(openings())).json()
    expect(list.underWay).toContainEqual(expect.objectContaining({ done: 5, of: 7 }))
  })

  it('ends with the handing over: from then on the council’s own office goes on', async () => {
    const council = await open(6)
    const path = `${openings()}/${council}`
    const early = await admin.post(`${path}/hand-over`, {})
    expect([early.statusCode, early.json().code]).toEqual([422, 'councils/opening-needs-people'])
    await admin.post(`${path}/people`, { people: [aPerson('canbo.sau')] })
    expect((await admin.post(`${path}/hand-over`, {})).json()).toMatchObject({ council, handedOverOn: '2026-11-22' })

    expect((await admin.post(`${path}/people`, { people: [aPerson('canbo.bay')] })).statusCode).toBe(403)
    const officer = await test.signIn('communeOfficer', council)
    const body = {
      term: (await officer.get(`/councils/${council}`)).json().term.id,
      kind: 'committee',
      name: 'Ban Pháp chế',
      startsOn: '2026-05-01',
      seats: [],
    }
    expect((await officer.post(`/councils/${council}/bodies`, body)).statusCode).toBe(201)
  })
})

/** A filled form of the register of delegates, made by the sheet that reads it. */
async function workbook(council: CouncilId, names: readonly string[]): Promise<Buffer> {
  const stream = await test.within(council, async (tx) => {
    const { sheet } = await delegatesImport(tx, admin.actor, council)
    const empty = Object.fromEntries(sheet.columns.map(({ key }) => [key, null]))
    const rows = names.map((fullName) => ({
      ...empty,
      fullName,
      sex: 'male',
      partyMember: true,
      reElected: false,
      selfNominated: false,
    }))
    return writeSheet(sheet as SheetDefinition<(typeof rows)[number]>, rows)
  })
  return Buffer.concat(await stream.toArray())
}
