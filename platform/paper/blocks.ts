import type { Align, HeadingLevel } from './paper.ts'

/** All lengths in points. */
export type TextStyle = {
  readonly size: number
  /** Distance from line to line. */
  readonly pitch: number
  readonly align: Align
  readonly bold: boolean
  readonly italic: boolean
  /** Space above. */
  readonly before: number
  readonly firstLine: number
  /** Stays on the page of what follows, as headings do. */
  readonly keepWithNext: boolean
}

export type Span = { readonly text: string; readonly bold: boolean; readonly italic: boolean }

export type Text = {
  readonly kind: 'text'
  readonly style: TextStyle
  readonly spans: readonly Span[]
  /** Its place in the outline that readers and screen readers navigate by; 0 for ordinary text. */
  readonly outline: HeadingLevel | 0
}

export type TableCell = Pick<Text, 'style' | 'spans'> & { readonly across: number; readonly down: number }

/** What the layout leaves to a printer: few things, each drawn by Word and by Typst. */
export type Block =
  | Text
  /** A drawn line of a length, centred within a width. */
  | { readonly kind: 'rule'; readonly length: number; readonly within: number }
  | { readonly kind: 'gap'; readonly height: number }
  /** Unframed columns side by side that a page break never cuts. */
  | {
      readonly kind: 'columns'
      readonly before: number
      readonly widths: readonly number[]
      readonly cells: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly before: number
      readonly widths: readonly number[]
      readonly head: readonly (readonly TableCell[])[]
      readonly rows: readonly (readonly TableCell[])[]
    }
  | { readonly kind: 'page-break' }

/** Pages numbered from 1: the paper itself, then each annex. */
export type Section = { readonly landscape: boolean; readonly blocks: readonly Block[] }

export type Layout = {
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD`: the only date in the file, so that the same paper gives the same bytes. */
  readonly madeOn: string
  readonly sample: boolean
  readonly sections: readonly Section[]
}
