import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/calendar'
import { clean } from '#platform/text'
import { readSheet, templateSheet, writeSheet } from './index.ts'
import { delegates } from './delegates.testing.ts'
import { rewritePart } from './rewrite-part.testing.ts'

describe('writing', () => {
  const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(calendarDate('1901-01-01'), days))
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map(clean)
    .filter((each) => each !== '')
  const formulas = fc.constantFrom(
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '=HYPERLINK("x")',
    '_x0041_',
    'Hoà & <b>"',
    "'x",
    '1e5',
    '007',
    'toString',
    'constructor',
    '__proto__',
  )
  const aRow = fc.record({
    name: fc.oneof(words, formulas).filter((each) => Array.from(each).length <= 60),
    born: day,
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    member: fc.boolean(),
    votes: fc.option(fc.integer({ min: 0, max: 100_000 })),
    body: fc.constantFrom('a' as const, 'b' as const, null),
  })

  it(
    'gives rows that read back the same',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 8 }), fc.boolean(), async (rows, sample) => {
          const read = await readSheet(
            await buffer(await writeSheet(delegates, rows, { title: 'DANH SÁCH', sample })),
            delegates,
          )
          expect(read.problems).toEqual([])
          expect(read.rows.map(({ value }) => value)).toEqual(rows)
        }),
        { numRuns: 25 },
      ),
    30_000,
  )

  it('writes no formula, whatever a text begins with', async () => {
    const rows = ['=cmd|calc', '+1', '-1', '@x'].map((name) => ({ ...fc.sample(aRow, 1)[0]!, name }))
    const file = await buffer(await writeSheet(delegates, rows))
    const xmls: string[] = []
    rewritePart(file, /sheet1\.xml$/, (xml) => {
      xmls.push(xml)
      return xml
    })
    expect(xmls).toHaveLength(1)
    expect(xmls[0]).not.toMatch(/<f[\s>]/)
  })

  it('gives a form whose example row is passed over', async () => {
    const form = await buffer(await templateSheet(delegates))
    const read = await readSheet(form, delegates)
    expect(read).toMatchObject({
      rows: [],
      rowCount: 0,
      hasErrors: false,
      problems: [{ row: 2, reason: 'example-row', kind: 'warning' }],
    })
  })
})
