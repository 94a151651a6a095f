/*
 * The limits of what people type, in one place: the schemas, the columns and the import preview read them here.
 * Numbers of the law (seats, ages, quotas) are not limits: they are parameters of the lawbook.
 */

export const FULL_NAME_LONGEST = 120
export const SHORT_TEXT_LONGEST = 200
export const LONG_TEXT_LONGEST = 1_000
export const REASON_SHORTEST = 5
export const DOCUMENT_LONGEST = 200
export const PHONE_LONGEST = 20

export const ORDINAL_LARGEST = 99
export const SEATS_LARGEST = 200
export const BODY_SEATS_LARGEST = 60
export const AREA_NUMBER_LARGEST = 9_999
export const VOTERS_LARGEST = 20_000_000
export const AGENCY_FIELDS_MOST = 30

/** Excel's own limit of the name of a sheet. */
export const SHEET_NAME_LONGEST = 31

/** The largest photo of a delegate, in bytes. */
export const PORTRAIT_LARGEST = 2 * 1024 * 1024

/** The largest Excel file taken, in bytes: a register of a province with room to spare. */
export const IMPORT_FILE_LARGEST = 5 * 1024 * 1024
