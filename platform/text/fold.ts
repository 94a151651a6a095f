import { clean } from './clean.ts'
import { toOldTonePlacement } from './tone-placement.ts'

/** Comparison key that ignores case, accents, d/đ, tone placement and spacing: "Hoà  Bình" and "HÒA BÌNH" give "hoa binh". */
export function fold(text: string): string {
  return clean(clean(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd'))
}

/** Comparison key that keeps accents and ignores case, tone placement and spacing: "Hoà" and "HÒA" give "hòa". */
export function foldTone(text: string): string {
  return toOldTonePlacement(clean(text).toLowerCase())
}
