/**
 * A number as people type it: 4.210 or 4 210. An empty field is null; what is no number goes out as it was typed, so that
 * the server refuses it at its field instead of nobody noticing that it is gone.
 */
export function typedNumber(text: string): number | null {
  const plain = text.replaceAll(/[ .]/g, '')
  if (plain === '') return null
  return (/^\d+$/.test(plain) ? Number(plain) : text) as number
}

/** A number as a field shows it to be changed. */
export function numberTyped(value: number | null): string {
  return value === null ? '' : String(value)
}
