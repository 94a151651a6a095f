/* What people type into a report: the schemas, the columns and the screens read the same numbers. */

export const OCCASION_LONGEST = 200
export const REMARKS_LONGEST = 4_000
export const WAVE_LONGEST = 300
export const NUMBER_LONGEST = 20
export const CODE_LONGEST = 40
export const PLACE_LONGEST = 60
export const SIGNER_LONGEST = 120
export const AUTHORITY_LINES_MOST = 4
export const RECIPIENT_LONGEST = 200
export const RECIPIENTS_MOST = 40
export const REASON_LONGEST = 500
export const LETTER_LONGEST = 60
