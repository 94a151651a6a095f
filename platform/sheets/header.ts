import { fold } from '#platform/text'
import { textOf } from './cells.ts'
import type { SheetDefinition } from './definition.ts'
import type { OpenSheet } from './workbook.ts'

const ROWS_SEARCHED = 40
const DEEPEST = 3

/** Where the column names stand in a sheet. */
export interface Header {
  readonly sheet: OpenSheet
  readonly top: number
  /** The first row below the names, from 0. */
  readonly firstRow: number
  /** Columns of the sheet by the index of the defined column; more than one when a name stands twice. */
  readonly found: ReadonlyMap<number, readonly number[]>
  /** Names that no defined column has. */
  readonly unknown: readonly { readonly at: number; readonly name: string }[]
}

/** Finds the row or rows of column names, below any titles and in whichever visible sheet has the most of them; undefined when no sheet has at least half of what is needed. */
export function findHeader<Row>(sheets: readonly OpenSheet[], definition: SheetDefinition<Row>): Header | undefined {
  const keys = definition.columns.map((column) => new Set([column.header, ...(column.aliases ?? [])].map(nameKey)))
  const required = definition.columns.filter((column) => column.required).length
  const least = Math.max(1, Math.ceil((required || keys.length) / 2))
  let best: Header | undefined
  for (const sheet of sheets) {
    for (let top = 0; top < Math.min(sheet.rows.length, ROWS_SEARCHED); top += 1) {
      for (let depth = leastDepth(sheet, top); depth <= DEEPEST; depth += 1) {
        const header = headerAt(sheet, top, depth, keys)
        if (header.found.size >= least && isBetter(header, best)) best = header
        // Names go deeper than one row only under merged cells.
        if (!sheet.merges.some((merge) => merge.top === top)) break
      }
    }
  }
  return best && { ...best, firstRow: best.firstRow + (isNumbering(best) ? 1 : 0) }
}

/** More names are better; as many in fewer rows too, so that a title above the names is not taken for a part of them. */
function isBetter(header: Header, best: Header | undefined): boolean {
  if (!best || header.found.size !== best.found.size) return header.found.size > (best?.found.size ?? 0)
  return header.firstRow - header.top < best.firstRow - best.top
}

/** Names compare without accents, case, spacing, asterisks for "required" and what stands in brackets. */
function nameKey(name: string): string {
  return fold(name.replaceAll(/\([^)]*\)|[*:]/g, ' '))
}

function leastDepth(sheet: OpenSheet, top: number): number {
  const heights = sheet.merges.filter((merge) => merge.top === top).map((merge) => merge.bottom - top + 1)
  return Math.min(DEEPEST, Math.max(1, ...heights))
}

function headerAt(sheet: OpenSheet, top: number, depth: number, keys: readonly ReadonlySet<string>[]): Header {
  const found = new Map<number, number[]>()
  const unknown: { at: number; name: string }[] = []
  const width = Math.max(...sheet.rows.slice(top, top + depth).map((row) => row.length))
  for (let at = 0; at < width; at += 1) {
    const texts = [...new Set(rowsFrom(top, depth).map((row) => namedAt(sheet, row, at)))].filter((name) => name !== '')
    if (texts.length === 0) continue
    // The most exact first: "Ngày sinh Nam" under a merged "Ngày sinh", then the lowest name, then the one above.
    const candidates = [texts.join(' '), ...texts.toReversed()].map(nameKey)
    const column = candidates.map((key) => keys.findIndex((names) => names.has(key))).find((index) => index >= 0)
    if (column === undefined) unknown.push({ at, name: texts.join(' ') })
    else found.set(column, [...(found.get(column) ?? []), at])
  }
  return { sheet, top, firstRow: top + depth, found, unknown }
}

const rowsFrom = (top: number, depth: number) => Array.from({ length: depth }, (_, offset) => top + offset)

/** The name at a place; every cell of a merged rectangle has the name of its first. */
function namedAt(sheet: OpenSheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
  const cell = sheet.rows[merge?.top ?? row]?.[merge?.left ?? column]
  return cell === null || cell === undefined ? '' : textOf(cell)
}

/** Forms often number their columns below the names: 1, 2, 3 or (1), (2), (3). */
function isNumbering({ sheet, firstRow }: Header): boolean {
  const marks = (sheet.rows[firstRow] ?? [])
    .filter((cell) => cell !== null)
    .map((cell) => textOf(cell).replaceAll(/[()]/g, ''))
  return marks.length > 2 && marks.every((mark, at) => Number(mark) === Number(marks[0]) + at)
}
