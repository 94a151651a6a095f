/* What people type into declarations: the schemas, the columns and the screens read the same numbers. */

export const SIGNER_LONGEST = 120
export const SOURCE_LONGEST = 300
export const NOTE_LONGEST = 1_000
export const REASON_LONGEST = 500
export const DECLARED_LARGEST = 1_000_000_000_000
/** Conditions that one question may have. */
export const CONDITIONS_MOST = 6
