/** A place in the file that can't be used as it is, or that is worth a look. */
export interface ImportFault {
  /** The row as the spreadsheet numbers it. */
  readonly row: number
  /** The column's head in the file. */
  readonly column: string
  readonly found?: string | undefined
  readonly reason: string
}

export interface ImportPreview {
  /** Rows that have anything in them. */
  readonly total: number
  readonly columns: readonly { readonly key: string; readonly label: string }[]
  /** The first rows as they would be written, each with its number in the spreadsheet. */
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[]
  readonly faults: readonly ImportFault[]
  /** All faults, where only the first of them are listed. */
  readonly faultCount?: number
  /** What is worth a look and keeps nothing out. */
  readonly warnings?: readonly ImportFault[]
  /** The sheet that was read, and those of the workbook to choose from. */
  readonly sheets?: { readonly read: string; readonly all: readonly string[] }
}
