import type { TextStyle } from './blocks.ts'
import type { HeadingLevel } from './paper.ts'

/** Points from millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** Decree 30/2020, Annex I.I.3 and I.II: A4, top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
  /** Of the page number from the top edge and the sample mark from the bottom edge. */
  edge: mm(10),
  numberSize: 13,
  markSize: 11,
} as const

export const textWidthOf = (landscape: boolean): number =>
  (landscape ? page.height : page.width) - page.margin.left - page.margin.right

/** Thin drawn lines, and the lines of tables. */
export const stroke = 0.5
export const cellPadding = { x: 4, y: 3 } as const

const plain: TextStyle = {
  size: 14,
  pitch: 18,
  align: 'left',
  bold: false,
  italic: false,
  before: 0,
  firstLine: 0,
  keepWithNext: false,
}

/** Single line spacing of Times New Roman. */
const single = (size: number) => ({ size, pitch: size * 1.15 })

const body: TextStyle = { ...plain, align: 'justify', before: 6, firstLine: mm(10) }
const centred = { align: 'center', firstLine: 0 } as const
const headingBase: TextStyle = { ...body, bold: true, keepWithNext: true }

/** Sizes, hands and spaces of Decree 30/2020, Annex I.II; 12/13 and 13/14 are the pairs that its footnotes allow. */
export const styles = {
  parentBody: { ...plain, ...single(12), align: 'center' },
  issuingBody: { ...plain, ...single(12), align: 'center', bold: true },
  nation: { ...plain, ...single(12), align: 'center', bold: true },
  motto: { ...plain, ...single(13), align: 'center', bold: true },
  number: { ...plain, ...single(13), align: 'center' },
  letterSubject: { ...plain, ...single(12), align: 'center' },
  draft: { ...plain, ...single(13), align: 'center', italic: true },
  placeAndDate: { ...plain, ...single(13), align: 'center', italic: true },
  typeName: { ...plain, align: 'center', bold: true, before: 18, keepWithNext: true },
  subject: { ...plain, align: 'center', bold: true, keepWithNext: true },
  body,
  division: { ...headingBase, ...centred, before: 12 },
  divisionTitle: { ...headingBase, ...centred, before: 0 },
  article: headingBase,
  legalBases: { ...body, italic: true },
  addressees: { ...plain, align: 'center', before: 6 },
  addressedTo: { ...plain, align: 'right' },
  addresseeLine: { ...plain, align: 'left' },
  caption: { ...plain, align: 'center', bold: true, before: 8, keepWithNext: true },
  headCell: { ...plain, ...single(12), align: 'center', bold: true },
  cell: { ...plain, ...single(12) },
  signerAuthority: { ...plain, ...single(14), align: 'center', bold: true },
  signerName: { ...plain, ...single(14), align: 'center', bold: true },
  recipientsTitle: { ...plain, ...single(12), bold: true, italic: true },
  recipientsLine: { ...plain, ...single(11) },
  annexLabel: { ...plain, align: 'center', bold: true, keepWithNext: true },
  annexTitle: { ...plain, align: 'center', bold: true, keepWithNext: true },
} as const satisfies Record<string, TextStyle>

export const headings: Readonly<Record<HeadingLevel, TextStyle>> = {
  1: headingBase,
  2: headingBase,
  3: { ...headingBase, italic: true },
  4: { ...headingBase, bold: false, italic: true },
}

/** Room for the signature and the seal between the authority and the name. */
export const signatureRoom = mm(26)
