import { describe, expect, it } from 'vitest'
import { annex, b, ended, figure, heading, list, p, paragraphs } from './builders.ts'
import type { PaperNode } from './paper.ts'

const lastText = (node: PaperNode | undefined) => (node?.kind === 'paragraph' ? node.runs.at(-1)?.text : undefined)

describe('ending a paper', () => {
  it.each(['Trân trọng', 'Trân trọng.', 'Trân trọng;', 'Trân trọng./.', 'Trân trọng. '])(
    'ends "%s" with ./.',
    (text) => {
      expect(lastText(ended([p(text)]).at(-1))).toBe('Trân trọng./.')
    },
  )

  it('ends the last text before the annexes and keeps the hand of the run', () => {
    const body = ended([p('Một.'), p(['Hai ', b('ba.')]), annex('Phụ lục', 'x', [p('Bốn.')])])
    expect(body[0]).toEqual(p('Một.'))
    expect(body[1]).toEqual(p(['Hai ', b('ba./.')]))
    expect(body[2]).toEqual(annex('Phụ lục', 'x', [p('Bốn.')]))
  })

  it('ends a list at its last item, and leaves a body without text alone', () => {
    expect(ended([p('Một:'), list(['hai;', 'ba.'])])).toEqual([p('Một:'), list(['hai;', 'ba./.'])])
    expect(ended([heading(1, 'I.')])).toEqual([heading(1, 'I.')])
  })
})

describe('writing', () => {
  it('takes words, runs and figures in turn', () => {
    const source = { measure: 'voters.petitions', value: 62 }
    expect(p(['chuyển ', figure('62', source), ' kiến nghị'])).toMatchObject({
      runs: [{ text: 'chuyển ' }, { text: '62', figure: source }, { text: ' kiến nghị' }],
      align: 'justify',
      indent: true,
    })
    expect(p('giữa', { align: 'center' })).toMatchObject({ align: 'center', indent: false })
  })

  it('makes a paragraph of each line that people typed', () => {
    expect(paragraphs('Một\r\n\r\n  \nHai\u2028Ba')).toEqual([p('Một'), p('Hai'), p('Ba')])
  })
})
