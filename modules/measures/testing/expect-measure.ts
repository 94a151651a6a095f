import { expect } from 'vitest'
import type { CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import type { CountedRecord, Span, Where } from '#measures'
import { type Measure, readBreakdown, readCounted, readFigure } from '#measures/server'

interface Given {
  readonly council: CouncilId
  readonly span: Span
  readonly where?: Where
  /** The figure that the records given make, worked out by hand. */
  readonly amount: number
}

/**
 * Holds a measure to its word over the records given: the number is the one worked out by hand, the list adds up to it
 * with each record once, and so does every breakdown.
 */
export async function expectMeasure(tx: Tx, measure: Measure, given: Given): Promise<void> {
  const asked = { span: given.span, where: given.where ?? {} }
  const { recorded } = await readFigure(tx, measure, given.council, asked)
  expect(recorded.amount, `${measure.id}: the number`).toBe(given.amount)

  const records = await allRecords(tx, measure, given.council, asked)
  expect(sum(records), `${measure.id}: the list adds up to the number`).toBe(given.amount)
  expect(records.length, `${measure.id}: the list is as long as it says`).toBe(recorded.records)
  expect(new Set(records.map(({ record }) => record)).size, `${measure.id}: each record is listed once`).toBe(
    records.length,
  )
  expect(
    records.filter(({ label, path }) => label === '' || !path.startsWith('/')),
    `${measure.id}: each record has a name and a screen`,
  ).toEqual([])

  for (const { key } of measure.breakdowns) {
    const { rows, total } = await readBreakdown(tx, measure, given.council, asked, key)
    expect(total, `${measure.id}: by ${key} adds up to the number`).toBe(given.amount)
    for (const row of rows) {
      const narrowed = { span: asked.span, where: { ...asked.where, [key]: row.key ?? '' } }
      const opened = await readFigure(tx, measure, given.council, narrowed)
      expect(opened.recorded.amount, `${measure.id}: ${key} = ${row.key ?? 'nothing'} opens into its own number`).toBe(
        row.amount,
      )
    }
  }
}

async function allRecords(tx: Tx, measure: Measure, council: CouncilId, asked: { span: Span; where: Where }) {
  const records: CountedRecord[] = []
  let after: string | undefined
  do {
    const page = await readCounted(tx, measure, council, asked, { limit: 50, after })
    records.push(...page.items)
    after = 'next' in page ? page.next : undefined
  } while (after !== undefined)
  return records
}

function sum(records: readonly CountedRecord[]): number {
  return records.reduce((total, { amount }) => total + amount, 0)
}
