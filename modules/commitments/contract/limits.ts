/* The limits of what people type. Numbers of the law (days, shares) are parameters of the lawbook, not limits. */

export const WORK_LONGEST = 4_000
export const PRODUCT_LONGEST = 1_000
export const TEXT_LONGEST = 8_000
export const REASON_SHORTEST = 5
export const REASON_LONGEST = 1_000
export const NAME_LONGEST = 200
export const LETTER_NUMBER_LONGEST = 60
export const SEARCH_LONGEST = 120
export const VIEW_NAME_LONGEST = 80
/** As many lists as one person keeps in one council. */
export const VIEWS_MOST = 30
/** As many commitments as one letter can answer or one act can touch. */
export const AT_ONCE_MOST = 500
export const FILES_MOST = 10
/** The largest attachment taken, in bytes. */
export const FILE_LARGEST = 30 * 1024 * 1024
export const EXPORT_MOST = 20_000
/** Counts beside filters are exact up to here. */
export const COUNTED_MOST = 10_000
