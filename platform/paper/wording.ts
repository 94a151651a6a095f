import type { ListMark, Paper } from './paper.ts'

/** Texts that Decree 30/2020 prescribes and that every printer sets the same way. */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const draftMark = '(Dự thảo)'
export const sampleMark = 'MẪU – DỮ LIỆU GIẢ ĐỊNH'
export const recipientsTitle = 'Nơi nhận:'
export const addressedTo = 'Kính gửi:'

/** No-break spaces: an open place must keep its width in Word, in PDF and in plain text. */
const open = (places: number) => '\u00a0'.repeat(places)

const twoDigits = (text: string) => text.padStart(2, '0')

/** "Số: 05/BC-HĐND", or an open place for the number; empty for what takes none, as a slip. */
export const numberLine = ({ number, code }: Pick<Paper, 'number' | 'code'>): string =>
  code === '' ? '' : `Số: ${number === '' ? open(6) : number}/${code}`

/** "Bắc Ninh, ngày 05 tháng 7 năm 2026", without a place "Ngày 05 …": days under 10 and months 1 and 2 take a leading zero. */
export function placeAndDate({ place, date }: Pick<Paper, 'place' | 'date'>): string {
  const [year, month, day] = date?.split('-').map(Number) ?? []
  const dayText = day === undefined ? open(5) : twoDigits(String(day))
  const monthText = month === undefined ? open(5) : month < 3 ? twoDigits(String(month)) : String(month)
  const yearText = year === undefined ? open(8) : String(year)
  const begun = place === '' ? 'Ngày' : `${place}, ngày`
  return `${begun} ${dayText} tháng ${monthText} năm ${yearText}`
}

export const upper = (text: string): string => text.toLocaleUpperCase('vi')

/** Closes each line with `;` and the last with `.`, whatever sign the caller left there. */
export const closed = (lines: readonly string[]): string[] =>
  lines.map((line, at) => `${line.replace(/[\s;.,]+$/u, '')}${at === lines.length - 1 ? '.' : ';'}`)

export const recipientLines = (recipients: readonly string[]): string[] => closed(recipients).map((line) => `- ${line}`)

export function addresseeLines(bodies: readonly string[]): string[] {
  if (bodies.length === 0) return []
  return bodies.length === 1 ? [`${addressedTo} ${bodies[0]}`] : [addressedTo, ...recipientLines(bodies)]
}

const letters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ')

/** The printed mark of the item at a place (from 0), with the space after it. */
export function markOf(mark: ListMark, at: number): string {
  switch (mark) {
    case 'dash':
      return '- '
    case 'plus':
      return '+ '
    case 'number':
      return `${at + 1}. `
    case 'letter':
      return `${letterOf(at)}) `
    default:
      return mark satisfies never
  }
}

/** a … y, then aa, ab … as Vietnamese legal texts continue. */
const letterOf = (at: number): string =>
  at < letters.length
    ? letters[at]!
    : `${letterOf(Math.floor(at / letters.length) - 1)}${letters[at % letters.length]!}`
