import { tokens } from '#platform/text'

/** Words that nearly every petition has: they make no two of them alike. */
const COMMON: ReadonlySet<string> = new Set(
  'de nghi kien cu tri quan tam xem xet som cac co tham quyen ubnd hdnd nhung va cua duoc la'.split(' '),
)

/** As many words as are looked for: what a petition is about stands at its beginning. */
export const WORDS_MOST = 30
/** From this share of common words on, two texts may be about one thing; below it they only use the same language. */
const ALIKE_FROM = 0.25

/** The words that say what a text is about, each once, in their order. */
export function tellingWords(text: string): string[] {
  return [...new Set(tokens(text).filter((word) => !COMMON.has(word)))]
}

/** The share of words that two texts have in common, of all that either has: 1 for the same words, 0 for none. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const first = new Set(one)
  const all = new Set([...one, ...other]).size
  const shared = new Set(other.filter((word) => first.has(word))).size
  return all === 0 ? 0 : shared / all
}

/** Those that may be about the same thing as the text, the most alike first. */
export function mostAlike<Item>(text: string, items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const words = tellingWords(text)
  return items
    .map((item) => ({ item, share: likeness(words, tellingWords(textOf(item))) }))
    .filter(({ share }) => share >= ALIKE_FROM)
    .toSorted((a, b) => b.share - a.share)
    .map(({ item }) => item)
}
