/* The limits of what people type, and how long the last step may be taken back. */

export const REASON_SHORTEST = 5
export const REASON_LONGEST = 1_000
export const TITLE_LONGEST = 500
/** With the name of its type it fits a title. */
export const EXCERPT_LONGEST = 400
export const RECEIVERS_LONGEST = 1_000
export const CODE_LONGEST = 40
export const NUMBER_LONGEST = 20
/** A paper as it is cited, number and code: "12/QĐ-TTHĐND". */
export const DECISION_LONGEST = 60
export const BASIS_LONGEST = 200
export const SEARCH_LONGEST = 120
/** As many steps as one chain may have, the signature included. */
export const STEPS_MOST = 5
export const ROLES_MOST = 6
/** As many kinds of paper as one delegation names. */
export const KINDS_MOST = 50
/** The largest scan or photo taken, in bytes. */
export const FILE_LARGEST = 30 * 1024 * 1024
export const EXPORT_MOST = 20_000
/** Counts beside filters are exact up to here. */
export const COUNTED_MOST = 10_000
/** For so long the last step may be taken back by who took it, where nothing followed. */
export const UNDO_MINUTES = 10
