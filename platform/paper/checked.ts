import { refuse } from '#platform/refusal'
import type { Cell, Paper } from './paper.ts'

/** A thousand pages and more: beyond any paper of a council, well within what a printer does in seconds. */
export const MAX_CHARACTERS = 2_000_000
/** Nodes, runs, list items and table cells together. */
export const MAX_PARTS = 100_000

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Control characters, characters without a shape (bidi overrides, zero width, variation selectors), and no-characters. */
const unprintable = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu

/** Text as it can stand on paper: one line, well-formed, NFC, nothing invisible in it. */
export const clean = (text: string): string =>
  text.toWellFormed().replace(breaks, ' ').replace(unprintable, '').normalize('NFC')

/**
 * The paper with clean texts, ready for a printer. Refuses 'platform/too-large' over the limits; a table whose rows do
 * not fill its columns, an annex before the end, or a date that is none is a mistake of the template and throws.
 */
export function checked(paper: Paper): Paper {
  const size = { characters: 0, parts: 0 }
  const cleaned = cleanedThing(paper, size) as Paper // the same shape: only strings are replaced, by strings
  if (cleaned.date !== null && !isDay(cleaned.date) && !isDay(`${cleaned.date}-01`))
    throw new Error(`Neither a day nor a month: ${cleaned.date}`)
  if (!isDay(cleaned.madeOn)) throw new Error(`Not a day: ${cleaned.madeOn}`)
  const firstAnnex = cleaned.body.findIndex((node) => node.kind === 'annex')
  if (firstAnnex >= 0 && cleaned.body.slice(firstAnnex).some((node) => node.kind !== 'annex'))
    throw new Error('Annexes come last in a body')
  for (const node of cleaned.body.flatMap((outer) => (outer.kind === 'annex' ? outer.body : [outer]))) {
    if (node.kind !== 'table') continue
    if (!fills(node.head, node.columns.length) || !fills(node.rows, node.columns.length))
      throw new Error(`The rows of table "${node.caption}" do not fill its ${node.columns.length} columns`)
  }
  return cleaned
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

function cleanedThing(thing: unknown, size: { characters: number; parts: number }): unknown {
  if (typeof thing === 'string') {
    size.characters += thing.length
    if (size.characters > MAX_CHARACTERS) throw refuse('platform/too-large')
    return clean(thing)
  }
  if (typeof thing !== 'object' || thing === null) return thing
  size.parts += 1
  if (size.parts > MAX_PARTS) throw refuse('platform/too-large')
  if (Array.isArray(thing)) return thing.map((part) => cleanedThing(part, size))
  return Object.fromEntries(Object.entries(thing).map(([key, part]) => [key, cleanedThing(part, size)]))
}

/** True when the cells, with what they cover across and down, fill each row exactly and end with the last row. */
function fills(rows: readonly (readonly Cell[])[], columns: number): boolean {
  let covered = Array.from({ length: columns }, () => 0)
  for (const row of rows) {
    const next = covered.map((left) => Math.max(0, left - 1))
    let free = covered.filter((left) => left === 0).length
    let at = 0
    for (const cell of row) {
      while (covered[at] !== undefined && covered[at]! > 0) at += 1
      const across = cell.across ?? 1
      for (let column = at; column < at + across; column += 1) {
        if (covered[column] !== 0) return false
        next[column] = (cell.down ?? 1) - 1
      }
      free -= across
      at += across
    }
    if (free !== 0) return false
    covered = next
  }
  return covered.every((left) => left === 0)
}
