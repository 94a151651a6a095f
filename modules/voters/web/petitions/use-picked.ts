import type { PetitionRow } from '#voters'
import { useState } from 'react'

export interface Picked {
  readonly rows: readonly PetitionRow[]
  readonly has: (id: string) => boolean
  readonly toggle: (row: PetitionRow) => void
  readonly clear: () => void
}

/** The petitions that one act shall touch; they stay picked while the list is narrowed to find more. */
export function usePicked(): Picked {
  const [rows, setRows] = useState<readonly PetitionRow[]>([])
  return {
    rows,
    has: (id) => rows.some((row) => row.id === id),
    toggle: (row) =>
      setRows((before) =>
        before.some(({ id }) => id === row.id) ? before.filter(({ id }) => id !== row.id) : [...before, row],
      ),
    clear: () => setRows([]),
  }
}
