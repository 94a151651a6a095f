import { beforeAll, describe, expect, it } from 'vitest'
import { type AgencyId, type CouncilId, newId, system } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs } from '#identity/testing'
import { theLibrary, withOwnParameter } from '../testing/factories.ts'
import { due, inForce, value } from './read-parameter.ts'

const db = useDatabase()
let province: CouncilId
let commune: CouncilId
const day = calendarDate

beforeAll(async () => {
  await theLibrary(db.database)
  province = await aCouncilScope(db.database)
  commune = await aCouncilScope(db.database, { superior: province })
})

const within = <Result>(work: (tx: Tx) => Promise<Result>) => db.database.transaction(system('test', commune), work)
const dueOn = (key: 'petition.answer' | 'voter.outsideUnitDecided', from: string) =>
  within(async (tx) => (await due(tx, commune, key, day(from)))?.date)

describe('a due date', () => {
  it('in calendar days that falls into Tết moves to the first working day after', async () => {
    // Thirty days from 20/1/2026 is 19/2, mùng 3 Tết Bính Ngọ; work begins again on Monday 23/2.
    expect(await dueOn('petition.answer', '2026-01-20')).toBe('2026-02-23')
    expect(await dueOn('petition.answer', '2026-06-01')).toBe('2026-07-01')
  })

  it('in working days leaves out Tết with its days in lieu, and weekends', async () => {
    expect(await dueOn('voter.outsideUnitDecided', '2026-02-12')).toBe('2026-02-26')
    // Mùng 1 Tết Đinh Mùi is Saturday 6/2/2027: off from 5/2 to 9/2, and 10/2 and 11/2 for the weekend.
    expect(await dueOn('voter.outsideUnitDecided', '2027-02-02')).toBe('2027-02-16')
    expect(await dueOn('voter.outsideUnitDecided', '2026-06-01')).toBe('2026-06-08')
  })

  it('is none before any rule is known', async () => {
    expect(await dueOn('voter.outsideUnitDecided', '2020-01-06')).toBeUndefined()
  })

  it('says what it rests on, so that it stays what it was', async () => {
    const before = await within((tx) => due(tx, province, 'voter.outsideUnitDecided', day('2026-06-01')))
    expect(before).toEqual({
      key: 'voter.outsideUnitDecided',
      date: '2026-06-08',
      days: 5,
      unit: 'working',
      basis: '72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN',
      article: 'Điều 32',
      status: 'verified',
      verified: true,
    })
  })
})

describe('a council’s own value', () => {
  it('holds from its date for this council only; what was counted from earlier days is counted as before', async () => {
    const own = await aCouncilScope(db.database, { superior: province })
    const answer = (council: CouncilId, from: string) =>
      db.database.transaction(system('test', council), (tx) => due(tx, council, 'petition.answer', day(from)))
    const before = await answer(own, '2026-08-31')
    await db.database.transaction(system('test', own), (tx) => withOwnParameter(tx, own, { from: day('2026-09-01') }))
    expect(await answer(own, '2026-08-31')).toEqual(before)
    expect(await answer(own, '2026-09-01')).toMatchObject({
      days: 20,
      date: '2026-09-21',
      basis: 'Quy chế làm việc mẫu',
      status: 'local',
      verified: true,
    })
    expect(await answer(commune, '2026-09-01')).toMatchObject({ days: 30, verified: false })
  })

  it('counts for the agency that answers, too', async () => {
    const council = await aCouncilScope(db.database)
    await db.database.transaction(system('test', council), (tx) => withOwnParameter(tx, council))
    const focalPoint = await aLoginAs(db.database, { role: 'agencyFocalPoint', council, agency: newId<AgencyId>() })
    const found = await actingAs(db.database, focalPoint, (tx) =>
      inForce(tx, council, 'petition.answer', day('2026-06-01')),
    )
    expect(found).toMatchObject({ source: 'own', value: { days: 20 } })
  })
})

describe('a rule that cannot go on without a value', () => {
  it('gets it typed by its key, or is refused with the key and the day', async () => {
    const found = await within((tx) => value(tx, commune, 'delegate.youngBelow', day('2026-06-01')))
    expect(found.value.count).toBe(40)
    await expect(within((tx) => value(tx, commune, 'voter.contactKinds', day('2015-01-01')))).rejects.toMatchObject({
      code: 'lawbook/none-in-force',
      params: { key: 'voter.contactKinds', on: '01/01/2015' },
    })
  })

  it('learns that a text has ended even if nobody marked the value', async () => {
    await within((tx) =>
      tx
        .updateTable('lawbook.legal_basis')
        .set({ in_force_to: '2029-12-31' })
        .where('code', '=', 'nqlt-72-2025')
        .execute(),
    )
    const status = async (on: string) =>
      (await within((tx) => value(tx, commune, 'voter.outsideUnitDecided', day(on)))).status
    expect([await status('2029-12-31'), await status('2030-01-01')]).toEqual(['verified', 'superseded-default'])
  })
})
