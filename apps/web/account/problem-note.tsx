import { Alert } from '@mantine/core'
import type { Problem } from '#platform/ui'

/** A refusal inside a form: what happened, what is safe, what to do. */
export function ProblemNote({ problem }: { readonly problem: Problem | undefined }) {
  return (
    <div role="alert">
      {problem !== undefined && (
        <Alert
          color="red"
          title={problem.title}
          styles={{ title: { color: 'var(--nt-overdue)' }, root: { background: 'var(--nt-overdue-tint)' } }}
        >
          {problem.detail} {problem.next}
        </Alert>
      )}
    </div>
  )
}
