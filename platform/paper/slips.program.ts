import { mm } from './decree-30.ts'
import { breakable } from './pdf.program.ts'
import { sampleMark } from './wording.ts'

/** A5 across, which is half a page of A4: a slip is as large on the one as on the other. */
const slip = { width: mm(210), height: mm(148.5), margin: mm(12), qr: mm(46) } as const

/** The Typst program of slips; they come to it as data in `sys.inputs.sheet`. */
export const slipsProgram = String.raw`
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title, date: {
  let (year, month, day) = sheet.madeOn.split("-").map(int)
  datetime(year: year, month: month, day: day)
})
#set text(font: "Tinos", lang: "vi", size: 14pt, fallback: false, hyphenate: false, ligatures: false)
#let shown(words) = words.split("${breakable}").join(box())
#let slip(it) = block(above: 0pt, below: 0pt, width: 100%, height: ${slip.height}pt, inset: ${slip.margin}pt, breakable: false)[
  #set par(leading: 0.55em, spacing: 0.75em)
  #for line in it.from { text(size: 12pt, shown(line)); linebreak() }
  #v(2pt)
  #text(size: 18pt, weight: "bold", shown(it.title))
  #v(2pt)
  #grid(
    columns: (1fr, ${slip.qr}pt), column-gutter: 14pt,
    {
      grid(
        columns: (auto, 1fr), column-gutter: 10pt, row-gutter: 7pt,
        ..it.facts.map(fact => (shown(fact.label), strong(shown(fact.value)))).flatten(),
      )
      v(6pt)
      shown(it.code.label)
      v(-4pt)
      text(size: 34pt, weight: "bold", tracking: 1.5pt, it.code.value)
    },
    image(bytes(it.qr), format: "svg", width: 100%),
  )
  #v(4pt)
  #for note in it.notes { par(text(size: 11.5pt, shown(note))) }
  #if sheet.sample { align(center, text(size: 11pt, weight: "bold", fill: rgb("#c00000"), "${sampleMark}")) }
]
#if sheet.page == "A5" {
  set page(width: ${slip.width}pt, height: ${slip.height}pt, margin: 0pt)
  for (at, it) in sheet.slips.enumerate() {
    if at > 0 { pagebreak() }
    slip(it)
  }
} else {
  set page(width: ${slip.width}pt, height: ${slip.height * 2}pt, margin: 0pt)
  for (at, pair) in sheet.slips.chunks(2).enumerate() {
    if at > 0 { pagebreak() }
    slip(pair.first())
    if pair.len() > 1 { slip(pair.last()) }
    place(top + left, dy: ${slip.height}pt, line(length: 100%, stroke: (thickness: 0.5pt, dash: "dashed")))
  }
}
`
