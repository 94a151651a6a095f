import { api, dropAllDrafts, forgetCapacity, replyOf, useGo } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'

/** Ends this login and leaves nothing of the person on the device. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const go = useGo()
  return async () => {
    await replyOf(api.DELETE('/api/v1/logins/current'))
    forgetCapacity()
    dropAllDrafts()
    queries.clear()
    go('/sign-in')
  }
}
