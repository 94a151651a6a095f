import { basesOfOrganisation } from './bases-organisation.ts'
import { basesOfPractice } from './bases-practice.ts'

/** A text as the library lists it. Dates that nobody has read in the text are null. */
export interface LibraryBasis {
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: string | null
  readonly inForceFrom: string | null
  readonly inForceTo: string | null
  readonly replacedBy: string | null
}

/** The texts that rules rest on, and those that papers still cite although they have ended. */
export const libraryBases = { ...basesOfOrganisation, ...basesOfPractice } as const

export type BasisCode = keyof typeof libraryBases
