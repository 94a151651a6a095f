/** A number that a measure counted: a screen opens it to the records behind it; Word and PDF print the run's text. */
export type Figure = { readonly measure: string; readonly value: number }

/** A stretch of text in one hand. `bold` and `italic` override what the place prescribes; left out, the place decides. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly figure?: Figure
}

export type Runs = readonly Run[]

export type Align = 'left' | 'center' | 'right' | 'justify'

/** I. · 1. · 1.1. · a) — the label is part of the text, as it is in every council's papers. */
export type HeadingLevel = 1 | 2 | 3 | 4

export type Cell = {
  readonly runs: Runs
  readonly align?: Align
  /** Columns covered, 1 unless said. */
  readonly across?: number
  /** Rows covered, 1 unless said. */
  readonly down?: number
}

export type Column = {
  /** Share of the table's width, relative to the other columns. */
  readonly width: number
  readonly align: Align
}

/** Who signs: "TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", and the name (empty while it is open). */
export type Signature = { readonly authority: readonly string[]; readonly name: string }

/** How the items of a list are marked; letters run in the Vietnamese alphabet: a, b, c, d, đ, e, g … */
export type ListMark = 'dash' | 'plus' | 'number' | 'letter'

/** What the body of a paper and the inside of an annex are made of. */
export type InnerNode =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: Runs }
  /** Phần, Chương, Mục: label and title centred on two lines. */
  | { readonly kind: 'division'; readonly label: string; readonly title: string }
  /** "Điều 1." and its title; the clauses follow as paragraphs. */
  | { readonly kind: 'article'; readonly label: string; readonly title: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs; readonly align: Align; readonly indent: boolean }
  | { readonly kind: 'list'; readonly mark: ListMark; readonly items: readonly Runs[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly head: readonly (readonly Cell[])[]
      readonly rows: readonly (readonly Cell[])[]
    }
  /** Căn cứ: one legal base each, without the closing sign; the printer sets `;` and the last `.`. */
  | { readonly kind: 'legal-bases'; readonly bases: readonly string[] }
  /** Kính gửi: one body on the line, several under it. */
  | { readonly kind: 'addressees'; readonly bodies: readonly string[] }
  | { readonly kind: 'page-break' }
  /** Signers side by side, as secretary and chair sign the minutes. */
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] }

/** An annex starts a page of its own, with page numbers of its own; annexes come last in a body. */
export type AnnexNode = {
  readonly kind: 'annex'
  readonly label: string
  readonly title: string
  readonly landscape: boolean
  readonly body: readonly InnerNode[]
}

export type PaperNode = InnerNode | AnnexNode

/**
 * An administrative paper in the layout of Decree 30/2020/NĐ-CP, Annex I. Legal normative resolutions follow other
 * decrees and are another family.
 */
export type Paper = {
  readonly family: 'decree-30'
  readonly language: 'vi'
  /** The body above the issuing one, line by line; empty when there is none. */
  readonly parentBody: readonly string[]
  /** Line by line as its letterhead breaks it: 'Hội đồng nhân dân', 'tỉnh Bắc Ninh'. */
  readonly issuingBody: readonly string[]
  /** As the clerk gives it, with its leading zero; empty before numbering: "Số:      /BC-HĐND". */
  readonly number: string
  /** Empty for what takes no number: no line for it. */
  readonly code: string
  readonly place: string
  /** `YYYY-MM-DD`; `YYYY-MM` leaves the day open, null the whole date. */
  readonly date: string | null
  /** `YYYY-MM-DD`, the day on which the file is made: the only clock that gets into it. */
  readonly madeOn: string
  /** "Báo cáo", "Tờ trình" …; null for an official letter, whose subject goes under its number as "V/v …". */
  readonly typeName: string | null
  readonly subject: string
  /** Prints "(Dự thảo)" under the number. */
  readonly draft: boolean
  /** Prints "MẪU – DỮ LIỆU GIẢ ĐỊNH" on every page: no reader may take invented data for real. */
  readonly sample: boolean
  readonly body: readonly PaperNode[]
  /** Null when the body carries its own signatures. */
  readonly signature: Signature | null
  /** Nơi nhận: one line each, without dash and closing sign. Empty: no block. */
  readonly recipients: readonly string[]
}
