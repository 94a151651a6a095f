import type { LibraryBasis } from './bases.ts'

interface Dates {
  readonly issued?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
}

/** One text of the list: number, title, issuer, and the dates that are known. */
export function basis(number: string, title: string, issuer: string, dates: Dates): LibraryBasis {
  return {
    number,
    title,
    issuer,
    issuedOn: dates.issued ?? null,
    inForceFrom: dates.from ?? null,
    inForceTo: dates.to ?? null,
    replacedBy: dates.by ?? null,
  }
}

export const NATIONAL_ASSEMBLY = 'Quốc hội'
export const NA_STANDING_COMMITTEE = 'Ủy ban Thường vụ Quốc hội'
export const GOVERNMENT = 'Chính phủ'
