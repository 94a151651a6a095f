import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/refusal'
import { annex, cell, p, paper, table } from './builders.ts'
import { checked, clean, MAX_CHARACTERS, MAX_PARTS } from './checked.ts'
import type { InnerNode, PaperNode } from './paper.ts'
import { everyNode } from './testing/every-node.ts'

const paperOf = (...body: PaperNode[]) =>
  paper({
    issuingBody: ['HĐND'],
    code: 'BC',
    place: 'X',
    madeOn: '2026-07-01',
    typeName: 'Báo cáo',
    subject: 'x',
    body,
  })

const columns = [
  { width: 1, align: 'left' },
  { width: 1, align: 'left' },
] as const

describe('a text', () => {
  it('loses what cannot be seen: control characters, zero width, direction overrides, line breaks', () => {
    expect(clean('a\u0000b\u0007c\u200bd\u202ee\ufefff\ufffe')).toBe('abcdef')
    expect(clean('dòng một\r\ndòng hai\tcột')).toBe('dòng một dòng hai cột')
  })

  it('is well-formed and composed', () => {
    expect(clean('\ud800')).toBe('\ufffd')
    expect(clean('tie\u0302\u0301ng Vie\u0323\u0302t')).toBe('tiếng Việt')
  })
})

describe('a paper', () => {
  it('passes unchanged when its texts are clean', () => {
    expect(checked(everyNode())).toEqual(everyNode())
  })

  it('is refused when it is too long or has too many parts', () => {
    const tooLong = paperOf(p('x'.repeat(MAX_CHARACTERS + 1)))
    const tooMany = paperOf(...Array.from({ length: MAX_PARTS / 2 }, () => p('x')))
    for (const large of [tooLong, tooMany]) {
      expect(() => checked(large)).toThrow(Refusal)
      expect(() => checked(large)).toThrow('platform/too-large')
    }
  })

  it.each<[string, InnerNode]>([
    ['too few cells', table({ columns, head: [], rows: [['1']] })],
    ['too many cells', table({ columns, head: [], rows: [['1', '2', '3']] })],
    ['a cell across the edge', table({ columns, head: [], rows: [['1', cell('2', { across: 2 })]] })],
    ['a cell below the last row', table({ columns, head: [], rows: [[cell('1', { down: 2 }), '2']] })],
    [
      'a cell on a covered place',
      table({
        columns,
        head: [],
        rows: [
          [cell('1', { down: 2 }), '2'],
          ['3', '4'],
        ],
      }),
    ],
  ])('with a table of %s is a mistake', (_, node) => {
    expect(() => checked(paperOf(node))).toThrow(/do not fill/)
    expect(() => checked(paperOf(annex('Phụ lục', 'x', [node])))).toThrow(/do not fill/)
  })

  it('takes cells across and down where they fit', () => {
    const head = [[cell('STT', { down: 2 }), 'A'], ['B'], [cell('C', { across: 2 })]]
    expect(() => checked(paperOf(table({ columns, head, rows: [['1', '2']] })))).not.toThrow()
  })

  it('with an annex before its end, or a date that is none, is a mistake', () => {
    expect(() => checked(paperOf(annex('Phụ lục', 'x', []), p('y')))).toThrow(/Annexes come last/)
    expect(() => checked({ ...paperOf(), date: '2026-02-30' })).toThrow(/Neither a day nor a month/)
    expect(() => checked({ ...paperOf(), madeOn: '2026-02' })).toThrow(/Not a day/)
  })
})
