import type { Block, Layout, Section, Span, TableCell, Text, TextStyle } from './blocks.ts'
import { headings, mm, signatureRoom, styles, textWidthOf } from './decree-30.ts'
import type { AnnexNode, Cell, Column, HeadingLevel, InnerNode, Paper, Runs, Signature } from './paper.ts'
import { textWidth } from './tinos.ts'
import * as say from './wording.ts'

/** Where everything of a paper stands: decided once, here, for Word and PDF alike. */
export function layOut(paper: Paper): Layout {
  const inner = paper.body.filter((node) => node.kind !== 'annex')
  const annexes = paper.body.filter((node) => node.kind === 'annex')
  const width = textWidthOf(false)
  const body = inner.flatMap((node) => blocksOf(node, width))
  const end = closing(paper, width)
  const main: Section = {
    landscape: false,
    blocks: [
      ...letterhead(paper, width),
      ...title(paper, width),
      ...(end.length === 0 ? body : lastKept(body)),
      ...end,
    ],
  }
  return {
    title: paper.typeName === null ? paper.subject : `${say.upper(paper.typeName)} ${paper.subject}`,
    author: paper.issuingBody.join(' '),
    madeOn: paper.madeOn,
    sample: paper.sample,
    sections: [main, ...annexes.map(annexSection)],
  }
}

/** The issuing body takes the left column, the nation's name and motto the right: 70 and 95 of 165 mm. */
function letterhead(paper: Paper, width: number): Block[] {
  const left = mm(68)
  const widths = [left, width - left]
  const issuer = paper.issuingBody.map(say.upper)
  const issuerWidth = Math.max(...issuer.map((part) => textWidth(part, styles.issuingBody.size, 'bold')))
  return [
    {
      kind: 'columns',
      before: 0,
      widths,
      cells: [
        [
          ...paper.parentBody.flatMap((part) => line(say.upper(part), styles.parentBody)),
          ...issuer.flatMap((part) => line(part, styles.issuingBody)),
          { kind: 'rule', length: Math.min(issuerWidth, left) * 0.4, within: left },
        ],
        [
          ...line(say.nation, styles.nation),
          ...line(say.motto, styles.motto),
          { kind: 'rule', length: textWidth(say.motto, styles.motto.size, 'bold'), within: width - left },
        ],
      ],
    },
    {
      kind: 'columns',
      before: 8,
      widths,
      cells: [
        [
          ...(paper.code === '' ? [] : line(say.numberLine(paper), styles.number)),
          ...(paper.typeName === null ? line(`V/v ${paper.subject}`, styles.letterSubject) : []),
          ...(paper.draft ? line(say.draftMark, styles.draft) : []),
        ],
        line(say.placeAndDate(paper), styles.placeAndDate),
      ],
    },
  ]
}

/** Type and subject with the line of a third to a half of the subject under them; an official letter has neither. */
function title(paper: Paper, width: number): Block[] {
  if (paper.typeName === null) return [{ kind: 'gap', height: 12 }]
  const subjectWidth = Math.min(textWidth(paper.subject, styles.subject.size, 'bold'), width)
  return [
    ...line(say.upper(paper.typeName), styles.typeName),
    ...line(paper.subject, styles.subject),
    { kind: 'rule', length: subjectWidth * 0.35, within: width },
    { kind: 'gap', height: 6 },
  ]
}

function blocksOf(node: InnerNode, width: number): readonly Block[] {
  switch (node.kind) {
    case 'heading':
      return [text(node.runs, headings[node.level], node.level)]
    case 'division':
      return [...line(node.label, styles.division, 1), ...line(node.title, styles.divisionTitle)]
    case 'article':
      return [text([{ text: `${node.label} ` }, ...node.title], styles.article, 2)]
    case 'paragraph':
      return [
        text(node.runs, { ...styles.body, align: node.align, firstLine: node.indent ? styles.body.firstLine : 0 }),
      ]
    case 'list':
      return node.items.map((item, at) => text([{ text: say.markOf(node.mark, at) }, ...item], styles.body))
    case 'table':
      return tableBlocks(node, width)
    case 'legal-bases':
      return say.closed(node.bases).flatMap((base) => line(base, styles.legalBases))
    case 'addressees':
      return addressees(node.bodies, width)
    case 'page-break':
      return [{ kind: 'page-break' }]
    case 'signatures':
      return [
        {
          kind: 'columns',
          before: 18,
          widths: node.signatures.map(() => width / node.signatures.length),
          cells: node.signatures.map(signatureBlocks),
        },
      ]
    default:
      return node satisfies never
  }
}

/** One body stands centred; several stand in a column under the word, as long as their longest name. */
function addressees(bodies: readonly string[], width: number): readonly Block[] {
  const [first, ...others] = say.addresseeLines(bodies)
  if (first === undefined || others.length === 0) return line(first ?? '', styles.addressees)
  const measured = (words: string) => textWidth(words, styles.addressees.size, 'regular') + 1
  const space = mm(3)
  const left = measured(first)
  const right = Math.min(Math.max(...others.map(measured)), width - left - space)
  const margin = (width - left - space - right) / 2
  return [
    {
      kind: 'columns',
      before: 10,
      widths: [margin + left, space, right + margin],
      cells: [line(first, styles.addressedTo), [], others.flatMap((body) => line(body, styles.addresseeLine))],
    },
  ]
}

function tableBlocks(node: Extract<InnerNode, { kind: 'table' }>, width: number): readonly Block[] {
  const whole = node.columns.reduce((sum, column) => sum + column.width, 0)
  return [
    ...line(node.caption, styles.caption),
    {
      kind: 'table',
      before: 6,
      widths: node.columns.map((column) => (column.width / whole) * width),
      head: placed(node.head, node.columns, (cell) => tableCell(cell, styles.headCell)),
      rows: placed(node.rows, node.columns, (cell, column) => tableCell(cell, { ...styles.cell, align: column.align })),
    },
    { kind: 'gap', height: 6 },
  ]
}

const tableCell = (cell: Cell, style: TextStyle): TableCell => {
  const aligned = { ...style, align: cell.align ?? style.align }
  return { style: aligned, spans: spans(cell.runs, aligned), across: cell.across ?? 1, down: cell.down ?? 1 }
}

/** Gives each cell the column where it starts, past the columns that cells of earlier rows cover. */
function placed(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  make: (cell: Cell, column: Column) => TableCell,
): TableCell[][] {
  const covered = columns.map(() => 0)
  return rows.map((row) => {
    const taken = covered.map((left) => left > 0)
    columns.forEach((_, at) => (covered[at] = Math.max(0, covered[at]! - 1)))
    return row.map((cell) => {
      const start = taken.indexOf(false)
      const across = cell.across ?? 1
      taken.fill(true, start, start + across)
      covered.fill((cell.down ?? 1) - 1, start, start + across)
      return make(cell, columns[start]!)
    })
  })
}

/** The signature never stands alone on a page: the end of the text goes with it. */
const lastKept = (blocks: readonly Block[]): readonly Block[] => {
  const last = blocks.at(-1)
  return last?.kind === 'text'
    ? [...blocks.slice(0, -1), { ...last, style: { ...last.style, keepWithNext: true } }]
    : blocks
}

/** Recipients on the left, the signer on the right. */
function closing(paper: Paper, width: number): Block[] {
  if (paper.signature === null && paper.recipients.length === 0) return []
  const recipients =
    paper.recipients.length === 0
      ? []
      : [
          ...line(say.recipientsTitle, styles.recipientsTitle),
          ...say.recipientLines(paper.recipients).flatMap((recipient) => line(recipient, styles.recipientsLine)),
        ]
  const signer = paper.signature === null ? [] : signatureBlocks(paper.signature)
  return [{ kind: 'columns', before: 18, widths: [width / 2, width / 2], cells: [recipients, signer] }]
}

const signatureBlocks = (signature: Signature): Block[] => [
  ...signature.authority.flatMap((authority) => line(authority, styles.signerAuthority)),
  { kind: 'gap', height: signatureRoom },
  ...line(signature.name, styles.signerName),
]

function annexSection(annex: AnnexNode): Section {
  const width = textWidthOf(annex.landscape)
  return {
    landscape: annex.landscape,
    blocks: [
      ...line(annex.label, styles.annexLabel, 1),
      ...line(annex.title, styles.annexTitle),
      ...annex.body.flatMap((node) => blocksOf(node, width)),
    ],
  }
}

const spans = (runs: Runs, style: TextStyle): Span[] =>
  runs
    .filter((run) => run.text !== '')
    .map((run) => ({ text: run.text, bold: run.bold ?? style.bold, italic: run.italic ?? style.italic }))

const text = (runs: Runs, style: TextStyle, outline: HeadingLevel | 0 = 0): Text => ({
  kind: 'text',
  style,
  spans: spans(runs, style),
  outline,
})

/** A line of one hand; nothing at all for an empty one. */
const line = (words: string, style: TextStyle, outline: HeadingLevel | 0 = 0): Block[] =>
  words === '' ? [] : [text([{ text: words }], style, outline)]
