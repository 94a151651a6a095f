import { ErrorState } from '#platform/ui'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'

/** A page that could not be shown, wherever it failed: asks again for all it needs. */
export function FailedScreen({ error }: ErrorComponentProps) {
  const router = useRouter()
  return <ErrorState error={error} onRetry={() => void router.invalidate()} />
}
