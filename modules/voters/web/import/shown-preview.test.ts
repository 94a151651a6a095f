import { sheetsMessagesVi } from '#platform/sheets'
import { describe, expect, it } from 'vitest'
import { vi } from '../screen-words.vi.ts'
import { shownPreview } from './shown-preview.ts'

const say = (path: string) => path
const sheet = (rows: number, problems: { row: number; kind: 'error' | 'warning' }[] = []) => ({
  rows,
  valid: rows,
  problems: problems.map((problem) => ({
    ...problem,
    column: 'C',
    header: 'Ngày',
    found: '31/2',
    reason: 'date-no-such-day',
    params: {},
  })),
  problemCount: problems.length,
  truncated: false,
  sample: { headers: ['Điểm số'], rows: [['1']], numbers: [4] },
})
const whole = { competences: {}, votersAttending: 800, canImport: true }

describe('the preview of a workbook', () => {
  it('counts the rows of both sheets and shows those of the petitions', () => {
    const shown = shownPreview({ ...whole, meetings: sheet(13), petitions: sheet(63) }, say, say)
    expect(shown).toMatchObject({ total: 76, columns: [{ label: 'Điểm số' }], rows: [{ row: 4 }], faults: [] })
  })

  it('names the sheet of each fault; a warning keeps nothing out', () => {
    const problems = [
      { row: 4, kind: 'error' as const },
      { row: 5, kind: 'warning' as const },
    ]
    const { faults, warnings } = shownPreview({ ...whole, meetings: sheet(13, problems), petitions: null }, say, say)
    expect(faults).toEqual([
      { row: 4, column: 'sheets.meetings: Ngày', found: '31/2', reason: 'import.reasons.date-no-such-day' },
    ])
    expect(warnings?.map(({ row }) => row)).toEqual([5])
  })
})

it('has words for every reason that a sheet is refused for', () => {
  expect(Object.keys(vi.screen.import.reasons).toSorted()).toEqual(Object.keys(sheetsMessagesVi.reasons).toSorted())
})
