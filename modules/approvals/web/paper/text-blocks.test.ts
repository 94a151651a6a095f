import { expect, test } from 'vitest'
import { textBlocks } from './text-blocks.ts'

test('lines stay lines, and rows that follow each other make one table', () => {
  expect(textBlocks('Danh sách\nSTT\tNội dung\n1\tSửa đường\nNơi nhận:\nA\tB')).toEqual([
    { line: 'Danh sách' },
    {
      rows: [
        ['STT', 'Nội dung'],
        ['1', 'Sửa đường'],
      ],
    },
    { line: 'Nơi nhận:' },
    { rows: [['A', 'B']] },
  ])
})

test('an empty cell keeps its place', () => {
  expect(textBlocks('1\t\t05/11/2026')).toEqual([{ rows: [['1', '', '05/11/2026']] }])
})
