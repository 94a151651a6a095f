import type { ImportFault, ImportPreview } from './preview.ts'

interface FoundProblem {
  readonly row: number
  readonly header: string | null
  readonly column: string | null
  readonly found: string
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
  readonly kind: 'error' | 'warning'
}

/** What the server found in the file, as much of it as the wizard shows. */
export interface FoundInFile {
  readonly rows: number
  readonly problems: readonly FoundProblem[]
  readonly errorCount: number
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly sample: {
    readonly headers: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly numbers: readonly number[]
  }
}

type Say = (path: string, values: Readonly<Record<string, string | number>>) => string

/** The server's preview in the wizard's shape: reasons in words (`useImportWords`), each fault and each warning at its row and column. */
export function shownPreview(found: FoundInFile, t: Say): ImportPreview {
  const { headers, rows, numbers } = found.sample
  const of = (kind: FoundProblem['kind']) => found.problems.filter((problem) => problem.kind === kind)
  return {
    total: found.rows,
    columns: headers.map((label, place) => ({ key: String(place), label })),
    rows: rows.map((cells, place) => ({
      row: numbers[place] ?? place + 1,
      cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
    })),
    faults: of('error').map((problem) => shownFault(problem, t)),
    faultCount: found.errorCount,
    warnings: of('warning').map((problem) => shownFault(problem, t)),
    sheets: { read: found.sheet, all: found.sheets },
  }
}

function shownFault({ row, header, column, found, reason, params }: FoundProblem, t: Say): ImportFault {
  return {
    row,
    column: header ?? column ?? t('wholeRow', {}),
    found,
    reason: t(`reasons.${reason}`, params),
  }
}
