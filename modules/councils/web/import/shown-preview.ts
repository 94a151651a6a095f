import type { ImportPreview } from '#platform/ui'

/** What the server found in the file, as much of it as the wizard shows. */
export interface FoundInFile {
  readonly rows: number
  readonly problems: readonly {
    readonly row: number
    readonly header: string | null
    readonly column: string | null
    readonly found: string
    readonly reason: string
    readonly params: Readonly<Record<string, string | number>>
    readonly kind: 'error' | 'warning'
  }[]
  readonly sample: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

type Say = (path: string, values: Readonly<Record<string, string | number>>) => string

/** The server's preview in the wizard's shape: reasons in words, each fault at its row and column; warnings keep nothing out. */
export function shownPreview(found: FoundInFile, t: Say): ImportPreview {
  const columns = found.sample.headers.map((label, place) => ({ key: String(place), label }))
  return {
    total: found.rows,
    columns,
    rows: found.sample.rows.map((cells, place) => ({
      row: place + 1,
      cells: Object.fromEntries(cells.map((cell, column) => [String(column), cell])),
    })),
    faults: found.problems
      .filter(({ kind }) => kind === 'error')
      .map(({ row, header, column, found: text, reason, params }) => ({
        row,
        column: header ?? column ?? t('import.wholeRow', {}),
        found: text,
        reason: t(`import.reasons.${reason}`, params),
      })),
  }
}
