import { clean, fold } from '#platform/text'

/** What a rule needs to know of a unit's name: "Kinh Bắc", "Phường Kinh Bắc". */
export interface NamedUnit {
  readonly name: string
  readonly fullName: string
}

/**
 * What an agency of one unit is called once the unit is another: "UBND phường A" becomes "UBND xã B". A name that
 * doesn't name the unit stays as it is: that agency serves more than the unit and goes on.
 */
export function nameInSuccessor(name: string, from: NamedUnit, into: NamedUnit): string {
  const withKind = replaceWords(name, from.fullName, inSentence(into.fullName))
  if (withKind !== undefined) return withKind
  return replaceWords(name, from.name, into.name) ?? name
}

/** A name for a Tổ in the council it comes into: its own, with the unit it comes from where that is taken. */
export function freeName(name: string, unit: NamedUnit, taken: readonly string[]): string {
  const used = new Set(taken.map(fold))
  if (!used.has(fold(name))) return name
  const from = `${name} (${inSentence(unit.fullName)})`
  for (let again = 2; ; again += 1) {
    const next = again === 2 ? from : `${from} ${again - 1}`
    if (!used.has(fold(next))) return next
  }
}

function inSentence(fullName: string): string {
  return `${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`
}

/** The text with the words replaced where they stand as whole words, capitals aside; undefined where they don't. */
function replaceWords(text: string, words: string, by: string): string | undefined {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu')
  return found.test(text) ? clean(text.replace(found, by)) : undefined
}
