const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const BILLION = 1_000_000_000n
const LIMIT = BILLION * BILLION

/** A count read aloud, without groups set apart: 24 → "hai mươi tư", 105 → "một trăm linh năm"; from 0 up to one tỷ tỷ. */
export function countInWords(count: number | bigint): string {
  return groupsInWords(BigInt(count)).join(' ')
}

/** An amount in whole đồng as documents spell it: "Mười bảy tỷ, năm trăm ba mươi chín triệu, bảy trăm nghìn đồng". */
export function moneyInWords(amount: number | bigint): string {
  const words = `${groupsInWords(BigInt(amount)).join(', ')} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function groupsInWords(count: bigint): string[] {
  if (count < 0n || count >= LIMIT) {
    throw new RangeError(`Numbers are read from 0 up to one tỷ tỷ, not ${count}`)
  }
  if (count === 0n) return [DIGITS[0]]
  const billions = count / BILLION
  // The count of tỷ is one group: "một nghìn hai trăm tỷ", without a comma that would cut it in two.
  const high = billions === 0n ? [] : [`${belowBillion(Number(billions), false).join(' ')} tỷ`]
  return [...high, ...belowBillion(Number(count % BILLION), billions > 0n)]
}

function belowBillion(count: number, continues: boolean): string[] {
  const groups = [
    { value: Math.floor(count / 1_000_000), unit: ' triệu' },
    { value: Math.floor(count / 1_000) % 1_000, unit: ' nghìn' },
    { value: count % 1_000, unit: '' },
  ]
  const spoken: string[] = []
  for (const { value, unit } of groups) {
    if (value > 0) spoken.push(belowThousand(value, continues || spoken.length > 0) + unit)
  }
  return spoken
}

/** After a higher group the hundreds are read even when there are none: "một triệu không trăm linh năm nghìn". */
function belowThousand(value: number, continues: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const spoken: string[] = []
  if (hundreds > 0 || continues) spoken.push(digit(hundreds), 'trăm')
  if (rest > 0) spoken.push(belowHundred(rest, spoken.length > 0))
  return spoken.join(' ')
}

function belowHundred(value: number, continues: boolean): string {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  if (tens === 0) return continues ? `linh ${digit(unit)}` : digit(unit)
  const spoken = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  return unit === 0 ? spoken : `${spoken} ${unitAfterTens(unit, tens)}`
}

function unitAfterTens(unit: number, tens: number): string {
  if (unit === 5) return 'lăm'
  if (tens > 1 && unit === 1) return 'mốt'
  if (tens > 1 && unit === 4) return 'tư'
  return digit(unit)
}

function digit(value: number): string {
  return DIGITS[value] ?? ''
}
