import type {
  Align,
  AnnexNode,
  Cell,
  Column,
  Figure,
  HeadingLevel,
  InnerNode,
  ListMark,
  Paper,
  PaperNode,
  Run,
  Runs,
  Signature,
} from './paper.ts'

/** What a builder takes as text: a plain string, one run, or strings and runs in turn. */
export type Words = string | Run | readonly (string | Run)[]

function runsOf(words: Words): Runs {
  const list = Array.isArray(words) ? (words as readonly (string | Run)[]) : [words as string | Run]
  return list.map((word) => (typeof word === 'string' ? { text: word } : word))
}

/** Bold text. */
export const b = (text: string): Run => ({ text, bold: true })

/** Italic text. */
export const i = (text: string): Run => ({ text, italic: true })

/** A number from a measure, printed as `text` and openable where papers are read on a screen. */
export const figure = (text: string, source: Figure): Run => ({ text, figure: source })

/** A paragraph of the body: justified, first line indented 1 cm, unless said otherwise. */
export const p = (words: Words, how: { readonly align?: Align; readonly indent?: boolean } = {}): InnerNode => ({
  kind: 'paragraph',
  runs: runsOf(words),
  align: how.align ?? 'justify',
  indent: how.indent ?? (how.align === undefined || how.align === 'justify'),
})

/** One paragraph for each line of a text that people typed with line breaks; empty lines fall away. */
export const paragraphs = (text: string): InnerNode[] =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => p(line))

/** A heading: level 1 "I. …", 2 "1. …", 3 "1.1. …", 4 "a) …"; the label is written in the text. */
export const heading = (level: HeadingLevel, words: Words): InnerNode => ({
  kind: 'heading',
  level,
  runs: runsOf(words),
})

/** Phần, Chương or Mục with its title, centred. */
export const division = (label: string, title: string): InnerNode => ({ kind: 'division', label, title })

/** An article ("Điều 1.") with its title. */
export const article = (label: string, title: Words): InnerNode => ({ kind: 'article', label, title: runsOf(title) })

/** A list with printed marks: "- ", "+ ", "1. " or "a) ". */
export const list = (items: readonly Words[], mark: ListMark = 'dash'): InnerNode => ({
  kind: 'list',
  mark,
  items: items.map(runsOf),
})

/** A cell that covers several columns or rows, or is aligned otherwise than its column. */
export const cell = (words: Words, how: Omit<Cell, 'runs'> = {}): Cell => ({ runs: runsOf(words), ...how })

/** A table with head rows repeated on each page; every row must fill the columns. */
export const table = (content: {
  readonly columns: readonly Column[]
  readonly head: readonly (readonly (Words | Cell)[])[]
  readonly rows: readonly (readonly (Words | Cell)[])[]
  readonly caption?: string
}): InnerNode => ({
  kind: 'table',
  caption: content.caption ?? '',
  columns: content.columns,
  head: content.head.map((row) => row.map(cellOf)),
  rows: content.rows.map((row) => row.map(cellOf)),
})

const cellOf = (content: Words | Cell): Cell =>
  typeof content === 'object' && 'runs' in content ? content : { runs: runsOf(content) }

/** The legal bases (căn cứ), each without its closing sign. */
export const legalBases = (bases: readonly string[]): InnerNode => ({ kind: 'legal-bases', bases })

/** The bodies addressed (kính gửi). */
export const addressees = (bodies: readonly string[]): InnerNode => ({ kind: 'addressees', bodies })

/** A new page. */
export const pageBreak = (): InnerNode => ({ kind: 'page-break' })

/** Signers side by side, for minutes and joint papers. */
export const signatures = (...signers: readonly Signature[]): InnerNode => ({ kind: 'signatures', signatures: signers })

/** An annex on pages of its own, numbered from 1. */
export const annex = (
  label: string,
  title: string,
  body: readonly InnerNode[],
  how: { readonly landscape?: boolean } = {},
): AnnexNode => ({ kind: 'annex', label, title, landscape: how.landscape ?? false, body })

/** The body with "./." after its last paragraph or list item before the annexes, as Decree 30/2020 ends a paper. */
export function ended(body: readonly PaperNode[]): PaperNode[] {
  const at = body.findLastIndex((node) => node.kind === 'paragraph' || (node.kind === 'list' && node.items.length > 0))
  return body.map((node, index) => {
    if (index !== at) return node
    if (node.kind === 'paragraph') return { ...node, runs: endedRuns(node.runs) }
    if (node.kind === 'list')
      return { ...node, items: [...node.items.slice(0, -1), endedRuns(node.items.at(-1) ?? [])] }
    return node
  })
}

function endedRuns(runs: Runs): Runs {
  const last = runs.at(-1)
  if (last === undefined) return [{ text: './.' }]
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/(?:\.\/)?[.;]?\s*$/u, '')}./.` }]
}

/** A paper of the Decree 30 family; what is left out is empty: no parent body, no number, no date, no recipients. */
export const paper = (
  parts: Pick<Paper, 'issuingBody' | 'code' | 'place' | 'madeOn' | 'typeName' | 'subject' | 'body'> &
    Partial<Omit<Paper, 'family' | 'language'>>,
): Paper => ({
  parentBody: [],
  number: '',
  date: null,
  draft: false,
  sample: false,
  signature: null,
  recipients: [],
  ...parts,
  family: 'decree-30',
  language: 'vi',
})
