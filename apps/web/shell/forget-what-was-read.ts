import type { QueryClient } from '@tanstack/react-query'

/**
 * Leaves nothing of who was signed in. What the page before the door is asking at this moment stays: it is nobody's, and
 * an answer to a question that was forgotten never arrives.
 */
export function forgetWhatWasRead(queries: QueryClient): void {
  queries.removeQueries({ type: 'inactive' })
  queries.getMutationCache().clear()
}
