import type { Block } from './blocks.ts'
import { cellPadding, page, stroke } from './decree-30.ts'
import { sampleMark } from './wording.ts'

/**
 * How Typst draws each block: the body of a function of the block `b`, and of `draw` for blocks within it. A block
 * that is not drawn here does not compile.
 */
const drawings: Readonly<Record<Block['kind'], string>> = {
  text: String.raw`
    let body = par(spans(b.style, b.spans))
    block(above: above(b.style), below: 0pt, width: 100%, sticky: b.style.keepWithNext, styled(b.style,
      if b.outline == 0 { body } else { heading(level: b.outline, body) }))`,
  rule: String.raw`
    block(above: 3pt, below: 0pt, width: 100%, align(center, line(length: b.length * 1pt, stroke: thin)))`,
  gap: String.raw`
    block(above: 0pt, below: 0pt, height: b.height * 1pt)`,
  columns: String.raw`
    block(above: b.before * 1pt, below: 0pt, breakable: false, grid(
      columns: b.widths.map(width => width * 1pt),
      ..b.cells.map(blocks => for block in blocks { draw(block) })))`,
  table: String.raw`
    let cells(rows) = rows.flatten().map(c => table.cell(
      colspan: c.across, rowspan: c.down, styled(c.style, spans(c.style, c.spans))))
    block(above: b.before * 1pt, below: 0pt, table(
      columns: b.widths.map(width => width * 1pt),
      stroke: thin, inset: cell-inset, align: horizon,
      ..if b.head.len() > 0 { (table.header(..cells(b.head)),) },
      ..cells(b.rows)))`,
  'page-break': String.raw`
    pagebreak()`,
}

const drawn = Object.entries(drawings).map(([kind, body]) => `"${kind}": (b, draw) => {${body}\n  },`)

/** Marks in a text where a word may break: set as an empty box, so that no copied text carries the mark. */
export const breakable = '\u200b'

/**
 * The one Typst program; papers come to it as data in \`sys.inputs.layout\`. Lines are an em high (0.8 over the base,
 * 0.2 under it), so the leading is what the pitch leaves.
 */
export const program = String.raw`
#let layout = json(bytes(sys.inputs.layout))
#let thin = ${stroke}pt + black
#let cell-inset = (x: ${cellPadding.x}pt, y: ${cellPadding.y}pt)
#let alignments = (left: left, center: center, right: right, justify: left)

#let leading(style) = (style.pitch - style.size) * 1pt
#let above(style) = style.before * 1pt + leading(style)
#let spans(style, list) = for span in list {
  text(
    size: style.size * 1pt,
    weight: if span.bold { "bold" } else { "regular" },
    style: if span.italic { "italic" } else { "normal" },
    span.text.split("${breakable}").join(box()),
  )
}
#let styled(style, body) = {
  set text(size: style.size * 1pt)
  set par(
    leading: leading(style),
    justify: style.align == "justify",
    first-line-indent: (amount: style.firstLine * 1pt, all: true),
  )
  set align(alignments.at(style.align))
  body
}

#let drawings = (
  ${drawn.join('\n  ')}
)
#let draw(block) = (drawings.at(block.kind))(block, draw)

#set document(
  title: layout.title,
  author: layout.author,
  date: {
    let (year, month, day) = layout.madeOn.split("-").map(int)
    datetime(year: year, month: month, day: day)
  },
)
#set text(
  font: "Tinos", lang: "vi", size: 14pt, fallback: false, hyphenate: false, ligatures: false,
  top-edge: 0.8em, bottom-edge: -0.2em,
)
#show heading: it => it.body

#let page-number = context {
  let here-number = here().page()
  let starts = query(<section>).map(mark => mark.location().page()).filter(start => start <= here-number)
  let number = here-number - starts.last() + 1
  if number > 1 { align(center, text(size: ${page.numberSize}pt, str(number))) }
}
#let sample-mark = if layout.sample {
  align(center, text(size: ${page.markSize}pt, weight: "bold", fill: rgb("#c00000"), "${sampleMark}"))
}

#for section in layout.sections {
  page(
    width: ${page.width}pt, height: ${page.height}pt, flipped: section.landscape,
    margin: (
      top: ${page.margin.top}pt, bottom: ${page.margin.bottom}pt,
      left: ${page.margin.left}pt, right: ${page.margin.right}pt,
    ),
    header: align(top, block(width: 100%, inset: (top: ${page.edge}pt), page-number)), header-ascent: 0pt,
    footer: align(bottom, block(width: 100%, inset: (bottom: ${page.edge}pt), sample-mark)), footer-descent: 0pt,
  )[
    #[#metadata(none)<section>]
    #for block in section.blocks { draw(block) }
  ]
}
`
