import { afterEach, describe, expect, it, vi } from 'vitest'
import fc from 'fast-check'
import { p, paper } from './builders.ts'
import { clean } from './checked.ts'
import { layOut } from './layout.ts'
import { drawPdf } from './pdf.ts'
import { plainText } from './plain-text.ts'
import { renderPdf, renderWord } from './render.ts'
import { everyNode } from './testing/every-node.ts'
import { pdfPages, pdfText, wordPart, wordText } from './testing/read-back.ts'
import { printable } from './tinos.ts'
import { drawWord } from './word.ts'

/** Lines end elsewhere on paper than in plain text: compared are words and their order. */
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '')

/** A long word is broken across lines: compared are characters and their order. */
const characters = (text: string) => text.replace(/\s+/gu, '')

describe('a paper with every kind of node', () => {
  it('says in Word and in PDF exactly what its plain text says', async () => {
    const source = everyNode()
    const said = words(plainText(source))
    expect(words(wordText(await renderWord(source)))).toEqual(said)
    expect(words(await pdfText(await renderPdf(source)))).toEqual(said)
    expect(said.join(' ')).toContain('Số: 05/BC-HĐND Bắc Ninh, ngày 03 tháng 02 năm 2026 BÁO CÁO')
    expect(said.join(' ')).toContain('a) Nguyễn Thị Hằng b) Trương Mỹ Hoa c) Đặng Quỳnh Như')
  })

  it('is archivable: PDF/A-2b, only Tinos inside, embedded', async () => {
    const file = (await renderPdf(everyNode())).toString('latin1')
    expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(file).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/)
    const fonts = [...file.matchAll(/\/FontName ?\/([\w+-]+)/g)].map(([, name]) => name!.replace(/^[A-Z]{6}\+/, ''))
    expect(new Set(fonts)).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']))
    expect(file.match(/\/FontFile2/g)?.length).toBe(fonts.length)
  })

  it('numbers pages at the top from the second on, and each annex anew', async () => {
    const pages = await pdfPages(await renderPdf(everyNode()))
    expect(pages.map((page) => page.repeated.trim())).toEqual(['', '2', ''])
    expect(pages.map((page) => page.width > page.height)).toEqual([false, false, true])
    const sections = [
      ...wordPart(await renderWord(everyNode()), 'word/document.xml').matchAll(/<w:sectPr.*?<\/w:sectPr>/gs),
    ]
    expect(sections).toHaveLength(2)
    for (const [section] of sections) {
      expect(section).toContain('<w:pgNumType w:start="1"/>')
      expect(section).toContain('<w:titlePg/>')
    }
  })

  it('shows on every page that sample data is sample data, and never on real papers', async () => {
    const pages = await pdfPages(await renderPdf(everyNode({ sample: true })))
    expect(pages.map((page) => page.repeated.includes('MẪU – DỮ LIỆU GIẢ ĐỊNH'))).toEqual(pages.map(() => true))
    const word = await renderWord(everyNode({ sample: true }))
    expect(wordPart(word, 'word/footer1.xml')).toContain('MẪU – DỮ LIỆU GIẢ ĐỊNH')
    expect(wordPart(word, 'word/footer2.xml')).toContain('MẪU – DỮ LIỆU GIẢ ĐỊNH')
    const real = await pdfPages(await renderPdf(everyNode()))
    expect(real.map((page) => page.repeated).join('')).not.toContain('MẪU')
  })

  it('is set in Times New Roman in Word', async () => {
    const fonts = wordPart(await renderWord(everyNode()), 'word/document.xml').matchAll(/w:ascii="([^"]*)"/g)
    expect(new Set([...fonts].map(([, font]) => font))).toEqual(new Set(['Times New Roman']))
  })
})

describe('the same paper', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the same bytes at any time', async () => {
    const layout = layOut(everyNode())
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] })
    const [word, pdf] = [await drawWord(layout), drawPdf(layout)]
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'))
    expect((await drawWord(layout)).equals(word)).toBe(true)
    expect(drawPdf(layout).equals(pdf)).toBe(true)
  })

  it('gives other bytes for another text', () => {
    expect(drawPdf(layOut(everyNode())).equals(drawPdf(layOut(everyNode({ place: 'Hà Nội' }))))).toBe(false)
  })
})

describe('any text', () => {
  const special = fc.constantFrom(
    '#',
    '$',
    '*',
    '_',
    '<b>',
    '&amp;',
    ']]>',
    '//',
    '\\',
    '@x',
    '"',
    '`',
    '~',
    '= ',
    '- ',
    '😀',
    '漢',
    'ế',
    '​',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: special, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('a', 'Ữ', '9'), minLength: 100, maxLength: 200 }),
  )
  const paperOf = (body: string, subject: string) =>
    paper({
      issuingBody: ['HĐND'],
      code: 'BC',
      place: 'X',
      madeOn: '2026-07-01',
      typeName: 'Báo cáo',
      subject,
      body: [p(body)],
    })

  it('reaches Word as it is and PDF as far as the font has it, else as its code', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (body, subject) => {
        const source = paperOf(body, subject)
        const said = plainText(paperOf(clean(body), clean(subject)))
        expect(characters(wordText(await renderWord(source)))).toBe(characters(said))
        expect(characters(await pdfText(await renderPdf(source)))).toBe(
          characters(said.split('\n').map(printable).join('\n')),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('stays on the page, however long a word is', async () => {
    const [page] = await pdfPages(await renderPdf(paperOf('Ữ'.repeat(300), 'x')))
    expect(page!.text.split('\n').filter((line) => line.includes('ỮỮ')).length).toBeGreaterThan(3)
  })
})
