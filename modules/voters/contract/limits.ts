/* The limits of what people type. Numbers of the law are parameters of the lawbook, not limits. */

export const NAME_LONGEST = 300
export const CONTENT_LONGEST = 4_000
export const SUMMARY_LONGEST = 500
export const NOTE_LONGEST = 2_000
export const SEARCH_LONGEST = 120
/** As much of a text as is looked for among earlier ones. */
export const ALIKE_LONGEST = 1_000
export const ATTENDING_MOST = 100_000
export const TURNS_MOST = 10_000
export const POINTS_MOST = 999
export const DELEGATES_MOST = 200
/** As many petitions as one letter can carry. */
export const FORWARDED_MOST = 500
/** The largest Excel file taken, in bytes. */
export const IMPORT_FILE_LARGEST = 8 * 1024 * 1024
export const EXPORT_MOST = 20_000
/** Counts beside filters are exact up to here. */
export const COUNTED_MOST = 10_000
/** How often a minute one address may ask for the status of a petition by its code. */
export const PUBLIC_CALLS_A_MINUTE = 30
