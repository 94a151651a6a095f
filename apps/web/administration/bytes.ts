import { formatDecimal, type Locale } from '#platform/text'

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const
const STEP = 1024

/** So many bytes in the unit that leaves the fewest digits: 1,5 GB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)))
  const figure = bytes / STEP ** power
  return `${formatDecimal(figure, power === 0 || figure >= 100 ? 0 : 1, locale)} ${UNITS[power]}`
}
