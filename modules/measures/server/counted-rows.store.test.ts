import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CouncilId, newId, system } from '#platform/access'
import { calendarDate, periodOf } from '#platform/calendar'
import { useDatabase } from '#platform/testing'
import { aCouncilScope } from '#identity/testing'
import { aMeasure, aRecord, expectMeasure, type TestRecord } from '#measures/testing'
import { tally, tallyBy, tallyByCouncil } from './counted-rows.store.ts'
import type { Measure } from './define-measure.ts'
import { readRollUp } from './read-roll-up.ts'
import { readFigure } from './read-figure.ts'
import { definitionHash } from './registry.ts'

const db = useDatabase()
const H1 = periodOf('half-year', calendarDate('2025-03-01'))
const span = { from: H1.from, to: H1.to }
const asSystem = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1]) =>
  db.database.transaction(system('a test counts'), work)

const holds = (measure: Measure, given: Parameters<typeof expectMeasure>[2]) =>
  asSystem(async (tx) => {
    await expectMeasure(tx, measure, given)
    return true
  })

test('number, list and every breakdown are one', async () => {
  const council = await aCouncilScope(db.database)
  const records = [
    ...Array.from({ length: 42 }, () => aRecord(council, '2025-05-20', { competence: 'province', field: 'transport' })),
    ...Array.from({ length: 20 }, () => aRecord(council, '2025-05-21', { competence: 'district' })),
    aRecord(council, '2025-07-01', { competence: 'province' }),
    aRecord(newId<CouncilId>(), '2025-05-20'),
  ]
  const petitions = aMeasure(() => records)
  expect(await holds(petitions, { council, span, amount: 62 })).toBe(true)
  expect(await holds(petitions, { council, span, where: { competence: 'province' }, amount: 42 })).toBe(true)
})

test('expectMeasure sees a number that is not the one worked out', async () => {
  const council = await aCouncilScope(db.database)
  const one = aMeasure(() => [aRecord(council, '2025-05-20')])
  await expect(asSystem((tx) => expectMeasure(tx, one, { council, span, amount: 2 }))).rejects.toThrow('the number')
})

test('voters are added, different records are counted once', async () => {
  const council = await aCouncilScope(db.database)
  const shared = newId<string>()
  const rows = [
    aRecord(council, '2025-05-20', { amount: 400 }),
    aRecord(council, '2025-05-21', { amount: 412 }),
    aRecord(council, '2025-05-22', { record: shared }),
    aRecord(council, '2025-05-23', { record: shared }),
  ]
  const voters = aMeasure(() => rows.slice(0, 2))
  const different = aMeasure(() => rows.slice(2), { rollUp: 'distinct' })
  expect(await holds(voters, { council, span, amount: 812 })).toBe(true)
  expect(await holds(different, { council, span, amount: 1 })).toBe(true)
})

test('as-of counts what stands on the last day', async () => {
  const council = await aCouncilScope(db.database)
  const rows = [
    aRecord(council, '2024-01-01'),
    aRecord(council, '2025-06-30', { until: '2025-07-01' }),
    aRecord(council, '2025-01-01', { until: '2025-06-30' }),
    aRecord(council, '2025-07-01'),
  ]
  const overdue = aMeasure(() => rows, { counts: 'as-of' })
  expect(await holds(overdue, { council, span, amount: 2 })).toBe(true)
})

test('the newest of each council counts, not the sum of its past', async () => {
  const [one, other] = [await aCouncilScope(db.database), await aCouncilScope(db.database)]
  const rows = [
    aRecord(one, '2025-01-01', { amount: 34 }),
    aRecord(one, '2025-04-01', { amount: 33 }),
    aRecord(other, '2024-06-01', { amount: 25 }),
  ]
  const members = aMeasure(() => rows, { rollUp: 'latest' })
  const total = await asSystem((tx) => tally(tx, members, { councils: [one, other], span, where: {} }))
  expect(total.amount).toBe(58)
})

test('a share over many is a sum over a sum, not a mean of shares', async () => {
  const [small, large] = [await aCouncilScope(db.database), await aCouncilScope(db.database)]
  const rows = [
    aRecord(small, '2025-05-01', { amount: 1, whole: 1 }),
    aRecord(large, '2025-05-01', { amount: 0, whole: 99 }),
  ]
  const share = aMeasure(() => rows, { rollUp: 'ratio-of-sums' })
  const total = await asSystem((tx) => tally(tx, share, { councils: [small, large], span, where: {} }))
  expect(total).toMatchObject({ amount: 1, of: 100 })
})

test('a breakdown that the definition does not name never reaches the statement', async () => {
  const council = await aCouncilScope(db.database)
  const measure = aMeasure(() => [aRecord(council, '2025-05-20')])
  const question = { councils: [council], span, where: {} }
  await expect(asSystem((tx) => tallyBy(tx, measure, question, 'label'))).rejects.toMatchObject({
    code: 'measures/no-such-breakdown',
  })
  await expect(
    asSystem((tx) => tally(tx, measure, { ...question, where: { '1=1 or record': 'x' } })),
  ).rejects.toMatchObject({ code: 'measures/no-such-breakdown' })
})

test('the hash of a definition follows its relation and its rules, and nothing else', async () => {
  const council = newId<CouncilId>()
  await asSystem(async (tx) => {
    const empty = definitionHash(
      tx,
      aMeasure(() => []),
    )
    expect(
      definitionHash(
        tx,
        aMeasure(() => [aRecord(council, '2025-05-20')]),
      ),
    ).toBe(empty)
    expect(
      definitionHash(
        tx,
        aMeasure(() => [], { counts: 'as-of' }),
      ),
    ).not.toBe(empty)
  })
})

describe('whatever the records', () => {
  test('roll-up equals recount, and an unsigned commune stays silent', async () => {
    const province = await aCouncilScope(db.database)
    const communes = await Promise.all(
      ['An', 'Bình', 'Cường', 'Dũng'].map((name) => aCouncilScope(db.database, { superior: province, name })),
    )
    const record = fc
      .record({
        council: fc.constantFrom(...communes),
        day: fc.constantFrom('2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'),
        amount: fc.nat({ max: 50 }),
        field: fc.constantFrom('land', 'transport', null),
      })
      .map(({ council, day, ...parts }) => aRecord(council, day, parts))
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 30 }), async (records: TestRecord[]) => {
        const measure = aMeasure(() => records)
        const inPeriod = records.filter(({ day }) => day >= span.from && day <= span.to)
        await asSystem(async (tx) => {
          const question = { councils: communes, span, where: {} }
          const byCouncil = await tallyByCouncil(tx, measure, question)
          const whole = await tally(tx, measure, question)
          const byField = await tallyBy(tx, measure, question, 'field')
          const recount = inPeriod.reduce((sum, { amount }) => sum + amount, 0)
          expect(whole.amount).toBe(recount)
          expect([...byCouncil.values()].reduce((sum, { amount }) => sum + amount, 0)).toBe(recount)
          expect(byField.reduce((sum, { amount }) => sum + amount, 0)).toBe(recount)
          for (const commune of communes) {
            const own = await readFigure(tx, measure, commune, { span, where: {} })
            expect(own.value.state).toBe('not-reported')
            expect(own.recorded.amount).toBe(byCouncil.get(commune)?.amount ?? 0)
          }
          const rolled = await readRollUp(tx, measure, province, { span, where: {} })
          expect(rolled.total).toEqual({ state: 'not-reported', who: 'An, Bình, Cường, Dũng' })
        })
      }),
      { numRuns: 20 },
    )
  })
})
