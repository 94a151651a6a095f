import type { Commitment, StepId } from '#commitments'
import { useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useCommitmentActs } from '../commitments.commands.ts'
import { commitmentQuery } from '../commitments.queries.ts'
import { useCommitmentWords } from '../shared/words.ts'

/** The last step that counts: the one that can be taken back; a reminder has gone out and stays. */
export function lastStepOf({ steps }: Pick<Commitment, 'steps'>): Commitment['steps'][number] | undefined {
  const counted = steps.filter(({ kind, undone }) => !undone && kind !== 'undone' && kind !== 'reminded')
  return counted.at(-1)
}

/** Takes back what was just recorded: reads the commitment anew, so that it undoes exactly the step it saw. */
export function useUndoLast({ id, version }: Pick<Commitment, 'id' | 'version'>): () => Promise<void> {
  const { t } = useCommitmentWords()
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()
  const { undo } = useCommitmentActs()
  return async () => {
    const now = await queries.fetchQuery({ ...commitmentQuery(council, id), staleTime: 0 })
    const last = lastStepOf(now)
    // Somebody went on meanwhile: the server refuses the older version and says so.
    await undo(id, { version: version + 1, step: last?.id as StepId, reason: t('undo.atOnce') })
  }
}
