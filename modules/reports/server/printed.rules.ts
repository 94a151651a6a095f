import type { MeasureValue } from '#measures'
import { formatDocumentCount } from '#platform/text'
import type { PrintStyle, Speaker } from '#reports'
import type { CouncilId } from '#platform/access'

/**
 * The round number below: one digit that counts up to hundreds (812 → 800), two from thousands on (1.652 → 1.600). What
 * is round already, or under ten, stays.
 */
export function roundedDown(value: number): number {
  const digits = String(value).length
  const step = 10 ** (digits <= 3 ? digits - 1 : digits - 2)
  return Math.floor(value / step) * step
}

/** A number as the paper prints it: "07", "1.650", and by choice "trên 800" for 812. */
export function printedCount(value: number, style: PrintStyle = 'exact'): string {
  const round = roundedDown(value)
  return style === 'over' && round < value ? `trên ${formatDocumentCount(round)}` : formatDocumentCount(value)
}

/** A value as the paper prints it; what is typed, expected or unknown says so. */
export function printed(value: MeasureValue, style: PrintStyle = 'exact'): string {
  switch (value.state) {
    case 'counted':
      return value.of === undefined
        ? printedCount(value.value, style)
        : `${printedCount(value.value)}/${printedCount(value.of)}`
    case 'declared':
      return `${printedCount(value.value, style)} (số kê khai)`
    case 'forecast':
      return `${printedCount(value.value, style)} (dự kiến)`
    case 'zero':
      return '0'
    case 'not-reported':
      return 'chưa báo cáo'
    case 'not-applicable':
      return '–'
    default:
      return value satisfies never
  }
}

const NAME = /^HĐND (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (.+)$/u

/** The ways in which a paper names its council: "HĐND tỉnh Bắc Ninh", "HĐND tỉnh", "tỉnh Bắc Ninh", "Bắc Ninh". */
export function speakerOf(council: CouncilId, name: string): Speaker {
  const [, kind, place] = NAME.exec(name) ?? []
  if (kind === undefined || place === undefined) {
    return { council, name, short: name, unit: name.replace(/^HĐND /u, ''), place: '' }
  }
  return { council, name, short: `HĐND ${kind}`, unit: `${kind} ${place}`, place }
}
