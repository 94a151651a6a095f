import { clean } from './clean.ts'

/** A Vietnamese full name taken apart; a name of one word has only a given name. */
export interface NameParts {
  family: string
  middle: string
  given: string
}

/** Takes a full name apart: "Nguyễn Thị Minh Khai" → family Nguyễn, middle Thị Minh, given Khai. */
export function nameParts(fullName: string): NameParts {
  const words = clean(fullName).split(' ')
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return { family, middle: words.join(' '), given }
}

/** The name a person is called and sorted by: the last word. */
export function givenName(fullName: string): string {
  return nameParts(fullName).given
}

/** First letters of family and given name in capitals, for an avatar: "Nguyễn Văn Đức (mẫu)" → "NĐ". */
export function initials(fullName: string): string {
  const { family, given } = nameParts(fullName.replaceAll(/\([^)]*\)/g, ''))
  return [family, given].map(firstLetter).join('').toUpperCase()
}

function firstLetter(word: string): string {
  return /\p{L}\p{M}*/u.exec(word)?.[0] ?? ''
}
