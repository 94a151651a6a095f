import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  readonly align?: 'start' | 'end'
  readonly width?: string
  /** On a phone's card: its title, a line with the header before it (the default), or left out. */
  readonly onCard?: 'title' | 'line' | 'hidden'
  /** What is only pressed has no place on paper. */
  readonly onPaper?: false
}

export interface Sort {
  readonly by: string
  readonly descending: boolean
}

/** The class of a column's cells: left out of print, or none. */
export function paperClass({ onPaper }: Pick<Column<never>, 'onPaper'>): string | undefined {
  return onPaper === false ? 'nt-no-print' : undefined
}

/** The column whose head was pressed. */
export interface SortWish {
  readonly by: string
}

/** The first press sorts upward, the second downward, and so on. */
export function nextSort(sort: Sort | undefined, { by }: SortWish): Sort {
  return { by, descending: sort?.by === by && !sort.descending }
}
