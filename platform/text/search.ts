import { fold, foldTone } from './fold.ts'

/** Folded words of a text, in order, without punctuation: "Xã Đông-Hoà (cũ)" → xa, dong, hoa, cu. */
export function tokens(text: string): string[] {
  return words(fold(text))
}

/** Folded words joined by single spaces, to be stored beside the text: `=` finds it whole, a prefix (`like 'xa dong%'`) finds its beginning. */
export function searchKey(text: string): string {
  return tokens(text).join(' ')
}

/** Argument of `to_tsquery('simple', …)` against `to_tsvector('simple', search_key)`: every word of the query begins a word of the text; null if the query has no word. */
export function prefixQuery(query: string): string | null {
  const wanted = tokens(query)
  return wanted.length === 0 ? null : wanted.map((word) => `${word}:*`).join(' & ')
}

/** Whether every word of the query begins some word of the text, accents and order aside; an empty query matches all. */
export function matches(text: string, query: string): boolean {
  return beginSomeOf(tokens(text), tokens(query))
}

/** Place of a text among the answers to a query: 0 is best, exact accents come before all others, then the whole text, its beginning, any of its words; null if it does not match. */
export function rank(text: string, query: string): number | null {
  if (!matches(text, query)) return null
  const accented = { text: words(foldTone(text)), query: words(foldTone(query)) }
  if (beginSomeOf(accented.text, accented.query)) return place(accented.text, accented.query)
  return PLACES + place(tokens(text), tokens(query))
}

/** The items that match a query, best first; equal ranks keep the order they came in. */
export function bestMatches<Item>(items: readonly Item[], query: string, textOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, rank: rank(textOf(item), query) }))
    .filter((found): found is { item: Item; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map((found) => found.item)
}

const PLACES = 3

function place(text: string[], query: string[]): number {
  const [whole, wanted] = [text.join(' '), query.join(' ')]
  if (whole === wanted) return 0
  return whole.startsWith(wanted) ? 1 : 2
}

function beginSomeOf(text: string[], query: string[]): boolean {
  return query.every((wanted) => text.some((word) => word.startsWith(wanted)))
}

function words(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
