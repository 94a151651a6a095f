import { clean } from './clean.ts'
import { nameParts } from './names.ts'
import { toOldTonePlacement } from './tone-placement.ts'

/**
 * Sort keys are ASCII, so `<` in JavaScript and COLLATE "C" in PostgreSQL agree on them.
 * Three levels follow each other: letters, tones, case. A level is read only if the ones before
 * are equal, because its mark sorts below everything a level holds.
 *
 * Own keys rather than Intl.Collator: a collator gives no key to store, and two engines may carry
 * different tables. The tests hold the keys to the order of Intl.Collator('vi').
 */
const LEVEL = '!'
const PART = ' '

/** ă and â follow a, đ follows d, ơ follows ô: "~" sorts after every other character of a key. */
const LETTERS = new Map([
  ['a\u0306', 'a~'],
  ['a\u0302', 'a~~'],
  ['e\u0302', 'e~'],
  ['o\u0302', 'o~'],
  ['o\u031b', 'o~~'],
  ['u\u031b', 'u~'],
])
const SHAPES = /[\u0306\u0302\u031b]/u

/** ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
])

const ELEMENT = /\p{Nd}+|\P{M}\p{M}*|\p{M}+/gu

/** Key whose byte order (COLLATE "C") is Vietnamese order: a ă â b c d đ …, then ngang huyền hỏi ngã sắc nặng, then case; numbers by value. */
export function sortKey(text: string): string {
  const levels = { letters: '', tones: '', cases: '' }
  for (const [element] of toOldTonePlacement(clean(text)).matchAll(ELEMENT)) {
    const weights = /^[0-9]/u.test(element) ? numberWeights(element) : letterWeights(element)
    levels.letters += weights.letter
    levels.tones += weights.tone
    levels.cases += weights.case
  }
  return [levels.letters, levels.tones.replace(/0+$/u, ''), levels.cases.replace(/0+$/u, '')]
    .join(LEVEL)
    .replace(/!+$/u, '')
}

/** Order of two texts in Vietnamese, the same as the byte order of their sort keys. */
export function compareVietnamese(a: string, b: string): number {
  return compareKeys(sortKey(a), sortKey(b))
}

/** Sort key of a person: by given name (the last word), then middle name, then family name. */
export function personSortKey(fullName: string): string {
  const { given, middle, family } = nameParts(fullName)
  return [given, middle, family].map(sortKey).join(PART)
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

interface Weights {
  letter: string
  tone: string
  case: string
}

function letterWeights(element: string): Weights {
  const [character = '', ...marks] = element.normalize('NFD')
  const lower = character.toLowerCase()
  const shape = marks.find((mark) => SHAPES.test(mark)) ?? ''
  const shaped = LETTERS.get(lower + shape)
  const others = shaped === undefined ? marks : marks.filter((mark) => mark !== shape)
  return {
    letter: shaped ?? plainLetter(lower),
    tone: '0' + others.map((mark) => TONES.get(mark) ?? `6${codes(mark)}`).join(''),
    case: character === lower ? '0' : '1',
  }
}

/** White space, punctuation, numbers, Latin letters, all other letters. */
function plainLetter(lower: string): string {
  if (lower === 'đ') return 'd~'
  if (/^[a-z]$/u.test(lower)) return lower
  if (lower === ' ') return '#'
  return (/^[\p{L}\p{N}\p{M}]/u.test(lower) ? '{' : '$') + codes(lower)
}

/** The count of digits goes first, so that 2 sorts before 10; "9" continues the count, so that any length keeps its order. */
function numberWeights(digits: string): Weights {
  const significant = digits.replace(/^0+/u, '')
  const length = '9'.repeat(Math.floor(significant.length / 9)) + String(significant.length % 9)
  return { letter: length + significant, tone: '0', case: '0' }
}

function codes(text: string): string {
  return Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('')
}
