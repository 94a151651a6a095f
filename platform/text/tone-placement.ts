/**
 * Only open syllables ending in oa, oe or uy have two placements of the tone mark.
 * Official texts write it on the first vowel (hòa, khỏe, thủy), the new school on the second
 * (hoà, khoẻ, thuỷ). Everywhere else the mark has one place: hoàn, thuyền, khuỷu, quý, quả.
 */
const NEW_PLACEMENT = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
} as const

const OLD_BY_NEW = new Map<string, string>(Object.entries(NEW_PLACEMENT).map(([old, placedNew]) => [placedNew, old]))

/** Without q: the u of "quý" belongs to the initial consonant. */
const INITIAL = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|r|s|th|tr|t|v|x'

const WORD = /[\p{L}\p{M}]+/gu
const NEW_SYLLABLE = new RegExp(`^((?:${INITIAL})?)(${[...OLD_BY_NEW.keys()].join('|')})$`, 'iu')

/** Moves tone marks to where official texts put them: Hoà → Hòa, Uỷ → Ủy; every other word stays as it is. */
export function toOldTonePlacement(text: string): string {
  return text
    .normalize('NFC')
    .replace(WORD, (word) =>
      word.replace(NEW_SYLLABLE, (_, initial: string, rhyme: string) => initial + movedBack(rhyme)),
    )
}

function movedBack(rhyme: string): string {
  const [first = '', second = ''] = rhyme
  const [placedFirst = '', placedSecond = ''] = OLD_BY_NEW.get(rhyme.toLowerCase()) ?? rhyme
  return inCaseOf(first, placedFirst) + inCaseOf(second, placedSecond)
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase()
}
