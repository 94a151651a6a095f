import type { CommitmentRow } from '#commitments'
import { useState } from 'react'

export interface Picked {
  readonly rows: readonly CommitmentRow[]
  readonly has: (id: string) => boolean
  readonly toggle: (row: CommitmentRow) => void
  readonly clear: () => void
}

/** The rows that one act shall touch; they stay picked while the list is narrowed to find more. */
export function usePicked(): Picked {
  const [rows, setRows] = useState<readonly CommitmentRow[]>([])
  const has = (id: string) => rows.some((row) => row.id === id)
  return {
    rows,
    has,
    toggle: (row) =>
      setRows((before) =>
        before.some(({ id }) => id === row.id) ? before.filter(({ id }) => id !== row.id) : [...before, row],
      ),
    clear: () => setRows([]),
  }
}
