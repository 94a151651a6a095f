import type { Commitment } from '#commitments'

/** Why the extension that waits for a decision was asked for. */
export function reasonOfExtension({ steps }: Pick<Commitment, 'steps'>): string | null {
  return steps.findLast(({ kind, undone }) => kind === 'extension-asked' && !undone)?.text ?? null
}
