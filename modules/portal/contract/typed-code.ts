import { PetitionCode } from '#voters'

/** The petition code in what somebody typed ("kn 26 123", "KN26-000123"), or undefined where there is none. */
export function codeFrom(typed: string): PetitionCode | undefined {
  const [, year, number] = /^\s*kn[\s.–-]*(\d{2})[\s.–-]*(\d{1,6})\s*$/i.exec(typed.normalize('NFKC')) ?? []
  if (year === undefined || number === undefined) return undefined
  return PetitionCode.safeParse(`KN-${year}-${number.padStart(6, '0')}`).data
}
