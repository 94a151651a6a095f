import { refuse } from '#approvals'
import type { PaperKind } from './paper-kind.ts'

/** The kinds of paper that the modules handed in. */
export interface Kinds {
  readonly all: readonly PaperKind[]
  /** Refuses a kind that no module hands in. */
  readonly of: (name: string) => PaperKind
}

/** Throws where two kinds have one name: a paper would not know which it is. */
export function kindsOf(all: readonly PaperKind[]): Kinds {
  const byName = new Map<string, PaperKind>(all.map((kind) => [kind.kind, kind]))
  if (byName.size < all.length) throw new Error('Two kinds of paper have one name.')
  return {
    all,
    of: (name) => {
      const kind = byName.get(name)
      if (!kind) throw refuse('approvals/chain-unknown')
      return kind
    },
  }
}
