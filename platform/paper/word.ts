import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type FileChild,
  type IParagraphOptions,
  type ISectionOptions,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Layout, Section, Span, TableCell, Text, TextStyle } from './blocks.ts'
import { cellPadding, page, stroke } from './decree-30.ts'
import type { Align } from './paper.ts'
import { sampleMark } from './wording.ts'
import { packedWithoutClock } from './without-clock.ts'

const font = 'Times New Roman'
const twips = (points: number) => Math.round(points * 20)
const halfPoints = (points: number) => Math.round(points * 2)

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, unknown>

const outline = {
  1: { heading: HeadingLevel.HEADING_1 },
  2: { heading: HeadingLevel.HEADING_2 },
  3: { heading: HeadingLevel.HEADING_3 },
  4: { heading: HeadingLevel.HEADING_4 },
  0: {},
} as const satisfies Record<Text['outline'], IParagraphOptions>

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}
/** Word counts the strokes of borders in eighths of a point. */
const thinLine = { style: BorderStyle.SINGLE, size: stroke * 8, color: '000000' } as const
const thinLines = {
  top: thinLine,
  bottom: thinLine,
  left: thinLine,
  right: thinLine,
  insideHorizontal: thinLine,
  insideVertical: thinLine,
}

/** The layout as a Word file (.docx) in Times New Roman; the same layout gives the same bytes. */
export async function drawWord(layout: Layout): Promise<Buffer> {
  const document = new Document({
    title: layout.title,
    creator: layout.author,
    lastModifiedBy: layout.author,
    sections: layout.sections.map((section) => sectionOf(section, layout.sample)),
    styles: {
      default: {
        document: { run: { font, size: halfPoints(14), language: { value: 'vi-VN' }, color: '000000' } },
        heading1: plainHeading,
        heading2: plainHeading,
        heading3: plainHeading,
        heading4: plainHeading,
      },
    },
  })
  return packedWithoutClock(document, layout)
}

/** Headings exist for navigation; each says its own looks. */
const plainHeading = { run: { font, color: '000000' }, paragraph: { spacing: { before: 0, after: 0 } } } as const

function sectionOf(section: Section, sample: boolean): ISectionOptions {
  const footers = sample ? { footers: { default: sampleFooter(), first: sampleFooter() } } : {}
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.margin.top),
          bottom: twips(page.margin.bottom),
          left: twips(page.margin.left),
          right: twips(page.margin.right),
          header: twips(page.edge),
          footer: twips(page.edge),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    ...footers,
    children: section.blocks.flatMap(drawn),
  }
}

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(page.numberSize) })],
      }),
    ],
  })

const sampleFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: sampleMark, bold: true, color: 'C00000', size: halfPoints(page.markSize) })],
      }),
    ],
  })

function drawn(block: Block): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.style, block.spans, outline[block.outline])]
    case 'rule':
      return [rule(block.length, block.within)]
    case 'gap':
      return [room(block.height)]
    case 'columns':
      return [room(block.before), columns(block)]
    case 'table':
      return [room(block.before), table(block)]
    case 'page-break':
      return [new Paragraph({ spacing: exactly(1), run: { size: 2 }, children: [new PageBreak()] })]
    default:
      return block satisfies never
  }
}

const paragraph = (style: TextStyle, spans: readonly Span[], more: IParagraphOptions = {}) =>
  new Paragraph({
    ...more,
    alignment: alignments[style.align],
    keepNext: style.keepWithNext,
    spacing: {
      before: twips(style.before),
      after: 0,
      line: twips(style.pitch),
      lineRule: LineRuleType.AT_LEAST,
    },
    indent: { firstLine: twips(style.firstLine) },
    children: spans.map(
      (span) =>
        new TextRun({ text: span.text, bold: span.bold, italics: span.italic, size: halfPoints(style.size), font }),
    ),
  })

const exactly = (height: number) => ({ before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT })

/** Empty space, kept with what follows; Word also needs it between tables, which it would else make one. */
const room = (height: number) =>
  new Paragraph({ keepNext: true, spacing: exactly(Math.max(height, 1)), run: { size: 2 } })

/** Word has no drawn line in text; the border of an empty paragraph is one, as wide as its indents leave. */
const rule = (length: number, within: number) =>
  new Paragraph({
    spacing: { ...exactly(2), before: 40 },
    indent: { left: twips((within - length) / 2), right: twips((within - length) / 2) },
    border: { top: { ...thinLine, space: 0 } },
    run: { size: 2 },
  })

const width = (points: number) => ({ size: twips(points), type: WidthType.DXA })
const noMargins = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 }

const columns = ({ widths, cells }: Extract<Block, { kind: 'columns' }>) =>
  new Table({
    width: width(widths.reduce((sum, one) => sum + one, 0)),
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: noLines,
    margins: noMargins,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (blocks, at) => new WordCell({ width: width(widths[at]!), borders: noLines, children: cellContent(blocks) }),
        ),
      }),
    ],
  })

/** A cell of Word ends with a paragraph, even when it is empty. */
function cellContent(blocks: readonly Block[]): (Paragraph | Table)[] {
  const content = blocks.flatMap(drawn).filter((child) => child instanceof Paragraph || child instanceof Table)
  return content.at(-1) instanceof Paragraph ? content : [...content, room(1)]
}

const table = ({ widths, head, rows }: Extract<Block, { kind: 'table' }>) =>
  new Table({
    width: width(widths.reduce((sum, one) => sum + one, 0)),
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: thinLines,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(cellPadding.y),
      bottom: twips(cellPadding.y),
      left: twips(cellPadding.x),
      right: twips(cellPadding.x),
    },
    rows: [
      ...head.map((row) => new TableRow({ tableHeader: true, cantSplit: true, children: row.map(wordCell) })),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(wordCell) })),
    ],
  })

const wordCell = (cell: TableCell) =>
  new WordCell({
    columnSpan: cell.across,
    rowSpan: cell.down,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph(cell.style, cell.spans)],
  })
