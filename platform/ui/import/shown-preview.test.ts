import { expect, it } from 'vitest'
import { type FoundInFile, shownPreview } from './shown-preview.ts'

const say = (path: string) => path
const problem = { header: 'Ngày sinh', column: 'C', found: '31/2', reason: 'date-no-such-day', params: {} }
const found: FoundInFile = {
  rows: 3,
  problems: [
    { ...problem, row: 1, header: 'Sở thích', reason: 'unknown-column', kind: 'warning' },
    { ...problem, row: 7, kind: 'error' },
    { ...problem, row: 9, header: null, column: null, reason: 'example-row', kind: 'warning' },
  ],
  errorCount: 240,
  sheet: 'Khóa này',
  sheets: ['Khóa trước', 'Khóa này'],
  sample: { headers: ['Họ và tên'], rows: [['Lê A'], ['Lê B']], numbers: [6, 8] },
}

it('shows the rows under the numbers that Excel gives them', () => {
  expect(shownPreview(found, say).rows).toEqual([
    { row: 6, cells: { 0: 'Lê A' } },
    { row: 8, cells: { 0: 'Lê B' } },
  ])
})

it('parts what keeps the file out from what is only worth a look, and drops neither', () => {
  const { faults, faultCount, warnings } = shownPreview(found, say)
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[7, 'Ngày sinh']])
  expect(faultCount).toBe(240)
  expect(warnings?.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [1, 'Sở thích', 'reasons.unknown-column'],
    [9, 'wholeRow', 'reasons.example-row'],
  ])
})

it('names the sheet that was read among those to choose from', () => {
  expect(shownPreview(found, say).sheets).toEqual({ read: 'Khóa này', all: ['Khóa trước', 'Khóa này'] })
})
