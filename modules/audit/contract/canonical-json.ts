export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON as one text and no other, for hashing: keys in code point order, no spaces, whole numbers only (RFC 8785 within
 * these limits). `audit.canonical` in the database and scripts/verify-audit.mjs write the same text.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a whole number.`)
    return String(value === 0 ? 0 : value)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort(byCodePoint)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`)
  return `{${members.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** The order of UTF-8 bytes, as the database sorts; JavaScript's own differs beyond U+FFFF. */
function byCodePoint(left: string, right: string): number {
  const ours = [...left]
  const theirs = [...right]
  for (let at = 0; at < Math.min(ours.length, theirs.length); at++) {
    const difference = ours[at]!.codePointAt(0)! - theirs[at]!.codePointAt(0)!
    if (difference !== 0) return difference
  }
  return ours.length - theirs.length
}
