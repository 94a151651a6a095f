import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type CouncilId, newId } from '#platform/access'
import { bySystem } from '#audit'
import type { CouncilStatistics, ElectionRegister, StructureStatistics, TermId, UnitId } from '#councils'
import { calendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Caller, useCouncilsServer } from '../testing/councils-server.ts'
import { anElectionUnit, aPollingArea, aTerm } from '../testing/factories.ts'
import {
  COMMUNES,
  communeDelegates,
  communeElectionUnits,
  DISTRICT,
  districtDelegates,
  FIRST_SESSION,
  REPORT_DAY,
} from '../testing/fixtures/two-levels-2023.ts'
import { insertDelegates } from '../testing/insert-delegates.ts'
import { addElectionUnit } from './add-election-unit.ts'
import { addPollingArea } from './add-polling-area.ts'
import { openCouncil } from './open-council.ts'
import { startTerm } from './start-term.ts'

const test = useCouncilsServer()
let district: CouncilId
let office: Caller

/** A council of the report's time, with its term. */
async function aCouncilOf2021(kind: 'ruralDistrict' | 'commune', name: string, parent: UnitId, assignedSeats: number) {
  return test.within(undefined, async (tx) => {
    const unit = newId<UnitId>()
    await tx
      .insertInto('councils.unit')
      .values({
        id: unit,
        code: String(90_000 + Math.floor(Number(name.match(/\d+/)?.[0] ?? 0))),
        level: kind === 'commune' ? 'commune' : 'district',
        kind,
        name,
        full_name: name,
        parent_id: parent,
        sort_key: name,
        search_key: name,
      })
      .execute()
    const council = await openCouncil(tx, bySystem('test'), unit)
    const term = aTerm({
      ordinal: DISTRICT.ordinal,
      fromYear: DISTRICT.fromYear,
      toYear: DISTRICT.toYear,
      electedOn: calendarDate('2021-05-23'),
      startsOn: FIRST_SESSION,
      assignedSeats,
    })
    return { unit, council, ...(await startTerm(tx, bySystem('test'), council, term)) }
  })
}

beforeAll(async () => {
  const parent = await unitOf(test.world.province)
  const made = await aCouncilOf2021('ruralDistrict', 'Huyện mẫu', parent, DISTRICT.assigned)
  district = made.council
  await test.within(district, (tx) => insertDelegates(tx, district, made.term, districtDelegates()))
  const all = communeDelegates()
  for (let number = 1; number <= COMMUNES.count; number += 1) {
    const seats = COMMUNES.assigned / COMMUNES.count
    const { council, term } = await aCouncilOf2021('commune', `Xã mẫu ${number}`, made.unit, seats)
    const own = all.filter((delegate) => delegate.commune === number)
    const { actor } = await test.signIn('communeOfficer', council)
    await test.within(council, async (tx) => {
      await insertDelegates(tx, council, term, own)
      await enterElectionUnits(tx, actor, council, term, number)
    })
  }
  office = await test.signIn('officeChief', district)
})

/** The election units and polling areas of one commune, through the same use cases as the office's. */
async function enterElectionUnits(tx: Tx, actor: Actor, council: CouncilId, term: TermId, commune: number) {
  for (const { number, seats, pollingAreas } of communeElectionUnits().filter((unit) => unit.commune === commune)) {
    const unit = anElectionUnit({ term, number, seats })
    const { electionUnit } = await addElectionUnit(tx, actor, council, unit)
    for (const area of pollingAreas) await addPollingArea(tx, actor, council, electionUnit, aPollingArea(area))
  }
}

const unitOf = (council: CouncilId) =>
  test.within(council, async (tx) => {
    const row = await tx
      .selectFrom('councils.council')
      .select('unit_id')
      .where('council_id', '=', council)
      .executeTakeFirstOrThrow()
    return row.unit_id as UnitId
  })

const readStatistics = async (path: string, caller = office) => {
  const answer = await caller.get(`/councils/${district}/${path}`)
  expect(answer.statusCode).toBe(200)
  return answer.json<StructureStatistics>()
}

describe('the report of 2023, from records in the database', () => {
  it('is not for who is not signed in, nor for another council', async () => {
    const url = `/api/v1/councils/${district}/statistics`
    expect((await test.server.inject({ url })).statusCode).toBe(401)
    const stranger = await test.signIn('officeChief', test.world.elsewhere)
    expect((await stranger.get(`/councils/${district}/statistics`)).statusCode).toBe(404)
  })

  it('gives the district’s figures back', async () => {
    const table = await readStatistics(`statistics?on=${REPORT_DAY}`)
    expect(table).toMatchObject({ elected: 34, present: 33, decrease: 1, denominator: { of: 'present', count: 33 } })
    expect(table.single).toEqual({ women: 10, reElected: 16, selfNominated: 0, nonParty: 2, religious: 1 })
    expect(table.age).toEqual({ young: 7, middle: 17, older: 9, ageUnknown: 0 })
  })

  it('gives the communes’ figures back, counted together', async () => {
    const table = await readStatistics(`statistics/below?on=${REPORT_DAY}`)
    expect(table).toMatchObject({ assigned: 442, elected: 434, shortage: 8, decrease: 7, present: 427 })
    expect(table.decreaseReasons).toMatchObject({ deceased: 2, resigned: 3, transferred: 2 })
    expect(table.single).toEqual({ women: 104, reElected: 259, selfNominated: 2, nonParty: 41, religious: 7 })
    expect(table.education).toMatchObject({ postgraduate: 3, university: 222, belowUniversity: 202 })
    expect(table.theory).toMatchObject({ bachelor: 1, intermediate: 251 })
  })

  it('gives back the polling areas in which the communes’ delegates were elected', async () => {
    const answer = await office.get(`/councils/${district}/election-units?on=${REPORT_DAY}`)
    expect(answer.json<ElectionRegister>().below).toMatchObject({
      councils: COMMUNES.count,
      seats: COMMUNES.assigned,
      pollingAreas: 129,
    })
    const before = await office.get(`/councils/${district}/election-units?on=2021-01-01`)
    expect(before.json<ElectionRegister>().below).toMatchObject({ councils: 0, pollingAreas: 0 })
  })

  it('counts religion for a delegate, too, who may not see whose it is', async () => {
    const delegate = await test.signIn('delegate', district)
    expect((await readStatistics(`statistics?on=${REPORT_DAY}`, delegate)).single.religious).toBe(1)
  })

  it('of another day is of that day', async () => {
    expect(await readStatistics('statistics?on=2022-12-20')).toMatchObject({ present: 34, decrease: 0 })
    expect(await readStatistics('statistics?on=2021-01-01')).toMatchObject({ elected: 0, present: 0 })
  })
})

describe('each council below, in one answer', () => {
  const path = (council: CouncilId, what: string) => `/councils/${council}/statistics/${what}?on=${REPORT_DAY}`

  it('is for those who read the composition', async () => {
    const anonymous = await test.server.inject({ url: `/api/v1${path(district, 'each-below')}` })
    expect(anonymous.statusCode).toBe(401)
    const other = await test.signIn('communeOfficer', test.world.commune)
    expect((await other.get(path(district, 'each-below'))).statusCode).toBe(404)
    expect((await office.get(`/councils/${district}/statistics/each-below?on=today`)).statusCode).toBe(400)
  })

  it('gives each its own figures, which sum to those of all together', async () => {
    const each: CouncilStatistics[] = (await office.get(path(district, 'each-below'))).json()
    const all: StructureStatistics = (await office.get(path(district, 'below'))).json()
    expect(each).toHaveLength(COMMUNES.count)
    const sum = (of: (one: StructureStatistics) => number) =>
      each.reduce((so, { statistics }) => so + of(statistics), 0)
    expect(sum((one) => one.present)).toBe(all.present)
    expect(sum((one) => one.single.women)).toBe(all.single.women)
    expect(sum((one) => one.age.young)).toBe(all.age.young)
    expect(sum((one) => one.assigned)).toBe(all.assigned)
  })
})

describe('a delegate whose every entry was undone', () => {
  it('is nobody who was elected, and no fault', async () => {
    const before = await readStatistics(`statistics?on=${REPORT_DAY}`)
    await test.within(district, async (tx) => {
      const { id } = await tx
        .selectFrom('councils.mandate')
        .select('id')
        .where('council_id', '=', district)
        .orderBy('id')
        .limit(1)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('councils.mandate_event_undo')
        .columns(['council_id', 'event_id', 'reason', 'undone_at'])
        .expression((select) =>
          select
            .selectFrom('councils.mandate_event as e')
            .select(['e.council_id', 'e.id'])
            .select((values) => [values.val('Ghi nhầm người').as('reason'), values.val(tx.now()).as('undone_at')])
            .where('e.council_id', '=', district)
            .where('e.mandate_id', '=', id),
        )
        .execute()
    })
    expect(await readStatistics(`statistics?on=${REPORT_DAY}`)).toMatchObject({ elected: before.elected - 1 })
  })
})
