export { clean } from './clean.ts'
export { compareVietnamese, personSortKey, sortKey } from './collation.ts'
export { deviceName } from './device-name.ts'
export { fold, foldTone } from './fold.ts'
export {
  formatCount,
  formatDecimal,
  formatDocumentCount,
  formatMoney,
  formatPercent,
  percentParts,
  roman,
} from './format-number.ts'
export type { PercentParts } from './format-number.ts'
export type { Locale } from './locale.ts'
export { givenName, initials, nameParts } from './names.ts'
export type { NameParts } from './names.ts'
export { countInWords, moneyInWords } from './number-in-words.ts'
export { parseNumber } from './parse-number.ts'
export type { ParsedNumber } from './parse-number.ts'
export { bestMatches, matches, prefixQuery, rank, searchKey, tokens } from './search.ts'
export { toOldTonePlacement } from './tone-placement.ts'
