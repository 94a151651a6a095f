import { beforeAll, expect, test } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { calendarDate, fixedClock, periodOf } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin } from '#identity/testing'
import { aMeasure, aRecord, type TestRecord } from '#measures/testing'
import { declareComplete } from './declare-complete.ts'
import { type FigureRequest, freezeFigures, readFrozenRecords, sinceFrozen } from './freeze-figures.ts'
import { findFrozen, listFrozen } from './frozen.store.ts'
import { measureRegistry } from './registry.ts'

const db = useDatabase({ clock: fixedClock('2025-07-02T02:00:00.000Z') })
const period = periodOf('half-year', calendarDate('2025-03-01'))
const span = { from: period.from, to: period.to }
const records: TestRecord[] = []
const registry = measureRegistry([aMeasure(() => records)])
const signed = {
  group: 'voters',
  period,
  signerName: 'A',
  signerTitle: 'B',
  signedOn: calendarDate('2025-07-01'),
} as const
const request = (key: string, parts: Partial<FigureRequest> = {}): FigureRequest => ({
  key,
  measure: 'voters.petitions-received',
  reach: 'own',
  span,
  where: {},
  ...parts,
})

let province: CouncilId
let commune: CouncilId
let office: TestLogin

beforeAll(async () => {
  province = await aCouncilScope(db.database, { name: 'HĐND tỉnh' })
  commune = await aCouncilScope(db.database, { superior: province, name: 'HĐND phường Kinh Bắc' })
  await aCouncilScope(db.database, { superior: province, name: 'HĐND phường Vị An' })
  office = await aLoginAs(db.database, { role: 'officeChief', council: province })
  const clerk = await aLoginAs(db.database, { role: 'communeOfficer', council: commune })
  records.push(...Array.from({ length: 62 }, () => aRecord(province, '2025-05-20')), aRecord(commune, '2025-05-20'))
  await actingAs(db.database, office, (tx, actor) => declareComplete(tx, actor, province, signed))
  await actingAs(db.database, clerk, (tx, actor) => declareComplete(tx, actor, commune, signed))
})

test('a frozen figure keeps its records while the register moves on', async () => {
  const subject = { kind: 'tests/report', id: newId<string>() }
  const requests = [request('own'), request('below', { reach: 'below' })]
  await actingAs(db.database, office, async (tx) => {
    const frozen = await freezeFigures(tx, registry, province, subject, requests)
    expect(frozen).toMatchObject([
      { key: 'own', value: { state: 'counted', value: 62 }, records: 62, coverage: null },
      { key: 'below', value: { state: 'counted', value: 1 }, records: 1, coverage: { reported: 1, of: 2 } },
    ])
    expect(await listFrozen(tx, province, subject)).toEqual(frozen)
  })

  records.shift()
  records.push(aRecord(province, '2025-06-01'), aRecord(province, '2025-06-02'))
  await actingAs(db.database, office, async (tx) => {
    const own = (await findFrozen(tx, province, subject, 'own'))!
    expect(own.value).toEqual({ state: 'counted', value: 62 })
    const page = await readFrozenRecords(tx, province, own, { limit: 200 })
    expect(page.items).toHaveLength(62)
    expect(await sinceFrozen(tx, registry, province, own)).toEqual({
      added: 2,
      gone: 1,
      amount: 63,
      definitionChanged: false,
    })
    const changed = measureRegistry([aMeasure(() => records, { rollUp: 'distinct' })])
    expect(await sinceFrozen(tx, changed, province, own)).toMatchObject({ definitionChanged: true })
  })
})

test('whoever freezes signs for the own figures; those below must have signed themselves', async () => {
  const subject = { kind: 'tests/report', id: newId<string>() }
  const next = periodOf('half-year', calendarDate('2025-08-01'))
  const later = { from: next.from, to: next.to }
  records.push(aRecord(province, '2025-07-01'), aRecord(commune, '2025-07-01'))
  const frozen = await actingAs(db.database, office, (tx) =>
    freezeFigures(tx, registry, province, subject, [
      request('own', { span: later }),
      request('below', { span: later, reach: 'below' }),
    ]),
  )
  expect(frozen).toMatchObject([
    { value: { state: 'counted', value: 1 }, records: 1 },
    { value: { state: 'not-reported' }, records: 0, coverage: { reported: 0, of: 2 } },
  ])
})

test('nobody changes or deletes what is frozen', async () => {
  const subject = { kind: 'tests/report', id: newId<string>() }
  await actingAs(db.database, office, (tx) => freezeFigures(tx, registry, province, subject, [request('own')]))
  const change = actingAs(db.database, office, (tx) =>
    tx.updateTable('measures.frozen_figure').set({ records: 1 }).where('subject_id', '=', subject.id).execute(),
  )
  await expect(change).rejects.toThrow('append-only')
  const removal = actingAs(db.database, office, (tx) =>
    tx.deleteFrom('measures.frozen_record').where('council_id', '=', province).execute(),
  )
  await expect(removal).rejects.toThrow('append-only')
})
