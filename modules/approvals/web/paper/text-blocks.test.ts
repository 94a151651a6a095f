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

test('letterhead, title and parts are headings; a sentence that begins like one is not', () => {
  expect(
    textBlocks('TỈNH BẮC NINH\nSố: 05/BC-HĐND\nI. Kết quả\nĐiều 4. Hiệu lực\nI. Luật A;\nIn 30 bản\n- UBND.\n2026'),
  ).toEqual([
    { heading: 'TỈNH BẮC NINH' },
    { line: 'Số: 05/BC-HĐND' },
    { heading: 'I. Kết quả' },
    { heading: 'Điều 4. Hiệu lực' },
    { line: 'I. Luật A;' },
    { line: 'In 30 bản' },
    { line: '- UBND.' },
    { line: '2026' },
  ])
})

test('a numbered part is a heading, the items of a numbered list are not', () => {
  const text = '1. Kết quả\n1.1. Ở tỉnh\nĐã họp.\n2. Giao Sở Xây dựng.\nPhụ lục\n1. Phường A\n2. Phường B'
  expect(textBlocks(text).flatMap((block) => ('heading' in block ? block.heading : []))).toEqual([
    '1. Kết quả',
    '1.1. Ở tỉnh',
    'Phụ lục',
  ])
})

test('an empty cell keeps its place', () => {
  expect(textBlocks('1\t\t05/11/2026')).toEqual([{ rows: [['1', '', '05/11/2026']] }])
})
